import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ClosedOutput, type Io } from '../../src/cli/io.ts'

/** A world that remembers what it was told. */
export interface FakeIo extends Io {
  readonly said: { out: string; err: string }
  readonly opened: string[]
  /** As Ctrl-C does. */
  interrupt(): void
}

export interface Circumstances {
  readonly terminal?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** The reader of the output goes away after so many writes. */
  readonly closesAfter?: number
  readonly hasBrowser?: boolean
}

export function fakeIo({ terminal = false, env = {}, closesAfter = Number.POSITIVE_INFINITY, hasBrowser = true }: Circumstances = {}): FakeIo {
  const said = { out: '', err: '' }
  const opened: string[] = []
  const controller = new AbortController()
  let writes = 0
  return {
    said,
    opened,
    interrupt: () => controller.abort(),
    out: {
      write: async text => {
        if (writes++ >= closesAfter) throw new ClosedOutput()
        said.out += text
      },
    },
    err: {
      write: text => {
        said.err += text
      },
      terminal,
    },
    env,
    interrupted: () => controller.signal,
    openBrowser: async address => {
      opened.push(address)
      return hasBrowser
    },
  }
}

/** A folder of one's own, gone after the test. */
export function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
