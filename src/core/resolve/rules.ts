/**
 * The rules that decide what a mention means, with the confidence each is given and the words people are shown. A confidence is an estimate of the
 * share of its decisions that are right, target and places: counted in documents that no rule was written for and in a gold standard, smoothed, never typed
 * in by feeling. docs/adr/0009 has the counts and the formula; `npm run evaluate` sets what was promised beside what was kept.
 */
export const RULES = {
  name: { confidence: 0.98, words: 'named in full or by its usual short title' },
  'shortened-name': { confidence: 0.87, words: 'named by the beginning of its title; no other title begins so' },
  'misspelt-name': { confidence: 0.93, words: 'named by its title, some letters of which are wrong; no other title is so near' },
  'collective-name': { confidence: 0.84, words: 'a collective name that stands for it' },
  'shared-name': { confidence: 0.82, words: 'several instruments share this name; the document has named this one' },
  'latest-of-title': { confidence: 0.67, words: 'several instruments bear this title; this is the one in use' },
  abbreviation: { confidence: 0.97, words: 'its usual abbreviation' },
  'treaty-not-body': { confidence: 0.91, words: 'an abbreviation of the treaty and of its committee; the words around it speak of the treaty' },
  'ilo-number': { confidence: 0.93, words: 'its number in the series of the International Labour Organization' },
  series: { confidence: 0.67, words: 'its place in the treaty series' },
  symbol: { confidence: 0.96, words: 'cited by its symbol' },
  resolution: { confidence: 0.96, words: 'cited by number, the organ is named beside it' },
  'organ-from-document': { confidence: 0.94, words: 'cited by number; the organ is the one this document names or belongs to' },
  'general-comment': { confidence: 0.96, words: 'cited by number, the committee is named beside it' },
  'own-general-comment': { confidence: 0.92, words: 'cited by number in a document of the committee that adopted it' },
  case: { confidence: 0.96, words: 'cited by its number' },
  'own-case': { confidence: 0.93, words: 'a communication to the committee that issued this document' },
  'cross-reference': { confidence: 0.93, words: 'points to a paragraph of the same document' },
  definition: { confidence: 0.97, words: 'the document itself says that it calls the instrument so' },
  possessive: { confidence: 0.94, words: 'points to the instrument named just before' },
  'protocol-of': { confidence: 0.91, words: 'the protocol of the instrument named beside it' },
  'nearest-antecedent': { confidence: 0.98, words: 'the last instrument of that kind named before it in the paragraph' },
  'own-treaty': { confidence: 0.99, words: "the issuing committee's own treaty" },
  'body-treaty': { confidence: 0.96, words: 'the treaty of the committee or court named beside it' },
  'own-paragraph': { confidence: 0.92, words: 'numbered as this document numbers its own paragraphs' },
  'source-before': { confidence: 0.89, words: 'a paragraph of the document named before the bracket' },
  ibid: { confidence: 0.89, words: 'the source cited just before' },
  'earlier-antecedent': { confidence: 0.82, words: 'the last instrument of that kind named earlier in the document' },
  'same-sentence': { confidence: 0.95, words: 'the instrument named before it in the same sentence' },
  'own-treaty-article': { confidence: 0.97, words: "an article without a name in a document of the committee: its own treaty's" },
  'same-place-before': { confidence: 0.95, words: 'this very article and paragraph was cited with that instrument before, and never with the own treaty' },
  'article-of-comment': { confidence: 0.85, words: 'the article that the general comment named just before is about' },
  'same-paragraph': { confidence: 0.97, words: 'the instrument named before it in the same paragraph' },
  admissibility: { confidence: 0.91, words: 'a ground of admissibility: the protocol under which the committee hears communications' },
  'article-in-mind': { confidence: 0.93, words: 'a paragraph of the article cited just before' },
} as const satisfies Record<string, { readonly confidence: number; readonly words: string }>

export type RuleName = keyof typeof RULES

/** Why a mention could not be decided, or was decided to be no citation. */
export const DOUBTS = {
  'cut-off': 'the text stops here: the name may go on',
  'shared-name': 'several instruments share this name and nothing in the document decides',
  'treaty-or-body': 'the abbreviation names the treaty and its committee, and the words around it do not decide',
  'two-antecedents': 'more than one instrument named before could be meant',
  'no-antecedent': 'nothing named before it in the document could be meant',
  'unknown-instrument': 'the registry does not know this instrument',
  'later-than-document': 'the instrument of this abbreviation was adopted after the document: something else must be meant',
  'no-organ': 'the number fits several organs and none is named',
  'no-committee': 'no committee is named, and the document belongs to none',
  'no-owner': 'the words do not say which instrument this belongs to',
  'beyond-last-article': 'the number is higher than the last article, or the last paragraph of that article, of the instrument that would be meant',
} as const

export type DoubtName = keyof typeof DOUBTS
