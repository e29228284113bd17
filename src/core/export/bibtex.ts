import { entriesOf } from './bibliography.ts'
import type { CollectionExporter } from './exporter.ts'

/** The documents as BibTeX, for LaTeX, Zotero and JabRef. */
export const bibtex: CollectionExporter = {
  *write({ snapshot }) {
    for (const { key, title, symbol, author, date, language, address } of entriesOf(snapshot)) {
      const [year, month, day] = date
      const fields = [
        // A second pair of braces keeps capitals, and keeps a body's name whole.
        ['title', `{${escaped(title)}}`],
        ['author', author === undefined ? undefined : `{${escaped(author)}}`],
        ['institution', 'United Nations'],
        ['number', symbol === undefined ? undefined : escaped(symbol)],
        ['year', year?.toString()],
        ['month', month?.toString()],
        ['day', day?.toString()],
        ['language', escaped(language)],
        ['url', address],
      ]
      const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]))
      yield `@techreport{${key},\n${lines.join(',\n')}\n}\n\n`
    }
  },
}

/** Braces are written by name: BibTeX counts those that are only escaped. */
const escaped = (text: string): string => text.replace(/[\\{}&%$#_^~]/g, c => SIGNS[c] ?? `\\${c}`)

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash ',
  '{': '\\textbraceleft ',
  '}': '\\textbraceright ',
  '^': '\\textasciicircum ',
  '~': '\\textasciitilde ',
}
