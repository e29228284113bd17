import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDocuments } from '../../src/read/documents.ts'
import { READERS, ReadError, readerOf } from '../../src/read/readers.ts'
import { makePdf } from './pdf/makePdf.ts'
import { BODIES, bytesOf, outline, readBytes, readTextBytes } from './reading.ts'
import { AKN_REPORT, CALLING, DOC_REPORT, DOCX_REPORT, HTML_REPORT, MARKDOWN_REPORT, REPORT_OUTLINE, TEXT_REPORT } from './samples/report.ts'
import { zipOf } from './samples/zip.ts'

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, c => c.charCodeAt(0))

const PAGE = [{ text: '1. The State.', x: 100, y: 100 }]

/** Files of each kind, as programs write them. A new row needs one. */
const SAMPLES: Readonly<Record<string, readonly Uint8Array[]>> = {
  pdf: [makePdf([PAGE]), Uint8Array.of(13, 10, ...makePdf([PAGE]))],
  docx: [DOCX_REPORT, DOCX_REPORT.subarray(0, DOCX_REPORT.length - 30)],
  office: [zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }), zipOf({ '_rels/.rels': '', 'ppt/slides/slide1.xml': '' })],
  odf: [zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': strToU8('<x/>') })],
  zip: [zipOf({ 'word/one.txt': '1. The State.' }), latin1(`PK\u0005\u0006${'\0'.repeat(18)}`)],
  doc: [DOC_REPORT],
  rtf: [latin1('{\\rtf1\\ansi 1. The State.}')],
  mhtml: [latin1('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n')],
  akn: [AKN_REPORT, bytesOf('<!-- x --><akomaNtoso xmlns="x"><doc><mainBody><p>1. The State.</p></mainBody></doc></akomaNtoso>')],
  html: [
    HTML_REPORT,
    bytesOf('<!DOCTYPE html>\n<html><p>1. The State.</p>'),
    bytesOf('\ufeff\n<html lang="en">The State.'),
    bytesOf('<?xml version="1.0"?>\n<!-- saved --><html xmlns="x">The State.</html>'),
  ],
  xml: [bytesOf('<?xml version="1.0"?><rss><item>1. The State.</item></rss>')],
  png: [latin1('\u0089PNG\r\n\u001a\n\0\0\0\rIHDR')],
  jpeg: [latin1('\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF')],
  gif: [latin1('GIF89a\u0001\0')],
  tiff: [latin1('II*\0\b\0\0\0'), latin1('MM\0*\0\0\0\b')],
  binary: [latin1('\u007fELF\u0002\u0001\u0001\u0003\u0004\u0005\u0006\u0007\b')],
  markdown: [MARKDOWN_REPORT, bytesOf('# One\n\n## Two\n\n1. The State.')],
  text: [TEXT_REPORT, bytesOf('1. The State.\n2. The *State*.\n'), bytesOf('(((('), latin1('caf\u00e9'), bytesOf('# 5 of them\n\n1. The State.')],
}

describe.each(READERS)('reader $id', reader => {
  const samples = SAMPLES[reader.id] ?? []

  test('has samples, and recognises them before any other row does', () => {
    expect(samples).not.toHaveLength(0)
    for (const sample of samples) expect(readerOf(sample)?.id).toBe(reader.id)
  })

  test('tells people what the file is and what to do, or reads it', async () => {
    for (const sample of samples) {
      if ('advice' in reader) {
        await expect(readBytes(sample, 'renamed.txt')).rejects.toThrow(new ReadError(`This is ${reader.label}. ${reader.advice}`))
        expect(reader.advice).toMatch(/^[A-Z].*\.$/)
      } else expect((await readBytes(sample)).source.mediaType).toBe(reader.mediaType)
    }
  })

  test('recognises nothing by accident in the text of a report', () => {
    const text = bytesOf('A/99/1\n\n1. See <html> and %PDF in the annex; PK is the Park.\n\n#2 of the [1] notes (**) was struck.\n\n1. a\n---\n')
    if (reader.id !== 'pdf') expect(reader.recognises(text, text)).toBe(reader.id === 'text')
  })

  test('decides on any head without throwing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), head => void expect(typeof reader.recognises(head, head)).toBe('boolean')))
  })

  test('makes a document or a refusal of any mutation of its samples', async () => {
    const sample = samples[0] ?? new Uint8Array()
    const change = fc.record({ at: fc.nat(Math.max(0, sample.length - 1)), byte: fc.nat(255), cut: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async changes => {
        let bytes = sample.slice()
        for (const { at, byte, cut } of changes) {
          if (cut && changes.length < 3) bytes = bytes.slice(0, at)
          else if (at < bytes.length) bytes[at] = byte
        }
        for await (const part of readDocuments({ name: 'x', bytes, bodies: BODIES, hash: () => 'abc' })) {
          if ('problem' in part) expect(part.problem).not.toMatch(/fault of Pacta/)
        }
      }),
      { numRuns: reader.id === 'pdf' ? 20 : 60 },
    )
  }, 60_000)
})

