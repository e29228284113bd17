import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LegalDocument } from '../../src/core/model/document.ts'
import { sourceView } from '../../src/corpus/sourceView.ts'
import { ownFolder } from '../cli/fakeIo.ts'

const document = (mediaType: string, bytes: string | Buffer): LegalDocument => ({
  id: 'x',
  title: 'x',
  language: 'en',
  source: { name: 'x', mediaType, sha256: createHash('sha256').update(bytes).digest('hex') },
  paragraphs: [],
  warnings: [],
})

async function view(mediaType: string, bytes: string | Buffer, read = bytes) {
  const path = join(ownFolder(), 'x')
  writeFileSync(path, bytes)
  return sourceView(path, document(mediaType, read))
}

test('a text or a page lies there in its lines, however they end and in whatever encoding', async () => {
  expect(await view('text/plain', 'a\r\nb\rc\n')).toEqual({ kind: 'lines', lines: ['a', 'b', 'c', ''] })
  expect(await view('text/html', Buffer.from('<p>\ncaf\u00e9', 'latin1'))).toEqual({ kind: 'lines', lines: ['<p>', 'café'] })
  expect(await view('application/akn+xml', '<a/>')).toMatchObject({ kind: 'lines' })
})

test('a PDF lies there whole, if it is not too large', async () => {
  expect(await view('application/pdf', '%PDF-')).toEqual({ kind: 'embedded', mediaType: 'application/pdf', base64: 'JVBERi0=' })
  expect(await view('application/pdf', Buffer.alloc(12_000_001))).toMatchObject({
    kind: 'absent',
    why: expect.stringContaining('too large to be put into this page (12 MB)'),
  })
})

test('what cannot be shown says why', async () => {
  const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  expect(await view(word, 'PK')).toMatchObject({ kind: 'absent', why: expect.stringContaining('Open it in its own program') })
  expect(await view('text/plain', 'now', 'before')).toMatchObject({ kind: 'absent', why: expect.stringContaining('has changed since') })
  expect(await sourceView('reports.zip!/one.txt', document('text/plain', ''))).toMatchObject({
    kind: 'absent',
    why: expect.stringContaining('lies within another'),
  })
})
