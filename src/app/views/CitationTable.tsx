import '../styles/tables.css'
import { useComputed } from '@preact/signals'
import { keptOf } from '../state/keeping.ts'
import { linesOf, rowsOf } from '../state/tableRows.ts'
import { type Grouping, retabulated, type Tabulating, type TabulatingChange } from '../state/tabulating.ts'
import { TABLE } from '../words/table.ts'
import { Legend } from './Legend.tsx'
import { LongTable } from './LongTable.tsx'
import { useStore } from './store.ts'
import { WhichDocuments } from './WhichDocuments.tsx'
import { WordsField } from './WordsField.tsx'

/** Every citation of the open documents with its sentence: sorted, narrowed, grouped; each row leads to the paragraph. */
export function CitationTable() {
  const { documents, extraction, shelf, filter, route, go } = useStore()
  const words = useStore().wordsOf(TABLE)
  const only = useComputed(() => (route.value.here && extraction.value ? [extraction.value] : documents.value))
  const rows = useComputed(() => rowsOf(keptOf(only.value, filter.value, shelf.value), shelf.value))
  // By its words: a choice in the table, which changes the route too, must not order 100,000 rows anew.
  const asked = useComputed(() => JSON.stringify(route.value.tabulating ?? {}))
  const tabulating = useComputed((): Tabulating => JSON.parse(asked.value))
  const lines = useComputed(() => linesOf(rows.value, tabulating.value, shelf.value.words.places))
  const found = useComputed(() => lines.value.reduce((sum, line) => sum + (line.kind === 'row' ? 1 : 0), 0))
  const set = (change: TabulatingChange): void => go({ tabulating: retabulated(tabulating.value, change) })
  const { group, year } = tabulating.value
  return (
    <div class="table-view">
      <div class="table-tools">
        <WordsField value={tabulating.value.words ?? ''} set={next => set({ words: next || undefined })} />
        <label>
          {words.groupBy}{' '}
          <select value={group ?? 'none'} onChange={event => set({ group: groupOf(event.currentTarget.value) })}>
            {Object.entries(words.groups).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <WhichDocuments />
        {year !== undefined && (
          <button type="button" class="secondary" onClick={() => set({ year: undefined })}>
            {words.allYears(year)}
          </button>
        )}
        <p class="table-count" role="status">
          {words.counted(found.value, rows.value.length)}
        </p>
      </div>
      {lines.value.length === 0 ? (
        <p class="nothing">{rows.value.length === 0 ? words.nothing : words.noneHas}</p>
      ) : (
        <LongTable
          lines={lines.value}
          sort={tabulating.value.sort ?? 'place'}
          descending={tabulating.value.descending ?? false}
          several={only.value.length > 1}
          order={set}
        />
      )}
      <Legend />
    </div>
  )
}

const groupOf = (value: string): Grouping | undefined => (value === 'document' || value === 'cites' ? value : undefined)
