import * as v from 'valibot'
import type { Mention } from '../../core/model/citation.ts'
import { UNITS } from '../../core/model/locator.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Story } from '../../core/model/story.ts'

/** What a project file must hold, field by field: it may come from anyone. Fields that this version does not know are dropped. */

const text = v.string()
const texts = v.array(text)
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const maybe = v.exactOptional

const span = v.object({ start: offset, end: offset })

const pinpoint = v.object({ unit: v.picklist(UNITS), value: text, sub: texts, to: maybe(text) })

const looseMention = v.object({ kind: text, form: text, span })
/** Mentions are shown nowhere; they are carried along as they are. */
const mention = v.custom<Mention>(value => v.is(looseMention, value), 'expected a mention')

const target = v.variant('status', [
  v.object({ status: v.literal('resolved'), id: text, rule: text, confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
  v.object({ status: v.literal('ambiguous'), candidates: texts, rule: text, reason: text }),
  v.object({ status: v.literal('unresolved'), rule: text, reason: text }),
])

const citation = v.object({
  paragraph: text,
  span,
  kind: v.picklist(['explicit', 'anaphora', 'implicit']),
  pinpoints: v.array(pinpoint),
  target,
  evidence: v.array(mention),
  relation: maybe(v.picklist(['recalls', 'reaffirms', 'welcomes', 'violates', 'no-violation', 'alleges', 'recommends-ratification', 'reservation', 'quotes'])),
})

const paragraph = v.object({
  id: text,
  kind: v.picklist(['paragraph', 'preambular', 'block', 'heading', 'footnote', 'item']),
  number: maybe(text),
  text,
  level: maybe(offset),
  page: maybe(offset),
  section: maybe(text),
  truncated: maybe(v.boolean()),
  calls: maybe(v.array(v.object({ at: offset, note: text }))),
})

const document = v.object({
  id: v.pipe(text, v.nonEmpty()),
  symbol: maybe(text),
  symbols: maybe(texts),
  title: text,
  date: maybe(text),
  language: text,
  body: maybe(text),
  session: maybe(text),
  mandate: maybe(text),
  found: maybe(
    v.object({
      symbol: maybe(text),
      title: maybe(text),
      date: maybe(text),
      language: maybe(text),
      body: maybe(text),
      session: maybe(text),
      mandate: maybe(text),
    }),
  ),
  source: v.object({ name: text, mediaType: text, sha256: text }),
  paragraphs: v.array(paragraph),
  warnings: v.array(v.object({ code: text, message: text, paragraph: maybe(text) })),
})

/** Every citation must stand on words of its paragraph: a span beyond them would mark nothing. */
const extraction = v.pipe(
  v.object({
    document,
    citations: v.array(citation),
    rejections: v.array(v.object({ paragraph: text, span, rule: text, reason: text })),
  }),
  v.check(({ document: { paragraphs }, citations, rejections }) => {
    const lengths = new Map(paragraphs.map(p => [p.id, p.text.length]))
    return [...citations, ...rejections].every(({ paragraph: id, span: { start, end } }) => start <= end && end <= (lengths.get(id) ?? -1))
  }, 'a citation points outside of its paragraph'),
)

const series = v.object({
  series: v.picklist(['UNTS', 'LNTS', 'CTS']),
  vol: maybe(v.number()),
  page: maybe(text),
  otherPages: maybe(texts),
  reg: maybe(text),
})

const instrument = v.object({
  id: text,
  title: text,
  shortTitles: texts,
  abbreviations: v.array(v.object({ text, ambiguousWith: maybe(text) })),
  kind: v.picklist(['treaty', 'protocol', 'declaration', 'principles', 'resolution', 'constitution', 'regulation', 'directive', 'recommendation']),
  family: v.picklist(['human-rights', 'crime', 'refugee', 'humanitarian', 'labour', 'regional', 'other']),
  adopted: maybe(text),
  adoptedYear: maybe(v.number()),
  opened: maybe(text),
  place: maybe(text),
  adoptedBy: maybe(text),
  inForce: maybe(v.nullable(text)),
  status: maybe(text),
  unts: maybe(series),
  symbol: maybe(text),
  symbolsAlso: maybe(texts),
  mtdsg: maybe(text),
  number: maybe(text),
  parent: maybe(text),
  amends: texts,
  replaces: texts,
  replacedBy: texts,
  monitoredBy: maybe(text),
  monitoredByName: maybe(text),
  lastArticle: maybe(v.number()),
  highest: maybe(v.object({ principle: maybe(v.number()), rule: maybe(v.number()), guideline: maybe(v.number()), goal: maybe(v.number()) })),
  articles: maybe(v.record(text, v.object({ subject: text, paragraphs: v.number(), counted: v.boolean(), points: maybe(v.array(v.number())) }))),
  titles: v.record(text, text),
  preambleCites: texts,
  textCites: texts,
  verified: v.boolean(),
  verifiedParts: texts,
  source: text,
  notes: maybe(text),
})

const generalComment = v.object({
  number: v.number(),
  year: maybe(v.number()),
  subject: maybe(text),
  symbol: maybe(text),
  verified: v.boolean(),
  jointWith: maybe(texts),
})

const body = v.object({
  id: text,
  name: text,
  abbreviations: texts,
  kind: text,
  symbolPrefixes: texts,
  monitors: texts,
  documentLabel: maybe(v.picklist(['gc', 'gr'])),
  documents: v.array(generalComment),
  source: text,
  notes: maybe(text),
})

export const snapshotSchema: v.GenericSchema<unknown, Snapshot> = v.object({
  version: v.literal(1),
  extractions: v.array(extraction),
  instruments: v.array(instrument),
  bodies: v.array(body),
  problems: maybe(v.array(v.object({ source: text, message: text }))),
})

/** An address is only ever read as a route of this page, whatever it holds; a story of more steps than this is nobody's. */
const step = v.object({ address: v.pipe(text, v.maxLength(10_000)), caption: v.pipe(text, v.maxLength(10_000)) })
export const storySchema: v.GenericSchema<unknown, Story> = v.object({
  title: v.pipe(text, v.maxLength(1000)),
  steps: v.pipe(v.array(step), v.maxLength(1000)),
})
