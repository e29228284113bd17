import type { LegalDocument, Paragraph } from '../model/document.ts'
import type { ParagraphId } from '../model/ids.ts'
import type { SourceView } from '../model/sourceView.ts'
import { PAGE_POLICY, PAGE_STYLE } from './documentPage.ts'
import type { DocumentExporter } from './exporter.ts'
import { type Html, html } from './html.ts'
import { factsOf, marginOf, stretchesOf } from './reading.ts'
import { linesOf } from './sourceLines.ts'

/** A page for checking: on the left the file as it lies, on the right its paragraphs as Pacta reads them. One file that loads nothing. */
export const documentHtml: DocumentExporter = {
  // The policy comes before the style, which it allows by its hash.
  head: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>What Pacta read</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
`,
  showsSource: true,
  *each(document, nth, source = { kind: 'absent', why: 'The source is not shown.' }) {
    const prefix = `d${nth + 1}`
    const lines = source.kind === 'lines' ? linesOf(source.lines, document.paragraphs, isMarkup(document)) : []
    yield html`<article>\n${headOf(document)}<div class="${source.kind === 'absent' ? 'pair alone' : 'pair'}">\n`.markup
    yield html`<section class="source" tabindex="0" aria-labelledby="${prefix}-source">\n<h2 id="${prefix}-source">The file as it lies</h2>\n`.markup
    yield* sourceOf(source, prefix, lines)
    yield html`</section>\n<section lang="${document.language}" tabindex="0" aria-labelledby="${prefix}-read">\n`.markup
    yield html`<h2 id="${prefix}-read" lang="en">What Pacta reads in it</h2>\n`.markup
    const places = new Map(document.paragraphs.map(({ id }, i) => [id, i]))
    let page: number | undefined
    for (const [i, paragraph] of document.paragraphs.entries()) {
      if (paragraph.page !== undefined && paragraph.page !== page) yield html`<p class="page" lang="en">page ${paragraph.page}</p>\n`.markup
      page = paragraph.page ?? page
      yield rowOf(paragraph, i, { places, prefix, line: lines[i] }).markup
    }
    yield html`</section>\n</div>\n</article>\n`.markup
  },
  tail: '</main>\n</body>\n</html>\n',
}

const isMarkup = ({ source }: LegalDocument): boolean => /html|xml/.test(source.mediaType)

function headOf(document: LegalDocument): Html {
  const facts = factsOf(document).map(([name, value]) => html`<dt>${name}</dt><dd dir="auto">${value}</dd>\n`)
  const notes = document.warnings.map(({ message, paragraph }) => html`<li>${paragraph === undefined ? '' : `${paragraph}: `}${message}</li>\n`)
  return html`<h1 dir="auto" lang="${document.language}">${document.title}</h1>\n<dl>\n${facts}</dl>\n${notes.length ? html`<ul class="notes">\n${notes}</ul>\n` : ''}`
}

function* sourceOf(source: SourceView, prefix: string, lines: readonly (number | undefined)[]): Iterable<string> {
  if (source.kind === 'absent') yield html`<p class="why">${source.why}</p>\n`.markup
  else if (source.kind === 'embedded') {
    const data = `data:${source.mediaType};base64,${source.base64}`
    yield html`<object type="${source.mediaType}" data="${data}" aria-label="The file"><p class="why">This browser does not show such files within a page: open the file itself beside it. The pages are named on the right.</p></object>\n`
      .markup
  } else {
    const begins = new Map<number, number>()
    for (const [i, line] of lines.entries()) if (line !== undefined && !begins.has(line)) begins.set(line, i)
    yield '<ol>\n'
    for (const [i, line] of source.lines.entries()) {
      const paragraph = begins.get(i)
      const number = paragraph === undefined ? html`<span>${i + 1}</span>` : html`<a href="#${prefix}-p${paragraph}">${i + 1}</a>`
      yield html`<li id="${prefix}-L${i + 1}">${number}<span dir="auto">${line}</span></li>\n`.markup
    }
    yield '</ol>\n'
  }
}

interface Place {
  /** Where in the document a paragraph stands, by its id. */
  readonly places: ReadonlyMap<ParagraphId, number>
  /** Of the ids of this document within the page. */
  readonly prefix: string
  /** Of the source, counted from 0. */
  readonly line: number | undefined
}

function rowOf(paragraph: Paragraph, i: number, { places, prefix, line }: Place): Html {
  const text = stretchesOf(paragraph).map(({ text, note }) => {
    if (note === undefined) return html`${text}`
    const at = places.get(note)
    return html`${text}<sup>${at === undefined ? note : html`<a href="#${prefix}-p${at}">${note}</a>`}</sup>`
  })
  const margin = marginOf(paragraph)
  const link = line === undefined ? html`${margin}` : html`<a href="#${prefix}-L${line + 1}" title="line ${line + 1} of the source">${margin}</a>`
  const level = paragraph.kind === 'heading' ? ` level${paragraph.level ?? 1}` : ''
  const stop = paragraph.truncated ? html` <span class="stop">[the text stops here]</span>` : ''
  return html`<div class="row ${paragraph.kind}${level}" id="${prefix}-p${i}"><span class="margin">${link}</span><div class="text" dir="auto"${headingRole(paragraph)}>${text}${stop}</div></div>\n`
}

/** Screen readers go from heading to heading; the page's own are above these. */
const headingRole = ({ kind, level }: Paragraph): Html => (kind === 'heading' ? html` role="heading" aria-level="${Math.min((level ?? 1) + 2, 9)}"` : html``)
