import { type DocumentId, type TargetId, targetKind } from '../model/ids.ts'
import type { Body, Instrument } from '../model/instrument.ts'
import { type Names, namesOf } from '../model/names.ts'
import { type HeatMap, heatOfDocuments, heatOfSections } from './heat.ts'
import { type Link, type Links, type Place, within } from './links.ts'
import { MOST_TOGETHER, pairsOf } from './pairs.ts'
import { FEW, profilesOf } from './profile.ts'
import { provisionsOf, rankTargets } from './rank.ts'
import { timelineOf } from './timeline.ts'

/** A table for people, a spreadsheet or a screen reader: the same rows behind a chart and beside it. */
export interface Table {
  readonly columns: readonly { readonly name: string; readonly numeric?: boolean }[]
  readonly rows: readonly (readonly (string | number)[])[]
  /** What has to be known to read it rightly; one sentence each. */
  readonly notes: readonly string[]
}

/** What the tables are made from: the facts, and how things are called. */
export interface Study {
  readonly links: Links
  readonly names: Names
  readonly instruments: ReadonlyMap<TargetId, Instrument>
  /** Doubts are shown in a column of their own. */
  readonly doubts: boolean
}

export interface TableRow {
  readonly id: string
  readonly title: string
  readonly says: string
  readonly make: (study: Study) => Table
}

export function studyOf(
  links: Links,
  facts: { readonly instruments: readonly Instrument[]; readonly bodies: readonly Body[] },
  { doubts = false }: { readonly doubts?: boolean } = {},
): Study {
  return { links, names: namesOf(facts), instruments: new Map(facts.instruments.map(i => [i.id, i])), doubts }
}

/** Every table of an analysis, in the order they are read. */
export const TABLES: readonly TableRow[] = [
  { id: 'cited', title: 'What is cited most', says: 'what is cited, by paragraphs and documents', make: cited },
  { id: 'articles', title: 'Articles', says: 'the articles of each, by paragraphs and documents', make: articles },
  { id: 'documents', title: 'Documents and what they cite', says: 'which document cites what, and where', make: documents },
  { id: 'sections', title: 'Sections and what they cite', says: 'the same for the sections of each document', make: sections },
  { id: 'years', title: 'Citations over time', says: 'citations by the year of the document', make: years },
  { id: 'pairs', title: 'Cited together', says: 'what is cited in the same paragraphs', make: pairs },
  { id: 'profiles', title: 'How documents differ from the others', says: 'what a document cites more or less than the others', make: profiles },
]

const text = (...names: readonly string[]) => names.map(name => ({ name }))
const numbers = (...names: readonly string[]) => names.map(name => ({ name, numeric: true }))

/** The most paragraphs that a cell names. */
const NAMED = 12
/** "61, 62 and 40 more". */
function where(at: readonly Place[]): string {
  const shown = at.slice(0, NAMED).map(p => p.paragraph)
  return at.length > NAMED ? `${shown.join(', ')} and ${at.length - NAMED} more` : shown.join(', ')
}

/** Places in more than one document. */
function whereIn(at: readonly Place[], name: (id: DocumentId) => string): string {
  const shown = at.slice(0, NAMED).map(p => `${name(p.document)} ¶ ${p.paragraph}`)
  return at.length > NAMED ? `${shown.join('; ')} and ${at.length - NAMED} more` : shown.join('; ')
}

function cited({ links, names, doubts }: Study): Table {
  const rows = rankTargets(links, { doubts }).map(c => [
    names.short(c.target),
    names.title(c.target),
    targetKind(c.target),
    c.paragraphs,
    c.documents,
    ...(doubts ? [c.doubtful?.length ?? 0] : []),
  ])
  return {
    columns: [...text('name', 'title', 'kind'), ...numbers('paragraphs', 'documents', ...(doubts ? ['doubtful'] : []))],
    rows,
    notes: doubts ? ['A doubtful place may mean it or something else: it is counted in no other column.'] : doubtsNote(links),
  }
}

const doubtsNote = ({ doubts }: Links): readonly string[] =>
  doubts.length === 0 ? [] : [`${doubts.length === 1 ? 'One doubtful citation is' : `${doubts.length} doubtful citations are`} not counted.`]

