/** Reads bytes of a file at a place; fewer at its end. */
export type ReadAt = (from: number, length: number) => Promise<DataView>

/** A face of a font file: what it can be asked for by, and whether it has a letter. */
export interface Face {
  /** Its PostScript name, by which it is told from the others of a collection. */
  readonly name?: string
  readonly has: (codePoint: number) => boolean
}

/** Bytes of a table beyond this are no font that one would print with. */
const MOST = 8_000_000

/**
 * The first face of a TrueType or OpenType file, or of a collection of them: of its tables only `cmap` and `name` are read. Undefined for what is none.
 * Source: the OpenType specification, "Font file", "cmap" (formats 4 and 12) and "name".
 */
export async function firstFace(read: ReadAt): Promise<Face | undefined> {
  const start = await read(0, 16)
  if (start.byteLength < 16) return undefined
  const inCollection = start.getUint32(0) === tag('ttcf')
  const at = inCollection ? start.getUint32(12) : 0
  const head = await read(at, 12)
  if (head.byteLength < 12 || ![0x00010000, tag('OTTO'), tag('true')].includes(head.getUint32(0))) return undefined
  const directory = await read(at + 12, head.getUint16(4) * 16)
  const tables = new Map<number, readonly [from: number, length: number]>()
  for (let i = 0; i + 16 <= directory.byteLength; i += 16) tables.set(directory.getUint32(i), [directory.getUint32(i + 8), directory.getUint32(i + 12)])
  const table = async (name: string): Promise<DataView | undefined> => {
    const found = tables.get(tag(name))
    return found && found[1] <= MOST ? read(...found) : undefined
  }
  const cmap = await table('cmap')
  // Letters of variable fonts cannot be set everywhere, and pictures in place of letters nowhere.
  if (!cmap || tables.has(tag('fvar')) || tables.has(tag('CBDT')) || tables.has(tag('sbix'))) return undefined
  const names = inCollection ? await table('name') : undefined
  const name = names && postScriptName(names)
  return { has: coverage(cmap), ...(name === undefined ? {} : { name }) }
}

const tag = (name: string): number => [...name].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0)

/** The widest of the tables for Unicode. */
function coverage(cmap: DataView): (codePoint: number) => boolean {
  let best: { readonly at: number; readonly format: number } | undefined
  for (let i = 4; i + 8 <= Math.min(cmap.byteLength, 4 + cmap.getUint16(2) * 8); i += 8) {
    const [platform, at] = [cmap.getUint16(i), cmap.getUint32(i + 4)]
    if ((platform !== 0 && platform !== 3) || at + 16 > cmap.byteLength) continue
    const format = cmap.getUint16(at)
    if (format === 12 || (format === 4 && !best)) best = { at, format }
  }
  if (!best) return () => false
  const { at, format } = best
  return format === 12 ? inGroups(cmap, at) : inSegments(cmap, at)
}

function inGroups(cmap: DataView, at: number): (codePoint: number) => boolean {
  const count = Math.min(cmap.getUint32(at + 12), Math.floor((cmap.byteLength - at - 16) / 12))
  return codePoint => {
    for (let i = 0; i < count; i++) {
      const group = at + 16 + i * 12
      if (codePoint <= cmap.getUint32(group + 4)) return codePoint >= cmap.getUint32(group)
    }
    return false
  }
}

function inSegments(cmap: DataView, at: number): (codePoint: number) => boolean {
  const bytes = cmap.getUint16(at + 6)
  const [ends, starts] = [at + 14, at + 16 + bytes]
  return codePoint => {
    for (let i = 0; i < bytes && starts + i + 2 <= cmap.byteLength; i += 2) {
      if (codePoint <= cmap.getUint16(ends + i)) return codePoint >= cmap.getUint16(starts + i)
    }
    return false
  }
}

function postScriptName(names: DataView): string | undefined {
  const [count, strings] = [names.getUint16(2), names.getUint16(4)]
  for (let i = 6; i < 6 + count * 12 && i + 12 <= names.byteLength; i += 12) {
    const [platform, id, length, offset] = [names.getUint16(i), names.getUint16(i + 6), names.getUint16(i + 8), names.getUint16(i + 10)]
    if (id !== 6 || strings + offset + length > names.byteLength) continue
    const units = Array.from({ length }, (_, n) => names.getUint8(strings + offset + n))
    // In Windows' encoding each letter has a nought before it; the name is ASCII.
    return String.fromCharCode(...(platform === 1 ? units : units.filter((_, n) => n % 2 === 1)))
  }
  return undefined
}
