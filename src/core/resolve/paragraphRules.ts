import type { Located } from '../model/citation.ts'
import type { InstrumentId } from '../model/ids.ts'
import { underArticle } from '../model/locator.ts'
import { as, type Bare, type Placed } from './bare.ts'
import { type Context, fitsBare } from './context.ts'
import { doubt, resolved, SILENT } from './decision.ts'

/** Whose "paragraph 12" is, when no name owns it: of a paragraph cited before, of this document, of the article in mind. The rules stand in their order. */
export function paragraphPlace(mention: Located, context: Context, bare: Bare): Placed {
  const named = belowCited(mention, context, bare) ?? crossReference(mention, context, bare)
  if (named) return named
  const under = inArticle(mention, context, bare)
  return under.decision.kind === 'resolved' ? under : (ownParagraph(mention, context, bare) ?? under)
}

/** "paragraph 3" after "article 14": a paragraph of that article, within the paragraph of the text or the committee's own comment on one article. */
export function inArticle(mention: Located, context: Context, { paragraph, sentence, other, folded, besideSource }: Bare): Placed {
  const { lastArticle, home, titleArticle, lexicon } = context
  const { pinpoints, sameArticle } = mention
  // "paragraph 2 of this article", in the text of a treaty that the registry lacks: a place in the same text.
  const open = as(sameArticle && !context.isSelf ? doubt('no-owner', 'implicit') : SILENT, pinpoints)
  // "see para. 2.10" is a paragraph of views; articles have no such.
  if (other || pinpoints.some(p => p.value.includes('.'))) return open
  // "its general comment No. 18 … in paragraph 7": the comment's; "paragraph 3 of my dissenting opinion", "operative paragraph 3": not of a treaty.
  if (
    !sameArticle &&
    (besideSource || folded.endsWith('operative ', mention.span.start) || OF_OPINION.test(folded.slice(mention.span.end, mention.span.end + 60)))
  )
    return open
  const under = (id: InstrumentId, article: string, confidence?: number): Placed | undefined => {
    const places = pinpoints.map(p => underArticle(p, article))
    return fitsBare(lexicon.instrument(id), places) ? as(resolved([id], 'article-in-mind', 'implicit', confidence), places) : undefined
  }
  const near = lastArticle && (lastArticle.paragraph === paragraph || (sameArticle && lastArticle.paragraph >= paragraph - 3))
  const inSentence = near && lastArticle.paragraph === paragraph && lastArticle.at >= sentence
  // A general comment on one article speaks of that article's paragraphs, unless the paragraph is about another one.
  const aboutTitle = titleArticle !== undefined && (!near || (!inSentence && context.articlesCited.get(titleArticle) === paragraph))
  if (aboutTitle && home !== undefined && !sameArticle) {
    const count = home.articles?.[titleArticle]?.paragraphs ?? 0
    if (pinpoints.every(p => Number(p.value) <= count)) return under(home.id, titleArticle, 0.8) ?? open
  }
  // "subparagraph 2 (b) of the article" in the general comment on article 10.
  if (sameArticle && titleArticle !== undefined && home && / of the article$/.test(folded.slice(mention.span.start, mention.span.end)))
    return under(home.id, titleArticle) ?? open
  if (!near || (!sameArticle && lastArticle.id !== home?.id)) return open
  // Article 9 has no "paragraph 3 (a)"; the article that the comment is on has.
  const ofTitle = titleArticle !== undefined && home !== undefined ? under(home.id, titleArticle, 0.8) : undefined
  return under(lastArticle.id, lastArticle.article) ?? ofTitle ?? open
}

const OF_OPINION = /^ of (?:my|his|her|our|its|the|this|that) (?:[a-z-]+ ){0,3}(?:opinion|decisions?|resolution|submissions?|letter|judge?ment)\b/

const HERE =
  /^ (?:above|below|supra|infra|(?:of|in) (?:the )?(?:present|this) (?:report|document|general comment|general recommendation|note|decision|views|resolution|text))\b/
