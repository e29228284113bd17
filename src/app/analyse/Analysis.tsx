import '../styles/analysis.css'
import { useComputed } from '@preact/signals'
import { linksOf } from '../../core/analyse/links.ts'
import { CHARTS } from '../state/analysing.ts'
import { keptOf } from '../state/keeping.ts'
import { Legend } from '../views/Legend.tsx'
import { useStore } from '../views/store.ts'
import { WhichDocuments } from '../views/WhichDocuments.tsx'
import { ANALYSIS } from '../words/analysis.ts'
import { Articles } from './Articles.tsx'
import { Cited } from './Cited.tsx'
import { Heat } from './Heat.tsx'
import { Pairs } from './Pairs.tsx'
import { Profile } from './Profile.tsx'
import { Years } from './Years.tsx'

const BODIES = { cited: Cited, articles: Articles, heat: Heat, years: Years, pairs: Pairs, profile: Profile } as const

/** What is cited how often, where, when and with what. Each chart is a table whose bars and fields lead to the paragraphs that are counted. */
export function Analysis() {
  const { documents, extraction, shelf, filter, route, go, wordsOf } = useStore()
  const words = wordsOf(ANALYSIS)
  const chart = route.value.analysing?.chart ?? 'cited'
  const here = useComputed(() => route.value.here && route.value.analysing?.chart !== 'profile')
  const links = useComputed(() => linksOf(keptOf(here.value && extraction.value ? [extraction.value] : documents.value, filter.value, shelf.value)))
  const Body = BODIES[chart]
  const doubts = links.value.doubts.length
  return (
    <div class="table-view analysis">
      <div class="table-tools">
        <label>
          <span class="unseen">{words.chart}</span>
          <select
            value={chart}
            onChange={event => {
              const next = CHARTS.find(c => c === event.currentTarget.value)
              go({ analysing: { ...route.value.analysing, ...(next ? { chart: next } : {}) } })
            }}
          >
            {CHARTS.map(id => (
              <option key={id} value={id}>
                {words.charts[id]}
              </option>
            ))}
          </select>
        </label>
        {chart !== 'profile' && <WhichDocuments />}
        <p class="table-count">{doubts > 0 && words.doubtsLeftOut(doubts)}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard. */}
      <section class="analysis-body" tabIndex={0} aria-label={words.charts[chart]}>
        {links.value.links.length === 0 ? <p class="nothing">{words.nothing}</p> : <Body links={links.value} />}
      </section>
      <Legend />
    </div>
  )
}
