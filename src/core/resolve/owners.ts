import type { Located, Mention } from '../model/citation.ts'
import type { Unit } from '../model/locator.ts'

/** Whose a pinpoint is by the words around it: the index of a mention of the same paragraph, and how they are tied. */
export interface Owner {
  readonly index: number
  readonly tie: 'of' | 'after' | 'chain'
}

const OPENING = String.raw`(?:the |that |this |these |both |its |their |said |same |revised |annexed |first |second |two |three |four |draft |new |amended |former |domestic |national |present |above-mentioned |aforementioned |impugned |relevant |old |(?:[a-z]+ )?(?:committee|council|assembly|court|commission)'s )*(?:(?:1[89]|20)\d\d )?\[?`
/** "article 14 (right to equality), first sentence, of the …", "articles 26 ff. of" */
const OF = new RegExp(
  String.raw`^(?: ?ff\.?| et seq\.?| and following)?(?:,? ?\([^()]{0,90}\))?(?:,? (?:(?:sub-?)?sections?|secs?\.|items?|clauses?|points?|parts?) ?[\da-z()]{1,5})?(?:,? (?:(?:the )?(?:first|second|third|last) sentence|sentences? \d))?(?:,? (?:inter alia|respectively))?(?: on (?:the )?[a-z -]{3,50})?(?:,? (?:and|or) (?:(?:the |any )?other|related|subsequent|following) (?:relevant |pertinent |applicable |related )?(?:provisions|articles|paragraphs))?,? \[?(?:of|to|into|in|under|from|common to|contained in|set out in|set forth in|enshrined in|laid down in),? ${OPENING}$`,
)
/** "article 2.II of the Act", "article 1 c) of", "paragraph 2 'a', of": what the law of a State numbers in ways that are not read. */
const OF_LAW = new RegExp(String.raw`^(?:[.-](?:\d{1,3}|[ivx]{1,5})\b)*(?: ?'[a-z\d]{1,2}'|,? ?[a-z]?\)| [a-z](?=,? of))?${OF.source.slice(1)}`)
/** "the Covenant (arts. 2 and 3)", "CRC), article 37", "the Covenant, in particular its article 14", "rules 45 to 48" after their name */
const AFTER =
  /^(?:'s?)?\)?(?: ?\(vol\. ?[ivx\d]{1,4}\))?(?: ?\((?!see)[^()]{0,70}\)| ?\((?=[^()]{0,120}(?:treaty series|unts|adopted|opened for|entered into force|vol\.))[^()]{0,150}\)| \[[^[\]]{0,40}\])?(?:,? (?:of )?\d{1,2} [a-z]+ \d{4}| of (?:1[89]|20)\d\d|,? \(?(?:1[89]|20)\d\d\)?)?(?:[,;:]| -)? ?\(?(?:(?:in particular|and in particular|especially|inter alia|notably|specifically|namely|including|see also|see|cf\.|e\.g\.|i\.e\.|its|their|under|at|in|annex) ?,? ?)*$/
/** "general comment No. 1 (2014) on equal recognition before the law, para. 13" */
const AFTER_TITLE = /^(?: \(\d{4}\))?,? (?:on|concerning|entitled) [^.;:()]{3,140}(?:\([^.;:()]{3,80}\)[^.;:()]{0,80})?, \(?$/
/** "communication No. 759/1997, Osbourne v. Jamaica, Views adopted on 15 March 2000, para. 9.1", "No. 5310/71, Judgment of 18 January 1978, para. 167" */
const AFTER_CASE =
  /^\)?(?: \([^()]{0,60}\))?(?:,? [^,;:()]{1,70} v\.? [^,;:()]{1,70})?(?:,? \(?(?:\[?gc\]?|grand chamber)\)?)?(?:,? \(?(?:judge?ment|views|decision|order|declared inadmissible|inadmissibility decision|decision on admissibility|opinion|adopted)(?: (?:adopted|of|on|dated|delivered|in))*)?(?:,? \d{1,2} [a-z]+ \d{4}\)?)?, \(?(?:at )?$/
/** Longer than any title of a general comment, in UTF-16 units. */
const TITLE_REACH = 180
const ALONE = '(?:alone|separately|individually|independently|by itself|by themselves|on its own|on their own)'
const WITH = '(?:in conjunction|together|in conjuction|in combination|in connection)(?:,)? with'
/** Words that tie two pinpoints to one owner; the first may have its subject in brackets behind it. */
const CHAIN = new RegExp(
  String.raw`^(?: \((?!see\b)[a-z][^()]{2,90}\))?(?:\)?[,;]? ?\(?(?:(?:and|or|as well as|and also|and(?:,|, also,)? in particular,?|together with|taken together with|(?:both |either )?(?:(?:when )?(?:read|taken),? )?(?:both )?${ALONE},? (?:and|or)(?: when)?(?: (?:read|taken|also))?,?(?: ${WITH})?|(?:when )?(?:read|taken),? (?:${WITH}|with)|${WITH}|in relation to|juncto|to|of,? and|and of|and in|or of) ?(?:the |with )?)*)$`,
)
/** "article 2 (1), , and article 26": a comma alone may tie too. */
const COMMA = /^[,;] ?$/

/** Ties pinpoints to the mentions that own them. Ownership never crosses a verb. Same length as `mentions`. */
export function ownersOf(folded: string, mentions: readonly Mention[], text: string): readonly (Owner | undefined)[] {
  const owners: (Owner | undefined)[] = mentions.map(() => undefined)
  const gap = (i: number, j: number) =>
    folded
      .slice(mentions[i]?.span.end ?? 0, mentions[j]?.span.start ?? 0)
      .replace(/ {2,}|\[\[fn:\d{1,3}\]\] ?(?= )/g, between => (between.startsWith(' ') ? ' ' : ''))

  // "ICESCR article 12, CRC article 24": each stands behind its own.
  const followsAbbreviation = (i: number): boolean => {
    const previous = mentions[i - 1]
    return previous !== undefined && isAbbreviation(previous) && /^,? $/.test(gap(i - 1, i))
  }
  for (let i = mentions.length - 1; i >= 0; i--) {
    const pinpoint = mentions[i]
    if (pinpoint?.kind !== 'pinpoint') continue
    const next = mentions[i + 1]
    if (!next) continue
    const between = gap(i, i + 1)
    if (between.length > 130) continue
    if (next.kind === 'pinpoint') {
      const owner = owners[i + 1]
      const named =
        (canOwn(mentions[i - 1]) && /^\)?,? ?\(?$/.test(gap(i - 1, i))) || followsStranger(text, pinpoint.span.start, mentions[i - 1]?.span.end ?? 0)
      // "paragraph 15 of the annex to resolution 5/1"
      const ofAnnex = isParagraphs(pinpoint) && next.pinpoints[0]?.unit === 'annex' && /^ (?:of|in) (?:the |its )?$/.test(between)
      if (owner && owner.index > i && ofAnnex) owners[i] = { index: owner.index, tie: 'chain' }
      const inArticle = between === ', ' && pinpoint.pinpoints[0]?.unit === 'article' && next.pinpoints[0]?.unit === 'section'
      if (owner && owner.index > i && inArticle && isLaw(mentions[owner.index])) owners[i] = { index: owner.index, tie: 'chain' }
      else if (owner && owner.index > i && !named && !isParagraphs(next) && oneKind(pinpoint, next) && (CHAIN.test(between) || COMMA.test(between)))
        owners[i] = { index: owner.index, tie: 'chain' }
    } else if (behindBracket(folded, mentions, i) !== undefined) {
      owners[i] = { index: behindBracket(folded, mentions, i) ?? i, tie: 'of' }
    } else if (ofBodysDocument(folded, mentions, i)) {
      owners[i] = { index: i + 2, tie: 'of' }
    } else if (
      canOwn(next) &&
      (((OF.test(between) || (isLaw(next) && OF_LAW.test(between)) || closesBracket(folded, mentions, i)) &&
        !OF_PROTOCOL.test(folded.slice(Math.max(0, pinpoint.span.start - 20), pinpoint.span.start))) ||
        (isAbbreviation(next) && !followsAbbreviation(i) && /^,? ?(?:of )?(?:the )?$/.test(between) && between.length > 0) ||
        // "In its articles 1 and 2, the Universal Declaration proclaims": the owner follows.
        (/^, (?:the )?$/.test(between) && ITS_AHEAD.test(folded.slice(Math.max(0, pinpoint.span.start - 12), pinpoint.span.start))) ||
        // "Art. 8 (1) European Convention on Human Rights", as scholars write.
        (next.kind === 'name' && (between === ' ' || between === ' [' || (between === ', ' && closesNote(folded, mentions, i)))))
    ) {
      owners[i] = { index: i + 1, tie: 'of' }
    }
  }
  for (let i = 1; i < mentions.length; i++) {
    const pinpoint = mentions[i]
    if (pinpoint?.kind !== 'pinpoint' || owners[i]) continue
    const behind = folded.slice(pinpoint.span.end, pinpoint.span.end + 30)
    if (POINTS_INSIDE.test(behind) || (!isParagraphs(pinpoint) && pinpoint.pinpoints.at(-1)?.unit === 'article' && UNFINISHED.test(behind))) continue
    const before = beforeBracket(folded, mentions, i) ?? i - 1
    const between = before === i - 1 ? gap(before, i) : folded.slice(folded.lastIndexOf(')', pinpoint.span.start), pinpoint.span.start)
    // "the Law on Hedges (see para. 2.3)": of this document.
    if (isLaw(mentions[before]) && isParagraphs(pinpoint) && between.includes('(see ')) continue
    const entitled = mentions[before]?.kind === 'numbered' && AFTER_TITLE.test(between)
    // "the Covenant; article 3 … of the Convention": past a semicolon, what follows may own it.
    if (between.startsWith(';') && canOwn(mentions[i + 1]) && / of (?:the )?$/.test(gap(i, i + 1))) continue
    const comment = isParagraphs(pinpoint) ? (beforeItsBody(folded, mentions, i) ?? titledBefore(folded, mentions, i)) : undefined
    if (comment !== undefined) {
      owners[i] = { index: comment, tie: 'after' }
      continue
    }
    const ofCase = mentions[before]?.form === 'case' && between.length <= 220 && AFTER_CASE.test(between)
    if (canOwn(mentions[before]) && (ofCase || (between.length <= 180 && AFTER.test(between)) || entitled)) owners[i] = { index: before, tie: 'after' }
    const previous = mentions[i - 1]
    if (!owners[i] && previous?.kind === 'pinpoint' && oneKind(previous, pinpoint) && (CHAIN.test(gap(i - 1, i)) || COMMA.test(gap(i - 1, i)))) {
      const owner = owners[i - 1]
      if (owner && owner.index < i) owners[i] = { index: owner.index, tie: 'chain' }
    }
  }
  return owners
}

const ITS_AHEAD = /(?:^|[.;:)] ?)(?:in|under|by|with) its $/

/** "Executive Order No. 7, articles 3 and 4, and article 8 of the American Convention": what stands right before, whatever it is, owns the first. */
function followsStranger(text: string, start: number, earliest: number): boolean {
  const before = text.slice(Math.max(earliest, start - 60), start)
  return /(?:[A-Za-z)] (?:No\. ?)?\d[\d/]*(?:\/E[CU])?|[a-z)] [A-Z][\w’'-]+\)?), \(?$/.test(before)
}

/** "article 22, paragraph 5, and rule 107 of the rules of procedure": what is numbered by articles is not numbered by rules. */
function oneKind({ pinpoints: [a] }: Located, { pinpoints: [b] }: Located): boolean {
  const goals = [a?.unit, b?.unit].every(unit => unit === 'goal' || unit === 'target')
  // "article 4 (a) and section 266b of the Penal Code": a law that has articles has no sections with such numbers.
  const section = [a?.unit, b?.unit].includes('section') && [a?.unit, b?.unit].includes('article')
  return !section && (goals || a?.unit === b?.unit || ![a?.unit, b?.unit].some(unit => unit !== undefined && ALONE_OF_ITS_KIND.has(unit)))
}
const ALONE_OF_ITS_KIND: ReadonlySet<Unit> = new Set(['rule', 'principle', 'guideline', 'goal', 'target'])

const isParagraphs = (m: Mention): boolean => m.kind === 'pinpoint' && m.pinpoints[0]?.unit === 'para'
const isAbbreviation = (m: Mention): boolean => m.form === 'abbreviation' || m.form === 'body-abbreviation' || m.form === 'acronym'
const canOwn = (m: Mention | undefined): boolean =>
  m !== undefined && m.kind !== 'pinpoint' && m.kind !== 'definition' && !(m.kind === 'other' && m.what === 'body')

const isLaw = (m: Mention | undefined): boolean => m?.kind === 'other' && m.what === 'national-law'

/** "article 22, paragraph 2 (breach of the Law on Mass Media), of the Code": past a bracket that names another law. */
function behindBracket(folded: string, mentions: readonly Mention[], i: number): number | undefined {
  const end = mentions[i]?.span.end ?? 0
  const bracket = /^ \((?!see\b)[^()]{3,150}\)/.exec(folded.slice(end, end + BRACKET_REACH))?.[0].length ?? 0
  if (!isLaw(mentions[i + 1]) || (mentions[i + 1]?.span.start ?? 0) >= end + bracket) return undefined
  let behind = i + 2
  while (behind < i + 4 && (mentions[behind]?.span.start ?? Infinity) < end + bracket) behind++
  const owner = mentions[behind]
  return isLaw(owner) && OF.test(folded.slice(end + bracket, owner?.span.start)) ? behind : undefined
}

/** "paragraph 24 above" belongs to the document at hand. */
const POINTS_INSIDE = /^ (?:above|below)\b/

/** "general comment No. 32 (2007) of the Human Rights Committee, para. 19": past the body that adopted it. */
function beforeItsBody(folded: string, mentions: readonly Mention[], i: number): number | undefined {
  const [document, body, here] = [mentions[i - 2], mentions[i - 1], mentions[i]]
  if (!document || body?.kind !== 'other' || body.what !== 'body' || !here || !canOwn(document)) return undefined
  const adopted = /^(?: \(\d{4}\))?,? (?:of|by) the $/.test(folded.slice(document.span.end, body.span.start))
  return adopted && /^(?: \(\d{4}\))?,? \(?$/.test(folded.slice(body.span.end, here.span.start)) ? i - 2 : undefined
}

/** "general comment No. 2 (2007) on the implementation of article 2 by States parties, para. 18": past what its title names. */
function titledBefore(folded: string, mentions: readonly Mention[], i: number): number | undefined {
  const at = mentions[i]?.span.start ?? 0
  for (let j = i - 1; j >= 0; j--) {
    const m = mentions[j]
    if (!m || m.kind === 'document' || at - m.span.end > TITLE_REACH) return undefined
    if (m.kind !== 'numbered') continue
    const title = folded.slice(m.span.end, at).replace(/\b(arts?|paras?|nos?)\./g, '$1 ')
    return (m.what === 'gc' || m.what === 'gr') && AFTER_TITLE.test(title) && title.endsWith(', ') ? j : undefined
  }
  return undefined
}

/** "104 Article 41, TRIPS Agreement.": a note that begins with the place and ends with the name. */
function closesNote(folded: string, mentions: readonly Mention[], i: number): boolean {
  const [before, here, name] = [mentions[i - 1], mentions[i], mentions[i + 1]]
  if (!here || !name || !/^ ?(?:[.;]|$)/.test(folded.slice(name.span.end, name.span.end + 2))) return false
  return !canOwn(before) || !AFTER.test(folded.slice(before?.span.end ?? 0, here.span.start))
}

/** A place goes on in a way that was not understood: what was read is not all of it, and whose it is stands behind. */
const UNFINISHED = /^(?:[a-z]{1,2}\b| ?\((?:\d{1,2}|[a-z]|[ivx]{2,5})\)|[,;]? ?\(?(?:paragraphs?|paras?\.?|sub-?para[a-z]*\.?) ?\(?[\da-z]{1,3}\b)/

/** "Protocol 1, article 2, to the European Convention": the article is the Protocol's. */
const OF_PROTOCOL = /\bprotocol (?:nos?\. ?)?(?:\d{1,2}|[ivx]{1,4}),? $/

/** "paragraph 11 of the Human Rights Committee's general comment No. 20": a body stands between with its genitive. */
function ofBodysDocument(folded: string, mentions: readonly Mention[], i: number): boolean {
  const [here, body, owner] = [mentions[i], mentions[i + 1], mentions[i + 2]]
  if (!here || body?.kind !== 'other' || body.what !== 'body' || !owner || !canOwn(owner)) return false
  return OF.test(folded.slice(here.span.end, body.span.start)) && /^(?:'s?)? (?:joint )?$/.test(folded.slice(body.span.end, owner.span.start))
}

/** "the ban (specifically, arts. 45 and 46) of Ordinance No. 7": unless the bracket belongs to what stands before it. */
function closesBracket(folded: string, mentions: readonly Mention[], i: number): boolean {
  const [before, here, next] = [mentions[i - 1], mentions[i], mentions[i + 1]]
  if (!here || !next || !/^\) (?:of|to) (?:the )?$/.test(folded.slice(here.span.end, next.span.start))) return false
  return !canOwn(before) || !folded.slice(before?.span.end ?? 0, here.span.start).includes('(')
}

/** The longest bracket that is read over, in UTF-16 units. */
const BRACKET_REACH = 160

/** "Body of Principles … (General Assembly resolution 43/173), principle 33": what stands in brackets behind a name does not own what follows. */
function beforeBracket(folded: string, mentions: readonly Mention[], i: number): number | undefined {
  const at = mentions[i]?.span.start ?? 0
  const previous = mentions[i - 1]?.span.end ?? 0
  const behind = folded.slice(previous, Math.min(at, previous + BRACKET_REACH))
  const before = folded.slice(Math.max(0, previous - BRACKET_REACH), previous)
  const close = behind.indexOf(')')
  if (close < 0 || behind.slice(0, close).includes('(')) return undefined
  const opening = before.lastIndexOf('(')
  if (opening < 0 || before.slice(opening).includes(')')) return undefined
  const open = previous - before.length + opening
  for (let j = i - 1; j >= 0; j--) {
    const m = mentions[j]
    if (m && m.span.end <= open) return m.kind === 'name' && open - m.span.end <= 2 ? j : undefined
  }
  return undefined
}
