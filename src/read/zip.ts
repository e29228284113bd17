import { crc32, numbersOf } from './binary.ts'
import type { Budget } from './budget.ts'
import { hasAt, startsWith } from './magic.ts'
import type { Refusal } from './reader.ts'

/** A file as an archive lists it. */
export interface ZipEntry {
  /** As written in the archive. It is only a name: nothing is ever written to a path. */
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  /** Of the packed bytes, within the archive. */
  readonly start: number
  readonly end: number
  /** Checksum of the unpacked bytes; absent in an archive whose list is lost. */
  readonly crc?: number
}

export interface Listing {
  readonly entries: readonly ZipEntry[]
  /** The list at the archive's end is lost: it was cut off. The entries were found by looking for their beginnings. */
  readonly damaged: boolean
}

/** Unpacked bytes, perhaps not all of them. */
export interface Unpacked {
  readonly bytes: Uint8Array
  /** The packed bytes end too early, are not what they should be, or do not fit their checksum. */
  readonly damaged: boolean
}

const LOCAL = 'PK\u0003\u0004'
const CENTRAL = 'PK\u0001\u0002'
const END = 'PK\u0005\u0006'
const END_64 = 'PK\u0006\u0006'

export const isZip = (head: Uint8Array): boolean => startsWith(head, LOCAL, END)

/** The files of an archive: from its list at the end, or, if that is lost, from their own beginnings. Never throws. (APPNOTE.TXT 6.3.10) */
export function listZip(bytes: Uint8Array): Listing {
  const listed = centralEntries(bytes)
  return listed ? { entries: listed, damaged: false } : { entries: localEntries(bytes), damaged: true }
}

/** Names within, for telling what kind of archive it is; none if the bytes are no archive. */
export const namesIn = (head: Uint8Array, whole: Uint8Array): readonly string[] =>
  isZip(head) ? listZip(whole).entries.map(({ name }) => name.replaceAll('\\', '/')) : []

function centralEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const { u16, u32, u64 } = numbersOf(bytes)
  const end = lastOf(bytes, END, 65_557)
  if (end === undefined) return undefined
  let count = u16(end + 10)
  let offset = u32(end + 16)
  const end64 = count === 0xffff || offset === 0xffffffff ? lastOf(bytes, END_64, 65_557 + 100) : undefined
  if (end64 !== undefined) {
    count = u64(end64 + 32)
    offset = u64(end64 + 48)
  }
  if (count === 0) return []
  // What stands before the archive (a program that unpacks it) shifts its offsets.
  const size = end64 === undefined ? u32(end + 12) : u64(end64 + 40)
  const shift = hasAt(bytes, offset, CENTRAL) ? 0 : (end64 ?? end) - size - offset
  const entries: ZipEntry[] = []
  let at = offset + shift
  while (hasAt(bytes, at, CENTRAL) && at + 46 <= bytes.length) {
    const nameEnd = at + 46 + u16(at + 28)
    const extraEnd = nameEnd + u16(at + 30)
    const wide = wideSizes(bytes, nameEnd, extraEnd, [u32(at + 24), u32(at + 20), u32(at + 42)])
    const local = (wide[2] ?? 0) + shift
    const start = local + 30 + u16(local + 26) + u16(local + 28)
    if (hasAt(bytes, local, LOCAL)) {
      entries.push({
        name: nameOf(bytes.subarray(at + 46, nameEnd), u16(at + 8)),
        method: u16(at + 10),
        encrypted: (u16(at + 8) & 1) === 1,
        start,
        end: Math.min(bytes.length, start + (wide[1] ?? 0)),
        crc: u32(at + 16),
      })
    }
    at = extraEnd + u16(at + 32)
  }
  return entries.length > 0 ? entries : undefined
}

