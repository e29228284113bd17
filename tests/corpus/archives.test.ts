import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { limitsWith } from '../../src/corpus/limits.ts'
import { readAll } from '../../src/corpus/read.ts'
import { ownFolder } from '../cli/fakeIo.ts'
import { DOCX_REPORT } from '../read/samples/report.ts'
import { zipOf } from '../read/samples/zip.ts'

const TEXT = '1. The Covenant binds the State.\n'

async function read(bytes: Uint8Array, limits = limitsWith({})): Promise<readonly string[]> {
  const folder = ownFolder()
  writeFileSync(join(folder, 'reports.zip'), bytes)
  const found: string[] = []
  for await (const reading of readAll([folder], [], { limits })) {
    const path = reading.path.slice(folder.length + 1)
    found.push('problem' in reading ? `${path}: ${reading.problem}` : `${path} = ${reading.document.id}`)
  }
  return found
}

test('an archive is read as a folder, archives within it too; one bad file never stops the others', async () => {
  const inner = zipOf({ 'old/report.docx': DOCX_REPORT, 'z.txt': TEXT })
  const found = await read(
    zipOf({
      'b-10.txt': TEXT,
      'b-9.txt': TEXT,
      'picture.png': 'x',
      '.hidden/x.txt': TEXT,
      '__MACOSX/b.txt': TEXT,
      'a.rtf': '{\\rtf1 x}',
      'more/inner.zip': inner,
    }),
  )
  expect(found).toEqual([
    'reports.zip!/a.rtf: This is an RTF document. Open it in the program that made it, save it as a Word document (DOCX) and give Pacta that file.',
    'reports.zip!/b-9.txt = b-9.txt',
    'reports.zip!/b-10.txt = b-10.txt',
    'reports.zip!/more/inner.zip!/old/report.docx = A/99/1',
    'reports.zip!/more/inner.zip!/z.txt = z.txt',
  ])
})

test('names that lead out of the archive are names', async () => {
  expect(await read(zipOf({ '../../etc/passwd': TEXT, '/elsewhere/x.txt': TEXT, 'C:\\windows\\y.txt': TEXT }))).toEqual([
    'reports.zip!/../../etc/passwd = passwd',
    'reports.zip!//elsewhere/x.txt = x.txt',
    'reports.zip!/C:\\windows\\y.txt = y.txt',
  ])
})

test('what unpacks to more than documents do is refused, whatever size it claims', async () => {
  const bomb = zipOf({ 'bomb.txt': ' '.repeat(6_000_000), 'good.txt': TEXT })
  const lying = bomb.slice()
  // The sizes that the list of files gives: no more than one byte.
  for (let i = 0; i < lying.length - 4; i++)
    if (lying[i] === 80 && lying[i + 1] === 75 && lying[i + 2] === 1 && lying[i + 3] === 2) lying.set([1, 0, 0, 0], i + 24)
  for (const bytes of [bomb, lying])
    expect(await read(bytes)).toEqual([
      expect.stringMatching(/bomb\.txt: It would unpack to more than two hundred times its size/),
      'reports.zip!/good.txt = good.txt',
    ])
  expect(await read(zipOf({ 'one.docx': docxBomb() }))).toEqual([expect.stringMatching(/one\.docx: It would unpack/)])
})

const docxBomb = (): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<w:document><w:body>${'<w:p/>'.repeat(900_000)}</w:body></w:document>`),
  })

test('the limits on files and bytes hold for archives within archives together', async () => {
  const three = zipOf({ 'a.txt': TEXT, 'b.txt': TEXT, 'c.txt': TEXT })
  const nested = zipOf({ 'one.zip': three, 'two.zip': three })
  expect(await read(nested, limitsWith({ entries: 6 }))).toEqual([
    'reports.zip!/one.zip!/a.txt = a.txt',
    'reports.zip!/one.zip!/b.txt = b.txt',
    'reports.zip!/one.zip!/c.txt = c.txt',
    "reports.zip!/two.zip: It holds more than 6 files, which is Pacta's limit. Unpack it and give Pacta the folder.",
  ])
  const small = await read(nested, limitsWith({ unpackedBytes: three.length + 2 * TEXT.length }))
  expect(small.slice(0, 2)).toEqual(['reports.zip!/one.zip!/a.txt = a.txt', 'reports.zip!/one.zip!/b.txt = b.txt'])
  expect(small[2]).toMatch(/c\.txt: Unpacked it is larger than \d+ bytes.*--max-unpacked/)
})

test('archives without end within one another end', async () => {
  let bytes = zipOf({ 'x.txt': TEXT })
  for (let i = 0; i < 6; i++) bytes = zipOf({ 'x.zip': bytes })
  expect(await read(bytes)).toEqual(['reports.zip!/x.zip!/x.zip!/x.zip!/x.zip: It is an archive within 4 others. Unpack it and give Pacta what is in it.'])
})

test('an archive that was cut off gives what is left of it', async () => {
  const whole = zipOf({ 'a.txt': TEXT, 'b.txt': `${TEXT}2. ${'The State agrees again and yet. '.repeat(300)}` })
  const found = await read(whole.subarray(0, whole.length - 140))
  expect(found[0]).toMatch(/reports\.zip: This archive is damaged: its list of files is lost/)
  expect(found[1]).toBe('reports.zip!/a.txt = a.txt')
})

test('an empty archive says so; a locked file is named', async () => {
  expect(await read(zipOf({ 'photo.jpg': 'x' }))).toEqual([expect.stringMatching(/^reports\.zip: This archive holds no documents/)])
  const locked = zipOf({ 'a.txt': TEXT })
  for (const [i, byte] of locked.entries())
    if (byte === 80 && locked[i + 1] === 75 && (locked[i + 2] === 1 || locked[i + 2] === 3)) locked[i + (locked[i + 2] === 1 ? 8 : 6)] = 1
  expect(await read(locked)).toEqual([expect.stringMatching(/a\.txt: It is protected with a password/)])
})
