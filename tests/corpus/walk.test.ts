import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { walk } from '../../src/corpus/walk.ts'
import { ownFolder } from '../cli/fakeIo.ts'

function folderWith(...files: readonly string[]): string {
  const folder = ownFolder()
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), file)
  }
  return folder
}

async function found(folder: string, paths: readonly string[] = [folder], without?: string): Promise<readonly string[]> {
  const all: string[] = []
  for await (const f of walk(paths, without)) all.push('problem' in f ? `${relative(folder, f.path)}: ${f.problem}` : relative(folder, f.path))
  return all
}

test('all levels, in natural order, without hidden files and what is no document', async () => {
  const folder = folderWith('A-10.txt', 'A-9.txt', 'b/HRI-GEN-1-Rev.9', 'b/c/x.pdf', '.hidden.txt', '.git/y.txt', 'cover.PNG', 'table.csv', 'z')
  expect(await found(folder)).toEqual(['A-9.txt', 'A-10.txt', 'b/c/x.pdf', 'b/HRI-GEN-1-Rev.9', 'z'])
})

test('the order of the paths given is kept, and each file comes once', async () => {
  const folder = folderWith('a.txt', 'b.txt', 'cover.png')
  const paths = [join(folder, 'b.txt'), folder, join(folder, '.', 'a.txt'), join(folder, 'cover.png')]
  expect(await found(folder, paths)).toEqual(['b.txt', 'a.txt', 'cover.png'])
})

test('links are followed, but not round in a circle', async () => {
  const folder = folderWith('real/a.txt', 'real/deep/b.txt')
  symlinkSync(folder, join(folder, 'real', 'deep', 'up'))
  symlinkSync(join(folder, 'real', 'a.txt'), join(folder, 'zlink.txt'))
  symlinkSync(join(folder, 'gone.txt'), join(folder, 'zz-broken.txt'))
  symlinkSync('zzz-self', join(folder, 'zzz-self'))
  expect(await found(folder)).toEqual([
    'real/a.txt',
    'real/deep/b.txt',
    'zz-broken.txt: this is a link to a file that is not there any more.',
    'zzz-self: this is a link to a file that is not there any more.',
  ])
})

test('what leads to no document says so', async () => {
  const folder = folderWith('empty/.hidden', 'empty/picture.jpg')
  expect(await found(folder, [join(folder, 'nothing.txt'), join(folder, 'empty')])).toEqual([
    'nothing.txt: there is no such file or folder. Check the spelling.',
    'empty: this folder holds no documents (hidden files, pictures, tables and programs are passed over).',
  ])
})

test('a device that never ends is not read', async () => {
  for await (const f of walk(['/dev/zero'])) expect(f).toEqual({ path: '/dev/zero', problem: 'this is neither a file nor a folder.' })
})

test('the file that is being written is passed over', async () => {
  const folder = folderWith('a.txt', 'out.txt')
  expect(await found(folder, [folder], join(folder, 'out.txt'))).toEqual(['a.txt'])
})
