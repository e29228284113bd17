import type { Entries, Placed } from './parse.ts'
import type { Problem } from './problem.ts'
import type { InstrumentEntry } from './schema.ts'

/** What no single entry can tell: ids that stand twice, ids that lead nowhere, dates out of order, counts that disagree. */
export function check({ instruments, bodies, groups, articles, rejected }: Entries): readonly Problem[] {
  // An entry with a mistake of its own is there all the same: one mistake must not look like thirty.
  const ids = new Set([...instruments.map(i => i.id), ...rejected])
  return [
    ...doubles(instruments),
    ...doubles(bodies),
    ...doubles(groups),
    ...instruments.flatMap(i => [...unknown(i, references(i.value), ids), ...datesOutOfOrder(i)]),
    ...loops(instruments),
    ...bodies.flatMap(b => unknown(b, [['monitors', b.value.monitors]], ids)),
    ...groups.flatMap(g => unknown(g, [['members', g.value.members]], ids)),
    ...articles.flatMap(a => (ids.has(a.id) ? [] : [{ file: a.file, entry: a.id, message: 'there is no instrument with this id' }])),
    ...articles.flatMap(a => counts(a.id, a.file, a.value.articles_total, instruments)),
  ]
}

function doubles(placed: readonly Placed<unknown>[]): readonly Problem[] {
  const first = new Map<string, string>()
  return placed.flatMap(({ id, file }) => {
    const known = first.get(id)
    if (known === undefined) first.set(id, file)
    return known === undefined ? [] : [{ file, entry: id, field: 'id', message: `this id stands already in ${known}` }]
  })
}

type References = readonly (readonly [field: string, ids: readonly string[]])[]

const references = (e: InstrumentEntry): References => [
  ['parent', e.parent === undefined ? [] : [e.parent]],
  ['amends', e.amends],
  ['replaces', e.replaces],
  ['replaced_by', e.replaced_by],
  ['preamble_cites', e.preamble_cites],
  ['text_cites', e.text_cites],
]

function unknown({ id, file }: Placed<unknown>, fields: References, ids: ReadonlySet<string>): readonly Problem[] {
  return fields.flatMap(([field, named]) => named.filter(n => !ids.has(n)).map(n => ({ file, entry: id, field, message: `there is no instrument "${n}"` })))
}

function datesOutOfOrder({ value, file, id }: Placed<InstrumentEntry>): readonly Problem[] {
  const { adopted, adopted_year, in_force, opened } = value
  const problem = (field: string, message: string): Problem => ({ file, entry: id, field, message })
  return [
    ...(adopted !== undefined && in_force && in_force < adopted ? [problem('in_force', `${in_force} is before its adoption on ${adopted}`)] : []),
    ...(adopted !== undefined && opened !== undefined && opened < adopted ? [problem('opened', `${opened} is before its adoption on ${adopted}`)] : []),
    ...(adopted !== undefined && adopted_year !== undefined && Number(adopted.slice(0, 4)) !== adopted_year
      ? [problem('adopted_year', `${adopted_year} is not the year of ${adopted}`)]
      : []),
  ]
}

/** A parent's parent must not lead back. */
function loops(instruments: readonly Placed<InstrumentEntry>[]): readonly Problem[] {
  const parents = new Map(instruments.map(i => [i.id, i.value.parent]))
  return instruments.flatMap(({ id, file }) => {
    const seen = new Set<string>()
    for (let at = parents.get(id); at !== undefined && !seen.has(at); at = parents.get(at)) {
      if (at === id) return [{ file, entry: id, field: 'parent', message: 'it is its own parent, directly or by way of others' }]
      seen.add(at)
    }
    return []
  })
}

function counts(id: string, file: string, total: number, instruments: readonly Placed<InstrumentEntry>[]): readonly Problem[] {
  const told = instruments.find(i => i.id === id)?.value.articles
  return told === undefined || told === total
    ? []
    : [{ file, entry: id, field: 'articles_total', message: `${total} articles here, ${told} in the instrument's own entry` }]
}
