import type { Citation, CitationKind } from '../model/citation.ts'
import type { TargetId } from '../model/ids.ts'
import { provisions } from '../model/locator.ts'
import type { Extraction } from '../model/snapshot.ts'
import { applyReviews, isAbout, locate, REVIEWED, type Review } from './review.ts'

/** One document of a gold standard, as `pacta`'s own evaluation and its peers read it: what a person decided, paragraph by paragraph. */
export interface Gold {
  /** The base name of the file, without its ending. */
  readonly document: string
  readonly paragraphs: readonly GoldParagraph[]
}

export interface GoldParagraph {
  /** The number as printed. */
  readonly n: string
  readonly citations: readonly GoldCitation[]
}

export interface GoldCitation {
  readonly target: TargetId
  /** Normal forms: `14(3)(g)`, `rule 45`. */
  readonly provisions: readonly string[]
  readonly quote: string
  readonly kind: CitationKind
}

/** What became gold, and the numbers of paragraphs that a reviewer began and did not finish. */
export interface Gilded {
  readonly gold: Gold
  readonly unfinished: readonly string[]
}

/**
 * Turns decisions into gold. A paragraph is gold when a person has decided on everything that is found in it, and on one thing at least: what nobody looked at is the
 * machine's word, and a machine must not be measured by its own. Paragraphs without a number have no place in a gold standard. Pure.
 */
export function gild(extraction: Extraction, reviews: readonly Review[]): Gilded {
  const { document } = extraction
  const own = reviews.filter(r => isAbout(r, document))
  const touched = new Set(own.flatMap(r => locate(r.anchor, document.paragraphs)?.paragraph.id ?? []))
  const { citations } = applyReviews(extraction, own).extraction
  const paragraphs: GoldParagraph[] = []
  const unfinished: string[] = []
  for (const { id, number, text } of document.paragraphs) {
    if (number === undefined || !touched.has(id)) continue
    const here = citations.filter(c => c.paragraph === id)
    if (here.every(isDecided)) paragraphs.push({ n: number, citations: distinct(here.flatMap(c => goldOf(c, text))) })
    else unfinished.push(number)
  }
  return { gold: { document: document.source.name.replace(/\.[^.]+$/, ''), paragraphs }, unfinished }
}

const isDecided = ({ target }: Citation): boolean => target.status === 'resolved' && target.rule === REVIEWED

const goldOf = ({ target, pinpoints, span, kind }: Citation, text: string): readonly GoldCitation[] =>
  target.status === 'resolved' ? [{ target: target.id, provisions: provisions(pinpoints), quote: text.slice(span.start, span.end), kind }] : []

/** A repeat that brings nothing new is left out. */
function distinct(citations: readonly GoldCitation[]): readonly GoldCitation[] {
  const had = new Set<string>()
  return citations.filter(c => {
    const key = `${c.target} ${c.provisions.join(';')}`
    const fresh = !had.has(key)
    had.add(key)
    return fresh
  })
}

/** As the text of a file: a paragraph a line. */
export function writeGold({ document, paragraphs }: Gold): string {
  const lines = paragraphs.map(p => `  ${JSON.stringify(p)}`).join(',\n')
  return `{"document":${JSON.stringify(document)},"paragraphs":[\n${lines}\n]}\n`
}
