import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceFile } from './parse.ts'

/** The YAML files of a data folder, in one order on every machine. `undefined` if there is no such folder. */
export async function readSources(folder: string): Promise<readonly SourceFile[] | undefined> {
  const top = await yamlIn(folder)
  if (!top) return undefined
  const below = (await yamlIn(join(folder, 'instruments'))) ?? []
  const paths = [...top, ...below.map(name => `instruments/${name}`)].sort()
  return Promise.all(paths.map(async path => ({ path, text: await readFile(join(folder, path), 'utf8') })))
}

async function yamlIn(folder: string): Promise<readonly string[] | undefined> {
  const names = await readdir(folder).catch(() => undefined)
  return names?.filter(name => /\.ya?ml$/.test(name) && !name.startsWith('.'))
}

/** Changes when a file changes, comes, goes or gets another name. */
export function fingerprintOf(files: readonly SourceFile[]): string {
  const hash = createHash('sha256')
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`)
  return hash.digest('hex')
}
