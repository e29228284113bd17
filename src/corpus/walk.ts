import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { byName, mayBeDocument } from '../read/names.ts'
import { reasonOf } from './fileProblem.ts'

/** A file to read, or a path that leads to none, with the message for people. */
export type Found = { readonly path: string; readonly name: string } | { readonly path: string; readonly problem: string }

/**
 * The files behind the given paths, in the order given; a folder's own in natural order, all levels deep, without hidden ones. Each file
 * comes once, however many paths or links lead to it. `without` is a file to pass over (the one that is being written).
 */
export async function* walk(paths: readonly string[], without?: string): AsyncGenerator<Found> {
  const seen = new Set<string>()
  const hidden = without === undefined ? undefined : await realpath(without).catch(() => undefined)
  if (hidden !== undefined) seen.add(hidden)
  for (const path of paths) {
    const kind = await kindOf(path)
    if (kind === 'folder') {
      let documents = 0
      for await (const found of inFolder(path, seen)) {
        documents++
        yield found
      }
      if (documents === 0) yield { path, problem: 'this folder holds no documents (hidden files, pictures, tables and programs are passed over).' }
    } else if (kind === 'file') {
      if (await isNew(path, seen)) yield { path, name: basename(path) }
    } else yield { path, problem: kind.problem }
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | { readonly problem: string }> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'folder'
    // A pipe ends by itself; a device such as /dev/zero does not.
    return found.isFile() || found.isFIFO() ? 'file' : { problem: 'this is neither a file nor a folder.' }
  } catch (error) {
    return { problem: reasonOf(error) }
  }
}

/** Follows links to folders, but enters no folder twice: a link that points back up must not turn the walk round for ever. */
async function* inFolder(folder: string, seen: Set<string>): AsyncGenerator<Found> {
  if (!(await isNew(folder, seen))) return
  let names: readonly string[]
  try {
    names = await readdir(folder)
  } catch (error) {
    yield { path: folder, problem: reasonOf(error) }
    return
  }
  for (const name of names.filter(n => !n.startsWith('.')).toSorted(byName)) {
    const path = join(folder, name)
    const kind = await kindOf(path)
    if (kind === 'folder') yield* inFolder(path, seen)
    else if (kind === 'file') {
      if (mayBeDocument(name) && (await isNew(path, seen))) yield { path, name }
    } else if (await isBrokenLink(path)) yield { path, problem: 'this is a link to a file that is not there any more.' }
  }
}

async function isNew(path: string, seen: Set<string>): Promise<boolean> {
  const real = await realpath(path).catch(() => path)
  if (seen.has(real)) return false
  seen.add(real)
  return true
}

async function isBrokenLink(path: string): Promise<boolean> {
  const link = await lstat(path).catch(() => undefined)
  return link?.isSymbolicLink() ?? false
}
