import type { Citation } from '../model/citation.ts'

/** "article 9 states: “…”": what may stand between a citation and the quotation of its words. */
const SAYS =
  /^[^".;]{0,80}?\b(?:stat(?:es|ed|ing)|provid(?:es|ed|ing)|reads?|reading|stipulat(?:es|ed|ing)|declar(?:es|ed|ing)|proclaim(?:s|ed|ing)|guarante(?:es|ed|eing)|says|affirms|requires|as follows)\b[^".;]{0,30}"/
/** "according to article 9, “…”" */
const ACCORDING_BEFORE = /\b(?:according to|in the words of|in accordance with|pursuant to|under|by virtue of|as stated in|the text of) (?:the )?$/
const ACCORDING_AFTER = /^[,:]? "(?=[\w.'[])/
/** "“…” (article 9)", "“…”, in the words of article 9" */
const QUOTED_BEFORE = /",? ?(?:\(|in the words of |as stated in )$/

/** "general comment No. 14, “The right to …” (E/C.12/2000/4, para. 25)": a title. */
const TITLED = /\b(?:entitled|titled|called|nos?\. ?\d{1,4}(?: \(\d{4}\))?),? ?$/

/** Fewer quoted words are a term, not a provision's text. */
const LEAST_WORDS = 4
/** The longest stretch that is looked through for the other quotation mark, in UTF-16 units. */
const REACH = 600

/**
 * True if the words beside a citation are quoted from it.
 * @param folded the folded paragraph: all double quotation marks are `"`
 * @param next where the next citation begins: what is quoted behind it is its own
 */
export function isQuoted(folded: string, { span: { start, end }, pinpoints }: Citation, next: number): boolean {
  const after = folded.slice(end, Math.min(end + 130, next))
  const before = folded.slice(Math.max(0, start - 40), start)
  if (!after.includes('"') && !before.includes('"')) return false
  const opening = SAYS.exec(after)?.[0].length ?? (ACCORDING_BEFORE.test(before) ? ACCORDING_AFTER.exec(after)?.[0].length : undefined)
  if (opening !== undefined && isLong(folded.slice(end + opening, end + opening + REACH), 'first')) return true
  // What stands before a document without a place in it is its title: “Report on gardens” (A/76/850).
  if (pinpoints.length === 0) return false
  const closing = QUOTED_BEFORE.exec(before)?.index
  if (closing === undefined) return false
  const mark = Math.max(0, start - 40) + closing
  const from = Math.max(0, mark - REACH)
  const begin = from + folded.slice(from, mark).lastIndexOf('"')
  if (begin >= from && TITLED.test(folded.slice(Math.max(0, begin - 30), begin))) return false
  return isLong(folded.slice(Math.max(0, mark - REACH), mark), 'last')
}

/** Whether the quotation that begins a text, or ends it, is long enough; one without its other mark is not taken for one. */
function isLong(text: string, side: 'first' | 'last'): boolean {
  const other = side === 'first' ? text.indexOf('"') : text.lastIndexOf('"')
  if (other < 0) return false
  const quoted = side === 'first' ? text.slice(0, other) : text.slice(other + 1)
  return quoted.split(' ', LEAST_WORDS).length >= LEAST_WORDS
}
