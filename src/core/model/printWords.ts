import { type Shelf, shelve } from './names.ts'
import type { NameWords } from './nameWords.ts'
import type { Hue, Shape } from './signs.ts'
import type { Snapshot } from './snapshot.ts'

/** What a picture's rows are, where some are left out. */
export type RowKind = 'paragraph' | 'section' | 'document'

/** How much of the documents cites how much: the sentence under a title. */
export interface Counts {
  /** Paragraphs that cite, of all that are numbered. */
  readonly citing: number
  readonly paragraphs: number
  readonly documents: number
  readonly instruments: number
  /** Cited texts that are no instruments. */
  readonly others: number
  readonly doubts: number
}

/**
 * The words printed on pictures, briefing sheets and workbooks, in one language. The core has the English ones; whoever asks for another language gives
 * them (docs/adr/0012). What documents say, and short names of instruments, stay as they are.
 */
export interface PrintWords {
  /** BCP 47. */
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  /** An ISO date as it is printed: `31 January 2026`. */
  readonly date: (iso: string) => string
  readonly hues: Readonly<Record<Hue, string>>
  readonly shapes: Readonly<Record<Shape, string>>
  readonly names: NameWords
  /** Names of bodies by their ids; those that are missing are told as the registry has them. */
  readonly bodies: Readonly<Record<string, string>>
  /** Why something was not decided, by its rule; `reason` is the core's own sentence. */
  readonly doubt: (rule: string, reason: string) => string
  /** What stands around a picture. */
  readonly frame: {
    readonly cites: string
    readonly likely: string
    readonly notDecided: string
    readonly source: (source: string) => string
    readonly titleOf: (document: string) => string
    readonly titleOfMany: (documents: number) => string
    /** `paras. 53–63`; `last` is missing where there is one. */
    readonly paragraphs: (first: string, last?: string) => string
    /** Documents that are not named: `A/1, A/2 and 3 more documents`. */
    readonly andMore: (named: string, more: number) => string
    readonly comma: string
    /** By what and when: `Pacta 0.1.0, 31 January 2026`. */
    readonly made: (tool: string, date: string) => string
    readonly counts: (counts: Counts) => string
    readonly rowsLeftOut: (of: RowKind, shown: number, left: number) => string
    readonly citedLeftOut: (shown: number, left: number) => string
  }
  /** `3 paragraphs`, `3 paragraphs of 2 documents` or `3 paragraphs, 2 documents`. */
  readonly paragraphs: (n: number) => string
  readonly documents: (n: number) => string
  readonly paragraphsOf: (paragraphs: number, documents: number) => string
  readonly paragraphsIn: (paragraphs: number, documents: number) => string
  readonly picture: {
    /** The paragraphs of a document that are footnotes, and those before its first heading. */
    readonly notes: string
    readonly beginning: string
    readonly passages: (n: number) => string
    readonly eachWithReason: string
    readonly quoted: (quote: string, reason: string) => string
    readonly heat: (of: RowKind) => string
    readonly unnamed: (n: number) => string
    readonly doubtsNotDrawn: string
    readonly timeline: string
    readonly citingDocuments: string
    readonly timelineLeftOut: Readonly<Record<'less' | 'noYear' | 'lessDocuments' | 'noDate', (n: number) => string>>
    readonly asAWhole: string
    readonly citedOf: (title: string) => string
    readonly onceAnArticle: string
    readonly articlesLeftOut: (shown: number, left: number) => string
    readonly pairs: string
    readonly pair: (one: string, other: string) => string
    readonly pairShare: (paragraphs: number, percent: number) => string
    readonly pairsLeftOut: (shown: number, left: number) => string
    readonly listsLeftOut: (n: number, most: number) => string
    readonly noPairs: string
    readonly differs: (document: string, others: number) => string
    readonly differsAtAll: string
    readonly oneOnly: string
    readonly expected: string
    readonly lessLeftOut: (n: number) => string
    readonly seldomLeftOut: (n: number) => string
    readonly less: string
    readonly more: string
    /** `times` is at least 1.2, else undefined: about as expected. */
    readonly ratio: (times: number | undefined, more: boolean) => string
    readonly hereOf: (paragraphs: number, expected: number) => string
    readonly years: string
    readonly citations: string
    readonly documents: string
    readonly whatIsCounted: string
    readonly earlierLeftOut: (n: number) => string
    readonly undated: (n: number) => string
    readonly sceneLeftOut: (n: number) => string
    readonly sceneUndated: (n: number) => string
  }
  readonly sheet: {
    readonly tenMost: string
    readonly cited: string
    readonly nothing: string
    readonly citedIn: string
    readonly places: string
    readonly paragraphs: (paragraphs: number, documents?: number) => string
    readonly where: string
    readonly paragraph: string
    readonly cites: string
    readonly words: string
    readonly moreSentences: (n: number) => string
    readonly boxes: string
    readonly place: (number: string) => string
  }
  readonly book: {
    readonly sheets: Readonly<Record<'citations' | 'cited' | 'documents' | 'about', string>>
    /** Headings of the columns, in the order of the cells. */
    readonly citations: Readonly<Record<BookColumn, string>>
    readonly cited: readonly [string, string, string, string, string, string, string, string, string, string]
    readonly documents: readonly [string, string, string, string, string, string, string, string]
    readonly about: Readonly<Record<'title' | 'source' | 'date' | 'tool' | 'doubts' | 'doubtsSay', string>>
  }
}

/** The columns of a table of citations, in order; `title` is the registry's, empty where it has none. */
export const CITATION_COLUMNS = [
  'source',
  'document',
  'paragraph',
  'target',
  'title',
  'provisions',
  'quote',
  'status',
  'kind',
  'rule',
  'confidence',
  'relation',
  'candidates',
  'reason',
  'start',
  'end',
] as const

/** A workbook has the text of the paragraph beside them. */
export type BookColumn = (typeof CITATION_COLUMNS)[number] | 'text'

/** The facts from which names are made, with titles of instruments and names of bodies in the language of the words where there are any. */
export function shelfIn({ instruments, bodies }: Pick<Snapshot, 'instruments' | 'bodies'>, words: PrintWords): Shelf {
  if (words.language === 'en') return shelve(instruments, bodies, words.names)
  return shelve(
    instruments.map(instrument => ({ ...instrument, title: instrument.titles[words.language] ?? instrument.title })),
    bodies.map(body => ({ ...body, name: words.bodies[body.id] ?? body.name })),
    words.names,
  )
}