const SEE = /\b(?:see|see also|cf\.|also) $/

/** "see paragraphs 12 to 14 above": paragraphs of the same document. */
function crossReference({ pinpoints, span }: Located, { paragraphNumbers }: Context, { folded, besideSource }: Bare): Placed | undefined {
  const here = HERE.test(folded.slice(span.end, span.end + 50))
  const before = folded.slice(Math.max(0, span.start - 24), span.start)
  const inside = pinpoints.every(p => p.value === '' || paragraphNumbers.has(p.value))
  if (here) return as(resolved(['#'], 'cross-reference', 'explicit', inside ? undefined : 0.85), pinpoints)
  if (!inside) return undefined
  // Letters below a number: "see paras. 2 (a) and (e)" in a note is a place in something else.
  if (SEE.test(before) && pinpoints.every(p => p.sub.length === 0)) return as(resolved(['#'], 'cross-reference', 'explicit', 0.9), pinpoints)
  // "as the State party says (para. 4.7)": views alone number so, and this document has such a paragraph.
  const dotted = pinpoints.every(p => p.value.includes('.'))
  if (!dotted || besideSource || ELSEWHERE_BEFORE.test(before) || ELSEWHERE_AFTER.test(folded.slice(span.end, span.end + 40))) return undefined
  return as(resolved(['#'], 'own-paragraph', 'explicit'), pinpoints)
}

/** "the matters above (paras. 24 and 25)", "described in paragraphs 4 to 13": nothing else that has paragraphs is named here. */
function ownParagraph({ pinpoints, span }: Located, { paragraphNumbers, homeBody, isSelf }: Context, { folded, noSource }: Bare): Placed | undefined {
  if (isSelf) return undefined
  // A report quotes studies that nobody here knows: only a committee's brackets are surely its own, and none behind a quotation.
  const bracketed = homeBody !== undefined && folded.charAt(span.start - 1) === '(' && folded.charAt(span.end) === ')' && folded.charAt(span.start - 3) !== '"'
  const named = bracketed || DESCRIBED.test(folded.slice(Math.max(0, span.start - 24), span.start))
  const inside = pinpoints.every(p => p.sub.length === 0 && paragraphNumbers.has(p.value))
  return named && inside && noSource ? as(resolved(['#'], 'own-paragraph', 'explicit', 0.8), pinpoints) : undefined
}

/** How many paragraphs on a point of a paragraph that was cited may still be named. */
const CONTINUED = 3

/** "in accordance with paragraph 15 (b)", after "paragraph 15 of the annex to resolution 5/1": a point of the paragraph cited before. */
function belowCited({ pinpoints }: Located, { documentPlaces }: Context, { paragraph }: Bare): Placed | undefined {
  const places = pinpoints.map(p => (p.sub.length > 0 ? documentPlaces.get(p.value) : undefined))
  const [first] = places
  const same = first !== undefined && places.every(p => p?.id === first.id) && paragraph - first.paragraph <= CONTINUED
  return same ? as(resolved([first.id], 'source-before', 'anaphora'), pinpoints) : undefined
}

const DESCRIBED = /\b(?:described|set out|referred to|mentioned|outlined|explained|discussed|contained|identified|highlighted|listed|noted) in $/

/** "in the Cavalcanti case (paragraph 7.5)", "adopted on 3 July 1995, para. 13.3" */
const ELSEWHERE_BEFORE =
  /\b(?:articles?|arts?\.|sections?) \d[\d.]*(?: ?\([\da-z]{1,4}\))*,? $|\b(?:case|judge?ment|decision|v\. [a-z]+|(?:1[89]|20)\d\d),? \(?(?:see )?$/
const ELSEWHERE_AFTER = /^,? (?:of|in|to) (?!(?:the |these |its )?(?:present|above|committee's views|views|author|complainant|state party)\b)/
