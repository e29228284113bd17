import type { Links } from '../../core/analyse/links.ts'
import { timelineOf } from '../../core/analyse/timeline.ts'
import { useStore } from '../views/store.ts'
import { ANALYSIS } from '../words/analysis.ts'
import { Bar, BarTable, Target } from './Bars.tsx'

const NAMED = 3

/** Citations by the year of the document, each bar leading to the table of them; beside them how many documents the year has, as more citations may only mean more documents. */
export function Years({ links }: { readonly links: Links }) {
  const { hrefTo, wordsOf } = useStore()
  const words = wordsOf(ANALYSIS)
  const { years, undated } = timelineOf(links)
  if (years.length === 0) return <p class="nothing">{words.noYears}</p>
  const most = Math.max(...years.map(y => y.links))
  return (
    <BarTable
      heads={[words.year, words.ofTheYear, words.citing, words.mostOften]}
      wide={2}
      rows={years.map(({ year, documents, links: sum, targets }) => ({
        key: String(year),
        cells: [
          year,
          documents,
          <Bar
            key="b"
            value={sum}
            most={most}
            words={String(sum)}
            at={[]}
            href={hrefTo({ view: 'table', tabulating: { year }, paragraph: undefined, node: undefined })}
          />,
          <span key="t" class="several">
            {targets.slice(0, NAMED).map(t => (
              <Target key={t.target} id={t.target} />
            ))}
          </span>,
        ],
      }))}
      notes={undated > 0 ? [words.undated(undated)] : []}
    />
  )
}
