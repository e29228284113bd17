import MiniSearch, { type Options } from 'minisearch'
import type { DocumentId, ParagraphId, TargetId } from '../../core/model/ids.ts'
import type { Shelf } from '../../core/model/names.ts'
import type { Extraction } from '../../core/model/snapshot.ts'
import { fold } from '../../core/text/fold.ts'
import type { Span } from '../../core/text/span.ts'
import { excerpt } from './excerpt.ts'

/** Something that nearly has the words of a query. */
export type Near =
  | { readonly kind: 'instrument'; readonly id: TargetId }
  | { readonly kind: 'paragraph'; readonly document: DocumentId; readonly paragraph: ParagraphId; readonly excerpt: string; readonly marks: readonly Span[] }

/** An index that forgives a slip of the keyboard: one letter in a short word, two in a long one. */
export interface Fuzzy {
  readonly near: (query: string) => readonly Near[]
}

interface Entry {
  readonly id: number
  readonly text: string
}

/** Letters of one word that may be wrong: none in an abbreviation or a number; two in a longer word, as letters change places. */
const slips = (term: string): number | boolean => (term.length < 5 || /\d/.test(term) ? false : term.length < 6 ? 1 : 2)

/** Texts indexed before the page gets its turn again. */
const CHUNK = 200

/** Builds the index of all open paragraphs and all known names; takes a moment, in small steps. */
export async function createFuzzy(extractions: readonly Extraction[], shelf: Shelf): Promise<Fuzzy> {
  const paragraphs = extractions.flatMap(({ document }) => document.paragraphs.map(paragraph => ({ document: document.id, paragraph })))
  const instruments = [...shelf.instruments.values()]
  const options: Options<Entry> = {
    fields: ['text'],
    processTerm: (term: string) => fold(term),
    searchOptions: { combineWith: 'AND', prefix: (term: string) => term.length > 2, fuzzy: slips, weights: { fuzzy: 0.3, prefix: 0.4 } },
  }
  const texts = new MiniSearch<Entry>(options)
  const names = new MiniSearch<Entry>(options)
  names.addAll(
    instruments.map(({ title, shortTitles, abbreviations }, id) => ({ id, text: [title, ...shortTitles, ...abbreviations.map(a => a.text)].join(' ') })),
  )
  await texts.addAllAsync(
    paragraphs.map(({ paragraph }, id) => ({ id, text: paragraph.text })),
    { chunkSize: CHUNK },
  )
  return {
    near: query => {
      const named = names.search(query).slice(0, 4)
      const told = texts.search(query).slice(0, 8)
      return [
        ...named.flatMap(({ id }): readonly Near[] => {
          const instrument = instruments[Number(id)]
          return instrument ? [{ kind: 'instrument', id: instrument.id }] : []
        }),
        ...told.flatMap(({ id, terms }): readonly Near[] => {
          const found = paragraphs[Number(id)]
          if (!found) return []
          const folded = fold(found.paragraph.text)
          const spans = terms
            .map(term => [...folded.matchAll(wordPattern(term))].map(m => ({ start: m.index, end: m.index + m[0].length })))
            .filter(s => s.length)
          return [{ kind: 'paragraph', document: found.document, paragraph: found.paragraph.id, ...excerpt(found.paragraph.text, spans) }]
        }),
      ]
    },
  }
}

const wordPattern = (term: string): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])${term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\p{L}\p{N}])`, 'gu')
