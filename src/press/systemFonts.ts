import { open, readdir, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { env } from 'node:process'
import type { OtherFont } from './press.ts'
import { type Face, firstFace } from './sfnt.ts'

/** Where systems keep their fonts; folders that are not there are passed by. */
const FOLDERS: readonly string[] = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  join(homedir(), 'Library/Fonts'),
  ...(env['WINDIR'] ? [join(env['WINDIR'], 'Fonts')] : []),
  ...(env['LOCALAPPDATA'] ? [join(env['LOCALAPPDATA'], 'Microsoft/Windows/Fonts')] : []),
]
const MOST_FILES = 4000
/** So many are printed with at most, each for the letters that those before it lack. */
const MOST_FONTS = 4

/** Fonts of this computer that have letters which the fonts of Pacta lack: the fewest that have the most. What is no font is passed by. */
export async function systemFonts(letters: readonly string[], folders: readonly string[] = FOLDERS): Promise<readonly OtherFont[]> {
  const files = (await Promise.all(folders.map(fontFiles))).flat().sort(byLooks).slice(0, MOST_FILES)
  const found: { readonly path: string; readonly face: Face; readonly has: readonly string[] }[] = []
  for (const path of files) {
    const face = await faceOf(path)
    const has = face ? letters.filter(letter => face.has(letter.codePointAt(0) ?? 0)) : []
    if (face && has.length > 0) found.push({ path, face, has })
    if (has.length === letters.length) break
  }
  found.sort((a, b) => b.has.length - a.has.length)
  const chosen: OtherFont[] = []
  const open = new Set(letters)
  for (const { path, face, has } of found) {
    const own = has.filter(letter => open.has(letter))
    if (own.length === 0 || chosen.length === MOST_FONTS) continue
    for (const letter of own) open.delete(letter)
    chosen.push({ bytes: await readFile(path), letters: new Set(own), ...(face.name === undefined ? {} : { face: face.name }) })
  }
  return chosen
}

async function fontFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter(e => e.isFile() && /\.(ttf|otf|ttc|otc)$/i.test(e.name)).map(e => join(e.parentPath, e.name))
}

/** Upright sans serifs first: they stand beside Source Sans. */
function byLooks(a: string, b: string): number {
  return looks(a) - looks(b) || (a < b ? -1 : 1)
}

function looks(path: string): number {
  const name = basename(path)
  const slanted = /bold|black|heavy|light|thin|italic|oblique|mono|condensed/i.test(name) ? 2 : 0
  return slanted + (/sans|gothic|hei|pingfang|hiragino|yahei|malgun/i.test(name) ? 0 : 1)
}

async function faceOf(path: string): Promise<Face | undefined> {
  const file = await open(path).catch(() => undefined)
  if (!file) return undefined
  try {
    return await firstFace(async (from, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
      return new DataView(buffer.buffer, buffer.byteOffset, bytesRead)
    })
  } catch {
    // A damaged file is no font to print with.
    return undefined
  } finally {
    await file.close()
  }
}
