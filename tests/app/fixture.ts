import type { Citation, Target } from '../../src/core/model/citation.ts'
import type { LegalDocument, Paragraph } from '../../src/core/model/document.ts'
import type { Body, Family, Instrument, InstrumentKind } from '../../src/core/model/instrument.ts'
import type { Pinpoint } from '../../src/core/model/locator.ts'
import type { Snapshot } from '../../src/core/model/snapshot.ts'
import { instrument as invented } from '../core/graph/fixture.ts'

/** An invented report in the shape of a page of a real one: eleven paragraphs, three of which cite, ten instruments, one doubt. */

const instrument = (
  id: string,
  abbreviation: string,
  title: string,
  kind: InstrumentKind,
  family: Family,
  adopted: string,
  more: Partial<Instrument> = {},
): Instrument =>
  invented(id, { title, abbreviations: abbreviation ? [{ text: abbreviation }] : [], kind, family, adopted, source: 'invented for tests', ...more })

export const instruments: readonly Instrument[] = [
  instrument('udhr', 'UDHR', 'Universal Declaration of Human Rights', 'declaration', 'human-rights', '1948-12-10'),
  instrument('icerd', 'ICERD', 'International Convention on the Elimination of All Forms of Racial Discrimination', 'treaty', 'human-rights', '1965-12-21'),
  instrument('iccpr', 'ICCPR', 'International Covenant on Civil and Political Rights', 'treaty', 'human-rights', '1966-12-16', {
    inForce: '1976-03-23',
    unts: { series: 'UNTS', vol: 999, page: '171', reg: '14668' },
    monitoredBy: 'ccpr',
    verified: true,
    verifiedParts: ['date', 'unts'],
  }),
  instrument('icescr', 'ICESCR', 'International Covenant on Economic, Social and Cultural Rights', 'treaty', 'human-rights', '1966-12-16'),
  instrument('cedaw', 'CEDAW', 'Convention on the Elimination of All Forms of Discrimination against Women', 'treaty', 'human-rights', '1979-12-18'),
  instrument('crc', 'CRC', 'Convention on the Rights of the Child', 'treaty', 'human-rights', '1989-11-20'),
  instrument(
    'icrmw',
    'ICRMW',
    'International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families',
    'treaty',
    'human-rights',
    '1990-12-18',
  ),
  instrument('untoc', 'UNTOC', 'United Nations Convention against Transnational Organized Crime', 'treaty', 'crime', '2000-11-15'),
  instrument('untoc-trafficking', '', 'Protocol to Prevent, Suppress and Punish Trafficking in Persons', 'protocol', 'crime', '2000-11-15', {
    shortTitles: ['Trafficking Protocol'],
    parent: 'untoc',
  }),
  instrument('untoc-smuggling', '', 'Protocol against the Smuggling of Migrants by Land, Sea and Air', 'protocol', 'crime', '2000-11-15', {
    shortTitles: ['Smuggling Protocol'],
    parent: 'untoc',
  }),
]

export const bodies: readonly Body[] = [
  {
    id: 'ccpr',
    name: 'Human Rights Committee',
    abbreviations: ['CCPR', 'HRC'],
    kind: 'treaty body',
    symbolPrefixes: ['CCPR/C/'],
    monitors: ['iccpr'],
    documentLabel: 'gc',
    documents: [{ number: 31, year: 2004, subject: 'the nature of the general legal obligation', symbol: 'CCPR/C/21/Rev.1/Add.13', verified: false }],
    source: 'invented for tests',
  },
]

/** A paragraph whose marked words are citations: `Under the [[udhr|Declaration of 1948]], …`; `?` before the bar makes a doubt. */
const paragraph = (number: string, marked: string): { readonly paragraph: Paragraph; readonly citations: readonly Citation[] } => {
  const citations: Citation[] = []
  let text = ''
  let last = 0
  for (const match of marked.matchAll(/\[\[([^|\]]+)\|([^\]]+)\]\]/g)) {
    text += marked.slice(last, match.index)
    const [, target = '', quote = ''] = match
    for (const id of target.split('+')) citations.push(citation(number, text.length, quote, id))
    text += quote
    last = (match.index ?? 0) + match[0].length
  }
  text += marked.slice(last)
  return { paragraph: { id: number, kind: 'paragraph', number, text }, citations }
}

