import type { Collection } from '../../../src/core/export/exporter.ts'
import { frameOf } from '../../../src/core/export/frame.ts'
import { makeSnapshot } from '../../../src/core/graph/snapshot.ts'
import type { Extraction } from '../../../src/core/model/snapshot.ts'
import { extraction, place, registry } from '../graph/fixture.ts'
import { HOSTILE } from './hostile.ts'

/** Each text as a paragraph, a quote, a document's name, a reason, a place and a section. */
const hostile = (text: string): Extraction => {
  const said = extraction(
    undefined,
    [
      ['1', `${text}|`, { quote: `${text}|`, to: 'rights', at: [place(text || '1', 'a')] }],
      ['2', `${text}|`, { quote: '|', to: { status: 'ambiguous', candidates: ['maybe', 'rights'], rule: 'r', reason: text } }],
    ],
    { title: text, id: text, symbol: text, date: text, language: text, source: { name: text, mediaType: 'text/plain', sha256: '' } },
  )
  return { ...said, document: { ...said.document, paragraphs: said.document.paragraphs.map(p => ({ ...p, section: text })) } }
}

export const HOSTILE_EXTRACTIONS = HOSTILE.map(hostile)

/** What the exporters of collections get. */
export function collectionOf(extractions: readonly Extraction[], more: Partial<Collection> = {}): Collection {
  const snapshot = makeSnapshot(registry, extractions)
  return { snapshot, frame: frameOf(snapshot, { date: '2026-01-31', tool: 'Pacta test' }), picture: 'columns', ...more }
}

/** A small report: a paragraph that cites two, one with a doubt, a footnote. */
export const REPORT = extraction(
  'A/99/1',
  [
    ['heading', 'I. Scope'],
    [
      '1',
      'First words. The State is bound by articles 2 to 4 of the Rights Convention and by 😀 the Charter.',
      { quote: 'articles 2 to 4 of the Rights Convention', to: 'rights', at: [{ ...place('2'), to: '4' }] },
      { quote: 'the Charter', to: 'charter' },
    ],
    [
      '2',
      'That text is meant, or maybe another; and the Charter.',
      { quote: 'That text', to: { status: 'unresolved', rule: 'r', reason: 'nothing before it' } },
      { quote: 'the Charter', to: 'charter', confidence: 0.6 },
    ],
    ['fn3', 'See the Charter.', { quote: 'the Charter', to: 'charter' }],
    ['4', 'Nothing.'],
  ],
  { title: 'Report on rights', date: '2002-08-09' },
)
