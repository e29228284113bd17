import type { Citation, Mention, Rejection } from '../model/citation.ts'
import type { TargetId } from '../model/ids.ts'
import { type Pinpoint, provisions } from '../model/locator.ts'
import { overlaps, type Span } from '../text/span.ts'
import type { Decision } from './decision.ts'

/** What a paragraph was found to cite, and what it was found not to. */
export class Cited {
  readonly citations: Omit<Citation, 'paragraph'>[] = []
  readonly rejections: Omit<Rejection, 'paragraph'>[] = []

  /** Writes down what was decided of these words: one citation for each target. */
  add(span: Span, decision: Decision, pinpoints: readonly Pinpoint[], evidence: readonly Mention[]): void {
    switch (decision.kind) {
      case 'silent':
        return
      case 'rejected':
        this.rejections.push({ span, rule: decision.rule, reason: decision.reason })
        return
      case 'doubt': {
        const { as: kind, rule, reason, candidates } = decision
        const target = candidates.length > 1 ? ({ status: 'ambiguous', candidates, rule, reason } as const) : ({ status: 'unresolved', rule, reason } as const)
        this.citations.push({ span, kind, pinpoints, target, evidence })
        return
      }
      case 'resolved': {
        const { as: kind, rule, confidence } = decision
        for (const id of decision.ids)
          if (!this.has(id, span, pinpoints)) this.citations.push({ span, kind, pinpoints, target: { status: 'resolved', id, rule, confidence }, evidence })
        return
      }
      default:
        decision satisfies never
    }
  }

  /** "No. 22 (2017)", read as a number and as a number with its year: the same thing under the same words is cited once. */
  private has(id: TargetId, span: Span, pinpoints: readonly Pinpoint[]): boolean {
    return this.citations
      .slice(-NEAR)
      .some(
        c => c.target.status === 'resolved' && c.target.id === id && overlaps(c.span, span) && provisions(c.pinpoints).join() === provisions(pinpoints).join(),
      )
  }
}

/** How many citations back the same words can have been read. */
const NEAR = 6
