import * as v from 'valibot'
import type { Known } from '../core/model/known.ts'
import { WAYS, type Way } from '../core/model/known.ts'
import { listIn, type SourceFile } from './parse.ts'
import { type Problem, RegistryError } from './problem.ts'

const text = v.pipe(v.string('must be text'), v.nonEmpty('must not be empty'))
const texts = v.array(text, 'must be a list of texts')
const ways = Object.keys(WAYS) as Way[]
const place = {
  at: text,
  quote: text,
  occurrence: v.exactOptional(v.pipe(v.number('must be a number'), v.integer('must be a whole number'), v.minValue(2, 'is left out for the first occurrence'))),
  why: v.exactOptional(text),
}

/** One entry of a `.citations.yaml` as people write it; `data/README.md` explains the fields. */
const knownSchema = v.union(
  [
    v.strictObject({
      ...place,
      cites: v.pipe(
        v.record(text, texts),
        v.check(c => Object.keys(c).length > 0, 'names nothing'),
      ),
      how: v.picklist(ways, `must be one of: ${ways.join(', ')}`),
    }),
    v.strictObject({
      ...place,
      doubt: v.pipe(
        texts,
        v.check(c => c.length !== 1, 'needs at least two candidates, or none'),
      ),
      why: text,
    }),
    v.strictObject({ ...place, none: v.literal(true), why: text }),
  ],
  'must have at, quote, and either cites and how, or doubt and why, or none and why; there are no other fields',
)

/** Reads what is known of a model's citations. Throws `RegistryError` with every mistake. */
export function parseKnown(file: SourceFile): readonly Known[] {
  const problems: Problem[] = []
  const entries = listIn(file, knownSchema, problems)
  if (problems.length > 0) throw new RegistryError(problems)
  return entries.map(({ value }) => knownOf(value))
}

function knownOf(entry: v.InferOutput<typeof knownSchema>): Known {
  const { at: paragraph, quote, occurrence = 1, why } = entry
  const common = { paragraph, quote, occurrence, ...(why !== undefined && { why }) }
  if ('doubt' in entry) return { ...common, status: 'doubtful', candidates: entry.doubt }
  if ('none' in entry) return { ...common, status: 'none' }
  return { ...common, status: 'cited', way: entry.how, targets: Object.entries(entry.cites).map(([id, provisions]) => ({ id, provisions })) }
}
