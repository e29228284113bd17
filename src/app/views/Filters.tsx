import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { symbolWords } from '../../core/model/symbol.ts'
import { CERTAINTY_ORDER, type Filter, isEmpty, NO_FILTER, toggled, WAY_ORDER } from '../state/filter.ts'
import type { Level } from '../state/route.ts'
import type { Words } from '../words/first.ts'
import { OnlyThese, Turned } from './Opener.tsx'
import { useStore, useWords } from './store.ts'
import { useTyped } from './useTyped.ts'

/** How cited, how sure, of which years; families and kinds are chosen in the legend. Beside it what is chosen, and the way back to everything. */
export function Filters() {
  const { filter, setFilter, documents, route } = useStore()
  const words = useWords()
  const { map, signs } = words
  const open = useSignal(false)
  // Who turns to another view wants to see it.
  const { view, layout } = route.value
  useLayoutEffect(() => {
    open.value = false
  }, [view, layout])
  const only = filter.value
  const titles = new Map(documents.value.map(({ document: { id, symbol } }) => [id, symbolWords(symbol ?? id)]))
  const active = wordsOf(only, words, titles)
  return (
    <div class="filters">
      <Levels />
      <OnlyThese />
      <button type="button" class="filter-handle" aria-expanded={open.value} aria-controls="filter-panel" onClick={() => (open.value = !open.value)}>
        {map.filter}
      </button>
      {active.length > 0 && (
        <>
          <span class="filter-words">{map.only(active)}</span>
          <button type="button" class="filter-clear" onClick={() => setFilter(NO_FILTER)}>
            {map.showAll}
          </button>
        </>
      )}
      <Turned />
      <div class="filter-panel" id="filter-panel" hidden={!open.value}>
        <Choices
          name={map.howCited}
          values={WAY_ORDER.map(way => ({ words: signs.ways[way], on: only.ways.includes(way), toggle: () => setFilter(toggled(only, 'ways', way)) }))}
        />
        <Choices
          name={map.howSure}
          values={CERTAINTY_ORDER.map(sure => ({
            words: signs.certainties[sure],
            on: only.certainties.includes(sure),
            toggle: () => setFilter(toggled(only, 'certainties', sure)),
          }))}
        />
        <fieldset>
          <legend>{map.adopted}</legend>
          <Year words={map.from} value={only.from} set={year => setFilter(withYears(only, year, only.to))} />
          <Year words={map.to} value={only.to} set={year => setFilter(withYears(only, only.from, year))} />
        </fieldset>
        {documents.value.length > 1 && (
          <Choices
            name={map.documents}
            values={[...titles].map(([id, title]) => ({
              words: title,
              on: only.documents.includes(id),
              toggle: () => setFilter(toggled(only, 'documents', id)),
            }))}
          />
        )}
        <ByZoom />
        {isEmpty(only) && <p class="why">{map.legendHint}</p>}
      </div>
    </div>
  )
}

/** Whether the level follows the zoom. */
function ByZoom() {
  const { levelsByZoom } = useStore()
  const { map, unfold } = useWords()
  return (
    <Choices
      name={map.level}
      values={[
        {
          words: unfold.byZoom,
          on: levelsByZoom.value,
          toggle: () => {
            levelsByZoom.value = !levelsByZoom.value
          },
        },
      ]}
    />
  )
}

/** What is related to what; the list always tells of the paragraphs. */
function Levels() {
  const { route, level, setLevel } = useStore()
  const { map } = useWords()
  if (route.value.view !== 'map' && route.value.view !== 'matrix') return null
  return (
    <select aria-label={map.level} value={level.value} onChange={event => setLevel(levelOf(event.currentTarget.value))}>
      {Object.entries(map.levels).map(([value, words]) => (
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
  const { map } = useWords()
  const typed = useTyped(String(value ?? ''))
  return (
    <label>
      {words}{' '}
      <input
        type="text"
        inputMode="numeric"
        maxLength={4}
        placeholder={map.year}
        {...typed}
        onChange={event => set(/^\d{4}$/.test(event.currentTarget.value) ? Number(event.currentTarget.value) : undefined)}
      />
    </label>
  )
}

function withYears({ from: _, to: __, ...rest }: Filter, from: number | undefined, to: number | undefined): Filter {
  return { ...rest, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

function wordsOf(
  { hues, shapes, ways, certainties, documents, from, to }: Filter,
  { map, signs }: Words,
  titles: ReadonlyMap<string, string>,
): readonly string[] {
  const years =
    from !== undefined && to !== undefined ? [map.between(from, to)] : from !== undefined ? [map.since(from)] : to !== undefined ? [map.until(to)] : []
  const words = [
    ...hues.map(hue => signs.hues[hue]),
    ...shapes.map(shape => signs.shapes[shape]),
    ...ways.map(way => signs.ways[way]),
    ...certainties.map(sure => signs.certainties[sure]),
  ]
  return [...words.map(word => word.charAt(0).toLowerCase() + word.slice(1)), ...years, ...documents.map(id => titles.get(id) ?? id)]
}
