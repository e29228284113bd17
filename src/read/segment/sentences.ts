/** A full stop behind these ends no sentence: "No. 14. The" is not "14. The". */
const ABBREVIATION =
  /^[("“‘[]*(?:nos?|arts?|paras?|pars?|pp?|vols?|sects?|secs?|chaps?|chs?|figs?|add|rev|corr|res|doc|suppl?|ed|eds|cf|mr|mrs|ms|dr|st|prof|sr|jr|v|vs|ibid|op|cit|et|al|ser|app|appl|ann|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|e\.g|i\.e|inc|ltd|co)\.$/i

/** "J.", "V.", "14.", "3.2.": an initial or a number. Its full stop belongs to it. */
const ENUMERATOR = /^[("“‘[]*(?:\p{Lu}|[IVXLC]+|\d{1,4}(?:\.\d{1,3})*)\.$/u

/** A sentence's end, behind which a note's mark may stand: "the mandate.1", "of children.[[fn:3]]". */
const END = /[.?!…:;。؟।]["'”’»)\]]*(?:\d{1,3}|\[\^?[\w:[]{1,8}\]{1,2}|\*)?\s*$/

/** How far back to look for the beginning of a sentence. A heading is shorter; a bound keeps hostile text linear. */
const WINDOW = 300

/** True if the text ends as a sentence does (also at a colon or semicolon). */
export const endsSentence = (text: string): boolean => END.test(text.slice(-40))

/** True if the text's last full stop belongs to an abbreviation, an initial or a number: "general comment No.". */
export function endsInAbbreviation(text: string): boolean {
  const token = /\S+\s*$/.exec(text.slice(-40))?.[0].trim() ?? ''
  return ABBREVIATION.test(token) || ENUMERATOR.test(token)
}

/** Words that ask for a number behind them: "in accordance with article". In the plural, some end a heading: "General principles". */
const ASKS_FOR_NUMBER =
  /(?:^|[\s(“"])(?:[Aa]rticles?|[Aa]rts?\.?|paragraphs?|paras?\.?|section|chapter|part|[Rr]ule|principle|goal|target|resolution|decision|Nos?\.?|artículos?|párrafos?)$/
/** Words that no sentence and no heading ends in. */
const SMALL_WORD =
  /(?:^|[\s(“"])(?:and|or|to|of|in|on|at|by|for|from|with|under|the|an?|its|their|his|her|our|than|since|until|between|through|against|is|was|are|were|be|been|has|have|had|that|which|who|as|et|de|du|des|la|le|les|el|los|las|y|en|al|see|january|february|march|april|may|june|july|august|september|october|november|december)$/i

/** True if the text cannot end here: "in accordance with article", "on 14 May". */
export function isOpenEnded(text: string): boolean {
  const end = text.slice(-40).trimEnd()
  return /[,(\u2013\u2014-]$/.test(end) || ASKS_FOR_NUMBER.test(end) || SMALL_WORD.test(end)
}

/**
 * Where the last sentence of the text begins, `undefined` if it begins farther back than a heading is long. A text that ends with its
 * sentence has its end as that place: the tail is empty.
 */
export function lastSentenceStart(text: string): number | undefined {
  const from = Math.max(0, text.length - WINDOW)
  const window = `${text.slice(from)} `
  let start = from === 0 ? 0 : undefined
  // Ends of sentences, and the dots and page numbers of a table of contents.
  for (const match of window.matchAll(/(\S{0,40}[.?!…:;]["'”’»)\]]*(?:\d{1,3})?)(?:(?<=\.{4})[\s\d\u2013-]*)?\s+/g)) {
    const [whole, token = ''] = match
    if (!ABBREVIATION.test(token) && !ENUMERATOR.test(token)) start = from + match.index + whole.length
  }
  return start === undefined ? undefined : Math.min(start, text.length)
}
