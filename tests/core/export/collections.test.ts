import { DOMParser } from '@xmldom/xmldom'
import jsonld from 'jsonld'
import { Parser, type Quad } from 'n3'
import { describe, expect, test } from 'vitest'
import type { Collection } from '../../../src/core/export/exporter.ts'
import { COLLECTION_EXPORTERS } from '../../../src/core/export/exporters.ts'
import { codePoints } from '../../../src/core/export/webAnnotation.ts'
import { collectionOf, HOSTILE_EXTRACTIONS, REPORT } from './collection.ts'
import { HOSTILE } from './hostile.ts'

async function written(id: string, collection: Collection): Promise<string> {
  const row = COLLECTION_EXPORTERS.find(r => r.id === id)
  if (!row) throw new Error(id)
  return [...(await row.load()).write(collection)].join('')
}

function readXml(text: string): Element {
  const problems: string[] = []
  const note = (message: unknown) => problems.push(String(message))
  const read = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } }).parseFromString(text, 'text/xml')
  expect(problems).toEqual([])
  return read.documentElement
}

const all = (root: Element, name: string): readonly Element[] => Array.from(root.getElementsByTagName(name))

/** A statement as one line, for comparing. */
const line = ({ subject, predicate, object }: Quad): string => `${subject.value} ${predicate.value} ${object.value}`
const triples = (turtle: string): readonly Quad[] => new Parser().parse(turtle)

