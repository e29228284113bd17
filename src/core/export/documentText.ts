import type { LegalDocument, Paragraph } from '../model/document.ts'
import { xmlSafe } from '../text/xml.ts'
import type { DocumentExporter } from './exporter.ts'
import { factsOf, marginOf, stretchesOf } from './reading.ts'

/** Columns of the margin, and of the text beside it: together they fit a terminal of 100. */
const MARGIN = 14
const MEASURE = 84

/** To be read on a screen: numbers in the margin, lines broken to fit. A program should take JSON, where texts are as they are. */
export const documentText: DocumentExporter = {
  head: '',
  *each(document, nth) {
    if (nth > 0) yield `\n${'='.repeat(MARGIN + MEASURE)}\n\n`
    for (const [name, value] of factsOf(document)) yield beside(name, value)
    let page: number | undefined
    for (const paragraph of document.paragraphs) {
      if (paragraph.page !== undefined && paragraph.page !== page) yield `\n${`-- page ${paragraph.page} `.padEnd(MARGIN + MEASURE, '-')}\n`
      page = paragraph.page ?? page
      yield `\n${paragraphText(paragraph)}`
    }
    yield* warningsText(document)
  },
  tail: '',
}

function paragraphText(paragraph: Paragraph): string {
  const text = stretchesOf(paragraph)
    .map(({ text, note }) => (note === undefined ? text : `${text}[${note}]`))
    .join('')
  const end = paragraph.truncated ? ' [the text stops here]' : ''
  if (paragraph.kind === 'heading') return beside('#'.repeat(paragraph.level ?? 1), text + end)
  return beside(marginOf(paragraph), text + end)
}

function* warningsText({ warnings }: LegalDocument): Iterable<string> {
  if (warnings.length === 0) return
  yield `\nNotes on the reading:\n`
  for (const { message, paragraph } of warnings) yield beside(paragraph ?? '-', message)
}

/** The margin, and the text in lines that fit; a margin that is too long gets a line of its own. */
function beside(margin: string, text: string): string {
  const lines = safe(text).split('\n').flatMap(wrapped)
  const label = safe(margin)
  const own = label.length >= MARGIN ? [label] : []
  return [...own, ...lines.map((line, i) => `${(i === 0 && own.length === 0 ? label : '').padEnd(MARGIN)}${line}`.trimEnd())].map(line => `${line}\n`).join('')
}

/** Breaks a line at blanks; a word that is longer than the measure stays whole. */
function wrapped(line: string): readonly string[] {
  const lines: string[] = []
  let words: string[] = []
  let width = 0
  for (const word of line.split(' ')) {
    if (words.length > 0 && width + 1 + word.length > MEASURE) {
      lines.push(words.join(' '))
      words = []
      width = 0
    }
    width += word.length + (words.length > 0 ? 1 : 0)
    words.push(word)
  }
  return [...lines, words.join(' ')]
}

/** A document or a file's name may hold anything, also commands to the terminal. */
const safe = (text: string): string =>
  xmlSafe(text)
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '\ufffd')
