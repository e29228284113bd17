import { entriesOf } from './bibliography.ts'
import type { CollectionExporter } from './exporter.ts'

/** The documents as CSL-JSON, for Zotero, Pandoc and other programs that know the Citation Style Language. */
export const csl: CollectionExporter = {
  *write({ snapshot }) {
    yield '['
    let comma = ''
    for (const { key, title, symbol, author, date, language, address } of entriesOf(snapshot)) {
      const item = {
        id: key,
        type: 'report',
        title,
        ...(symbol === undefined ? {} : { number: symbol }),
        ...(author === undefined ? {} : { author: [{ literal: author }] }),
        publisher: 'United Nations',
        ...(date.length > 0 ? { issued: { 'date-parts': [date] } } : {}),
        language,
        ...(address === undefined ? {} : { URL: address }),
      }
      yield `${comma}\n${JSON.stringify(item)}`
      comma = ','
    }
    yield '\n]\n'
  },
}
