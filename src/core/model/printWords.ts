import { type Shelf, shelve } from './names.ts'
import { ENGLISH_NAMES, type NameWords } from './nameWords.ts'
import { HUES, type Hue, SHAPES, type Shape } from './signs.ts'
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

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
const isOrAre = (n: number): string => (n === 1 ? 'is' : 'are')
const paragraphs = (n: number): string => counted(n, 'paragraph')
const documents = (n: number): string => counted(n, 'document')

export const ENGLISH_PRINT: PrintWords = {
  language: 'en',
  dir: 'ltr',
  date: iso => {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
    const name = MONTHS[Number(month) - 1]
    return name === undefined ? iso : `${Number(day)} ${name} ${year}`
  },
  hues: {
    'human-rights': HUES['human-rights'].label,
    refugee: HUES.refugee.label,
    humanitarian: HUES.humanitarian.label,
    crime: HUES.crime.label,
    labour: HUES.labour.label,
    regional: HUES.regional.label,
    other: HUES.other.label,
    'un-documents': HUES['un-documents'].label,
  },
  shapes: SHAPES,
  names: ENGLISH_NAMES,
  bodies: {},
  doubt: (_, reason) => reason,
  frame: {
    cites: 'Cites',
    likely: 'Likely',
    notDecided: 'Not decided',
    source: source => `Source: ${source}`,
    titleOf: document => `What ${document} cites`,
    titleOfMany: n => `What ${documents(n)} cite`,
    paragraphs: (first, last) => (last === undefined ? `para. ${first}` : `paras. ${first}–${last}`),
    andMore: (named, more) => `${named} and ${more} more documents`,
    comma: ', ',
    made: (tool, date) => `${tool}, ${date}`,
    counts: c => {
      const of = c.documents === 1 ? '' : ` in ${documents(c.documents)}`
      const also = c.others > 0 ? ` and ${counted(c.others, 'other text')}` : ''
      return `${c.citing} of ${paragraphs(c.paragraphs)}${of} ${c.citing === 1 ? 'cites' : 'cite'} ${counted(c.instruments, 'instrument')}${also} · ${counted(c.doubts, 'doubt')}`
    },
    rowsLeftOut: (of, shown, left) => `Shown are the ${shown} ${of}s that cite most; ${left} more are left out.`,
    citedLeftOut: (shown, left) => `Shown are the ${shown} most cited; ${left} more are left out.`,
  },
  paragraphs,
  documents,
  paragraphsOf: (p, d) => `${paragraphs(p)} of ${documents(d)}`,
  paragraphsIn: (p, d) => `${paragraphs(p)}, ${documents(d)}`,
  picture: {
    notes: 'Notes',
    beginning: 'Beginning',
    passages: n => `${n} passages`,
    eachWithReason: 'each with its reason in the table of citations',
    quoted: (quote, reason) => `“${quote}”: ${reason}`,
    heat: of => `Paragraphs that cite, by ${of} and instrument`,
    unnamed: n => `${counted(n, 'name')} had no room.`,
    doubtsNotDrawn: 'What was not decided is not drawn.',
    timeline: 'Cited instruments by year of adoption, and the documents that cite them',
    citingDocuments: 'Documents that cite',
    timelineLeftOut: {
      less: n => `${counted(n, 'cited thing')} cited less ${isOrAre(n)} left out.`,
      noYear: n => `${counted(n, 'cited thing')} without a year ${isOrAre(n)} left out.`,
      lessDocuments: n => `${documents(n)} citing less ${isOrAre(n)} left out.`,
      noDate: n => `${documents(n)} without a date ${isOrAre(n)} left out.`,
    },
    asAWhole: 'as a whole',
    citedOf: title => `What is cited of ${title}`,
    onceAnArticle: 'A paragraph counts once for each article that it cites.',
    articlesLeftOut: (shown, left) => `Shown are the ${shown} articles cited most; ${left} more are left out.`,
    pairs: 'Cited in the same paragraphs',
    pair: (one, other) => `${one} and ${other}`,
    pairShare: (n, percent) => `${paragraphs(n)}, ${percent}% of those that cite either`,
    pairsLeftOut: (shown, left) => `Shown are the ${shown} pairs cited together most; ${left} more are left out.`,
    listsLeftOut: (n, most) => `${paragraphs(n)} with a list of more than ${most} things ${isOrAre(n)} left out.`,
    noPairs: 'No two things are cited in the same paragraph.',
    differs: (document, others) => `How ${document} differs from ${counted(others, 'other document')}`,
    differsAtAll: 'How a document differs from the others',
    oneOnly: 'There is one document only, so there is nothing to compare it with.',
    expected: 'Expected is what it would cite if it cited as the others do. What differs by less than a fifth is called “as expected”.',
    lessLeftOut: n => `${n} more that differ less ${isOrAre(n)} left out.`,
    seldomLeftOut: n => `${counted(n, 'thing')} cited too seldom to compare ${isOrAre(n)} left out.`,
    less: 'less',
    more: 'more',
    ratio: (times, more) => (times === undefined ? 'as expected' : `${times} times ${more ? 'more' : 'less'}`),
    hereOf: (n, expected) => `${paragraphs(n)}, expected ${expected}`,
    years: 'Citations by the year of the document that cites',
    citations: 'Citations',
    documents: 'Documents',
    whatIsCounted: 'A citation is a paragraph that cites a thing. More documents in a year may be the reason for more citations.',
    earlierLeftOut: n => `${counted(n, 'earlier year')} with documents ${isOrAre(n)} left out.`,
    undated: n => `${documents(n)} without a date ${isOrAre(n)} in no year.`,
    sceneLeftOut: n => `Cites nothing, or is cited nowhere, and so left out: ${n}.`,
    sceneUndated: n => `Without a date, and so left out: ${n}.`,
  },
  sheet: {
    tenMost: 'The ten most cited',
    cited: 'What is cited',
    nothing: 'Nothing is cited, as far as Pacta can tell.',
    citedIn: 'Cited in',
    places: 'Places',
    paragraphs: (p, d) => `${p} ${p === 1 ? 'para.' : 'paras.'}${d === undefined ? '' : ` of ${d} ${d === 1 ? 'doc.' : 'docs.'}`}`,
    where: 'Where they are cited',
    paragraph: 'Paragraph',
    cites: 'Cites',
    words: 'Words',
    moreSentences: n =>
      n === 1 ? 'One more sentence cites these; the table (xlsx, csv) has it.' : `${n} more sentences cite these; the table (xlsx, csv) has them all.`,
    boxes: 'A box stands for a letter of a script that this sheet has no font for; the table (xlsx, csv) has it.',
    place: number => `para. ${number}`,
  },
  book: {
    sheets: { citations: 'Citations', cited: 'Cited', documents: 'Documents', about: 'About' },
    citations: {
      source: 'source',
      document: 'document',
      paragraph: 'paragraph',
      target: 'target',
      title: 'title',
      provisions: 'provisions',
      quote: 'quote',
      status: 'status',
      kind: 'kind',
      rule: 'rule',
      confidence: 'confidence',
      relation: 'relation',
      candidates: 'candidates',
      reason: 'reason',
      start: 'start',
      end: 'end',
      text: 'text',
    },
    cited: ['target', 'name', 'title', 'kind', 'family', 'year', 'citing paragraphs', 'citing documents', 'citations', 'places cited'],
    documents: ['symbol', 'title', 'date', 'language', 'file', 'paragraphs', 'citations', 'doubts'],
    about: {
      title: 'title',
      source: 'source',
      date: 'date',
      tool: 'made with',
      doubts: 'doubts',
      doubtsSay: 'A row of the first sheet without a target could not be decided; its reason says why.',
    },
  },
}
