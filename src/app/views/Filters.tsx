import { useSignal } from '@preact/signals'
import { HUES, SHAPES } from '../../core/model/signs.ts'
import { CERTAINTIES, CERTAINTY_ORDER, type Filter, isEmpty, NO_FILTER, toggled, WAY_ORDER, WAYS } from '../state/filter.ts'
import type { Level } from '../state/route.ts'
import { useStore } from './store.ts'

/** How cited, how sure, of which years; families and kinds are chosen in the legend. Beside it what is chosen, and the way back to everything. */
export function Filters() {
  const { filter, setFilter } = useStore()
  const open = useSignal(false)
  const only = filter.value
  const active = wordsOf(only)
  return (
    <div class="filters">
      <Levels />
      <button type="button" class="filter-handle" aria-expanded={open.value} aria-controls="filter-panel" onClick={() => (open.value = !open.value)}>
        Filter
      </button>
      {active.length > 0 && (
        <>
          <span class="filter-words">Only {active.join(', ')}</span>
          <button type="button" class="filter-clear" onClick={() => setFilter(NO_FILTER)}>
            Show all
          </button>
        </>
      )}
      <div class="filter-panel" id="filter-panel" hidden={!open.value}>
        <Choices
          name="How cited"
          values={WAY_ORDER.map(way => ({ words: WAYS[way], on: only.ways.includes(way), toggle: () => setFilter(toggled(only, 'ways', way)) }))}
        />
        <Choices
          name="How sure"
          values={CERTAINTY_ORDER.map(sure => ({
            words: CERTAINTIES[sure],
            on: only.certainties.includes(sure),
            toggle: () => setFilter(toggled(only, 'certainties', sure)),
          }))}
        />
        <fieldset>
          <legend>Adopted</legend>
          <Year words="from" value={only.from} set={year => setFilter(withYears(only, year, only.to))} />
          <Year words="to" value={only.to} set={year => setFilter(withYears(only, only.from, year))} />
        </fieldset>
        {isEmpty(only) && <p class="why">Families and kinds: choose them in the legend below.</p>}
      </div>
    </div>
  )
}

const LEVELS: Readonly<Record<Level, string>> = {
  paragraphs: 'Paragraphs and instruments',
  provisions: 'Paragraphs and articles',
  documents: 'All documents and instruments',
  instruments: 'Instruments among themselves',
}

/** What is related to what; the list always tells of the paragraphs. */
function Levels() {
  const { route, level, setLevel } = useStore()
  if (route.value.view === 'list') return null
  return (
    <select aria-label="What the picture shows" value={level.value} onChange={event => setLevel(levelOf(event.currentTarget.value))}>
      {Object.entries(LEVELS).map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
}

const levelOf = (value: string): Level => (value === 'provisions' || value === 'documents' || value === 'instruments' ? value : 'paragraphs')

interface Choice {
  readonly words: string
  readonly on: boolean
  readonly toggle: () => void
}

function Choices({ name, values }: { readonly name: string; readonly values: readonly Choice[] }) {
  return (
    <fieldset>
      <legend>{name}</legend>
      {values.map(({ words, on, toggle }) => (
        <label key={words}>
          <input type="checkbox" checked={on} onChange={toggle} /> {words}
        </label>
      ))}
    </fieldset>
  )
}

function Year({ words, value, set }: { readonly words: string; readonly value: number | undefined; readonly set: (year: number | undefined) => void }) {
  return (
    <label>
      {words}{' '}
      <input
        type="text"
        inputMode="numeric"
        maxLength={4}
        placeholder="year"
        value={value ?? ''}
        onChange={event => set(/^\d{4}$/.test(event.currentTarget.value) ? Number(event.currentTarget.value) : undefined)}
      />
    </label>
  )
}

function withYears({ from: _, to: __, ...rest }: Filter, from: number | undefined, to: number | undefined): Filter {
  return { ...rest, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

function wordsOf({ hues, shapes, ways, certainties, from, to }: Filter): readonly string[] {
  const years = from !== undefined && to !== undefined ? [`${from} to ${to}`] : from !== undefined ? [`since ${from}`] : to !== undefined ? [`until ${to}`] : []
  const words = [
    ...hues.map(hue => HUES[hue].label),
    ...shapes.map(shape => SHAPES[shape]),
    ...ways.map(way => WAYS[way]),
    ...certainties.map(sure => CERTAINTIES[sure]),
  ]
  return [...words.map(word => word.charAt(0).toLowerCase() + word.slice(1)), ...years]
}
