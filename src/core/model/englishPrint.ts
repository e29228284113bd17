import { ENGLISH_NAMES } from './nameWords.ts'
import type { PrintWords } from './printWords.ts'
import { HUES, SHAPES } from './signs.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
const isOrAre = (n: number): string => (n === 1 ? 'is' : 'are')
const paragraphs = (n: number): string => counted(n, 'paragraph')
const documents = (n: number): string => counted(n, 'document')

/** What is printed, in English. */
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
