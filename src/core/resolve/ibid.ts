import type { Findings } from '../find/find.ts'
import type { ParagraphKind } from '../model/document.ts'
import { type TargetId, targetKind } from '../model/ids.ts'
import type { Pinpoint } from '../model/locator.ts'
import { type Decision, resolved, SILENT } from './decision.ts'

/** The one source that a note cites and nothing beside it: what "Ibid." in the next note means. */
export interface Source {
  readonly id: TargetId
  readonly paragraph: number
}

/** "…, paras. 22-26. 91 Ibid.": nothing but the end of one note and the number of the next stands between. */
const NEXT_NOTE = /^[)\]"']{0,2}[.;,]? ?(?:\[?\d{1,3}\]?[.)/]? )?(?:see (?:also )?)?\(?$/

/**
 * Whose source "ibid." repeats: what was cited last before it if only the number of a note stands between, else the one source of the note
 * before (`note`); in brackets the document cited last, here or in the paragraph before (`document`). A bare "Ibid." is passed over; where something unknown may stand between, nothing is said.
 */
export function decideIbid(
  i: number,
  { mentions, folded }: Findings,
  decisions: readonly (Decision | undefined)[],
  pinpoints: readonly Pinpoint[],
  note: TargetId | undefined,
  document: TargetId | undefined,
): Decision {
  const isBracketed = /\((?:see |e\.g\. )?$/.test(folded.slice(Math.max(0, (mentions[i]?.span.start ?? 0) - 8), mentions[i]?.span.start ?? 0))
  let start = mentions[i]?.span.start ?? 0
  let end = 0
  for (let j = i - 1; j >= 0; j--) {
    const mention = mentions[j]
    if (!mention) continue
    end = Math.max(end, mention.span.end)
    if (mention.kind === 'pinpoint' || (mention.kind === 'other' && mention.what === 'body')) continue
    const source = onlySource(decisions[j])
    const same = mention.kind === 'ibid' && source === undefined && NEXT_NOTE.test(folded.slice(end, start))
    if (same) {
      // "92 Ibid. 93 Ibid., para. 4": through the bare one to what it repeats.
      start = mention.span.start
      end = 0
      continue
    }
    if (source !== undefined && NEXT_NOTE.test(folded.slice(end, start))) return meant(source, pinpoints)
    if (!isBracketed) return SILENT
    // "(A/59/1, para. 3) … (ibid., para. 12)": treaties named between do not take it away, another document does.
    if (mention.kind === 'document' || mention.kind === 'numbered' || mention.kind === 'ibid')
      return source === undefined ? SILENT : meant(source, pinpoints, 0.85)
  }
  if (note !== undefined) return meant(note, pinpoints)
  return isBracketed && document !== undefined ? meant(document, pinpoints, 0.8) : SILENT
}

const onlySource = (decision: Decision | undefined): TargetId | undefined =>
  decision?.kind === 'resolved' && decision.ids.length === 1 ? decision.ids[0] : undefined

/** A source without a place in it says nothing new; an instrument has articles, a document paragraphs. */
function meant(id: TargetId, pinpoints: readonly Pinpoint[], confidence?: number): Decision {
  const [first] = pinpoints
  if (!first || (targetKind(id) === 'instrument') === (first.unit === 'para')) return SILENT
  return resolved([id], 'ibid', 'anaphora', confidence)
}

/** Fewer letters than any title of a book or an article. */
const BESIDE = 40

/** The source that a note leaves for the "Ibid." of the next: its only one. A bare "Ibid." leaves what was there. */
export function sourceOfNote(
  kind: ParagraphKind,
  paragraph: number,
  { mentions, folded }: Findings,
  decisions: readonly (Decision | undefined)[],
  before: Source | undefined,
): Source | undefined {
  if (kind !== 'footnote') return before
  if (mentions.length > 0 && mentions.every(m => m.kind === 'ibid')) return before && folded.length < BESIDE ? { ...before, paragraph } : undefined
  const cited = mentions.flatMap((m, i) => (m.kind === 'pinpoint' || (m.kind === 'other' && m.what === 'body') ? [] : [onlySource(decisions[i])]))
  const [id] = cited
  const covered = mentions.reduce((sum, m) => sum + m.span.end - m.span.start, 0)
  return id !== undefined && cited.every(other => other === id) && folded.length - covered < BESIDE ? { id, paragraph } : undefined
}
