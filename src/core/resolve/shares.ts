import type { Findings } from '../find/find.ts'
import type { Mention } from '../model/citation.ts'
import type { Owner } from './owners.ts'

type Located = Extract<Mention, { kind: 'pinpoint' }>

/** The pinpoints of each mention, by its index. */
export function ownedPinpoints(found: Findings, owners: readonly (Owner | undefined)[]): readonly (readonly Located[])[] {
  const lists: Located[][] = found.mentions.map(() => [])
  found.mentions.forEach((mention, i) => {
    const owner = owners[i]
    if (mention.kind !== 'pinpoint' || !owner) return
    const shares = respective(found, i, owner.index)
    if (shares) for (const [j, share] of shares) lists[j]?.push(share)
    else lists[owner.index]?.push(mention)
  })
  return lists
}

/** More cases than are ever joined in one judgment. */
const LONGEST_LIST = 60

/** "Application Nos. 10865/09, 45886/07 and 32431/08, para. 333": the paragraph is that of the one judgment on all. */
export function sharedPinpoints({ mentions, folded }: Findings, i: number, owned: readonly (readonly Located[])[]): readonly Located[] {
  for (let j = i; mentions[j]?.form === 'case' && j < i + LONGEST_LIST; j++) {
    const [here, next] = [mentions[j], mentions[j + 1]]
    if (j > i && (owned[j]?.length ?? 0) > 0) return owned[j] ?? []
    if (!here || !next || !(next.span.start === here.span.start || /^(?:,|,? and|,? or) (?:nos?\.? )?$/.test(folded.slice(here.span.end, next.span.start))))
      return []
  }
  return []
}

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
