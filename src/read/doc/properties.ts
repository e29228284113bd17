import { numbersOf } from '../binary.ts'

/** Of all that Word 97 keeps about paragraphs and characters, what matters for reading. (MS-DOC 2.6) */
export interface Properties {
  style?: number
  /** Number of a list, from 1; 0: none. */
  list?: number
  depth?: number
  /** Outline level, 0 the highest, 9: none. */
  outline?: number
  inTable?: boolean
  endsRow?: boolean
  deleted?: boolean
  hidden?: boolean
  raised?: boolean
  /** The character stands for another one of a font of symbols. */
  symbol?: boolean
}

/** Bytes of the operand by the three highest bits of the operation; 6 says its own length. */
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3]

/** Adds what a list of operations (`grpprl`) says. */
export function applyProperties(bytes: Uint8Array, to: Properties): Properties {
  const { u8, u16 } = numbersOf(bytes)
  for (let at = 0; at + 2 < bytes.length; ) {
    const operation = u16(at)
    const value = at + 2
    const kind = operation >> 13
    const size =
      kind !== 6
        ? (SIZES[kind] ?? 1)
        : operation === 0xd608
          ? u16(value) + 1
          : operation === 0xc615 && u8(value) === 255
            ? tabSize(bytes, value)
            : u8(value) + 1
    switch (operation) {
      case 0x4600:
        to.style = u16(value)
        break
      case 0x460b:
        to.list = u16(value)
        break
      case 0x260a:
        to.depth = u8(value)
        break
      case 0x2640:
        to.outline = u8(value)
        break
      case 0x2416:
        to.inTable = u8(value) !== 0
        break
      case 0x2417:
        to.endsRow = u8(value) !== 0
        break
      case 0x0800:
        to.deleted = u8(value) !== 0
        break
      case 0x083c:
        to.hidden = u8(value) === 1
        break
      case 0x2a48:
        to.raised = u8(value) === 1
        break
      case 0x6a09:
        to.symbol = true
        break
      default:
    }
    at = value + size
  }
  return to
}

function tabSize(bytes: Uint8Array, at: number): number {
  const { u8 } = numbersOf(bytes)
  const deleted = u8(at + 1)
  return 2 + deleted * 4 + 1 + u8(at + 2 + deleted * 4) * 3
}

/** A stretch of the file with the same properties. */
export interface PropertyRun {
  readonly from: number
  readonly to: number
  readonly properties: Properties
}

/**
 * The properties of all stretches, by place in the file, from pages of 512 bytes (`PapxFkp`, `ChpxFkp`). `table` lists the pages; `entry` is the
 * size of what a page keeps for each stretch.
 */
export function propertyRuns(main: Uint8Array, table: Uint8Array, kind: 'paragraphs' | 'characters'): readonly PropertyRun[] {
  const { u32 } = numbersOf(table)
  const count = Math.max(0, Math.floor((table.length - 4) / 8))
  const runs: PropertyRun[] = []
  const seen = new Set<number>()
  for (let i = 0; i < count; i++) {
    const page = u32((count + 1) * 4 + i * 4) & 0x3fffff
    if (seen.has(page)) continue
    seen.add(page)
    const bytes = main.subarray(page * 512, page * 512 + 512)
    if (bytes.length === 512) runs.push(...runsOfPage(bytes, kind))
  }
  return runs.sort((a, b) => a.from - b.from)
}

function runsOfPage(page: Uint8Array, kind: 'paragraphs' | 'characters'): readonly PropertyRun[] {
  const { u8, u16, u32 } = numbersOf(page)
  const count = u8(511)
  const entry = kind === 'paragraphs' ? 13 : 1
  const runs: PropertyRun[] = []
  for (let i = 0; i < count; i++) {
    const at = u8((count + 1) * 4 + i * entry) * 2
    let properties: Properties = {}
    if (at > 0 && kind === 'characters') properties = applyProperties(page.subarray(at + 1, at + 1 + u8(at)), {})
    else if (at > 0) {
      const start = u8(at) === 0 ? at + 2 : at + 1
      const size = u8(at) === 0 ? u8(at + 1) * 2 : u8(at) * 2 - 1
      properties = applyProperties(page.subarray(start + 2, start + size), { style: u16(start) })
    }
    runs.push({ from: u32(i * 4), to: u32(i * 4 + 4), properties })
  }
  return runs
}

const NONE: Properties = {}

/** The properties at a place in the file. */
export function propertiesAt(runs: readonly PropertyRun[], place: number): Properties {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.from ?? 0) <= place) low = middle + 1
    else high = middle
  }
  const run = runs[low - 1]
  return run && place < run.to ? run.properties : NONE
}
