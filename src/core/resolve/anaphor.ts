import type { Mention } from '../model/citation.ts'
import type { InstrumentId } from '../model/ids.ts'
import type { Pinpoint } from '../model/locator.ts'
import type { Monitor } from './bodiesBefore.ts'

/** A noun that points back. */
export type Anaphor = Extract<Mention, { kind: 'anaphor' }>

/** Where the anaphor stands. */
export interface Place {
  readonly paragraph: number
  readonly folded: string
  /** As printed, of the same length. */
  readonly text: string
  /** Offset at which its sentence begins. */
  readonly sentence: number
  /** The pinpoints it owns: an article beyond a candidate's last one speaks against that candidate. */
  readonly pinpoints: readonly Pinpoint[]
  /** The committee or court named last before it in the paragraph, with the treaties it monitors. */
  readonly body: Monitor | undefined
  /** The one named right before it, if the two are joined: "the Committee against Torture and the Committee on …". */
  readonly bodyBeside?: Monitor
  /** "the Optional Protocols to the Convention on …": the instrument they belong to by the words that follow. */
  readonly owner?: InstrumentId
  /** The subjects of several protocols, behind the instrument they belong to. */
  readonly topic?: string
  /** The paragraph begins in mid-sentence, behind the turn of a page or a list. */
  readonly goesOn: boolean
  /** The text ends with this mention, in mid-sentence. */
  readonly cutOff: boolean
}

/** "Smuggling", "European": a modifier as printed, not one of the words that merely count. */
export const isProper = (modifier: string | undefined): boolean => modifier !== undefined && /^[A-Z]/.test(modifier)

/** "the two Optional Protocols": how many the words count, the oldest first; all if they do not count. */
export const counted = (determiner: string): number | undefined =>
  /\b(?:both|two)\b/.test(determiner) ? 2 : /\bthree\b/.test(determiner) ? 3 : /\bfour\b/.test(determiner) ? 4 : undefined
