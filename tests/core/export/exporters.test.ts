import { DOMParser } from '@xmldom/xmldom'
import { MultiDirectedGraph } from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { describe, expect, test } from 'vitest'
import { DOCUMENT_EXPORTERS, GRAPH_EXPORTERS, RECORD_EXPORTERS } from '../../../src/core/export/exporters.ts'
import { recordsOf } from '../../../src/core/export/records.ts'
import { buildGraph } from '../../../src/core/graph/build.ts'
import type { CitationGraph } from '../../../src/core/graph/schema.ts'
import { makeSnapshot } from '../../../src/core/graph/snapshot.ts'
import type { Extraction } from '../../../src/core/model/snapshot.ts'
import { extraction, place, registry } from '../graph/fixture.ts'
import { HOSTILE } from './hostile.ts'

/** Each text as a paragraph, a quote, a document's name, a reason and a place. */
const hostile = (text: string): Extraction => {
  const said = extraction(
    undefined,
    [
      ['1', `${text}|`, { quote: `${text}|`, to: 'rights', at: [place(text || '1', 'a')] }],
      ['2', `${text}|`, { quote: '|', to: { status: 'ambiguous', candidates: ['maybe', 'rights'], rule: 'r', reason: text } }],
    ],
    { title: text, id: text, source: { name: text, mediaType: 'text/plain', sha256: '' } },
  )
  return said
}
const EXTRACTIONS = HOSTILE.map(hostile)
const graph: CitationGraph = buildGraph(makeSnapshot(registry, EXTRACTIONS))
const titles = { title: (id: string) => registry.instruments.find(i => i.id === id)?.title }

async function written(id: string, extractions: readonly Extraction[]): Promise<string> {
  const row = RECORD_EXPORTERS.find(r => r.id === id)
  if (!row) throw new Error(id)
  const exporter = await row.load()
  let text = exporter.head
  let first = true
  for (const e of extractions) {
    for (const piece of exporter.each(e, first, titles)) {
      text += piece
      first = false
    }
  }
  return text + exporter.tail
}

async function graphWritten(id: string, of: CitationGraph): Promise<string> {
  const row = GRAPH_EXPORTERS.find(r => r.id === id)
  if (!row) throw new Error(id)
  return [...(await row.load()).write(of)].join('')
}

/** A reader of CSV by the letter of RFC 4180. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? ''
    if (quoted && c === '"' && text[i + 1] === '"') {
      cell += '"'
      i++
    } else if (c === '"') quoted = !quoted
    else if (!quoted && (c === ',' || c === '\n')) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (c === '\n') rows.push([])
    } else if (quoted || c !== '\r') cell += c
  }
  rows.pop()
  return rows
}

/** As an XML format may hold it. */
const xmlText = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')

function readXml(text: string): Element {
  const problems: string[] = []
  const note = (message: unknown) => problems.push(String(message))
  const read = new DOMParser({ errorHandler: { warning: note, error: note, fatalError: note } }).parseFromString(text, 'text/xml')
  expect(problems).toEqual([])
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
  expect(text).not.toMatch(/\p{Surrogate}/u)
  return read.documentElement
}

describe('every exporter of records', () => {
  const expected = EXTRACTIONS.flatMap(e => [...recordsOf(e)])

  test('ndjson: one line a record, read back the same', async () => {
    const lines = (await written('ndjson', EXTRACTIONS)).split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.map(line => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(expected)))
    for (const line of lines) expect(line).not.toMatch(/\p{Surrogate}/u)
  })

  test('json: one list, read back the same; an empty one is a list too', async () => {
    expect(JSON.parse(await written('json', EXTRACTIONS))).toEqual(JSON.parse(JSON.stringify(expected)))
    expect(JSON.parse(await written('json', []))).toEqual([])
    expect(JSON.parse(await written('json', [extraction('A/0', []), ...EXTRACTIONS.slice(0, 1)]))).toHaveLength(2)
  })

  test('csv: a row a citation, read back the same but for formulas, which are made harmless', async () => {
    const [head = [], ...rows] = readCsv(await written('csv', EXTRACTIONS))
    expect(head.slice(0, 4)).toEqual(['source', 'document', 'paragraph', 'target'])
    expect(rows).toHaveLength(expected.flatMap(r => r.citations).length)
    const quotes = expected.flatMap(r => r.citations.map(c => c.quote))
    rows.forEach((row, i) => {
      expect(row).toHaveLength(head.length)
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r＝]/)
      const quote = quotes[i] ?? ''
      expect(row[head.indexOf('quote')]).toBe(/^[=+\-@\t\r\n＝]/.test(quote) ? `'${quote}` : quote)
    })
    expect(rows[0]?.[head.indexOf('title')]).toBe('The rights Convention')
    expect(rows[1]?.[head.indexOf('candidates')]).toBe('maybe; rights')
  })
})

