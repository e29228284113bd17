/** Where a command's words go. `write` waits until the reader has taken them, and throws {@link ClosedOutput} if it has gone. */
export interface Output {
  write(text: string): Promise<void>
}

/** What a command may touch of the world beside files and sockets. */
export interface Io {
  readonly out: Output
  readonly err: { write(text: string): void; readonly terminal: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborted when the user presses Ctrl-C or the system asks the program to end. */
  readonly interrupted: () => AbortSignal
  /** Shows an address in the user's browser; false if that could not be tried. */
  readonly openBrowser: (address: string) => Promise<boolean>
}

/** The reader of the output has gone (`pacta extract … | head`): no reason to complain. */
export class ClosedOutput extends Error {}

/** The result could not be written: exit code 1. The message is one line for people. */
export class FailedOutput extends Error {}

/** The call was wrong, or asks for what cannot be done: exit code 2. The message is one line for people. */
export class WrongCall extends Error {}

/** The user pressed Ctrl-C. */
export class Interrupted extends Error {}

/** The world as Node gives it. */
export function nodeIo(): Io {
  let signal: AbortSignal | undefined
  return {
    out: outputTo(process.stdout),
    err: {
      write: text => {
        process.stderr.write(text)
      },
      terminal: process.stderr.isTTY === true,
    },
    env: process.env,
    interrupted: () => {
      signal ??= listen()
      return signal
    },
    openBrowser,
  }
}

function outputTo(stream: NodeJS.WriteStream): Output {
  let broken: Error | undefined
  stream.on('error', error => {
    broken = failureOf(error)
  })
  return {
    write: text =>
      new Promise((done, fail) => {
        if (broken) fail(broken)
        else stream.write(text, error => (error ? fail(failureOf(error)) : done()))
      }),
  }
}

/** A reader that goes away is no failure; a full disk is. */
function failureOf(error: Error): Error {
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'EPIPE' || code === 'EOF' || code === 'ERR_STREAM_DESTROYED' || code === 'ERR_STREAM_WRITE_AFTER_END') return new ClosedOutput()
  return new FailedOutput(`the result could not be written: ${code === 'ENOSPC' ? 'the disk is full.' : `${error.message}.`}`)
}

/** The first Ctrl-C asks, a second one ends at once. */
function listen(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort())
  return controller.signal
}

async function openBrowser(address: string): Promise<boolean> {
  const { spawn } = await import('node:child_process')
  const [program, ...args] = process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  return new Promise(done => {
    const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    child.once('error', () => done(false))
    child.once('spawn', () => {
      child.unref()
      done(true)
    })
  })
}
