import type { Links } from '../../core/analyse/links.ts'
import { type ProfileRow, profileOf } from '../../core/analyse/profile.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import { useStore } from '../views/store.ts'
import { ANALYSIS } from '../words/analysis.ts'
import type { AnalysisWords } from '../words/en/analysis.ts'
import { Bar, BarTable, Target } from './Bars.tsx'

/** A bar of eight times more fills its half. */
const FULL = 3

/** How the document being read differs from the others: to the right what it cites more, to the left what less. */
export function Profile({ links }: { readonly links: Links }) {
  const { extraction, wordsOf } = useStore()
  const words = wordsOf(ANALYSIS)
  const document = extraction.value?.document
  if (!document || links.documents.length < 2) return <p class="nothing">{words.oneDocument}</p>
  const { rows } = profileOf(links, document.id)
  const most = rows.reduce((sum, r) => Math.max(sum, r.here.length), 0)
  return (
    <>
      <p class="quiet-note">{words.profileHint(symbolWords(document.symbol ?? document.id))}</p>
      <BarTable
        heads={[words.name, words.difference, words.here, words.expected, words.elsewhere]}
        wide={1}
        rows={rows.map(row => ({
          key: row.target,
          cells: [
            <Target key="t" id={row.target} />,
            <Difference key="d" row={row} words={words} />,
            row.here.length === 0 ? 0 : <Bar key="b" value={row.here.length} most={most} words={String(row.here.length)} at={row.here} target={row.target} />,
            Math.round(row.expected * 10) / 10,
            row.elsewhere,
          ],
        }))}
      />
    </>
  )
}

function Difference({ row: { ratio, few }, words }: { readonly row: ProfileRow; readonly words: AnalysisWords }) {
  if (few) return <span class="why">{words.few}</span>
  const share = (Math.min(Math.abs(ratio), FULL) / FULL) * 50
  return (
    <span class="difference" data-less={ratio < 0} style={{ '--share': `${share}%` }}>
      <i />
      <span>{differenceWords(ratio, words)}</span>
    </span>
  )
}

function differenceWords(ratio: number, words: AnalysisWords): string {
  const times = Math.round(2 ** Math.abs(ratio) * 10) / 10
  if (times < 1.2) return words.same
  return ratio > 0 ? words.timesMore(times) : words.timesLess(times)
}