/** A reader of BibTeX that counts braces, as BibTeX does. */
function readBib(text: string): readonly Readonly<Record<string, string>>[] {
  return text
    .split(/^(?=@)/m)
    .filter(entry => entry.trim())
    .map(entry => {
      let depth = 0
      for (const c of entry) {
        depth += c === '{' ? 1 : c === '}' ? -1 : 0
        expect(depth).toBeGreaterThanOrEqual(0)
      }
      expect(depth).toBe(0)
      const fields = [...entry.matchAll(/^ {2}(\w+) = \{(.*)\},?$/gm)].map(([, name = '', value = '']) => [name, value] as const)
      return { key: /^@\w+\{([^,]+),/.exec(entry)?.[1] ?? '', ...Object.fromEntries(fields) }
    })
}

/** Reads a result by a program that is not ours; throws if it cannot. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  svg: readXml,
  akn: readXml,
  ttl: triples,
  jsonld: text => JSON.parse(text),
  webanno: text => JSON.parse(text),
  csl: text => JSON.parse(text),
  bib: readBib,
}

describe.each(COLLECTION_EXPORTERS.map(r => r.id))('%s', id => {
  test('can be read by another program, whatever the texts', async () => {
    const text = await written(id, collectionOf(HOSTILE_EXTRACTIONS))
    expect(READERS[id]?.(text)).toBeDefined()
    expect(text).not.toMatch(/\p{Surrogate}/u)
  })

  test('can be read of no documents, and of one that holds nothing', async () => {
    READERS[id]?.(await written(id, collectionOf([])))
    READERS[id]?.(await written(id, collectionOf([{ ...REPORT, document: { ...REPORT.document, paragraphs: [] }, citations: [] }])))
  })

  test('is the same each time', async () => {
    expect(await written(id, collectionOf([REPORT]))).toBe(await written(id, collectionOf([REPORT])))
  })
})

describe('ttl', () => {
  test('says who cites what, in the terms of ELI, Dublin Core and schema.org', async () => {
    const said = new Set(triples(await written('ttl', collectionOf([REPORT]))).map(line))
    const eli = 'http://data.europa.eu/eli/ontology#'
    for (const [subject, predicate, object] of [
      ['https://undocs.org/A/99/1', `${eli}cites`, 'urn:pacta:instrument:rights'],
      ['https://undocs.org/A/99/1#para_1', `${eli}cites`, 'urn:pacta:instrument:rights#art_3'],
      ['https://undocs.org/A/99/1#para_1', `${eli}is_part_of`, 'https://undocs.org/A/99/1'],
      ['https://undocs.org/A/99/1', 'http://purl.org/dc/terms/title', 'Report on rights'],
      ['https://undocs.org/A/99/1', 'http://purl.org/dc/terms/date', '2002-08-09'],
      ['urn:pacta:instrument:rights', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type', 'https://schema.org/Legislation'],
      ['urn:pacta:instrument:rights', 'https://schema.org/legislationDate', '1966-12-16'],
      ['urn:pacta:instrument:rights#art_3', `${eli}is_part_of`, 'urn:pacta:instrument:rights'],
    ]) {
      expect(said).toContain(`${subject} ${predicate} ${object}`)
    }
    expect([...said].filter(s => s.includes('#para_2 ') && s.includes('cites'))).toHaveLength(1)
  })

  test('keeps texts within their quotes and names within their brackets', async () => {
    const read = triples(await written('ttl', collectionOf(HOSTILE_EXTRACTIONS)))
    for (const { subject } of read) expect(subject.value).toMatch(/^(?:https:\/\/undocs\.org|urn:pacta):?/)
    expect(read.map(q => q.object.value).filter(value => value === 'urn:evil')).toEqual([])
    const titles = new Set(read.filter(q => q.predicate.value.endsWith('terms/title')).map(q => q.object.value))
    for (const text of HOSTILE) expect(titles).toContain(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd'))
  })

  test('and jsonld say the same', async () => {
    for (const extractions of [[REPORT], HOSTILE_EXTRACTIONS]) {
      const collection = collectionOf(extractions)
      const quads = await jsonld.toRDF(JSON.parse(await written('jsonld', collection)), { format: 'application/n-quads' })
      const read = new Parser({ format: 'N-Quads' }).parse(String(quads))
      expect(new Set(read.map(line))).toEqual(new Set(triples(await written('ttl', collection)).map(line)))
    }
  })
})

describe('webanno', () => {
  interface Annotation {
    readonly motivation: string
    readonly body: readonly { readonly source?: string; readonly value?: string }[]
    readonly target: { readonly source: string; readonly selector: readonly { exact: string; prefix: string; suffix: string; start: number; end: number }[] }
  }

  test('counts code points, and a doubt is a question without a link', async () => {
    const { items }: { items: readonly Annotation[] } = JSON.parse(await written('webanno', collectionOf([REPORT])))
    expect(items.map(a => a.motivation)).toEqual(['linking', 'linking', 'questioning', 'linking', 'linking'])
    expect(items[0]?.body.map(b => b.source).filter(Boolean)).toEqual(['2', '3', '4'].map(n => `urn:pacta:instrument:rights#art_${n}`))
    expect(items[2]?.body).toEqual([{ type: 'TextualBody', value: 'nothing before it', format: 'text/plain', purpose: 'questioning' }])
    const letters = [...(REPORT.document.paragraphs[1]?.text ?? '')]
    const [quote, position] = items[1]?.target.selector ?? []
    expect(letters.slice(position?.start, position?.end).join('')).toBe('the Charter')
    expect([quote?.exact, quote?.prefix.endsWith('😀 '), quote?.suffix]).toEqual(['the Charter', true, '.'])
  })

  test('offsets in code points are those of a count by hand', () => {
    const text = 'a😀b\ud800c😀'
    const count = codePoints(text)
    expect([0, 1, 3, 4, 5, 6, 8].map(count)).toEqual([0, 1, 2, 3, 4, 5, 6])
  })
})

describe('akn', () => {
  test('holds the whole text, a reference at each citation, and no eId twice', async () => {
    const root = readXml(await written('akn', collectionOf([REPORT])))
    expect(root.namespaceURI).toBe('http://docs.oasis-open.org/legaldocml/ns/akn/3.0')
    const [body] = all(root, 'mainBody')
    for (const { text } of REPORT.document.paragraphs) expect(body?.textContent).toContain(text)
    expect(all(root, 'ref').map(r => r.getAttribute('href'))).toEqual([
      ...['2', '3', '4'].map(n => `urn:pacta:instrument:rights#art_${n}`),
      ...['', '', ''].map(() => 'urn:pacta:instrument:charter'),
    ])
    expect(all(root, 'inline').map(e => e.textContent)).toEqual(['That text'])
    const ids = all(root, '*').flatMap(e => e.getAttribute('eId') || [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('para_1__content')
  })

  test('several documents are a collection, each a component', async () => {
    const root = readXml(await written('akn', collectionOf(HOSTILE_EXTRACTIONS)))
    expect(all(root, 'component')).toHaveLength(HOSTILE.length)
    const ids = all(root, 'mainBody').flatMap(b => all(b, '*').flatMap(e => e.getAttribute('eId') || []))
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[\w.~-]+$/)
  })
})

describe('bib and csl', () => {
  test('list the documents, each with a key of its own', async () => {
    const collection = collectionOf([REPORT, REPORT])
    const [first, second] = readBib(await written('bib', collection))
    expect(first).toMatchObject({ key: 'A-99-1', title: '{Report on rights}', number: 'A/99/1', year: '2002', month: '8', url: 'https://undocs.org/A/99/1' })
    expect(second?.['key']).toBe('A-99-1-2')
    expect(JSON.parse(await written('csl', collection))[0]).toEqual({
      id: 'A-99-1',
      type: 'report',
      title: 'Report on rights',
      number: 'A/99/1',
      publisher: 'United Nations',
      issued: { 'date-parts': [[2002, 8, 9]] },
      language: 'en',
      URL: 'https://undocs.org/A/99/1',
    })
  })

  test('bib: no text is a command', async () => {
    const text = await written('bib', collectionOf(HOSTILE_EXTRACTIONS))
    expect(readBib(text)).toHaveLength(HOSTILE.length)
    expect(text.replace(/^ {2}url = .*$/gm, '')).not.toMatch(/\\input|(?<!\\)[$#_%&]/)
    const commands = new Set([...text.matchAll(/\\[a-z]+/g)].map(m => m[0]))
    expect([...commands].filter(c => !/^\\text(?:backslash|braceleft|braceright|asciicircum|asciitilde)$/.test(c))).toEqual([])
  })
})

test('the readers of this test are for every row of the table', () => {
  expect(COLLECTION_EXPORTERS.map(r => r.id).sort()).toEqual(Object.keys(READERS).sort())
})