describe('every exporter of graphs', () => {
  test.each(GRAPH_EXPORTERS.map(r => r.id))('%s: writes an empty graph', async id => {
    const text = await graphWritten(id, buildGraph(makeSnapshot(registry, [])))
    if (id === 'json') expect(JSON.parse(text)).toMatchObject({ nodes: [], edges: [] })
    else readXml(text)
  })

  test('json: graphology reads the same graph back', async () => {
    const again = new MultiDirectedGraph()
    again.import(JSON.parse(await graphWritten('json', graph)))
    expect(again.export()).toEqual(JSON.parse(JSON.stringify(graph.export())))
  })

  test('gexf: another reader finds the same nodes, edges, labels and facts', async () => {
    const text = await graphWritten('gexf', graph)
    expect(readXml(text).getAttribute('version')).toBe('1.3')
    const again = parseGexf(MultiDirectedGraph, text)
    expect(again.order).toBe(graph.order)
    expect(again.size).toBe(graph.size)
    expect(again.getNodeAttributes('rights')).toMatchObject({ label: 'RC', kind: 'instrument', cited: true, citingParagraphs: HOSTILE.length })
    const relations = (g: { mapEdges: CitationGraph['mapEdges'] }) => g.mapEdges((_e, a) => a.relation).sort()
    expect(again.mapEdges((_e, a) => String(a['relation'])).sort()).toEqual(relations(graph))
  })

  test('graphml: ids are tokens, the own id is an attribute, and every text survives', async () => {
    const root = readXml(await graphWritten('graphml', graph))
    const all = (name: string): readonly Element[] => Array.from(root.getElementsByTagName(name))
    for (const e of [...all('node'), ...all('edge'), ...all('key')]) expect(e.getAttribute('id')).toMatch(/^[\w.:-]+$/)
    for (const key of all('key')) expect(key.getAttribute('attr.name')).toMatch(/^[\w.:-]+$/)
    const keyOf = (name: string) =>
      all('key')
        .find(k => k.getAttribute('attr.name') === name && k.getAttribute('for') === 'node')
        ?.getAttribute('id')
    const texts = (name: string) =>
      all('node').flatMap(n =>
        Array.from(n.getElementsByTagName('data'))
          .filter(d => d.getAttribute('key') === keyOf(name))
          .map(d => d.textContent ?? ''),
      )
    expect(texts('key')).toEqual(graph.nodes().map(xmlText))
    expect(texts('text')).toEqual(EXTRACTIONS.flatMap(e => e.document.paragraphs.map(p => xmlText(p.text))))
    const ids = new Set(all('node').map(n => n.getAttribute('id')))
    expect(all('edge')).toHaveLength(graph.size)
    for (const edge of all('edge')) expect([ids.has(edge.getAttribute('source')), ids.has(edge.getAttribute('target'))]).toEqual([true, true])
  })
})

test('the table names each format once, and each says what it is', () => {
  for (const rows of [RECORD_EXPORTERS, GRAPH_EXPORTERS, DOCUMENT_EXPORTERS]) {
    expect(new Set(rows.map(r => r.id)).size).toBe(rows.length)
    for (const row of rows) expect(row.says).toMatch(/\w/)
  }
})
