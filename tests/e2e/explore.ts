import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** A running `pacta explore`. */
export interface Exploring {
  /** Ends with a slash. */
  readonly address: string
  readonly end: () => Promise<void>
}

/** Starts the built `pacta explore` on files or folders (given from the project's root) and waits until it says where it is. */
export async function explore(...paths: readonly string[]): Promise<Exploring> {
  const child = spawn(process.execPath, [join(ROOT, 'bin/pacta.js'), 'explore', ...paths], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
  const address = await heard(child)
  return {
    address: address.endsWith('/') ? address : `${address}/`,
    end: () =>
      new Promise(resolve => {
        child.once('exit', () => resolve())
        child.kill('SIGINT')
      }),
  }
}

function heard(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      const [address] = /http:\/\/127\.0\.0\.1:\d+\/?/.exec(said) ?? []
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', code => reject(new Error(`pacta explore ended with ${code}:\n${said}`)))
  })
}
