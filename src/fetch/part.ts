import { createHash } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { TELLING } from './formats.ts'

/**
 * A download on its way, in a hidden file beside its final place (`.A_57_292.pdf.part`), which no other command takes for a document. It
 * lives through several tries, so that a broken one need not begin anew.
 */
export class Part {
  private hash = createHash('sha256')
  private readonly path: string
  private readonly file: FileHandle
  /** Bytes so far. */
  size = 0
  /** Its first bytes. */
  head = new Uint8Array(0)
  /** What proves that the rest belongs to these bytes: an ETag or a date. Undefined: it must begin anew. */
  validator: string | undefined

  private constructor(path: string, file: FileHandle) {
    this.path = path
    this.file = file
  }

  /** What an earlier run may have left is overwritten: nobody knows what it belongs to. */
  static async open(path: string): Promise<Part> {
    const hidden = join(dirname(path), `.${basename(path)}.part`)
    await rm(hidden, { force: true })
    return new Part(hidden, await open(hidden, 'wx+'))
  }

  async append(bytes: Uint8Array): Promise<void> {
    for (let written = 0; written < bytes.length; ) {
      written += (await this.file.write(bytes, written, bytes.length - written, this.size + written)).bytesWritten
    }
    this.hash.update(bytes)
    this.size += bytes.length
    if (this.head.length < TELLING) this.head = Buffer.concat([this.head, bytes.subarray(0, TELLING - this.head.length)])
  }

  async restart(): Promise<void> {
    await this.file.truncate(0)
    this.hash = createHash('sha256')
    this.size = 0
    this.head = new Uint8Array(0)
    this.validator = undefined
  }

  /** Its last bytes. */
  async tail(): Promise<Uint8Array> {
    const bytes = new Uint8Array(Math.min(TELLING, this.size))
    await this.file.read(bytes, 0, bytes.length, this.size - bytes.length)
    return bytes
  }

  /** Closes it, safe on the disk. In hexadecimal. */
  async seal(): Promise<string> {
    await this.file.sync()
    await this.file.close()
    return this.hash.copy().digest('hex')
  }

  /** After `seal`: it appears under its name. */
  async moveTo(path: string): Promise<void> {
    await rename(this.path, path)
  }

  /** Nothing of it stays. Does nothing after `moveTo`. */
  async discard(): Promise<void> {
    await this.file.close().catch(() => undefined)
    await rm(this.path, { force: true })
  }
}
