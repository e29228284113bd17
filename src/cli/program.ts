import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The program's own folder: the nearest one above this file whose package.json is Pacta's, bundled or not. */
export async function programFolder(): Promise<string> {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = await packageIn(folder)
    if (found?.name === 'pacta') return folder
    if (folder === dirname(folder)) throw new Error("the program's own folder was not found")
  }
}

/** As in package.json: `0.1.0`. */
export async function version(): Promise<string> {
  return (await packageIn(await programFolder()))?.version ?? 'unknown'
}

async function packageIn(folder: string): Promise<{ readonly name?: string; readonly version?: string } | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  } catch {
    return undefined
  }
}
