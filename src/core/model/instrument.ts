import type { BodyId, InstrumentId } from './ids.ts'

export type InstrumentKind =
  | 'treaty'
  | 'protocol'
  | 'declaration'
  | 'principles'
  | 'resolution'
  | 'constitution'
  | 'regulation'
  | 'directive'
  | 'recommendation'

/** By subject, as a reader would shelve them; decides the hue. UN documents are a family of the app, not of the registry. */
export type Family = 'human-rights' | 'crime' | 'refugee' | 'humanitarian' | 'labour' | 'regional' | 'other'

export interface Abbreviation {
  readonly text: string
  /** What else it may mean (a body, other instruments), in words; present = ambiguous. */
  readonly ambiguousWith?: string
}

/** Place of publication in a treaty series. `page` is a string because 1 UNTS XVI exists. */
export interface SeriesCitation {
  readonly series: 'UNTS' | 'LNTS' | 'CTS'
  readonly vol?: number
  readonly page?: string
  /** Other first pages in circulation for the same text. */
  readonly otherPages?: readonly string[]
  /** Registration number. */
  readonly reg?: string
}

export interface ArticleFact {
  readonly subject: string
  /** Number of numbered paragraphs; 0 = none are numbered. */
  readonly paragraphs: number
  /** The count was made in a text of the instrument, not remembered. */
  readonly counted: boolean
  /** Numbers of the paragraphs that have lettered points, all of them; absent if nobody looked. */
  readonly points?: readonly number[]
}

/** One entry of `data/instruments/*.yaml`, validated. Facts only; dates are ISO 8601. */
export interface Instrument {
  readonly id: InstrumentId
  readonly title: string
  readonly shortTitles: readonly string[]
  readonly abbreviations: readonly Abbreviation[]
  readonly kind: InstrumentKind
  readonly family: Family
  readonly adopted?: string
  readonly adoptedYear?: number
  /** Opening for signature, where it differs from adoption. */
  readonly opened?: string
  readonly place?: string
  readonly adoptedBy?: string
  /** `null`: not in force, or not applicable to soft law; absent: not known. */
  readonly inForce?: string | null
  /** ILO only: in force, shelved, withdrawn, abrogated … */
  readonly status?: string
  readonly unts?: SeriesCitation
  /** Document symbol, ETS, CETS, OASTS, OJ number. */
  readonly symbol?: string
  readonly symbolsAlso?: readonly string[]
  /** Chapter in "Multilateral Treaties Deposited with the Secretary-General". */
  readonly mtdsg?: string
  /** ILO number: C143, R166, P029. */
  readonly number?: string
  readonly parent?: InstrumentId
  readonly amends: readonly InstrumentId[]
  readonly replaces: readonly InstrumentId[]
  readonly replacedBy: readonly InstrumentId[]
  /** A body of the registry that monitors it. */
  readonly monitoredBy?: BodyId
  /** Name of a monitoring body that the registry does not list. */
  readonly monitoredByName?: string
  /** Number of the last article. */
  readonly lastArticle?: number
  /** The highest number of its principles, rules or guidelines. */
  readonly highest?: Readonly<Partial<Record<'principle' | 'rule' | 'guideline' | 'goal', number>>>
  readonly articles?: Readonly<Record<string, ArticleFact>>
  /** Official titles in other languages, by BCP 47 tag. */
  readonly titles: Readonly<Record<string, string>>
  readonly preambleCites: readonly InstrumentId[]
  readonly textCites: readonly InstrumentId[]
  readonly verified: boolean
  readonly verifiedParts: readonly string[]
  readonly source: string
  readonly notes?: string
}

/** A general comment or general recommendation. Its target id is `BODY-gc-N` or `BODY-gr-N`. */
export interface GeneralComment {
  readonly number: number
  readonly year?: number
  readonly subject?: string
  readonly symbol?: string
  readonly verified: boolean
  /** Ids (`cmw-gc-3`) of the other bodies' halves of a joint one. */
  readonly jointWith?: readonly string[]
}

export interface Body {
  readonly id: BodyId
  readonly name: string
  readonly abbreviations: readonly string[]
  readonly kind: string
  /** Beginnings of the symbols of its documents: `CCPR/C/`. */
  readonly symbolPrefixes: readonly string[]
  readonly monitors: readonly InstrumentId[]
  /** `gc` for general comments, `gr` for general recommendations. */
  readonly documentLabel?: 'gc' | 'gr'
  readonly documents: readonly GeneralComment[]
  readonly source: string
  readonly notes?: string
}

/** A collective name: "International Bill of Human Rights" stands for its members. */
export interface InstrumentGroup {
  readonly id: string
  readonly names: readonly string[]
  readonly members: readonly InstrumentId[]
}

/** A name that looks like an instrument and is none here: a national charter, a peace agreement, an internal rule. */
export interface ExcludedName {
  readonly names: readonly string[]
  /** Shown to people: why this is not linked. */
  readonly reason: string
}

/** Everything known before a document is read. Passed to the core as an argument, never imported by it. */
export interface Registry {
  readonly instruments: readonly Instrument[]
  readonly bodies: readonly Body[]
  readonly groups: readonly InstrumentGroup[]
  readonly excluded: readonly ExcludedName[]
}
