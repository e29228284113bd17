import type { Relation } from '../model/citation.ts'

/*
 * Of what a governing word speaks: of the citation itself, or of something else that the sentence names first.
 */

/** What is done for a treaty, or is to be done, is not the treaty: "welcomes the efforts to implement …", "the commitment to ratify …". */
export const ONLY_ABOUT =
  /\b(?:commitments?|committed|intentions?|intends?|decisions?|decided|efforts?|works?|working|steps?|measures?|implement\w*|obligations?|legislation|plans?|progress|incorporat\w+|complian\w+|harmoni[sz]\w+|considerations?|considering|process|willingness|readiness|pledges?|invitation|reports?|dialogue|cooperation|establish\w*|creation|inclusion|under|following|pursuant|in (?:line|accordance|conformity) with|reflecting|towards|targets)\b/
export const OF_ITSELF: ReadonlySet<Relation> = new Set(['recalls', 'reaffirms', 'welcomes'])
/** "Reaffirming the prohibition of torture, article 37 …": what is reaffirmed has been said; only words that go on with it may follow. */
const OBJECT_BEFORE =
  /^[^,;]{20,},(?! ?(?:as |in particular|including|especially|notably|inter alia|among|most recently|the (?:most recent|latest|last)|and |or |both |such as |namely ))/

/** True if the words between "recalls", "reaffirms" or "welcomes" and a citation show that something else is its object. */
export function isAboutAnother(relation: Relation, between: string): boolean {
  if (!OF_ITSELF.has(relation)) return false
  return OBJECT_BEFORE.test(between) || /\breports? (?:due )?under\b/.test(between) || (relation === 'welcomes' && ONLY_ABOUT.test(between))
}
