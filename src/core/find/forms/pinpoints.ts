import type { Mention, Tie } from '../../model/citation.ts'
import type { Unit } from '../../model/locator.ts'
import type { Form, Passage } from '../form.ts'
import type { Lexicon } from '../lexicon.ts'
import { type Parsed, parseList, parseParagraphList, parseSubparagraphList } from '../pinpointGrammar.ts'

const ANCHOR =
  /\b(?:(articles?|arts?\.?)|(paragraphs?|paras?\.?)|(sub-?paragraphs?|subparas?\.?)|(principles?|rules?|guidelines?|goals?|targets?|objectives?|recommendations?|standards?|regulations?|chapters?|sections?|parts?|annex(?:es)?|appendix|appendices)|(preambles?|preambular paragraphs?)) {0,3}(?:nos?\.? ?)?(?=\d|\(|[ivxlc]+\b|,|\)|\.|;|$| ?$|of\b|to\b|thereto\b|and (?:arts?|articles?|paras?|paragraphs?)\b)/y

/** In the singular; what follows the first word of "sub-paragraph" and "preambular paragraph" is the pattern's. */
const WORDS = [
  ...['article', 'art', 'paragraph', 'para', 'sub', 'subparagraph', 'subpara', 'principle', 'rule', 'guideline', 'goal', 'target', 'objective'],
  ...['recommendation', 'standard', 'regulation', 'chapter', 'section', 'part', 'annex', 'annexe', 'appendix', 'appendice', 'preamble', 'preambular'],
]

const UNIT: Readonly<Record<string, Unit>> = {
  principle: 'principle',
  rule: 'rule',
  guideline: 'guideline',
  goal: 'goal',
  target: 'target',
  objective: 'objective',
  recommendation: 'recommendation',
  standard: 'standard',
  regulation: 'regulation',
  chapter: 'chapter',
  section: 'section',
  part: 'part',
  annex: 'annex',
  annexe: 'annex',
  appendix: 'appendix',
  appendice: 'appendix',
}
/** Units that are words of everyday language: they need a number, and Roman numerals in capitals. */
const ROMAN_UNITS: ReadonlySet<Unit> = new Set(['chapter', 'part', 'annex', 'appendix', 'section'])

/** Articles, paragraphs, principles, rules, goals, annexes …: where in an instrument or document. */
export const pinpoints: Form = {
  id: 'pinpoint',
  examples: ['article 14, paragraph 3 (g)', 'arts. 2, 3 and 26', 'rules 45 to 48', 'paragraph 2 of the same article', 'part III applies'],
  words: WORDS.flatMap(word => (word.endsWith('x') ? [word] : [word, `${word}s`])),
  find: (passage, lexicon) => {
    const found: Mention[] = []
    let end = 0
    for (const place of passage.places) {
      if (place < end) continue
      ANCHOR.lastIndex = place
      const m = ANCHOR.exec(passage.folded)
      if (!m) continue
      end = ANCHOR.lastIndex
      const mention = read(passage, m, lexicon)
      if (!mention) continue
      found.push(mention)
      end = Math.max(end, mention.span.end)
    }
    return found
  },
}

function read(passage: Passage, m: RegExpExecArray, lexicon: Lexicon): Mention | undefined {
  const { folded, taken, text } = passage
  const [anchor, article, paragraph, subparagraph, other, preamble] = m
  const word = article ?? paragraph ?? subparagraph ?? other ?? preamble ?? ''
  // "sdgs.un.org/goals/goal17": an address in the net.
  if (text.charAt(m.index - 1) === '/') return undefined
  const claimed = taken.at(m.index)
  // "Sustainable Development Goal 8", "Mandela Rules 43": the name ends with the unit, the number belongs to it.
  if (claimed && claimed.end !== m.index + word.length) return undefined
  const at = m.index + anchor.length
  const whole = parse(folded, at, text, { article, paragraph, subparagraph, other, preamble })
  const parsed = whole && article ? withoutParagraphOfComment(whole, folded, m.index, at, lexicon) : whole
  if (!parsed) return undefined
  const start = claimed ? claimed.end : m.index
  if (!taken.isFree({ start, end: parsed.end })) return undefined
  const tie: Tie = /^ thereof\b/.test(folded.slice(parsed.end, parsed.end + 9)) ? 'thereof' : 'bare'
  const end = parsed.end + (tie === 'thereof' ? ' thereof'.length : 0)
  return { kind: 'pinpoint', form: 'pinpoint', span: { start, end }, pinpoints: parsed.pinpoints, tie, ...(parsed.sameArticle ? { sameArticle: true } : {}) }
}

