import type { LegalDocument, Paragraph } from '../../core/model/document.ts'
import { symbolWords } from '../../core/model/symbol.ts'

/** A paragraph as it is cited: `A/57/292, para. 61`; `A/RES/60/1, preambular para. 3`; `A/57/292, footnote 12`; text without a number by its page: `A/79/982, p. 2`. Without a symbol by title. */
export function referenceTo({ symbol, title }: LegalDocument, paragraph: Paragraph): string {
  const place = placeWords(paragraph)
  return place === undefined ? nameOf(symbol, title) : `${nameOf(symbol, title)}, ${place}`
}

/** The words quoted with their source: `“…” (A/57/292, para. 61)`. Quotation marks within become single ones, as is usual. */
export function quotation(words: string, document: LegalDocument, paragraph: Paragraph): string {
  const inner = words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[“”]/g, mark => (mark === '“' ? '‘' : '’'))
    .replaceAll('"', '’')
  return `“${inner}” (${referenceTo(document, paragraph)})`
}

const nameOf = (symbol: string | undefined, title: string): string => (symbol === undefined ? title : symbolWords(symbol))

function placeWords({ number, kind, page }: Paragraph): string | undefined {
  if (number === undefined) return page === undefined ? undefined : `p. ${page}`
  if (kind === 'footnote') return `footnote ${number.replace(/^fn/, '')}`
  if (kind === 'preambular') return `preambular para. ${number.replace(/^pp/, '')}`
  return `para. ${number}`
}
