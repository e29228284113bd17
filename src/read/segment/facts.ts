import type { LegalDocument } from '../../core/model/document.ts'
import type { Body } from '../../core/model/instrument.ts'
import type { Block } from './block.ts'
import { dateOf, type Front, sessionOf } from './front.ts'
import { issuerOf, mandateOf, reporterOf } from './issuer.ts'
import { symbolOfName, symbolsIn } from './symbols.ts'

/** What is known of a document beside its text. */
export type Facts = Omit<LegalDocument, 'source' | 'paragraphs' | 'warnings'>

interface Context {
  readonly source: LegalDocument['source']
  readonly bodies: readonly Body[]
  readonly language: string
}

/** Symbol, title, date, issuer … and where each was found. `opening` is the beginning of the text. */
export function factsOf(front: Front, blocks: readonly Block[], opening: string, { source, bodies, language }: Context): Facts {
  const printedAt = front.symbolPage === undefined ? 'first lines' : `page ${front.symbolPage}`
  const symbol = front.symbol ?? symbolOfName(source.name)
  const mandate = mandateOf(symbol, blocks)
  const title = front.title ?? mandate ?? symbol ?? source.name
  const body = issuerOf({ symbol, title, opening: opening.slice(0, 4000) }, bodies)
  const date = dateOf(blocks)
  const session = sessionOf(blocks)
  const reporter = reporterOf(front.title ?? '', blocks)
  const symbols = symbol === undefined ? [] : symbolsIn(symbol)
  return {
    id: symbol ?? source.name,
    ...(symbol !== undefined && { symbol }),
    ...(symbols.length > 1 && { symbols }),
    title,
    ...(date !== undefined && { date: date.value }),
    language,
    ...(body !== undefined && { body }),
    ...(session !== undefined && { session: session.value }),
    ...(reporter !== undefined && { mandate: reporter.mandate }),
    found: {
      ...(symbol !== undefined && { symbol: front.symbol === undefined ? 'file name' : printedAt }),
      title: front.title !== undefined ? (front.titlePage === undefined ? 'first lines' : `page ${front.titlePage}`) : titleSource(mandate, symbol),
      ...(date !== undefined && { date: placeOf(date) }),
      language: 'text',
      ...(body !== undefined && { body: symbol === undefined ? 'text' : 'symbol' }),
      ...(session !== undefined && { session: placeOf(session) }),
      ...(reporter !== undefined && { mandate: reporter.page === undefined ? 'title' : `page ${reporter.page}` }),
    },
  }
}

const placeOf = ({ page }: { readonly page?: number }): string => (page === undefined ? 'first lines' : `page ${page}`)

const titleSource = (mandate: string | undefined, symbol: string | undefined): string =>
  mandate !== undefined ? 'text' : symbol !== undefined ? 'symbol' : 'file name'