describe.each([
  ['docx', DOCX_REPORT],
  ['doc', DOC_REPORT],
  ['html', HTML_REPORT],
  ['markdown', MARKDOWN_REPORT],
  ['akn', AKN_REPORT],
])('the same report as %s', (id, bytes) => {
  test('has the same paragraphs', async () => {
    const document = await readBytes(bytes)
    expect(readerOf(bytes)?.id).toBe(id)
    expect(document).toMatchObject({ symbol: 'A/99/1', title: 'Report on lamps', warnings: [] })
    expect(outline(document)).toEqual(REPORT_OUTLINE)
  })

  test('ties the note to the place that calls it', async () => {
    const paragraph = (await readBytes(bytes)).paragraphs.find(p => p.number === CALLING.number)
    expect(paragraph?.calls).toEqual([{ at: CALLING.before.length, note: CALLING.note }])
  })
})

test('ids are unique, and the last row takes everything', () => {
  expect(new Set(READERS.map(r => r.id)).size).toBe(READERS.length)
  expect(READERS.at(-1)).toMatchObject({ id: 'text' })
  fc.assert(fc.property(fc.uint8Array(), head => void expect(READERS.at(-1)?.recognises(head, head)).toBe(true)))
})

test.each([
  ['no bytes', new Uint8Array()],
  ['blanks only', bytesOf(' \n\t\n')],
  ['page furniture only', bytesOf('12\n')],
])('a file with %s is empty', async (_, bytes) => {
  await expect(readBytes(bytes)).rejects.toThrow(/^This file is empty/)
})

describe('encodings', () => {
  const TEXT = '1. The café’s owner – a “citizen” – left.'
  const utf16 = (text: string, little: boolean): number[] =>
    Array.from(text, c => c.charCodeAt(0)).flatMap(u => (little ? [u & 255, u >> 8] : [u >> 8, u & 255]))

  test.each([
    ['UTF-8', [...bytesOf(TEXT)]],
    ['UTF-8 with a mark', [...bytesOf(`\ufeff${TEXT}`)]],
    ['UTF-16, little end first', [0xff, 0xfe, ...utf16(TEXT, true)]],
    ['UTF-16, big end first', [0xfe, 0xff, ...utf16(TEXT, false)]],
    ['UTF-16 without a mark', utf16(TEXT, true)],
  ])('%s is read without a doubt', async (_, bytes) => {
    const document = await readBytes(Uint8Array.from(bytes))
    expect(outline(document)).toEqual([TEXT.replace('1. ', '1: ')])
    expect(document.warnings).toEqual([])
  })

  test.each([
    ['windows-1252', '1. The caf\u00e9 and its owner\u0092s \u0093citizen\u0094 \u0096 left.', /windows-1252/],
    ['Mac Roman', '1. The caf\u008e and its owner\u00d5s \u00d2citizen\u00d3 \u00d0 left.', /Mac Roman/],
  ])('%s is told by its apostrophes, with a note', async (_, text, message) => {
    const document = await readBytes(latin1(text))
    expect(outline(document)).toEqual(['1: The café and its owner’s “citizen” – left.'])
    expect(document.warnings).toEqual([{ code: 'invalid-utf8', message: expect.stringMatching(message) }])
  })

  test('one damaged byte does not spoil the rest of a UTF-8 text', async () => {
    const document = await readBytes(Uint8Array.from([...bytesOf('1. The State’s “duty” – and ca'), 0xe9, ...bytesOf('f – remains.')]))
    expect(outline(document)).toEqual(['1: The State’s “duty” – and ca\ufffdf – remains.'])
    expect(document.warnings.map(w => w.code)).toEqual(['invalid-utf8'])
  })
})

describe('any bytes', () => {
  test('are read or refused with a ReadError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async bytes => {
        try {
          await readBytes(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(ReadError)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('of text give paragraphs with ids of their own and no invisible characters', () => {
    const word = fc.constantFrom(
      '1. ',
      '2. ',
      '3.1. ',
      '12 ',
      '\n',
      '\n\n',
      'A/1/2 ',
      'II. ',
      '(a) ',
      'The State ',
      'agrees. ',
      'Noting it, ',
      'The General Assembly, ',
      '_____ ',
      '1/ ',
      '\f',
      'ﬁ\u00ad',
      '14 bis. ',
      ': ',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), words => {
        const text = `The. ${words.join('')}`
        const { paragraphs } = readTextBytes(bytesOf(text))
        expect(new Set(paragraphs.map(p => p.id)).size).toBe(paragraphs.length)
        for (const p of paragraphs) expect(p.text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u00adﬁ]/)
      }),
      { numRuns: 300 },
    )
  })

  test('are read from a view into a larger buffer', async () => {
    const whole = bytesOf('xx1. The State agrees.')
    expect(outline(await readBytes(whole.subarray(2)))).toEqual(['1: The State agrees.'])
  })
})

test('the caller’s facts about the file are kept', async () => {
  expect(await readBytes(bytesOf('1. The State.'), 'a.txt')).toMatchObject({
    id: 'a.txt',
    title: 'a.txt',
    language: 'en',
    source: { name: 'a.txt', mediaType: 'text/plain', sha256: 'abc' },
  })
  expect(BODIES.length).toBeGreaterThan(0)
})