/** Of a large archive, sizes and offset that do not fit 32 bits stand in the extra field 1, in this order. */
function wideSizes(bytes: Uint8Array, from: number, to: number, sizes: readonly number[]): readonly number[] {
  if (!sizes.includes(0xffffffff)) return sizes
  const { u16, u64 } = numbersOf(bytes)
  for (let at = from; at + 4 <= to; at += 4 + u16(at + 2)) {
    if (u16(at) !== 1) continue
    let next = at + 4
    return sizes.map(size => {
      if (size !== 0xffffffff) return size
      next += 8
      return u64(next - 8)
    })
  }
  return sizes
}

function localEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const { u16, u32 } = numbersOf(bytes)
  const entries: ZipEntry[] = []
  for (let at = nextOf(bytes, LOCAL, 0); at + 30 <= bytes.length; ) {
    const nameEnd = at + 30 + u16(at + 26)
    const start = nameEnd + u16(at + 28)
    const size = u32(at + 18)
    const next = nextOf(bytes, LOCAL, size > 0 && start + size <= bytes.length ? start + size : start)
    const flags = u16(at + 6)
    if (nameEnd <= bytes.length)
      entries.push({
        name: nameOf(bytes.subarray(at + 30, nameEnd), flags),
        method: u16(at + 8),
        encrypted: (flags & 1) === 1,
        start: Math.min(start, bytes.length),
        end: size > 0 ? Math.min(bytes.length, start + size) : next,
      })
    at = next
  }
  return entries
}

/** Bit 11 says UTF-8; without it most programs write UTF-8 all the same, and old ones the code page of their country. */
function nameOf(bytes: Uint8Array, flags: number): string {
  if ((flags & 0x800) === 0) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return new TextDecoder('windows-1252').decode(bytes)
    }
  }
  return new TextDecoder().decode(bytes)
}

function lastOf(bytes: Uint8Array, signature: string, within: number): number | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - within); at--) if (hasAt(bytes, at, signature)) return at
  return undefined
}

function nextOf(bytes: Uint8Array, signature: string, from: number): number {
  const first = signature.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) if (hasAt(bytes, at, signature)) return at
  return bytes.length
}

/** Packed bytes go through the unpacker in pieces of this size, so that what grows without end is stopped early. */
const PIECE = 8_192
/** No text is packed to less than a hundredth part of its size, but blanks are: asked only of what is large. */
const MOST_TIMES_LARGER = 200
const LARGE = 5_000_000

/** Unpacks one file of an archive. The first bytes of a damaged one come all the same. */
export async function unpack(archive: Uint8Array, entry: ZipEntry, budget: Budget): Promise<Unpacked | Refusal> {
  if (entry.encrypted) return { problem: 'It is protected with a password. Unpack it with the password and give Pacta what is in it.' }
  const packed = archive.subarray(entry.start, entry.end)
  if (entry.method === 0) return budget.takeBytes(packed.length) ? checked(packed, false, entry) : { problem: budget.tooManyBytes }
  if (entry.method !== 8) return { problem: 'It is packed in a way that Pacta does not know. Unpack it and give Pacta what is in it.' }
  const { Inflate } = await import('fflate')
  const pieces: Uint8Array[] = []
  let length = 0
  let ended = false
  const inflate = new Inflate((piece, final) => {
    pieces.push(piece)
    length += piece.length
    ended ||= final
  })
  try {
    for (let at = 0; !ended && at < packed.length; at += PIECE) {
      const before = length
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
      if (!budget.takeBytes(length - before)) return { problem: budget.tooManyBytes }
      if (length > LARGE && length > packed.length * MOST_TIMES_LARGER)
        return {
          problem: 'It would unpack to more than two hundred times its size, as no document does: it may be made to fill a computer’s memory. It was not read.',
        }
    }
  } catch {
    return checked(joined(pieces, length), true, entry)
  }
  return checked(joined(pieces, length), !ended, entry)
}

const checked = (bytes: Uint8Array, damaged: boolean, { crc }: ZipEntry): Unpacked => ({
  bytes,
  damaged: damaged || (crc !== undefined && crc !== crc32(bytes)),
})

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
