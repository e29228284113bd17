import type { Span } from '../text/span.ts'
import type { BodyId, InstrumentId, ParagraphId, TargetId } from './ids.ts'
import type { Pinpoint } from './locator.ts'

/** Fields every mention has. `form` names the row of the table of forms that found it. */
interface Found {
  readonly span: Span
  readonly form: string
}

/** How a pinpoint is tied to its owner by its own words: "article 5 of …", "article 5 thereof" / "its article 5", or "article 5". */
export type Tie = 'of' | 'thereof' | 'bare'

/** The noun that points back: "the Covenant", "both Conventions", "that Protocol". */
export type AnaphoricNoun =
  | 'convention'
  | 'covenant'
  | 'protocol'
  | 'declaration'
  | 'charter'
  | 'treaty'
  | 'statute'
  | 'agreement'
  | 'rules'
  | 'principles'
  | 'guidelines'
  | 'programme'
  | 'compact'
  | 'instrument'

/** What the text SAYS: nothing is looked up in context. */
export type Mention =
  /** `all`: a collective name, one citation for each; else one of the candidates is meant. */
  | (Found & {
      readonly kind: 'name'
      readonly candidates: readonly InstrumentId[]
      readonly all: boolean
      /** The text stops inside the title. */
      readonly truncated?: boolean
      /** An abbreviation that also names this body: CRC. */
      readonly orBody?: BodyId
    })
  /** A document, general comment or case whose target the words alone settle. */
  | (Found & { readonly kind: 'document'; readonly target: TargetId })
  /** "resolution 16/23", "general comment No. 4": the organ must come from context. `likely`: who has one of this number and year. */
  | (Found & {
      readonly kind: 'numbered'
      readonly what: 'resolution' | 'decision' | 'gc' | 'gr' | 'case'
      readonly number: string
      readonly body?: BodyId
      readonly likely?: BodyId
    })
  /** `sameArticle`: "paragraph 2 of the same article": the article must come from context, the pinpoints are its paragraphs. */
  | (Found & { readonly kind: 'pinpoint'; readonly pinpoints: readonly Pinpoint[]; readonly tie: Tie; readonly sameArticle?: boolean })
  | (Found & {
      readonly kind: 'anaphor'
      readonly noun: AnaphoricNoun
      readonly plural: boolean
      /** Folded: "the", "that", "its", "the said", "both", or empty. */
      readonly determiner: string
      /** Words that choose: "first optional" (folded), or a proper adjective as printed ("Smuggling"). */
      readonly modifier?: string
      /** "Protocols on trafficking in persons and smuggling of migrants": the folded words after the preposition. */
      readonly topic?: string
      /** The topic is printed with a capital, as titles are. */
      readonly titled?: boolean
    })
  /** "Ibid.": the source cited just before. */
  | (Found & { readonly kind: 'ibid' })
  /** 'hereinafter "the Convention"': the words between the quotes name what stands just before. */
  | (Found & { readonly kind: 'definition'; readonly name: string })
  /** Not an instrument, but it can own a pinpoint: national law, rules of procedure, a body, a title the registry lacks. */
  | (Found & {
      readonly kind: 'other'
      readonly what: 'national-law' | 'rules-of-procedure' | 'body' | 'unknown-instrument' | 'excluded'
      readonly reason: string
      readonly body?: BodyId
    })

/** A place as the words say it: "article 14, paragraph 3 (g)". */
export type Located = Extract<Mention, { readonly kind: 'pinpoint' }>

/** What was decided, by which named rule, and how sure (0 to 1: of those at 0.9, nine in ten are right). */
export interface Resolved {
  readonly status: 'resolved'
  readonly id: TargetId
  readonly rule: string
  readonly confidence: number
}
/** Two or more readings stand equal. */
export interface Ambiguous {
  readonly status: 'ambiguous'
  readonly candidates: readonly TargetId[]
  readonly rule: string
  readonly reason: string
}
export interface Unresolved {
  readonly status: 'unresolved'
  readonly rule: string
  readonly reason: string
}
export type Target = Resolved | Ambiguous | Unresolved

/** `explicit`: named; `anaphora`: pointed back at; `implicit`: the context alone decides. */
export type CitationKind = 'explicit' | 'anaphora' | 'implicit'

/** How the paragraph cites, where its own words say so; `relate/relations.ts` explains each. */
export type Relation = 'recalls' | 'reaffirms' | 'welcomes' | 'violates' | 'no-violation' | 'alleges' | 'recommends-ratification' | 'reservation' | 'quotes'

/** What the text MEANS: one per cited thing. */
export interface Citation {
  readonly paragraph: ParagraphId
  readonly span: Span
  readonly kind: CitationKind
  /** Ranges are kept as ranges; they are expanded only where the graph is built or records are printed. */
  readonly pinpoints: readonly Pinpoint[]
  readonly target: Target
  readonly evidence: readonly Mention[]
  /** Absent where the words do not say, or leave a doubt. */
  readonly relation?: Relation
}

/** Something that looked like a citation and was decided not to be one, with the reason to show. */
export interface Rejection {
  readonly paragraph: ParagraphId
  readonly span: Span
  readonly rule: string
  readonly reason: string
}
