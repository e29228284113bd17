import type { Findings } from '../find/find.ts'
import type { Located, Mention } from '../model/citation.ts'
import { underArticle } from '../model/locator.ts'
import { cover } from '../text/span.ts'
import type { Owner } from './owners.ts'

/** The pinpoints of each mention, by its index. */
export function ownedPinpoints(found: Findings, owners: readonly (Owner | undefined)[]): readonly (readonly Located[])[] {
  const lists: Located[][] = found.mentions.map(() => [])
  found.mentions.forEach((mention, i) => {
    const owner = owners[i]
    if (mention.kind !== 'pinpoint' || !owner) return
    const shares = respective(found, i, owner.index)
    if (shares) for (const [j, share] of shares) lists[j]?.push(share)
    else if (!joinParagraph(found, owners, i, lists[owner.index])) lists[owner.index]?.push(mention)
  })
  return lists
}

/** "article 14 of the Covenant, paragraph 3 (g)": the paragraph behind the treaty is of the article before it. Puts it into the list, if it is one. */
function joinParagraph({ mentions, folded }: Findings, owners: readonly (Owner | undefined)[], i: number, list: Located[] | undefined): boolean {
  const [article, mention] = [mentions[i - 2], mentions[i]]
  if (list === undefined || article?.kind !== 'pinpoint' || mention?.kind !== 'pinpoint' || mention.sameArticle || owners[i]?.tie !== 'after') return false
  const [of, other] = article.pinpoints
  const joins = owners[i]?.index === i - 1 && owners[i - 2]?.index === i - 1 && list.at(-1) === article
  if (!joins || of?.unit !== 'article' || other !== undefined || of.sub.length > 0 || of.to !== undefined) return false
  if (mention.pinpoints.some(p => p.unit !== 'para' || p.value.includes('.'))) return false
  // "Guidelines on article 14 of the Convention, para. 22": the paragraph is that of the guidelines.
  const apart = !/^,? $/.test(folded.slice(mentions[i - 1]?.span.end, mention.span.start))
  if (apart || /\bon (?:the )?$/.test(folded.slice(Math.max(0, article.span.start - 8), article.span.start))) return false
  list[list.length - 1] = { ...article, span: cover(article.span, mention.span), pinpoints: mention.pinpoints.map(p => underArticle(p, of.value)) }
  return true
}

/** More cases than are ever joined in one judgment. */
const LONGEST_LIST = 60

/** "Application Nos. 10865/09, 45886/07 and 32431/08, para. 333": the paragraph is that of the one judgment on all. */
export function sharedPinpoints(
  { mentions, folded }: Pick<Findings, 'mentions' | 'folded'>,
  i: number,
  owned: readonly (readonly Located[])[],
): readonly Located[] {
  if (mentions[i]?.form === 'general-comment' || mentions[i]?.form === 'symbol') return jointPinpoints({ mentions, folded }, i, owned)
  for (let j = i; mentions[j]?.form === 'case' && j < i + LONGEST_LIST; j++) {
    const [here, next] = [mentions[j], mentions[j + 1]]
    if (j > i && (owned[j]?.length ?? 0) > 0) return owned[j] ?? []
    if (!here || !next || !(next.span.start === here.span.start || /^(?:,|,? and|,? or) (?:nos?\.? )?$/.test(folded.slice(here.span.end, next.span.start))))
      return []
  }
  return []
}

/** "joint general recommendation No. 31/general comment No. 18, para. 7", "CRC/C/GC/22-CMW/C/GC/3, para. 7": the paragraph is that of both halves. */
function jointPinpoints({ mentions, folded }: Pick<Findings, 'mentions' | 'folded'>, i: number, owned: readonly (readonly Located[])[]): readonly Located[] {
  const here = mentions[i]
  if (!here || (owned[i]?.length ?? 0) > 0) return []
  for (let j = i + 1; j <= i + 4; j++) {
    const other = mentions[j]
    if (!other || other.kind === 'pinpoint' || other.span.start - here.span.end > JOINT_REACH) return []
    if (other.form !== here.form) continue
    const oneSymbol = other.span.start === here.span.start
    const joint =
      /\bjoint (?:[a-z ]{0,40})?$/.test(folded.slice(Math.max(0, here.span.start - 50), here.span.start)) ||
      /^ ?[/-] ?$/.test(folded.slice(here.span.end, other.span.start))
    return oneSymbol || joint ? (owned[j] ?? []) : []
  }
  return []
}
/** The two names of committees that may stand between, in UTF-16 units. */
const JOINT_REACH = 180

const JOINED = /^(?:,|,? and|,? or) (?:the )?$/

/**
 * "articles 9 and 26 of the ICCPR and the UDHR, respectively": the first place is of the first name, and so on. Gives each name's own share, by
 * the index of the name; undefined if the words do not say so or the counts differ.
 */
function respective({ folded, mentions }: Findings, pinpoint: number, owner: number): readonly (readonly [number, Located])[] | undefined {
  const located = mentions[pinpoint]
  if (located?.kind !== 'pinpoint' || located.pinpoints.length < 2) return undefined
  const names = owner > pinpoint ? run(folded, mentions, owner, 1) : run(folded, mentions, owner, -1)
  const last = owner > pinpoint ? mentions[names.at(-1) ?? owner] : located
  if (names.length !== located.pinpoints.length || !/^,? respectively\b/.test(folded.slice(last?.span.end ?? 0, (last?.span.end ?? 0) + 14))) return undefined
  return names.flatMap((name, k) => {
    const place = located.pinpoints[k]
    return place ? [[name, { ...located, pinpoints: [place] }] as const] : []
  })
}

/** The names joined to one by commas and "and", in reading order. */
function run(folded: string, mentions: readonly Mention[], from: number, step: 1 | -1): readonly number[] {
  const names = [from]
  for (let i = from; ; i += step) {
    const [a, b] = step === 1 ? [mentions[i], mentions[i + 1]] : [mentions[i - 1], mentions[i]]
    if (!a || !b || a.kind === 'pinpoint' || b.kind === 'pinpoint' || !JOINED.test(folded.slice(a.span.end, b.span.start))) break
    names.push(i + step)
  }
  return step === 1 ? names : names.reverse()
}