const citation = (number: string, start: number, quote: string, target: string): Citation => {
  const [, id = '', article] = /^(#?[^#]+)(?:#(.+))?$/.exec(target) ?? []
  const pinpoints: readonly Pinpoint[] = article === undefined ? [] : [{ unit: 'article', value: article, sub: [] }]
  return { paragraph: number, span: { start, end: start + quote.length }, kind: 'explicit', pinpoints, target: meaning(id), evidence: [] }
}

const meaning = (id: string): Target => {
  if (id === '?') return { status: 'unresolved', rule: 'cut-off', reason: 'the text stops here: the name may go on' }
  if (id.startsWith('~')) return { status: 'resolved', id: id.slice(1), rule: 'same-paragraph', confidence: 0.75 }
  return { status: 'resolved', id, rule: 'name', confidence: 0.99 }
}

const numbered = [
  paragraph('53', 'Regional meetings have so far described the difficulties; they should now agree on what each government is ready to do.'),
  paragraph('54', 'The expert met some forty associations during her visits and thanks them for their frankness.'),
  paragraph('55', 'Their independence deserves respect, and their knowledge of remote districts is not found elsewhere.'),
  paragraph('56', 'Several of them keep shelters at the borders, often without any public money.'),
  paragraph('57', 'The expert asks that people held in custody may receive visitors.'),
  paragraph('58', 'She also asks all concerned to keep the tone of the discussion sober.'),
  paragraph('59', 'Interest in the subject has grown, as the number of recent conferences shows.'),
  paragraph('60', 'Civil society has grown more active in the same measure.'),
  paragraph(
    '61',
    'The mandate rests first on the [[udhr|Universal Declaration of Human Rights]], then on the [[iccpr|International Covenant on Civil and Political Rights]], the [[icescr|International Covenant on Economic, Social and Cultural Rights]], the [[icerd|Convention against racial discrimination]], the [[crc|Convention on the Rights of the Child]] and the [[cedaw|Convention on discrimination against women]].',
  ),
  paragraph(
    '62',
    'The [[icrmw|International Convention on the Protection of the Rights of All Migrant Workers]] covers the whole of the journey, and the rights it lists are wide.',
  ),
  paragraph(
    '63',
    'The [[untoc|Convention against Transnational Organized Crime]] and its [[untoc-trafficking|Protocol on trafficking in persons]] and [[untoc-smuggling|Protocol on smuggling]] serve a common effort. Some people remain outside the terms of [[?|the Convention]]',
  ),
]

export const document: LegalDocument = {
  id: 'A/99/901',
  symbol: 'A/99/901',
  title: 'People on the move: notes of an invented expert',
  date: '2044',
  language: 'en',
  source: { name: 'A-99-901.txt', mediaType: 'text/plain', sha256: '0'.repeat(64) },
  paragraphs: [
    { id: 'u0', kind: 'block', text: 'the dignity of travellers within the procedure itself.' },
    ...numbered.slice(0, 1).map(n => n.paragraph),
    { id: 'u1', kind: 'heading', level: 2, text: 'G. Associations and what they do' },
    ...numbered.slice(1, 6).map(n => n.paragraph),
    { id: 'u2', kind: 'heading', level: 1, text: 'V. Conclusions' },
    ...numbered.slice(6).map(n => n.paragraph),
  ],
  warnings: [{ code: 'cut-off', message: 'The last sentence is cut off at the end of the page.', paragraph: '63' }],
}

export const snapshot: Snapshot = {
  version: 1,
  extractions: [{ document, citations: numbered.flatMap(n => n.citations), rejections: [] }],
  instruments,
  bodies,
}

/** The same reading with another set of marked paragraphs, for tests that need a shape of their own. */
export function snapshotOf(marked: Readonly<Record<string, string>>, id = 'A/99/902'): Snapshot {
  const rows = Object.entries(marked).map(([number, text]) => paragraph(number, text))
  return {
    ...snapshot,
    extractions: [
      {
        document: { ...document, id, symbol: id, paragraphs: rows.map(r => r.paragraph), warnings: [] },
        citations: rows.flatMap(r => r.citations),
        rejections: [],
      },
    ],
  }
}
