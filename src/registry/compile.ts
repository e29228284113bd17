import { bodyPrefix } from '../core/model/ids.ts'
import type { Abbreviation, ArticleFact, Body, Family, GeneralComment, Instrument, Registry, SeriesCitation } from '../core/model/instrument.ts'
import { check } from './check.ts'
import { type Entries, parseEntries, type SourceFile } from './parse.ts'
import { RegistryError } from './problem.ts'
import { type ArticlesEntry, type BodyEntry, FAMILIES, type InstrumentEntry } from './schema.ts'

/**
 * Turns the YAML files into the registry. Pure: the same files give the same registry, in the order of the files and their entries.
 * Throws {@link RegistryError} with every mistake found: a wrong form, a double id, an unknown parent, an impossible date.
 */
export function compileRegistry(files: readonly SourceFile[]): Registry {
  const { entries, problems } = parseEntries(files)
  // A file that is no YAML hides all its entries: what else is wrong can only be told when it can be read.
  const unreadable = problems.some(p => p.entry === undefined)
  const all = unreadable ? problems : [...problems, ...check(entries)]
  if (all.length > 0) throw new RegistryError(all)
  const bodies = jointly(entries.bodies.map(b => bodyOf(b.value)))
  const articles = new Map(entries.articles.map(a => [a.id, a.value]))
  return {
    instruments: entries.instruments.map(({ value, file }) => instrumentOf(value, familyOf(value, file), articles.get(value.id), entries)),
    bodies,
    groups: entries.groups.map(g => g.value),
    excluded: entries.excluded.map(e => e.value),
  }
}

/** As the entry says, else by the name of its file. */
function familyOf({ family }: InstrumentEntry, file: string): Family {
  const name = /([^/]+)\.ya?ml$/.exec(file)?.[1]
  return family ?? FAMILIES.find(f => f === name) ?? 'other'
}

function instrumentOf(e: InstrumentEntry, family: Family, facts: ArticlesEntry | undefined, { bodies }: Entries): Instrument {
  const monitor = e.monitored_by
  const body =
    monitor && bodies.find(({ value: b }) => b.name === monitor.body || (monitor.abbreviation !== undefined && b.abbreviations.includes(monitor.abbreviation)))
  return {
    id: e.id,
    title: e.title,
    shortTitles: e.short_titles,
    abbreviations: e.abbreviations.map(abbreviationOf),
    kind: e.kind,
    family,
    ...given('adopted', e.adopted),
    ...given('adoptedYear', e.adopted_year),
    ...given('opened', e.opened),
    ...given('place', e.place),
    ...given('adoptedBy', e.adopted_by),
    ...given('inForce', e.in_force),
    ...given('status', e.status),
    ...given('unts', e.unts && seriesOf(e.unts)),
    ...given('symbol', e.series?.symbol),
    ...given('symbolsAlso', e.series?.also_written?.split('; ')),
    ...given('mtdsg', e.mtdsg),
    ...given('number', e.number),
    ...given('parent', e.parent),
    amends: e.amends,
    replaces: e.replaces,
    replacedBy: e.replaced_by,
    ...given('monitoredBy', body?.value.id),
    ...given('monitoredByName', body ? undefined : monitor?.body),
    ...given('lastArticle', e.articles ?? facts?.articles_total),
    ...given('highest', e.highest),
    ...given('articles', facts && articlesOf(facts)),
    titles: e.titles,
    preambleCites: e.preamble_cites,
    textCites: e.text_cites,
    verified: e.verified,
    verifiedParts: e.verified_parts,
    source: e.source,
    ...given('notes', e.notes),
  }
}

/** A property that is there only if its value is. */
function given<K extends string, T>(name: K, value: T | undefined): { [P in K]?: T } {
  const object: { [P in K]?: T } = {}
  if (value !== undefined) object[name] = value
  return object
}

const abbreviationOf = (a: InstrumentEntry['abbreviations'][number]): Abbreviation =>
  typeof a === 'string' ? { text: a } : { text: a.text, ambiguousWith: a.ambiguous_with }

function seriesOf({ series = 'UNTS', vol, page, other_pages, reg }: NonNullable<InstrumentEntry['unts']>): SeriesCitation {
  return {
    series,
    ...given('vol', vol),
    ...given('page', page === undefined ? undefined : String(page)),
    ...given('otherPages', other_pages),
    ...given('reg', reg === undefined ? undefined : String(reg)),
  }
}

const articlesOf = ({ articles, paragraphs_source }: ArticlesEntry): Readonly<Record<string, ArticleFact>> =>
  Object.fromEntries(
    Object.entries(articles).map(([number, { subject, paragraphs, confirmed, points }]) => [
      number,
      { subject, paragraphs, counted: confirmed ?? !paragraphs_source.startsWith('memory'), ...(points && { points }) },
    ]),
  )

function bodyOf(e: BodyEntry): Body {
  const label = e.document_label
  return {
    id: e.id,
    name: e.name,
    abbreviations: e.abbreviations,
    kind: e.kind,
    symbolPrefixes: e.symbol_prefixes,
    monitors: e.monitors,
    ...given('documentLabel', label === undefined ? undefined : label === 'general comment' ? ('gc' as const) : ('gr' as const)),
    documents: e.documents.map(({ number, year, subject, symbol, verified }) => ({
      number,
      ...given('year', year),
      ...given('subject', subject),
      ...given('symbol', symbol),
      verified,
    })),
    source: e.source,
    ...given('notes', e.notes),
  }
}

/** Two committees that adopted one text together print one symbol on it: `CMW/C/GC/3-CRC/C/GC/22`. */
function jointly(bodies: readonly Body[]): readonly Body[] {
  const bySymbol = new Map<string, string[]>()
  for (const b of bodies)
    for (const d of b.documents) if (d.symbol !== undefined) bySymbol.set(d.symbol, [...(bySymbol.get(d.symbol) ?? []), generalCommentId(b, d)])
  return bodies.map(b => ({
    ...b,
    documents: b.documents.map(d => {
      const others = (d.symbol === undefined ? [] : (bySymbol.get(d.symbol) ?? [])).filter(id => id !== generalCommentId(b, d))
      return others.length > 0 ? { ...d, jointWith: others } : d
    }),
  }))
}

const generalCommentId = (body: Body, { number }: GeneralComment): string => `${bodyPrefix(body.id)}-${body.documentLabel ?? 'gc'}-${number}`
