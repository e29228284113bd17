import { arrange, type HeatMap, heatOfDocuments, heatOfSections } from '../../core/analyse/heat.ts'
import type { Links } from '../../core/analyse/links.ts'
import { nameOf } from '../../core/model/names.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import { ORDERINGS, type Ordering } from '../state/analysing.ts'
import { hueVariable } from '../theme/theme.ts'
import { Breakable } from '../views/Breakable.tsx'
import { ShapeSign } from '../views/Shape.tsx'
import { useStore } from '../views/store.ts'
import { ANALYSIS } from '../words/analysis.ts'

/** What a table can carry; those with most links are kept, the rest are counted. */
const MOST_ROWS = 150
const MOST_COLUMNS = 60
/** Per cent of the colour behind a number: beyond it the number could not be read in both themes. */
const DARKEST = 45

/** Documents (of a single one its sections) by what they cite: the darker, the more paragraphs; each field leads to the first of them. */
export function Heat({ links }: { readonly links: Links }) {
  const { route, go, shelf, hrefTo, wordsOf } = useStore()
  const words = wordsOf(ANALYSIS)
  const [only] = links.documents
  const single = links.documents.length === 1
  const short = (id: string): string => nameOf(id, shelf.value).short
  const whole = single && only ? heatOfSections(links, only.id, short) : heatOfDocuments(links, short)
  const { rows = 'given', columns = 'given' } = route.value.analysing ?? {}
  const map = arrange(heaviest(whole), { rows, columns })
  const left = whole.rows.length - map.rows.length + whole.columns.length - map.columns.length
  const cells = new Map(map.cells.map(c => [`${c.row} ${c.column}`, c]))
  const set = (change: { readonly rows?: Ordering; readonly columns?: Ordering }): void =>
    go({ analysing: { ...route.value.analysing, chart: 'heat', ...change } })
  const named = (label: string, key: string): string => (key === '' ? words.beforeHeadings : single ? label : symbolWords(label))
  return (
    <>
      <div class="analysis-choice">
        <Order name={words.rows} value={rows} set={next => set({ rows: next })} dated={!single} />
        <Order name={words.columns} value={columns} set={next => set({ columns: next })} dated={false} />
      </div>
      <div class="matrix list heat">
        <table>
          <caption class="unseen">{single ? words.sectionsBy : words.documentsBy}</caption>
          <thead>
            <tr>
              <td />
              {map.columns.map(({ key, label }) => {
                const { hue, shape, title } = nameOf(key, shelf.value)
                return (
                  <th key={key} scope="col" style={{ '--hue': hueVariable(hue) }}>
                    <a href={hrefTo({ paragraph: undefined, node: key })} title={title}>
                      <span>{label}</span>
                      <ShapeSign shape={shape} hue={hue} />
                    </a>
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {map.rows.map(({ key, label }, r) => (
              <tr key={key}>
                <th scope="row" title={label}>
                  {single ? (
                    named(label, key)
                  ) : (
                    <a href={hrefTo({ document: key, paragraph: undefined, node: undefined })}>
                      <Breakable text={named(label, key)} />
                    </a>
                  )}
                </th>
                {map.columns.map((column, c) => {
                  const at = cells.get(`${r} ${c}`)?.at ?? []
                  const [first] = at
                  if (!first) return <td key={column.key} />
                  const says = words.cell(named(label, key), column.label, at.length)
                  return (
                    <td key={column.key}>
                      <a
                        href={hrefTo({ document: first.document, paragraph: first.paragraph, node: column.key })}
                        style={{ '--hue': 'var(--accent)', '--share': `${Math.round(DARKEST * Math.sqrt(at.length / Math.max(map.most, 4)))}%` }}
                        aria-label={says}
                        title={says}
                      >
                        {at.length}
                      </a>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && <p class="quiet-note">{words.leftOut(left)}</p>}
    </>
  )
}

interface OrderProps {
  readonly name: string
  readonly value: Ordering
  readonly set: (order: Ordering) => void
  /** The lines have dates to be ordered by. */
  readonly dated: boolean
}

function Order({ name, value, set, dated }: OrderProps) {
  const words = useStore().wordsOf(ANALYSIS)
  return (
    <label>
      {name}{' '}
      <select value={value} onChange={event => set(ORDERINGS.find(o => o === event.currentTarget.value) ?? 'given')}>
        {ORDERINGS.filter(o => dated || o !== 'date').map(id => (
          <option key={id} value={id}>
            {words.orders[id]}
          </option>
        ))}
      </select>
    </label>
  )
}

/** The part of a heat map that a page can show. */
function heaviest(map: HeatMap): HeatMap {
  if (map.rows.length <= MOST_ROWS && map.columns.length <= MOST_COLUMNS) return map
  const heavy = (lines: HeatMap['rows'], most: number): readonly number[] =>
    lines
      .map((line, i) => ({ i, links: line.links }))
      .sort((a, b) => b.links - a.links || a.i - b.i)
      .slice(0, most)
      .map(l => l.i)
      .sort((a, b) => a - b)
  const [rows, columns] = [heavy(map.rows, MOST_ROWS), heavy(map.columns, MOST_COLUMNS)]
  const [rowAt, columnAt] = [new Map(rows.map((was, i) => [was, i])), new Map(columns.map((was, i) => [was, i]))]
  const cells = map.cells.flatMap(cell => {
    const [row, column] = [rowAt.get(cell.row), columnAt.get(cell.column)]
    return row === undefined || column === undefined ? [] : [{ ...cell, row, column }]
  })
  return { rows: rows.flatMap(i => map.rows[i] ?? []), columns: columns.flatMap(i => map.columns[i] ?? []), cells, most: map.most }
}
