/** The words that matter, by kind, in order: what comes first in the list wins where two begin at one place. */
const KINDS = [
  ['claimant', String.raw`(?:authors?|complainants?|petitioners?|applicants?|counsel|source|he|she|they)\b`],
  ['state', String.raw`(?:state party|states parties|government)\b`],
  ['body', String.raw`(?:(?:sub-?)?committee|working group|court|commission)\b`],
  // "the facts, as alleged by the author, disclose": no claim of its own.
  ['aside', String.raw`as (?:alleged|claimed|submitted|found|recalled|reaffirmed)\b`],
  ['claims', String.raw`(?:claim|alleg|invok|(?:un)?substantiat)[a-z]*\b|complain(?:s|ed|ing)?\b`],
  ['argues', String.raw`(?:submit|contend|contention|argu|maintain|assert|den(?:y|ies|ied)|reject|refut|disput|contest)[a-z]*\b`],
  ['considers', String.raw`(?:considers?|considered(?= that\b)|believes?|states|stated)\b`],
  ['finds', String.raw`(?:finds?|found|findings?(?= of\b| that\b| a\b)|conclud(?:e|es|ed|ing)|of the view|of the opinion|holds|held|decid(?:e|es|ed))\b`],
  ['shows', String.raw`(?:disclos|reveal)(?:e?s?|ed|ing)\b`],
  ['open', String.raw`(?:whether|if|issue|question|must|shall|should|obligations?|obliged|duty|prevent[a-z]*|avoid[a-z]*|remed[a-z]+|future|similar|risk)\b`],
  ['violation', String.raw`(?:violations?|violat(?:e|es|ed|ing)|breach(?:es|ed|ing)?)\b`],
  ['recalls', String.raw`recall(?:s|ed|ing)?\b(?! (?:in|by|that)\b)`],
  ['reaffirms', String.raw`reaffirm(?:s|ed|ing)?\b(?! (?:in|by|at|that)\b)`],
  ['welcomes', String.raw`welcom(?:e|es|ed|ing)\b(?! that\b)`],
  ['urges', String.raw`(?:recommend|urg(?:e|es|ed|ing)\b|encourag|calls? (?:up)?on\b|call(?:ed|ing) (?:up)?on\b|invit|request|exhort|appeal)[a-z]*`],
  ['party', String.raw`(?:ratify(?:ing)?|ratification of|accede to|acceding to|accession to|becom(?:e|ing) (?:a )?part(?:y|ies) to|adhere to)\b`],
  ['reservation', String.raw`reservations?\b`],
  [
    'clause',
    String.raw`(?:that|which|who|whose|whom|where|when|while|whereas|because|although|but|is|are|was|were|be|being|has|have|had|does|do|did|may|might|can|could|will|would|within the meaning of|for the purposes of|in accordance with|pursuant to|in line with|in conformity with|according to|other than|in the light of|in the context of|(?:in)?admissib(?:le|ility))\b`,
  ],
  ['turn', String.raw`(?:as\b(?! well as\b)(?<!\bas well as)|by\b)`],
] as const
export type Word = (typeof KINDS)[number][0]
/** One capturing group for each kind; none took part where a semicolon or colon ends a clause. */
export const WORDS = new RegExp(String.raw`\b(?:${KINDS.map(([, pattern]) => `(${pattern})`).join('|')})|[;:]`, 'g')

/** Which kind of word a match of `WORDS` is. */
export const kindOf = (match: RegExpMatchArray): Word => KINDS[match.indexOf(match[0], 1) - 1]?.[0] ?? 'clause'

/** Words without which nothing is said of how a citation is meant. */
const GOVERNING = /violat|breach|recall|reaffirm|welcom|claim|alleg|invok|complain|substantiat|ratif|acced|accession|parties to|party to|adhere|reservation/g

/** Where the governing words of a paragraph stand. */
export function governingWords(folded: string): readonly number[] {
  const found: number[] = []
  GOVERNING.lastIndex = 0
  for (let m = GOVERNING.exec(folded); m; m = GOVERNING.exec(folded)) found.push(m.index)
  return found
}
