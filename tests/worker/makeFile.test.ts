import { expect, test, vi } from 'vitest'
import { fileName } from '../../src/app/export/save.ts'
import { exporting } from '../../src/app/words/en/exporting.ts'
import { fonts } from '../../src/press/fonts.ts'
import { FILE_FORMATS, type Making, type Order } from '../../src/worker/exportMessages.ts'
import { makeFile } from '../../src/worker/makeFile.ts'
import { collectionOf, HOSTILE_EXTRACTIONS, REPORT } from '../core/export/collection.ts'

vi.setConfig({ testTimeout: 60_000 })

async function made(order: Partial<Order> & Pick<Order, 'format'>): Promise<Making> {
  const heard: Making[] = []
  const { snapshot } = collectionOf([REPORT])
  await makeFile({ snapshot, picture: 'columns', date: '2026-01-31', fonts: await fonts(), ...order }, 'Pacta 0', making => heard.push(making))
  const last = heard.at(-1)
  if (!last) throw new Error('nothing was heard')
  return last
}

test.each(FILE_FORMATS)('the worker of the page makes %s, whatever the documents hold, and the dialog has words for it', async format => {
  for (const extractions of [[REPORT], HOSTILE_EXTRACTIONS, []]) {
    const making = await made({ format, snapshot: collectionOf(extractions).snapshot })
    expect(making.kind).toBe(format === 'png' ? 'picture' : 'file')
  }
  expect(exporting.formats[format]).toHaveLength(2)
})

test('a file holds what the documents say, under the title that was asked for', async () => {
  const svg = await made({ format: 'svg', title: 'Rights & duties' })
  expect(svg.kind === 'file' && (await svg.blob.text())).toContain('Rights &amp; duties')
  const csv = await made({ format: 'csv' })
  expect(csv.kind === 'file' && (await csv.blob.text()).split('\r\n').length).toBe(REPORT.citations.length + 2)
})

test('a workbook tells, while it is made, how much of it there is', async () => {
  const heard: Making[] = []
  const { snapshot } = collectionOf([REPORT])
  await makeFile({ format: 'xlsx', snapshot, picture: 'columns', date: '2026-01-31' }, 'Pacta 0', making => heard.push(making))
  const sizes = heard.flatMap(making => (making.kind === 'writing' ? [making.bytes] : []))
  const [file] = heard.flatMap(making => (making.kind === 'file' ? [making.blob.size] : []))
  expect(sizes.length).toBeGreaterThan(2)
  expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  expect(sizes.at(-1)).toBe(file)
})

test('what cannot be made is told', async () => {
  const heard: Making[] = []
  const { snapshot } = collectionOf([REPORT])
  await makeFile({ format: 'pdf', snapshot, picture: 'bars', date: '2026-01-31' }, 'Pacta 0', making => heard.push(making))
  expect(heard).toEqual([{ kind: 'failed', message: 'A briefing sheet cannot be made without its fonts.' }])
})

test('files are called by their document, or by how many there are', () => {
  expect(fileName(['A/57/292'], 'pdf')).toBe('A-57-292.pdf')
  expect(fileName(['../../etc/passwd.txt'], 'akn')).toBe('etc-passwd.akn.xml')
  expect(fileName(['a', 'b'], 'webanno')).toBe('2-documents.annotations.jsonld')
  expect(fileName(['…'], 'csv')).toBe('citations.csv')
})
