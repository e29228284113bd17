import type { Links } from '../../core/analyse/links.ts'
import { provisionsOf, rankTargets } from '../../core/analyse/rank.ts'
import { nameOf } from '../../core/model/names.ts'
import { formatProvision, provisionLabel } from '../state/provisions.ts'
import { useStore } from '../views/store.ts'
import { ANALYSIS } from '../words/analysis.ts'
import { Bar, BarTable } from './Bars.tsx'

/** The articles of one instrument: that which is chosen, if it is cited, else the one cited most. */
export function Articles({ links }: { readonly links: Links }) {
  const { route, go, shelf, wordsOf } = useStore()
  const words = wordsOf(ANALYSIS)
  const targets = rankTargets(links).map(t => t.target)
  const target = targets.find(t => t === route.value.node) ?? targets[0] ?? ''
  const { provisions, whole } = provisionsOf(links, target)
  const most = provisions.reduce((sum, p) => Math.max(sum, p.paragraphs), whole.paragraphs)
  const facts = shelf.value.instruments.get(target)?.articles
  const rows = [
    ...provisions.map(p => ({
      key: p.label,
      cells: [
        provisionLabel(p.provision, shelf.value.words.places),
        p.provision.unit === 'article' ? (facts?.[p.provision.value]?.subject ?? '') : '',
        <Bar
          key="b"
          value={p.paragraphs}
          most={most}
          words={words.paragraphs(p.paragraphs)}
          at={p.at}
          target={target}
          provision={formatProvision(p.provision)}
        />,
        p.documents,
      ],
    })),
    ...(whole.paragraphs === 0
      ? []
      : [
          {
            key: '',
            cells: [
              words.asAWhole,
              '',
              <Bar key="b" value={whole.paragraphs} most={most} words={words.paragraphs(whole.paragraphs)} at={whole.at} target={target} />,
              whole.documents,
            ],
          },
        ]),
  ]
  return (
    <>
      <label class="analysis-choice">
        {words.ofInstrument}{' '}
        <select value={target} onChange={event => go({ node: event.currentTarget.value, paragraph: undefined })}>
          {targets.map(id => (
            <option key={id} value={id}>
              {nameOf(id, shelf.value).short}
            </option>
          ))}
        </select>
      </label>
      <BarTable heads={[words.article, words.subject, words.citing, words.inDocuments]} wide={2} rows={rows} />
    </>
  )
}
