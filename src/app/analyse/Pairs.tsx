import type { Links } from '../../core/analyse/links.ts'
import { MOST_TOGETHER, pairsOf } from '../../core/analyse/pairs.ts'
import { useStore } from '../views/store.ts'
import { ANALYSIS } from '../words/analysis.ts'
import { Bar, BarTable, Target } from './Bars.tsx'

/** What is cited in the same paragraphs. */
export function Pairs({ links }: { readonly links: Links }) {
  const words = useStore().wordsOf(ANALYSIS)
  const { pairs, leftOut } = pairsOf(links)
  const most = pairs[0]?.at.length ?? 0
  return (
    <BarTable
      heads={[words.pair, words.citing, words.share]}
      wide={1}
      rows={pairs.map(({ first, second, at, share }) => ({
        key: `${first} ${second}`,
        cells: [
          <span key="p" class="several">
            <Target id={first} /> <Target id={second} />
          </span>,
          <Bar key="b" value={at.length} most={most} words={words.paragraphs(at.length)} at={at} target={first} />,
          words.percent(share),
        ],
      }))}
      notes={leftOut.length > 0 ? [words.listsLeftOut(leftOut.length, MOST_TOGETHER)] : []}
    />
  )
}
