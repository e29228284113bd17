import type { Mention } from '../model/citation.ts'
import type { TargetId } from '../model/ids.ts'
import type { Sentences } from '../text/sentences.ts'
import { lastAt, type Span } from '../text/span.ts'
import type { Decision } from './decision.ts'

/** How many sentences a source is carried on by its bracketed paragraphs: "… (para. 38). It adds … (para. 45)." */
const CARRIED = 2

/** How far back "the same general comment" is looked for. */
const LONGEST_SENTENCE = 600
const SAME_COMMENT = /\b(?:same|that|said) general (?:comment|recommendation)\b/

/**
 * The documents that a paragraph names and that have paragraphs themselves (general comments, reports, views): "its general comment No. 31 …
 * the State must compensate (para. 16)". What stands between a source and its bracket and could be another source takes it away.
 */
export class Sources {
  private readonly named: { readonly at: number; readonly id: TargetId | undefined }[] = []
  private used = 0

  /** True if the paragraph names a document, known or not. */
  get any(): boolean {
    return this.named.length > 0
  }

  /** The one named last; undefined if it is not known which that is. */
  get last(): TargetId | undefined {
    return this.named.at(-1)?.id
  }

  /** Hears every mention of the paragraph, in order. */
  pass({ kind, span, form }: Mention, decision: Decision | undefined): void {
    if (kind === 'document' || kind === 'numbered' || (kind === 'ibid' && decision?.kind === 'resolved')) {
      const [id, other] = decision?.kind === 'resolved' ? decision.ids : []
      this.named.push({ at: span.end, id: other === undefined ? id : undefined })
    } else if (form === 'noun' && decision?.kind === 'doubt' && decision.rule === 'unknown-instrument') this.named.push({ at: span.end, id: undefined })
  }

  /** The source that a bracketed "(para. 12)" here belongs to. */
  of({ start, end }: Span, folded: string, sentences: Sentences, comment: TargetId | undefined): TargetId | undefined {
    if (folded.charAt(start - 1) !== '(' || !/^\)|^[,;] [a-z ]{4,30}\)/.test(folded.slice(end, end + 34))) return undefined
    const sentence = folded.slice(Math.max(sentences.startOf(start), start - LONGEST_SENTENCE), start)
    if (comment !== undefined && SAME_COMMENT.test(sentence)) return comment
    const last = this.before(start)
    if (last?.id === undefined) return undefined
    const from = Math.max(last.at, this.used)
    if (sentences.between(from, start) > CARRIED) return undefined
    this.used = end
    return last.id
  }

  /** True if a document is named before this offset in the sentence that begins there: its paragraphs may be meant. */
  inSentence(at: number, sentence: number): boolean {
    const last = this.before(at)
    return last !== undefined && last.at >= sentence
  }

  private before(at: number) {
    return lastAt(this.named, at)
  }
}
