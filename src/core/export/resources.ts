import type { LegalDocument, Paragraph } from '../model/document.ts'
import { groupBy } from '../model/groups.ts'
import { type TargetId, targetKind } from '../model/ids.ts'
import type { Instrument } from '../model/instrument.ts'
import { label, type Pinpoint } from '../model/locator.ts'
import { nameOf, type Shelf, shelve } from '../model/names.ts'
import type { Extraction, Snapshot } from '../model/snapshot.ts'
import { documentIri, paragraphIri, placesOf, targetIri } from './iris.ts'

/** The vocabularies in use: the European Legislation Identifier, Dublin Core, schema.org. */
export const PREFIXES = {
  dcterms: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

type Term = `${keyof typeof PREFIXES}:${string}`

export type Value =
  | { readonly iri: string }
  | { readonly text: string; readonly language?: string }
  | { readonly text: string; readonly type: 'xsd:date' | 'xsd:gYear' | 'xsd:gYearMonth' }

/** One thing and what is said of it; each said once. */
export interface Resource {
  readonly iri: string
  readonly types: readonly Term[]
  readonly facts: readonly (readonly [Term, Value])[]
}

/**
 * Documents, their paragraphs, and the instruments and provisions that they cite. Only what was resolved is said: a statement has no place for a
 * doubt. Every thing comes once.
 */
export function* resourcesOf(snapshot: Snapshot): Iterable<Resource> {
  const shelf = shelve(snapshot.instruments, snapshot.bodies)
  const bodies = new Map(snapshot.bodies.map(b => [b.id, b.name]))
  const cited = new Map<string, Resource>()
  for (const extraction of snapshot.extractions) {
    yield documentResource(extraction, bodies)
    const byParagraph = groupBy(extraction.citations, c => c.paragraph)
    for (const paragraph of extraction.document.paragraphs) {
      const ends = new Set<string>()
      for (const { target, pinpoints } of byParagraph.get(paragraph.id) ?? []) {
        if (target.status !== 'resolved') continue
        for (const end of endsOf(target.id, pinpoints, extraction.document, shelf, cited)) ends.add(end)
      }
      if (paragraph.kind !== 'heading' || ends.size > 0) yield paragraphResource(extraction.document, paragraph, ends)
    }
  }
  const read = new Set(snapshot.extractions.map(e => documentIri(e.document)))
  for (const resource of cited.values()) if (!read.has(resource.iri)) yield resource
}

/** The names of what one citation points at, and in `cited` what they are. */
function* endsOf(id: TargetId, pinpoints: readonly Pinpoint[], document: LegalDocument, shelf: Shelf, cited: Map<string, Resource>): Iterable<string> {
  const whole = targetIri(id, document)
  if (!id.startsWith('#') && !cited.has(whole)) cited.set(whole, targetResource(whole, id, shelf))
  yield whole
  for (const { iri, place } of placesOf(id, pinpoints, document)) {
    if (!cited.has(iri)) {
      const facts = [
        ['eli:is_part_of', { iri: whole }],
        ['dcterms:title', { text: label(place), language: 'en' }],
      ] as const
      cited.set(iri, { iri, types: ['eli:LegalResourceSubdivision'], facts })
    }
    yield iri
  }
}

function documentResource({ document, citations }: Extraction, bodies: ReadonlyMap<string, string>): Resource {
  const { symbol, title, date, language, body, source } = document
  const cited = new Set(citations.flatMap(({ target }) => (target.status === 'resolved' && !target.id.startsWith('#') ? [targetIri(target.id, document)] : [])))
  const author = body === undefined ? undefined : bodies.get(body)
  return {
    iri: documentIri(document),
    types: ['eli:LegalResource'],
    facts: [
      ...(symbol === undefined ? [] : [['dcterms:identifier', { text: symbol }] as const]),
      ['dcterms:title', { text: title, language }],
      ['dcterms:language', { text: language }],
      ['dcterms:source', { text: source.name }],
      ...dated('dcterms:date', date),
      ...(author === undefined ? [] : [['dcterms:creator', { text: author }] as const]),
      ...[...cited].map(iri => ['eli:cites', { iri }] as const),
    ],
  }
}

function paragraphResource(document: LegalDocument, { id, number }: Paragraph, ends: ReadonlySet<string>): Resource {
  return {
    iri: paragraphIri(document, id),
    types: ['eli:LegalResourceSubdivision'],
    facts: [
      ['eli:is_part_of', { iri: documentIri(document) }],
      ...(number === undefined ? [] : [['eli:number', { text: number }] as const]),
      ...[...ends].map(iri => ['eli:cites', { iri }] as const),
    ],
  }
}

function targetResource(iri: string, id: TargetId, shelf: Shelf): Resource {
  const { title, short, kind } = nameOf(id, shelf)
  const instrument = shelf.instruments.get(id)
  const legislation = targetKind(id) === 'instrument'
  return {
    iri,
    types: legislation ? ['eli:LegalResource', 'schema:Legislation'] : ['eli:LegalResource'],
    facts: [
      ['dcterms:identifier', { text: id }],
      ['dcterms:title', { text: title, language: 'en' }],
      ...(short === title ? [] : [['dcterms:alternative', { text: short }] as const]),
      ['dcterms:type', { text: kind }],
      ...(legislation ? ([['schema:name', { text: title, language: 'en' }]] as const) : []),
      ...(instrument ? instrumentFacts(instrument) : []),
    ],
  }
}

function instrumentFacts({ adopted, adoptedYear, inForce, symbol, unts, titles, replaces, amends }: Instrument): readonly (readonly [Term, Value])[] {
  const adoption = adopted ?? (adoptedYear === undefined ? undefined : String(adoptedYear))
  const series = unts?.vol === undefined ? undefined : `${unts.vol} ${unts.series}${unts.page === undefined ? '' : ` ${unts.page}`}`
  return [
    ...Object.entries(titles).map(([language, text]) => ['dcterms:title', { text, language }] as const),
    ...dated('eli:date_document', adoption),
    ...dated('schema:legislationDate', adoption),
    ...dated('eli:first_date_entry_in_force', inForce ?? undefined),
    ...[symbol, series].flatMap(text => (text === undefined ? [] : [['schema:legislationIdentifier', { text }] as const])),
    ...replaces.map(other => ['dcterms:replaces', { iri: `urn:pacta:instrument:${other}` }] as const),
    ...amends.map(other => ['eli:amends', { iri: `urn:pacta:instrument:${other}` }] as const),
  ]
}

/** A date with its type; what is no date is not said. */
function dated(term: Term, date: string | undefined): readonly (readonly [Term, Value])[] {
  if (date === undefined) return []
  if (/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(date)) return [[term, { text: date, type: 'xsd:date' }]]
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(date)) return [[term, { text: date, type: 'xsd:gYearMonth' }]]
  return /^\d{4}$/.test(date) ? [[term, { text: date, type: 'xsd:gYear' }]] : []
}

/** A language tag as RDF takes it; one that is none is left out. */
export const languageTag = (language: string | undefined): string | undefined =>
  language !== undefined && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(language) ? language : undefined
