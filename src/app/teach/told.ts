import { PICTURES } from '../../core/draw/pictures.ts'
import type { ToldPiece, ToldStep, ToldText } from '../../core/export/story.ts'
import { articlesCited } from '../../core/model/articles.ts'
import type { Citation } from '../../core/model/citation.ts'
import type { Paragraph } from '../../core/model/document.ts'
import { nameOf, type Shelf, withYear } from '../../core/model/names.ts'
import type { PrintWords } from '../../core/model/printWords.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import type { Story, StoryStep } from '../../core/model/story.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import { splitAtEdges } from '../reading/split.ts'
import { certaintyOf } from '../state/certainty.ts'
import { targetNodeId } from '../state/citationMap.ts'
import { keeps } from '../state/filter.ts'
import { citesPlace, parseProvision } from '../state/provisions.ts'
import { referenceTo } from '../state/reference.ts'
import { parseRoute, type Route } from '../state/route.ts'
import { whyWords } from '../state/words.ts'
import type { Words } from '../words/first.ts'
import type { StoryWords } from '../words/story.ts'

/** What a story is told from. */
export interface Told {
  readonly documents: readonly Extraction[]
  readonly shelf: Shelf
  readonly words: StoryWords
  readonly reasons: Words['reasons']
  readonly print: PrintWords
  /** ISO 8601. */
  readonly date: string
}

/** Texts of one step: more would be read by nobody. */
const MOST_TEXTS = 6
const MOST_REASONS = 12

/** The steps of a story as they can be shown away from the app: texts with their marks, reasons, and a picture of what the address chooses. */
export const toldSteps = (story: Story, told: Told): readonly ToldStep[] => story.steps.map(step => toldStep(step, told))

function toldStep({ address, caption }: StoryStep, told: Told): ToldStep {
  const route = parseRoute(address)
  const extraction = route.document === undefined ? told.documents[0] : told.documents.find(e => e.document.id === route.document)
  if (!extraction) return { caption, texts: [], more: 0, reasons: [], missing: told.words.notOpenThen(route.document ?? '') }
  const filter = route.filter
  const shown = filter === undefined ? extraction : { ...extraction, citations: extraction.citations.filter(c => keeps(filter, c, told.shelf)) }
  const chosen = chosenIn(shown, route)
  const paragraphs = paragraphsOf(shown, route, chosen)
  const ofStep = chosen.filter(c => paragraphs.some(p => p.id === c.paragraph))
  return {
    caption,
    texts: paragraphs.slice(0, MOST_TEXTS).map(p => textOf(p, shown, told)),
    more: Math.max(0, paragraphs.length - MOST_TEXTS),
    reasons: paragraphs.length ? reasonsOf(ofStep, told) : [],
    picture: pictureOf(route, shown, chosen, told),
  }
}

/** The citations that the address lights: of a paragraph, of a thing or a place in it, of a doubt; without a choice, all. */
function chosenIn({ citations }: Extraction, { paragraph, node, provision }: Route): readonly Citation[] {
  const place = parseProvision(provision ?? '')
  if (node !== undefined) return citations.filter(c => targetNodeId(c) === node && (place === undefined || citesPlace(c, place)))
  return paragraph === undefined ? citations : citations.filter(c => c.paragraph === paragraph)
}

/** What is read at this step: the paragraph chosen, else those that cite what is chosen. */
function paragraphsOf({ document }: Extraction, { paragraph, node }: Route, chosen: readonly Citation[]): readonly Paragraph[] {
  if (paragraph !== undefined) return document.paragraphs.filter(p => p.id === paragraph)
  if (node === undefined) return []
  const citing = new Set(chosen.map(c => c.paragraph))
  return document.paragraphs.filter(p => citing.has(p.id))
}

function textOf(paragraph: Paragraph, { document, citations }: Extraction, { shelf, words, reasons }: Told): ToldText {
  const here = citations.filter(c => c.paragraph === paragraph.id)
  const pieces = splitAtEdges(paragraph.text, here).map(({ text, marks }): ToldPiece => {
    // As in the page: of several that share words, the narrowest.
    const [narrowest] = [...marks].sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
    if (!narrowest) return { text }
    const labels = [...new Set(marks.map(c => labelOf(c, shelf, words)))]
    return { text, mark: { certainty: certaintyOf(narrowest), label: labels.join(reasons.semicolon) } }
  })
  return { source: referenceTo(document, paragraph), language: document.language, pieces }
}

const labelOf = (citation: Citation, shelf: Shelf, words: StoryWords): string =>
  citation.target.status === 'resolved'
    ? words.reason(withYear(nameOf(citation.target.id, shelf)), articlesCited(citation.pinpoints, shelf.words.places))
    : words.openQuestion

/** Once each, in the order of the text. */
function reasonsOf(citations: readonly Citation[], { shelf, words, reasons }: Told): ToldStep['reasons'] {
  const once = new Map(
    citations.map(c => [`${labelOf(c, shelf, words)} ${whyWords(c, reasons)}`, { name: labelOf(c, shelf, words), why: whyWords(c, reasons) }]),
  )
  return [...once.values()].slice(0, MOST_REASONS)
}

/** Drawn for print: as a heat map where the address shows the matrix, else in two columns; narrowed to what is chosen, so that it can be read on a wall. */
function pictureOf(
  route: Route,
  shown: Extraction,
  chosen: readonly Citation[],
  { documents, shelf, words, date, print }: Told,
): NonNullable<ToldStep['picture']> {
  const { document } = shown
  const symbol = symbolWords(document.symbol ?? document.id)
  const paragraph = document.paragraphs.find(p => p.id === route.paragraph)
  const whole = route.paragraph === undefined && route.node === undefined
  const all = whole && (route.level === 'documents' || route.level === 'instruments') && documents.length > 1
  const cited = new Set(chosen.map(c => c.paragraph))
  const narrowed = whole ? shown : { ...shown, citations: chosen, document: { ...document, paragraphs: document.paragraphs.filter(p => cited.has(p.id)) } }
  const title = all
    ? words.allDocuments(documents.length)
    : route.node !== undefined && !route.node.startsWith('doubt:')
      ? words.whoCites(nameOf(route.node, shelf).title, symbol)
      : paragraph
        ? words.citesOf(referenceTo(document, paragraph))
        : words.restsOn(symbol)
  const draw = PICTURES.find(p => p.id === (route.view === 'matrix' ? 'heat' : 'columns')) ?? PICTURES[0]
  return draw.draw(
    { version: 1, extractions: all ? documents : [narrowed], instruments: [...shelf.instruments.values()], bodies: [...shelf.bodies.values()] },
    {
      title,
      source: all ? documents.map(e => symbolWords(e.document.symbol ?? e.document.id)).join(print.frame.comma) : symbol,
      date,
      tool: 'Pacta',
      words: print,
    },
  )
}
