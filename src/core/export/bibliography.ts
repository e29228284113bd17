import type { Snapshot } from '../model/snapshot.ts'
import { xmlSafe } from '../text/xml.ts'
import { documentIri } from './iris.ts'
import { nameOf } from './records.ts'

/** One document as a bibliography lists it. */
export interface Entry {
  /** Letters, digits and hyphens; each once. */
  readonly key: string
  readonly title: string
  readonly symbol?: string
  /** The body that issued it. */
  readonly author?: string
  /** Year, month and day, as far as they are known. */
  readonly date: readonly number[]
  readonly language: string
  /** Of a document with a symbol, at the UN's own resolver. */
  readonly address?: string
}

/** The documents read, in their order. */
export function entriesOf({ extractions, bodies }: Snapshot): readonly Entry[] {
  const taken = new Set<string>()
  return extractions.map(({ document }) => {
    const { symbol, title, language, body } = document
    const author = bodies.find(b => b.id === body)?.name
    const address = documentIri(document)
    return {
      key: keyOf(nameOf(document), taken),
      title: oneLine(title),
      ...(symbol === undefined ? {} : { symbol: oneLine(symbol) }),
      ...(author === undefined ? {} : { author: oneLine(author) }),
      date: dateOf(document.date),
      language: oneLine(language),
      ...(address.startsWith('https:') ? { address } : {}),
    }
  })
}

function keyOf(name: string, taken: Set<string>): string {
  const key = name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'document'
  let found = key
  for (let n = 2; taken.has(found.toLowerCase()); n++) found = `${key}-${n}`
  taken.add(found.toLowerCase())
  return found
}

function dateOf(date = ''): readonly number[] {
  const [, ...parts] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? []
  return parts.filter(part => part !== undefined).map(Number)
}

const oneLine = (text: string): string => xmlSafe(text).replace(/\s+/g, ' ').trim()
