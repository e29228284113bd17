import { type Pinpoint, UNITS } from '../model/locator.ts'
import type { Anchor, Decision, Review } from './review.ts'

/** The version of the form. */
const VERSION = 1

/** Decisions as the text of a file, one a line: they can be compared, merged and kept beside the documents. */
export function writeReviews(reviews: readonly Review[]): string {
  const lines = reviews.map(review => `  ${JSON.stringify(review)}`).join(',\n')
  return `{"pacta":"review","version":${VERSION},"reviews":[\n${lines}\n]}\n`
}

/** Reads the text of such a file; what is wrong comes back as a sentence for people. */
export function readReviews(text: string): readonly Review[] | { readonly problem: string } {
  let found: unknown
  try {
    found = JSON.parse(text)
  } catch {
    return { problem: 'it is not valid JSON; perhaps it was not saved or downloaded completely.' }
  }
  if (field(found, 'pacta') !== 'review') return { problem: 'it is not a review saved by Pacta.' }
  if (field(found, 'version') !== VERSION) return { problem: `it is of version ${String(field(found, 'version'))} of the form; this Pacta reads ${VERSION}.` }
  return readReviewList(field(found, 'reviews'))
}

/** Decisions as they lie in a file, already parsed: in a review or in a project. */
export function readReviewList(list: unknown): readonly Review[] | { readonly problem: string } {
  if (!Array.isArray(list)) return { problem: 'it has no list of decisions.' }
  const reviews: Review[] = []
  for (const [i, item] of list.entries()) {
    const review = reviewOf(item)
    if (!review) return { problem: `decision ${i + 1} is damaged.` }
    reviews.push(review)
  }
  return reviews
}

const field = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined)
const text = (value: unknown, name: string): string | undefined => {
  const found = field(value, name)
  return typeof found === 'string' ? found : undefined
}

function reviewOf(value: unknown): Review | undefined {
  const [document, sha256, was] = [text(value, 'document'), text(value, 'sha256'), text(value, 'was')]
  const [anchor, decision] = [anchorIn(field(value, 'anchor')), decisionIn(field(value, 'decision'))]
  if (document === undefined || sha256 === undefined || !anchor || !decision) return undefined
  return { document, sha256, anchor, ...(was === undefined ? {} : { was }), decision }
}

function anchorIn(value: unknown): Anchor | undefined {
  const [paragraph, quote, before, after] = [text(value, 'paragraph'), text(value, 'quote'), text(value, 'before'), text(value, 'after')]
  const start = field(value, 'start')
  if (paragraph === undefined || !quote || before === undefined || after === undefined || !Number.isInteger(start)) return undefined
  return { paragraph, start: Number(start), quote, before, after }
}

function decisionIn(value: unknown): Decision | undefined {
  const [kind, target] = [text(value, 'kind'), text(value, 'target')]
  if (kind === 'confirm' || kind === 'reject') return { kind }
  if ((kind !== 'retarget' && kind !== 'add') || !target) return undefined
  const places: unknown = field(value, 'pinpoints')
  if (kind === 'retarget' && places === undefined) return { kind, target }
  const pinpoints = pinpointsIn(places)
  return pinpoints && { kind, target, pinpoints }
}

function pinpointsIn(places: unknown): readonly Pinpoint[] | undefined {
  if (!Array.isArray(places)) return undefined
  const pinpoints = places.map(pinpointIn).filter(p => p !== undefined)
  return pinpoints.length === places.length ? pinpoints : undefined
}

function pinpointIn(item: unknown): Pinpoint | undefined {
  const unit = UNITS.find(u => u === field(item, 'unit'))
  const [value, to, sub] = [text(item, 'value'), text(item, 'to'), field(item, 'sub')]
  if (!unit || value === undefined || !Array.isArray(sub) || !sub.every(part => typeof part === 'string')) return undefined
  return { unit, value, sub, ...(to === undefined ? {} : { to }) }
}