function articles({ links, names, instruments }: Study): Table {
  const byTarget = new Map<TargetId, Link[]>()
  for (const link of links.links) within(byTarget, link.target, () => []).push(link)
  const rows = rankTargets(links).flatMap(({ target }) => {
    const own = { links: byTarget.get(target) ?? [] }
    const facts = instruments.get(target)?.articles
    return provisionsOf(own, target).provisions.map(({ label, provision, paragraphs, documents }) => [
      names.short(target),
      label,
      provision.unit === 'article' ? (facts?.[provision.value]?.subject ?? '') : '',
      paragraphs,
      documents,
    ])
  })
  return { columns: [...text('name', 'place', 'subject'), ...numbers('paragraphs', 'documents')], rows, notes: [] }
}

/** The cells of a heat map, one a row. */
const cellsOf = ({ rows, columns, cells }: HeatMap): readonly (readonly (string | number)[])[] =>
  cells.map(({ row, column, at }) => [rows[row]?.label ?? '', columns[column]?.label ?? '', at.length, where(at)])

function documents({ links, names }: Study): Table {
  const silent = links.documents.length - new Set(links.links.map(l => l.at.document)).size
  return {
    columns: [...text('document', 'name'), ...numbers('paragraphs'), ...text('where')],
    rows: cellsOf(heatOfDocuments(links, names.short)),
    notes: silent > 0 ? [`${silent} of ${links.documents.length} documents cite nothing.`] : [],
  }
}

function sections({ links, names }: Study): Table {
  const byDocument = new Map<DocumentId, Link[]>()
  for (const link of links.links) within(byDocument, link.at.document, () => []).push(link)
  const rows = links.documents.flatMap(({ id, name }) =>
    cellsOf(heatOfSections({ links: byDocument.get(id) ?? [] }, id, names.short)).map(cells => [name, ...cells]),
  )
  return { columns: [...text('document', 'section', 'name'), ...numbers('paragraphs'), ...text('where')], rows, notes: [] }
}

function years({ links, names }: Study): Table {
  const { years, undated } = timelineOf(links)
  const rows = years.flatMap(({ year, documents, targets }) => targets.map(t => [year, documents, names.short(t.target), t.paragraphs, t.documents]))
  return {
    columns: [...numbers('year', 'documents of the year'), ...text('name'), ...numbers('paragraphs', 'documents')],
    rows,
    notes: undated > 0 ? [`${undated} of ${links.documents.length} documents have no date: what they cite is in no year.`] : [],
  }
}

function pairs({ links, names }: Study): Table {
  const { pairs, leftOut } = pairsOf(links)
  const documentNames = new Map(links.documents.map(d => [d.id, d.name]))
  const rows = pairs.map(({ first, second, at, share }) => [
    names.short(first),
    names.short(second),
    at.length,
    Math.round(share * 100) / 100,
    whereIn(at, id => documentNames.get(id) ?? id),
  ])
  return {
    columns: [...text('name', 'and'), ...numbers('paragraphs', 'share'), ...text('where')],
    rows,
    notes: [
      'The share is of the paragraphs that cite either.',
      ...(leftOut.length > 0 ? [`${leftOut.length} paragraphs that list more than ${MOST_TOGETHER} things are left out.`] : []),
    ],
  }
}

function profiles({ links, names }: Study): Table {
  const documentNames = new Map(links.documents.map(d => [d.id, d.name]))
  const rows = profilesOf(links).flatMap(({ document, rows }) =>
    rows.map(r => [
      documentNames.get(document) ?? document,
      names.short(r.target),
      r.here.length,
      r.elsewhere,
      r.expected,
      r.few ? '' : r.ratio,
      r.few ? 'too few to say' : '',
    ]),
  )
  return {
    columns: [...text('document', 'name'), ...numbers('here', 'elsewhere', 'expected', 'ratio'), ...text('remark')],
    rows: links.documents.length > 1 ? rows : [],
    notes:
      links.documents.length > 1
        ? [`A ratio of 1 is twice as much as in the others, -1 half as much (binary logarithm, smoothed); below ${FEW} paragraphs there is none.`]
        : ['There is one document only, so there is nothing to compare it with.'],
  }
}
