import * as v from 'valibot'

/*
 * The form of the YAML files, as people write them. `data/README.md` explains the fields in words.
 * Unknown fields are refused: a slip of the pen in a field's name must not lose a fact.
 */

const text = v.pipe(v.string('must be text'), v.nonEmpty('must not be empty'))
const texts = v.array(text, 'must be a list of texts')
const id = v.pipe(text, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be in small letters, digits and hyphens'))
const ids = v.array(id, 'must be a list of ids')
const whole = v.pipe(v.number('must be a number'), v.integer('must be a whole number'), v.minValue(0, 'must not be negative'))
const year = v.pipe(
  v.number('must be a year'),
  v.integer('must be a year'),
  v.minValue(1800, 'must be a year from 1800 on'),
  v.maxValue(2100, 'must be a year up to 2100'),
)

/** A day that the calendar has. */
const date = v.pipe(
  v.string('must be a date such as 1966-12-16'),
  v.check(isDay, issue => `"${issue.input}" is not a day of the calendar; write it as 1966-12-16`),
)

/** True for `1966-12-16`, false for `2001-02-30`. */
export function isDay(written: string): boolean {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? []
  const month = Number(m)
  return y !== undefined && month >= 1 && month <= 12 && Number(d) >= 1 && Number(d) <= daysIn(Number(y), month)
}

const daysIn = (y: number, month: number): number =>
  month === 2 ? (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const KINDS = ['treaty', 'protocol', 'declaration', 'principles', 'resolution', 'constitution', 'regulation', 'directive', 'recommendation'] as const
export const FAMILIES = ['human-rights', 'crime', 'refugee', 'humanitarian', 'labour', 'regional', 'other'] as const

const abbreviation = v.union([text, v.strictObject({ text, ambiguous_with: text })], 'must be a text, or {text, ambiguous_with}')

const unts = v.strictObject({
  series: v.optional(v.picklist(['UNTS', 'LNTS', 'CTS'], 'must be UNTS, LNTS or CTS')),
  vol: v.optional(whole),
  page: v.optional(v.union([whole, v.pipe(text, v.regex(/^[IVXLC]+$/, 'must be a number, Arabic or Roman'))], 'must be a number, Arabic or Roman')),
  other_pages: v.optional(texts),
  reg: v.optional(whole),
})

export const instrumentSchema = v.strictObject({
  id,
  number: v.optional(v.pipe(text, v.regex(/^[CRP]\d{3}$/, 'must be a letter and three digits, such as C143'))),
  title: text,
  short_titles: v.optional(texts, []),
  abbreviations: v.optional(v.array(abbreviation, 'must be a list'), []),
  kind: v.picklist(KINDS, `must be one of ${KINDS.join(', ')}`),
  family: v.optional(v.picklist(FAMILIES, `must be one of ${FAMILIES.join(', ')}`)),
  adopted: v.optional(date),
  adopted_year: v.optional(year),
  opened: v.optional(date),
  place: v.optional(text),
  adopted_by: v.optional(text),
  in_force: v.optional(v.nullable(date)),
  status: v.optional(text),
  unts: v.optional(unts),
  series: v.optional(v.strictObject({ symbol: text, also_written: v.optional(text) })),
  mtdsg: v.optional(text),
  parent: v.optional(id),
  amends: v.optional(ids, []),
  replaces: v.optional(ids, []),
  replaced_by: v.optional(ids, []),
  monitored_by: v.optional(v.strictObject({ body: text, abbreviation: v.optional(text) })),
  articles: v.optional(whole),
  highest: v.optional(v.record(v.picklist(['principle', 'rule', 'guideline', 'goal']), whole)),
  titles: v.optional(v.record(v.pipe(text, v.regex(/^[a-z]{2,3}$/, 'must be a language such as fr')), text), {}),
  preamble_cites: v.optional(ids, []),
  text_cites: v.optional(ids, []),
  verified: v.boolean('must be true or false'),
  verified_parts: v.optional(texts, []),
  source: text,
  notes: v.optional(text),
})
export type InstrumentEntry = v.InferOutput<typeof instrumentSchema>

const generalComment = v.strictObject({
  number: whole,
  year: v.optional(year),
  subject: v.optional(text),
  symbol: v.optional(text),
  note: v.optional(text),
  verified: v.optional(v.boolean('must be true or false'), false),
  verified_parts: v.optional(texts),
})

export const bodySchema = v.strictObject({
  id,
  name: text,
  abbreviations: v.optional(texts, []),
  kind: text,
  symbol_prefixes: v.optional(texts, []),
  monitors: v.optional(ids, []),
  monitoring_bodies: v.optional(texts),
  ambiguous: v.optional(text),
  views_symbol: v.optional(text),
  concluding_observations: v.optional(text),
  older_compilation: v.optional(text),
  resolution_forms: v.optional(texts),
  document_label: v.optional(v.picklist(['general comment', 'general recommendation'], 'must be "general comment" or "general recommendation"')),
  documents: v.optional(v.array(generalComment, 'must be a list'), []),
  verified_prefix: v.optional(v.boolean('must be true or false')),
  source: text,
  notes: v.optional(text),
})
export type BodyEntry = v.InferOutput<typeof bodySchema>

export const groupSchema = v.strictObject({
  id,
  names: v.pipe(texts, v.minLength(1, 'must hold a name')),
  members: v.pipe(ids, v.minLength(2, 'must hold two instruments or more')),
})
export type GroupEntry = v.InferOutput<typeof groupSchema>

export const excludedSchema = v.strictObject({ names: v.pipe(texts, v.minLength(1, 'must hold a name')), reason: text })
export type ExcludedEntry = v.InferOutput<typeof excludedSchema>

const article = v.strictObject({
  subject: text,
  paragraphs: whole,
  points: v.optional(v.array(whole)),
  confirmed: v.optional(v.boolean('must be true or false')),
  note: v.optional(text),
})
export const articlesSchema = v.strictObject({
  articles_total: whole,
  paragraphs_source: text,
  notes: v.optional(text),
  articles: v.record(v.string(), article),
})
export type ArticlesEntry = v.InferOutput<typeof articlesSchema>
