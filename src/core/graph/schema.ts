import type { MultiDirectedGraph } from 'graphology'
import type { CitationKind, Relation } from '../model/citation.ts'
import type { ParagraphKind } from '../model/document.ts'
import type { Family, InstrumentKind } from '../model/instrument.ts'
import type { Unit } from '../model/locator.ts'

/**
 * The graph of facts. Node ids are stable across runs and corpora:
 *
 * | kind              | id                           |
 * |-------------------|------------------------------|
 * | `document`        | `doc:A/57/292`               |
 * | `paragraph`       | `A/57/292#61`                |
 * | `instrument`      | `iccpr`                      |
 * | `provision`       | `iccpr#art_14__para_3__point_g` |
 * | `general-comment` | `ccpr-gc-31`                 |
 * | `case`            | `case:CCPR/1249/2004`        |
 * | `body`            | `body:ccpr`                  |
 * | `doubt`           | `doubt:A/57/292#63@412-430`  |
 *
 * It holds what is known, never how it looks: no colour, no position.
 */
export type CitationGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>

/** Counts over the documents of the graph, see `measure.ts`; only things that can be cited have them. */
export interface Counts {
  readonly citingParagraphs: number
  readonly citingDocuments: number
}

/** What each kind of node says. Lists are lists of plain strings, so that every format can hold them. */
export type NodeAttributes =
  /** `read`: it is one of the documents given; otherwise only cited. `date` ISO 8601. */
  | ({
      readonly kind: 'document'
      readonly label: string
      readonly read: boolean
      readonly title?: string
      readonly date?: string
      readonly source?: string
    } & Counts)
  /** `read` is false where a document points at a paragraph that the text given does not hold (an excerpt). */
  | ({
      readonly kind: 'paragraph'
      readonly label: string
      readonly read: boolean
      readonly document: string
      readonly number?: string
      readonly form?: ParagraphKind
      readonly text?: string
      readonly page?: number
    } & Counts)
  /** `cited`: by a paragraph; otherwise it is here for its relation to one that is. */
  | ({
      readonly kind: 'instrument'
      readonly label: string
      readonly title: string
      readonly type: InstrumentKind
      readonly family: Family
      readonly cited: boolean
      readonly adopted?: string
      readonly inForce?: string
      readonly verified: boolean
    } & Counts)
  | ({ readonly kind: 'provision'; readonly label: string; readonly of: string; readonly unit: Unit; readonly provision: string } & Counts)
  | ({ readonly kind: 'general-comment'; readonly label: string; readonly title?: string; readonly date?: string; readonly symbol?: string } & Counts)
  | ({ readonly kind: 'case'; readonly label: string } & Counts)
  | { readonly kind: 'body'; readonly label: string; readonly name: string }
  /** Words that may be a citation; the label quotes them. Nothing leads from here to the candidates: a doubt must not look like a fact. */
  | {
      readonly kind: 'doubt'
      readonly label: string
      readonly status: 'ambiguous' | 'unresolved'
      readonly candidates: readonly string[]
      readonly rule: string
      readonly reason: string
    }

/** Relations are named as in ELI and Dublin Core where those have a word. */
export type EdgeAttributes =
  | CitesEdge
  /** A treaty's preamble cites another; said by the registry, not by a document read. */
  | { readonly relation: 'cites'; readonly context: 'preamble' }
  /** paragraph -> doubt */
  | { readonly relation: 'doubts'; readonly start: number; readonly end: number }
  /**
   * `isPartOf`: paragraph -> document, provision -> instrument, document or general comment, provision -> the provision above it.
   * `protocolTo`, `amends`, `replaces`: instrument -> instrument. `monitors`: body -> instrument. `issuedBy`: document or
   * general comment -> body. `realizes`: document read -> the general comment whose text it is.
   */
  | { readonly relation: 'isPartOf' | 'protocolTo' | 'amends' | 'replaces' | 'monitors' | 'issuedBy' | 'realizes' }

/**
 * All citations of one thing by one paragraph. A paragraph that cites article 14 (3) (g) of the Covenant has two such edges: one to the Covenant
 * (`level: 'whole'`: who cites it at all?) and one to the provision (`level: 'provision'`: who cites this place?). Keep one
 * level when counting. The Covenant, cited as a whole and by two articles, is one edge of `weight` 3 and two of weight 1.
 */
export interface CitesEdge {
  readonly relation: 'cites'
  readonly context: 'text'
  readonly level: 'whole' | 'provision'
  readonly status: 'resolved'
  /** Number of citations. */
  readonly weight: number
  /** Of the surest one, 0 to 1. */
  readonly confidence: number
  readonly kinds: readonly CitationKind[]
  readonly rules: readonly string[]
  /** How it is cited, in the order of `Relation` names met, without repeats; absent where the words do not say. (`relation` is the edge's own, in ELI's words.) */
  readonly how?: readonly Relation[]
  /** The words, in order of appearance, without repeats. */
  readonly quotes: readonly string[]
}
