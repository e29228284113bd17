import type { Located } from '../model/citation.ts'
import type { Span } from '../text/span.ts'

/*
 * Titles and headings: what is named in them says what a text is about or where it is, and is no citation of its own.
 */

/** "on the right of the child to be heard": from the number of a general comment to the end of its title. */
const TITLE =
  /^(?: \(\d{4}\))?(?:,? (?:of|by) the (?:(?! and (?:on|in) )[a-z ,]){9,90}?)?,? (?:on|concerning|regarding|entitled) (?:(?! and (?:on|in) )[^.;,()])*/

/** Where the title of a general comment ends whose number ends here. */
export const endOfTitle = (folded: string, end: number): number => end + (TITLE.exec(folded.slice(end, end + 300))?.[0].length ?? 0)

/** "Article 73": the line above an article of a treaty's own text. */
export const isHeading = (folded: string, { span, pinpoints: [first] }: Located): boolean =>
  first?.unit === 'article' && span.end - span.start >= folded.trim().replace(/[.:]$/, '').length

/** How far a case is named before and behind what stands in its name, in UTF-16 units. */
const REACH = 320

const OPENS = /\b(?:applicability|application|interpretation(?: and application)?) of (?:the |certain )?[^.;]*$/
const CLOSES = /^[^.;]*?(?:\([^()]{2,120} v\. [^()]{2,120}\)|, advisory opinion\b)/

/** "Application of the Convention on … (One State v. Another), Judgment": true if what stands here is a part of the name of a case before a court. */
export function nameOfCase(folded: string, { start, end }: Span): boolean {
  const behind = folded.slice(end, end + REACH)
  if (!(behind.includes(' v. ') || behind.includes('advisory opinion')) || !CLOSES.test(behind)) return false
  const before = folded.slice(Math.max(0, start - REACH), start)
  return OPENS.test(before)
}
