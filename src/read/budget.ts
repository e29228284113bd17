import type { Limits } from './reader.ts'

/** What may still be unpacked: shared by a file, the files packed in it and those packed in these, so that many small ones cost no more than one large. */
export class Budget {
  private bytes: number
  private entries: number
  private readonly limits: Limits

  constructor(limits: Limits) {
    this.limits = limits
    this.bytes = limits.unpackedBytes
    this.entries = limits.entries
  }

  /** False once more was unpacked than the limit allows. */
  takeBytes(count: number): boolean {
    this.bytes -= count
    return this.bytes >= 0
  }

  /** False if that many files are more than the limit allows. */
  takeEntries(count: number): boolean {
    this.entries -= count
    return this.entries >= 0
  }

  get isSpent(): boolean {
    return this.bytes < 0
  }

  get tooManyBytes(): string {
    const size = this.limits.unpackedBytes
    const limit = size < 1e6 ? `${size} bytes` : `${Math.round(size / 1e6)} MB`
    return `Unpacked it is larger than ${limit}, which is Pacta's limit against files made to fill a computer's memory. If you trust it, unpack it yourself, or raise the limit with --max-unpacked.`
  }

  get tooManyEntries(): string {
    return `It holds more than ${this.limits.entries} files, which is Pacta's limit. Unpack it and give Pacta the folder.`
  }
}
