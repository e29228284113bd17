import { numbersOf } from '../binary.ts'
import type { List, ListLevel } from '../lists.ts'

const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  6: 'cardinalText',
  7: 'ordinalText',
  9: 'chicago',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
}

/** How Word 97 names a way of counting. */
export const formatOf = (code: number): string => FORMATS[code] ?? 'decimal'

/** The lists of a document, in order: a paragraph's list 1 is the first. (MS-DOC 2.9.131, 2.9.132: `PlfLst`, `PlfLfo`) */
export function listsOf(table: Uint8Array, lists: number, uses: { readonly start: number; readonly size: number }): readonly List[] {
  const levels = levelsOf(table, lists)
  const { u8, i32, u32 } = numbersOf(table)
  const count = uses.size < 4 ? 0 : Math.min(u32(uses.start), Math.floor((uses.size - 4) / 16))
  const found: List[] = []
  let at = uses.start + 4 + count * 16
  for (let i = 0; i < count; i++) {
    const use = uses.start + 4 + i * 16
    const own = [...(levels.get(i32(use)) ?? [])]
    const restarts = new Map<number, number>()
    // Before the overrides of each use stand four bytes without meaning.
    at += 4
    for (let n = u8(use + 12); n > 0 && at + 8 <= table.length; n--) {
      const flags = u32(at + 4)
      const depth = flags & 15
      if (flags & 16 && depth < 9) restarts.set(depth, i32(at))
      at += 8
      if (flags & 32) {
        const { level, end } = levelAt(table, at)
        if (depth < 9) own[depth] = level
        at = end
      }
    }
    found.push({ id: String(i + 1), count: String(i32(use)), levels: own, restarts })
  }
  return found
}

function levelsOf(table: Uint8Array, start: number): ReadonlyMap<number, readonly ListLevel[]> {
  const { u8, i16, i32 } = numbersOf(table)
  const count = Math.max(0, Math.min(i16(start), Math.floor((table.length - start) / 28)))
  const found = new Map<number, readonly ListLevel[]>()
  let at = start + 2 + count * 28
  for (let i = 0; i < count; i++) {
    const list = start + 2 + i * 28
    const levels: ListLevel[] = []
    for (let depth = u8(list + 26) & 1 ? 1 : 9; depth > 0 && at + 28 <= table.length; depth--) {
      const { level, end } = levelAt(table, at)
      levels.push(level)
      at = end
    }
    found.set(i32(list), levels)
  }
  return found
}

function levelAt(table: Uint8Array, at: number): { readonly level: ListLevel; readonly end: number } {
  const { u8, u16, i32 } = numbersOf(table)
  const flags = u8(at + 5)
  const text = at + 28 + u8(at + 24) + u8(at + 25)
  const length = Math.min(u16(text), 100)
  let label = ''
  for (let i = 0; i < length; i++) {
    const unit = u16(text + 2 + i * 2)
    label += unit < 9 ? `%${unit + 1}` : String.fromCharCode(unit)
  }
  return {
    level: {
      start: Math.max(0, i32(at)),
      format: formatOf(u8(at + 4)),
      text: label,
      ...(flags & 8 && { restart: u8(at + 26) }),
      ...(flags & 4 && { legal: true }),
    },
    end: text + 2 + u16(text) * 2,
  }
}
