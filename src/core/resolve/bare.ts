import type { InstrumentId } from '../model/ids.ts'
import type { Pinpoint } from '../model/locator.ts'
import type { Monitor } from './bodiesBefore.ts'
import type { Decision } from './decision.ts'

/** The rule and the reason by which something is no citation. */
interface Stranger {
  readonly rule: string
  readonly reason: string
}

/** Where a pinpoint without an owner of its own stands. */
export interface Bare {
  readonly paragraph: number
  readonly folded: string
  readonly text: string
  readonly sentence: number
  /** The committee or court named last before it. */
  readonly body: Monitor | undefined
  /** It stands in brackets behind a general comment: the treaty of that committee. */
  readonly comment?: InstrumentId
  /** Law of a State, rules of procedure or the like named before it in the sentence, nearer than any instrument. */
  readonly other?: Stranger
  /** Such law is the last thing named before it, in this sentence or the one before. */
  readonly lawBefore?: Stranger
  /** The same, and it owned an article; no word between leads back to the treaty. */
  readonly lawOwned?: boolean
  /** A document with paragraphs of its own is named before it in the sentence. */
  readonly besideSource?: boolean
  /** No document at all is named in the paragraph or the one before. */
  readonly noSource?: boolean
  /** Such law is named before it in the sentence, and no word leads back to the treaty: it may be meant. */
  readonly rival?: Stranger
  /** The number was last given to the law of a State in this paragraph, and nothing leads back from there. */
  readonly again?: Stranger
}

/** A decision, and the pinpoints as they must then be read ("paragraph 3" becomes article 14, paragraph 3). */
export interface Placed {
  readonly decision: Decision
  readonly pinpoints: readonly Pinpoint[]
}

export const as = (decision: Decision, pinpoints: readonly Pinpoint[]): Placed => ({ decision, pinpoints })
