import type { DocumentExporter } from './exporter.ts'

/** The fields in the order in which they are written; one that is not named here comes after them, by its name. */
const DOCUMENT = ['id', 'symbol', 'title', 'date', 'language', 'body', 'source', 'paragraphs', 'warnings']
const PARAGRAPH = ['id', 'kind', 'number', 'level', 'page', 'section', 'text', 'truncated', 'calls']

/** The documents whole, as one JSON list, one paragraph a line. The order of the fields never changes: two readings can be compared line by line. */
export const documentJson: DocumentExporter = {
  head: '[',
  *each(document, nth) {
    yield nth === 0 ? '\n' : ',\n'
    const { paragraphs, ...rest } = document
    const fields = ordered(rest, DOCUMENT).map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    yield `{${fields.join(',\n')},\n"paragraphs":[`
    let comma = ''
    for (const paragraph of paragraphs) {
      yield `${comma}\n${JSON.stringify(Object.fromEntries(ordered(paragraph, PARAGRAPH)))}`
      comma = ','
    }
    yield ']}'
  },
  tail: '\n]\n',
}

function ordered(thing: object, names: readonly string[]): readonly (readonly [string, unknown])[] {
  const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length)
  return Object.entries(thing)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
}
