import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { scrollFor, topsOf, windowAt } from '../state/rowWindow.ts'
import type { TableLine } from '../state/tableRows.ts'
import type { Column, TabulatingChange } from '../state/tabulating.ts'
import { TABLE } from '../words/table.ts'
import { useStore } from './store.ts'
import { COLUMNS, GroupRow, Row } from './TableRows.tsx'
import { keyStep, rem } from './tableMeasures.ts'

interface Props {
  readonly lines: readonly TableLine[]
  readonly sort: Column
  readonly descending: boolean
  /** Of several documents: the rows say of which. */
  readonly several: boolean
  readonly order: (change: TabulatingChange) => void
}

/**
 * A table of any length of which only the rows in sight are there: rows of one height, so that nothing jumps while it is scrolled. One stop of
 * the Tab key; arrows, Page and Home keys go from row to row. Assistive technology is told the whole count and each row's number.
 */
export function LongTable({ lines, sort, descending, several, order }: Props) {
  const words = useStore().wordsOf(TABLE)
  const box = useRef<HTMLDivElement>(null)
  const size = useSignal({ width: 720, height: 600, rem: 16 })
  const window_ = useSignal(windowAt(new Float64Array(1), 0, 0))
  const active = useSignal(0)
  const moved = useRef(false)
  const given = useSignal(lines)
  given.value = lines
  const heights = useComputed(() => {
    const { width, rem: unit } = size.value
    const narrow = width < NARROW * unit
    return { row: Math.round((narrow ? 8 : 5.75) * unit), group: Math.round(2.5 * unit), head: narrow ? 0 : Math.round(2.25 * unit), narrow }
  })
  const tops = useComputed(() => topsOf(given.value.length, i => (given.value[i]?.kind === 'group' ? heights.value.group : heights.value.row)))

  const look = (): void => {
    const { scrollTop = 0, clientHeight = 0 } = box.current ?? {}
    const next = windowAt(tops.peek(), scrollTop, clientHeight)
    const now = window_.peek()
    if (next.first === now.first && next.end === now.end) return
    // A row that is scrolled away takes the focus with it: the table keeps it instead.
    const held = focusedRow()
    if (held !== undefined && (held < next.first || held >= next.end)) box.current?.focus({ preventScroll: true })
    window_.value = next
  }
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = (): void => {
      size.value = { width: element.clientWidth, height: element.clientHeight, rem: rem() }
    }
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    measure()
    return () => watch.disconnect()
  }, [])
  useSignalEffect(() => {
    void tops.value
    void size.value
    look()
  })
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0
    active.value = 0
  }, [lines])
  useLayoutEffect(() => {
    if (!moved.current) return
    const link = box.current?.querySelector<HTMLElement>(`[data-line="${active.value}"] a`)
    if (!link) return
    moved.current = false
    link.focus({ preventScroll: true })
  })

  const move = (to: number): void => {
    const element = box.current
    if (!element) return
    element.scrollTop = scrollFor(tops.value, to, element.scrollTop, element.clientHeight, heights.value.head)
    moved.current = true
    active.value = to
    look()
    box.current?.querySelector<HTMLElement>(`[data-line="${to}"] a`)?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const from = focusedRow() ?? active.value
    const page = Math.max(1, Math.floor(size.value.height / heights.value.row) - 1)
    const to = keyStep(event, from, lines.length, page)
    if (to === undefined) return
    event.preventDefault()
    move(to)
  }

  const { first, end } = window_.value
  const shown = lines.slice(first, Math.min(end, lines.length))
  const stop = active.value >= first && active.value < end ? active.value : first
  const total = tops.value[lines.length] ?? 0
  const room = Math.floor(((size.value.width * (heights.value.narrow ? 0.92 : 0.54)) / size.value.rem) * 8)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a region of its own within the pane.
    <div
      ref={box}
      class="long-table"
      data-narrow={heights.value.narrow}
      role="group"
      aria-label={words.name}
      tabIndex={-1}
      onScroll={look}
      onKeyDown={onKeyDown}
      style={{ '--row': `${heights.value.row}px`, '--group': `${heights.value.group}px` }}
    >
      <table aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map(id => (
              <th key={id} scope="col" class={`of-${id}`} aria-sort={id === sort ? (descending ? 'descending' : 'ascending') : undefined}>
                {id === 'words' ? (
                  words.columns[id]
                ) : (
                  <button type="button" onClick={() => order({ sort: id, descending: id === sort && !descending ? true : undefined })}>
                    {words.columns[id]}
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={tops.value[first] ?? 0} />
          {shown.map((line, i) =>
            line.kind === 'group' ? (
              <GroupRow key={`g:${line.key}`} line={line} at={first + i} stop={stop === first + i} />
            ) : (
              <Row key={line.row.order} row={line.row} at={first + i} stop={stop === first + i} room={room} several={several} />
            ),
          )}
          <Spacer height={total - (tops.value[Math.min(end, lines.length)] ?? total)} />
        </tbody>
      </table>
    </div>
  )

  function focusedRow(): number | undefined {
    const line = document.activeElement?.closest<HTMLElement>('[data-line]')
    return line && box.current?.contains(line) ? Number(line.dataset['line']) : undefined
  }
}

/** In rem: narrower, and the sentence stands below the names. */
const NARROW = 36

/** The room of the rows that are not there. */
function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <tr aria-hidden="true" class="spacer">
      <td colSpan={COLUMNS.length} style={{ height: `${height}px` }} />
    </tr>
  )
}
