import type { CitationKind } from '../core/model/citation.ts'
import type { Comparison } from './projection.ts'
import { rates, type Score, type ScoringError, type Tallies, type Tally } from './score.ts'
import type { Bucket } from './verdicts.ts'

/** All that one evaluation found out. */
export interface Evaluation {
  readonly score: Score
  readonly byDocument: boolean
  readonly errorsShown: number
  readonly changesShown: number
  readonly byDocumentKind: readonly { readonly kind: string; readonly total: Tallies }[]
  readonly byCitationKind: ReadonlyMap<CitationKind, { readonly found: Tally; readonly wanted: Tally }>
  readonly byRule: readonly { readonly key: string; readonly all: number; readonly right: number }[]
  readonly calibration: readonly Bucket[]
  /** Absent if nothing was kept before. */
  readonly comparison: Comparison | undefined
}

/** The evaluation in lines; the totals come last. */
export function report(evaluation: Evaluation): string {
  const { score, byDocument, errorsShown, byDocumentKind } = evaluation
  const lines = [
    ...(byDocument ? score.byDocument.flatMap(d => [line(d.document, d.links), line('  provisions', d.provisions)]) : []),
    ...score.errors.slice(0, errorsShown).map(({ level, document, n, kind, item }: ScoringError) => [level, document, n, kind, item].join('\t')),
    'by kind of document',
    ...byDocumentKind.flatMap(({ kind, total }) => [line(`  ${kind}`, total.links), line('    provisions', total.provisions)]),
    ...citationKinds(evaluation),
    ...ruleTable(evaluation),
    ...calibrationTable(evaluation),
    ...changes(evaluation),
    `paragraphs ${score.paragraphsFound}/${score.paragraphs} found`,
    line('links', score.total.links),
    line('provisions', score.total.provisions),
  ]
  return `${lines.join('\n')}\n`
}

const rate = (x: number): string => x.toFixed(4)

function line(name: string, tally: Tally): string {
  const { precision, recall, f1 } = rates(tally)
  return `${name.padEnd(34)} P ${rate(precision)}  R ${rate(recall)}  F1 ${rate(f1)}   (tp ${tally.tp}, fp ${tally.fp}, fn ${tally.fn})`
}

function citationKinds({ byCitationKind }: Evaluation): readonly string[] {
  return [
    'links by kind of citation',
    ...[...byCitationKind].map(([kind, { found, wanted }]) => {
      const { precision } = rates(found)
      const { recall } = rates(wanted)
      const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
      const counts = `(${found.tp} of ${found.tp + found.fp} found are right, ${wanted.tp} of ${wanted.tp + wanted.fn} wanted are found)`
      return `${`  ${kind}`.padEnd(34)} P ${rate(precision)}  R ${rate(recall)}  F1 ${rate(f1)}   ${counts}`
    }),
  ]
}

function ruleTable({ byRule }: Evaluation): readonly string[] {
  return ['citations by rule', ...byRule.map(({ key, all, right }) => `${`  ${key}`.padEnd(34)} ${right} of ${all} right`)]
}

function calibrationTable({ calibration }: Evaluation): readonly string[] {
  return [
    'calibration: of the citations at a confidence, how many are right',
    ...calibration.map(({ from, all, right, expected }) => {
      const shares = `${rate(right / all)} right, ${rate(expected / all)} expected`
      return `${`  ${from.toFixed(2)} and above`.padEnd(34)} ${shares}   (${right} of ${all}; ${expected.toFixed(1)} expected)`
    }),
  ]
}

function changes({ comparison, changesShown }: Evaluation): readonly string[] {
  // Another gold standard has other documents.
  if (!comparison || comparison.compared === 0) return []
  const { changes: all, moved, uncompared } = comparison
  const count = (what: string): number => all.filter(c => c.what === what).length
  const more = all.length - changesShown
  return [
    `since the last projection: ${count('gained')} gained, ${count('lost')} lost, ${count('changed')} changed, ${moved} under other words`,
    ...(uncompared.length ? [`  not compared, new or another file now: ${uncompared.join(', ')}`] : []),
    ...all.slice(0, changesShown).map(({ document, paragraph, what, before, after }) => {
      const said = what === 'changed' ? `${before} -> ${after}` : (before ?? after)
      return `  ${what === 'gained' ? '+' : what === 'lost' ? '-' : '~'} ${document} ${paragraph}: ${said}`
    }),
    ...(more > 0 ? [`  … and ${more} more (--changes NUMBER)`] : []),
  ]
}
