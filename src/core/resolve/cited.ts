import type { Citation, Mention, Rejection } from '../model/citation.ts'
import type { Pinpoint } from '../model/locator.ts'
import type { Span } from '../text/span.ts'
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
        for (const id of decision.ids) this.citations.push({ span, kind, pinpoints, target: { status: 'resolved', id, rule, confidence }, evidence })
        return
      }
      default:
        decision satisfies never
    }
  }
}
