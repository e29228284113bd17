import type { Fact, LegalDocument, Paragraph } from '../model/document.ts'

/* What the formats for people say of a document and its paragraphs, in the same words. */

/** What the margin says of a paragraph: its number, and its id where that is another (`4 (annex-2:4)`); of one without a number, its kind. */
export function marginOf({ id, kind, number }: Paragraph): string {
  if (number === undefined) return kind
  return id === number ? number : `${number} (${id})`
}

/** The facts of a document with their names, in order, each with where it was found; what is not known is said to be so. */
export function factsOf(document: LegalDocument): readonly (readonly [name: string, value: string])[] {
  const { source, found = {} } = document
  const from = (value: string, fact: Fact): string => (found[fact] === undefined ? value : `${value} (${found[fact]})`)
  return [
    ['file', `${source.name} (${source.mediaType})`],
    ['symbol', document.symbol === undefined ? 'none found' : from(document.symbol, 'symbol')],
    ['title', from(document.title, 'title')],
    ['date', document.date === undefined ? 'none found' : from(document.date, 'date')],
    ...(document.session === undefined ? [] : [['session', from(document.session, 'session')] as const]),
    ...(document.mandate === undefined ? [] : [['author', from(document.mandate, 'mandate')] as const]),
    ['language', from(document.language, 'language')],
    ['issued by', document.body === undefined ? 'no committee of the registry' : from(document.body, 'body')],
    ['holds', contentsOf(document)],
    ['sha256', source.sha256],
  ]
}

/** The order in which kinds are counted, with the words for one and for several. */
const KINDS: readonly (readonly [kind: Paragraph['kind'], one: string, several: string])[] = [
  ['paragraph', 'numbered paragraph', 'numbered paragraphs'],
  ['preambular', 'preambular paragraph', 'preambular paragraphs'],
  ['heading', 'heading', 'headings'],
  ['block', 'text without a number', 'texts without a number'],
  ['item', 'list item', 'list items'],
  ['footnote', 'footnote', 'footnotes'],
]

function contentsOf({ paragraphs }: LegalDocument): string {
  const counts = KINDS.flatMap(([kind, one, several]) => {
    const n = paragraphs.filter(p => p.kind === kind).length
    return n === 0 ? [] : [`${n} ${n === 1 ? one : several}`]
  })
  return counts.join(', ') || 'nothing'
}

/** A stretch of a paragraph's text, and the note that is called at its end. */
export interface Stretch {
  readonly text: string
  readonly note?: string
}

/** The text cut where it calls notes, in order. Joined, the stretches are the text. */
export function stretchesOf({ text, calls = [] }: Paragraph): readonly Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  for (const { at, note } of [...calls].sort((a, b) => a.at - b.at)) {
    const end = Math.min(Math.max(at, from), text.length)
    stretches.push({ text: text.slice(from, end), note })
    from = end
  }
  if (from < text.length || stretches.length === 0) stretches.push({ text: text.slice(from) })
  return stretches
}