/**
 * "general comment No. 20 on art. 7, para. 9": the paragraph is that of the comment, if no treaty's article has so many; "No. 4 on article 3 of the
 * Convention in the context of article 22, para. 9": and if the article is written out and the paragraph is not.
 */
const TITLE_BEFORE = /\bgeneral (?:comment|recommendation),? (?:no\. ?)?(?:\d{1,2}|[ivxl]{1,7})(?: \(\d{4}\))?,? (?:on|concerning) [^.;:()]{0,120}$/
const PARAGRAPH_BEHIND = /^(\d{1,2}), para(s?\.)?/

function withoutParagraphOfComment(parsed: Parsed, folded: string, start: number, at: number, { registry }: Lexicon): Parsed {
  const [first] = parsed.pinpoints
  const [, number, short] = PARAGRAPH_BEHIND.exec(folded.slice(at, at + 12)) ?? []
  if (!first || number === undefined || !TITLE_BEFORE.test(folded.slice(Math.max(0, start - 200), start))) return parsed
  if (parsed.pinpoints.some(p => p.value !== number)) return parsed
  const bodies = registry.bodies.filter(b => b.documents.length > 0)
  const has = (paragraph: string | undefined): boolean =>
    registry.instruments.some(i => (i.articles?.[number]?.paragraphs ?? 0) >= Number(paragraph) && bodies.some(b => b.monitors[0] === i.id))
  const apart = short !== undefined && /^articles? /.test(folded.slice(start, at))
  return !apart && parsed.pinpoints.every(p => has(p.sub[0])) ? parsed : { pinpoints: [{ unit: first.unit, value: number, sub: [] }], end: at + number.length }
}

function parse(
  folded: string,
  at: number,
  text: string,
  group: Readonly<Record<'article' | 'paragraph' | 'subparagraph' | 'other' | 'preamble', string | undefined>>,
): Parsed | undefined {
  const number = /[\divxlc(]/.test(folded.charAt(at))
  if (group.article) return number && !/[ivxlc]/.test(text.charAt(at)) ? parseList(folded, at, 'article', /s/.test(group.article), text) : undefined
  if (group.paragraph) return number ? parseParagraphList(folded, at, /s\.?$/.test(group.paragraph), text) : undefined
  if (group.subparagraph) return number ? parseSubparagraphList(folded, at, text) : undefined
  if (group.preamble) return { pinpoints: [{ unit: 'preamble', value: '', sub: [] }], end: trimmed(folded, at) }
  const word = group.other ?? ''
  const unit = UNIT[word.replace(/s$/, '')]
  if (!unit) return undefined
  const roman = /[ivxlc]/.test(folded.charAt(at))
  if (roman && !(ROMAN_UNITS.has(unit) && /[IVXLC]/.test(text.charAt(at)))) return annexAlone(unit, folded, at)
  return (number && parseList(folded, at, unit, /s$/.test(word), text)) || annexAlone(unit, folded, at)
}

/** "resolution 45/158, annex": the only unit that needs no number. */
function annexAlone(unit: Unit, folded: string, at: number): Parsed | undefined {
  if (unit !== 'annex') return undefined
  return { pinpoints: [{ unit, value: '', sub: [] }], end: trimmed(folded, at) }
}

const trimmed = (folded: string, at: number): number => at - (/ {0,3}$/.exec(folded.slice(at - 3, at))?.[0].length ?? 0)
