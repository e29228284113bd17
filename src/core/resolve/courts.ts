import type { Span } from '../text/span.ts'

/** A court, and what it does with the words that follow: "the Court recalled that", "the European Court, in its judgment of 3 May, held". */
const SPEAKS =
  /\b(?:the|that|its|this) (?:european |inter-american |african |strasbourg )?court(?: of human rights)?(?:'s)?(?! of\b)(?:,? (?:in|also|has|had|have|therefore|then|not|further|consistently|repeatedly|went|judgments?|decisions?|finding|jurisprudence|case law)\b)?(?:(?! (?:committee|party|government|author|complainant|petitioner))[^.;:"]){0,60}?\b(?:found|finds|held|holds|ruled|decided|concluded|considered|considers|reiterated|recalled|recalls|stated|state|noted|observed|declared|interpreted|established|emphasi[sz]ed|explained|added|is inclined|required|inadmissible)\b/g
/** Those who take the word after it, and with it what they call "the Convention". */
const TAKES_THE_WORD = /\b(?:the committee|state party|the government|authors?|complainants?|petitioners?)\b(?!'s court)/
/** In an earlier sentence the court must go on: a quotation or what follows a colon. */
const GOES_ON = /: |"[^"]*$/
/** Longer than what a committee quotes of a judgment in one breath, in UTF-16 units. */
const SPEECH = 900

/** "inadmissible under articles 34 and 35 of the Convention by a decision of the Court" */
const DECIDES_BEHIND = /^[^.;]{0,40}\b(?:decision|judge?ment) of the (?:european )?court\b|^[^.;]{0,60}\bsingle[- ]judge\b/

/** The words between are those of a court that has a convention of its own, as far as one who reads them can tell. */
export function courtSpeaks({ start, end }: Span, sentence: number, folded: string): boolean {
  const from = Math.max(0, start - SPEECH)
  const before = folded.slice(from, start)
  let last: { at: number; end: number } | undefined
  for (const m of before.matchAll(SPEAKS)) last = { at: from + m.index, end: from + m.index + m[0].length }
  if (DECIDES_BEHIND.test(folded.slice(end, end + 90))) return true
  if (!last) return false
  const since = folded.slice(last.end, start)
  return !TAKES_THE_WORD.test(since) && (last.at >= sentence || GOES_ON.test(since))
}

/** "any appearance of a violation of the rights and freedoms set out in the Convention or its Protocols": so the European Court turns down applications. */
export const courtsFormula = ({ start, end }: Span, folded: string): boolean =>
  /\brights and freedoms (?:set out|guaranteed|recogni[sz]ed|enshrined|protected|contained) (?:in|by|under) $/.test(
    folded.slice(Math.max(0, start - 60), start),
  ) && /^ (?:or|and) (?:in )?(?:the|its) (?:[a-z]+ )?protocols\b/.test(folded.slice(end, end + 30))
