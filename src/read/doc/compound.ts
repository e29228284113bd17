import { numbersOf } from '../binary.ts'

interface Stream {
  readonly start: number
  readonly size: number
}

/** The container of Office 97: a small file system of streams (MS-CFB). Streams of the top folder by name. Total: chains that lead round or out of the file end there. */
export class Compound {
  private readonly bytes: Uint8Array
  private readonly sectorSize: number
  private readonly miniSize: number
  private readonly miniLimit: number
  private readonly table: Uint32Array
  private readonly miniTable: Uint32Array
  private readonly mini: Uint8Array
  private readonly streams = new Map<string, Stream>()

  constructor(bytes: Uint8Array) {
    const { u16, u32 } = numbersOf(bytes)
    this.bytes = bytes
    this.sectorSize = u16(30) === 12 ? 4096 : 512
    this.miniSize = 64
    this.miniLimit = u32(56) || 4096
    this.table = this.tableOf(this.tableSectors())
    const directory = this.chain(u32(48))
    const root = directory.length >= 128 ? numbersOf(directory).u32(116) : END
    this.mini = this.chain(root)
    this.miniTable = wordsOf(this.chain(u32(60)))
    this.readDirectory(directory)
  }

  get names(): readonly string[] {
    return [...this.streams.keys()]
  }

  stream(name: string): Uint8Array | undefined {
    const found = this.streams.get(name)
    if (!found) return undefined
    const bytes = found.size < this.miniLimit ? this.miniChain(found.start) : this.chain(found.start)
    return bytes.subarray(0, found.size)
  }

  /** Sectors that hold the table of sectors: 109 are named in the header, more in a chain of their own. */
  private tableSectors(): readonly number[] {
    const { u32 } = numbersOf(this.bytes)
    const most = Math.ceil(this.bytes.length / this.sectorSize)
    const sectors: number[] = []
    for (let i = 0; i < 109; i++) if (u32(76 + i * 4) < most) sectors.push(u32(76 + i * 4))
    const perSector = this.sectorSize / 4 - 1
    const seen = new Set<number>()
    for (let next = u32(68); next < most && !seen.has(next); ) {
      seen.add(next)
      const at = (next + 1) * this.sectorSize
      for (let i = 0; i < perSector; i++) if (u32(at + i * 4) < most) sectors.push(u32(at + i * 4))
      next = u32(at + perSector * 4)
    }
    return sectors.slice(0, most)
  }

  private tableOf(sectors: readonly number[]): Uint32Array {
    return wordsOf(concatenated(sectors.map(sector => this.sector(sector))))
  }

  private sector(index: number): Uint8Array {
    const at = (index + 1) * this.sectorSize
    return this.bytes.subarray(at, at + this.sectorSize)
  }

  private chain(start: number): Uint8Array {
    return concatenated(follow(start, this.table).map(sector => this.sector(sector)))
  }

  private miniChain(start: number): Uint8Array {
    return concatenated(follow(start, this.miniTable).map(sector => this.mini.subarray(sector * this.miniSize, (sector + 1) * this.miniSize)))
  }

  /** Only the top folder: an embedded document has streams of the same names in a folder of its own. */
  private readDirectory(directory: Uint8Array): void {
    const { u8, u16, u32 } = numbersOf(directory)
    const seen = new Set<number>()
    const waiting = [u32(76)]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const at = id * 128
      if (seen.has(id) || at + 128 > directory.length) continue
      seen.add(id)
      const length = Math.min(64, u16(at + 64))
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2)))
      if (u8(at + 66) === 2) this.streams.set(name, { start: u32(at + 116), size: u32(at + 120) })
      waiting.push(u32(at + 68), u32(at + 72))
    }
  }
}

const END = 0xfffffffe

function follow(start: number, table: Uint32Array): readonly number[] {
  const sectors: number[] = []
  const seen = new Set<number>()
  for (let sector = start; sector < table.length && !seen.has(sector); sector = table[sector] ?? END) {
    seen.add(sector)
    sectors.push(sector)
  }
  return sectors
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const { u32 } = numbersOf(bytes)
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => u32(i * 4))
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
