import type { Links } from '../../core/analyse/links.ts'
import { rankTargets } from '../../core/analyse/rank.ts'
import { useStore } from '../views/store.ts'
import { ANALYSIS } from '../words/analysis.ts'
import { Bar, BarTable, Target } from './Bars.tsx'

/** What is cited, by the number of paragraphs and of documents that cite it. */
export function Cited({ links }: { readonly links: Links }) {
  const words = useStore().wordsOf(ANALYSIS)
  const ranked = rankTargets(links)
  const most = ranked[0]?.paragraphs ?? 0
  return (
    <BarTable
      heads={[words.name, words.citing, words.inDocuments]}
      wide={1}
      rows={ranked.map(({ target, paragraphs, documents, at }) => ({
        key: target,
        cells: [
          <Target key="t" id={target} />,
          <Bar key="b" value={paragraphs} most={most} words={words.paragraphs(paragraphs)} at={at} target={target} />,
          documents,
        ],
      }))}
    />
  )
}
