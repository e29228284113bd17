/** Numbers in bytes, little end first, as ZIP and Office 97 write them. What lies outside the bytes reads as 0. */
export interface Numbers {
  u8(at: number): number
  u16(at: number): number
  i16(at: number): number
  u32(at: number): number
  i32(at: number): number
  /** Exact up to 2^53. */
  u64(at: number): number
}

export function numbersOf(bytes: Uint8Array): Numbers {
  const u8 = (at: number): number => bytes[at] ?? 0
  const u16 = (at: number): number => u8(at) | (u8(at + 1) << 8)
  const i32 = (at: number): number => u16(at) | (u16(at + 2) << 16)
  const u32 = (at: number): number => i32(at) >>> 0
  return { u8, u16, i16: at => (u16(at) << 16) >> 16, i32, u32, u64: at => u32(at) + u32(at + 4) * 2 ** 32 }
}

let table: Uint32Array | undefined

/** The checksum of ZIP (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
  table ??= crcTable()
  let crc = 0xffffffff
  for (const byte of bytes) crc = (table[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}

function crcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, n) => {
    let crc = n
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    return crc
  })
}
