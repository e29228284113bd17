import { ENGLISH_PLACES, type PlaceWords } from './articles.ts'
import type { Instrument } from './instrument.ts'

/** What can be cited, as far as it is told apart in words. */
export type NamedKind =
  | Instrument['kind']
  | 'instrument'
  | 'general-comment'
  | 'general-recommendation'
  | 'case'
  | 'paragraph'
  | 'resolution-or-decision'
  | 'un-document'

/** The words that names are made of where the registry has none; the app gives those of another language. */
export interface NameWords {
  /** In one or two words. */
  readonly kinds: Readonly<Record<NamedKind, string>>
  /** A case by its number, a resolution or another document by its symbol, a paragraph of this document by its number. */
  readonly caseTitle: (symbol: string) => string
  readonly resolutionTitle: (symbol: string) => string
  readonly documentTitle: (symbol: string) => string
  readonly paragraphTitle: (number: string) => string
  /** `Human Rights Committee, general comment No. 31: The nature of …`; the body and the subject may be unknown. */
  readonly commentTitle: (kind: 'gc' | 'gr', number: string, body: string | undefined, subject: string | undefined) => string
  /** A footnote as the margin calls it. */
  readonly note: (number: string) => string
  /** A heading, and any other text without a number. */
  readonly heading: string
  readonly text: string
  readonly places: PlaceWords
}

const KINDS: NameWords['kinds'] = {
  treaty: 'Treaty',
  protocol: 'Protocol',
  declaration: 'Declaration',
  principles: 'Principles',
  resolution: 'Resolution',
  constitution: 'Constitution',
  regulation: 'Regulation',
  directive: 'Directive',
  recommendation: 'Recommendation',
  instrument: 'Instrument',
  'general-comment': 'General comment',
  'general-recommendation': 'General recommendation',
  case: 'Case',
  paragraph: 'Paragraph',
  'resolution-or-decision': 'Resolution',
  'un-document': 'UN document',
}

export const ENGLISH_NAMES: NameWords = {
  kinds: KINDS,
  caseTitle: symbol => `Case ${symbol}`,
  resolutionTitle: symbol => `Resolution or decision ${symbol}`,
  documentTitle: symbol => `UN document ${symbol}`,
  paragraphTitle: number => `Paragraph ${number} of this document`,
  commentTitle: (kind, number, body, subject) => {
    const words = KINDS[kind === 'gr' ? 'general-recommendation' : 'general-comment']
    return `${body === undefined ? words : `${body}, ${words.toLowerCase()}`} No. ${number}${subject === undefined ? '' : `: ${subject}`}`
  },
  note: number => `note ${number}`,
  heading: 'Heading',
  text: 'Text',
  places: ENGLISH_PLACES,
}
