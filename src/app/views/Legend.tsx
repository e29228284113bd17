import type { ComponentChildren } from 'preact'
import { HUE_ORDER, SHAPES, type Shape } from '../../core/model/signs.ts'
import { toggled } from '../state/filter.ts'
import { ArcSign, ShapeSign } from './Shape.tsx'
import { useStore, useWords } from './store.ts'

const KINDS = Object.keys(SHAPES) as readonly Shape[]

/** What hues, shapes and lines mean; only what the document has, so that it stays short. A click shows only that, a second one all again. */
export function Legend() {
  const { map, filter, setFilter } = useStore()
  const { map: words, signs } = useWords()
  const all = map.value
  if (!all) return null
  const only = filter.value
  const hues = new Set(all.targets.map(t => t.name.hue))
  const shapes = new Set<Shape>([...all.targets.map(t => t.name.shape), ...(all.doubts.length ? (['question'] as const) : [])])
  const crossReferences = all.links.some(l => all.nodes.get(l.to)?.kind === 'paragraph')
  const likely = all.links.some(l => l.certainty === 'likely')
  return (
    <ul class="legend" aria-label={words.legend}>
      {HUE_ORDER.filter(hue => hues.has(hue)).map(hue => (
        <Key key={hue} on={only.hues.includes(hue)} off={only.hues.length > 0} toggle={() => setFilter(toggled(only, 'hues', hue))}>
          <i class="swatch" style={{ background: `var(--hue-${hue})` }} />
          {signs.hues[hue]}
        </Key>
      ))}
      {KINDS.filter(shape => shapes.has(shape)).map(shape => (
        <Key key={shape} on={only.shapes.includes(shape)} off={only.shapes.length > 0} toggle={() => setFilter(toggled(only, 'shapes', shape))}>
          <ShapeSign shape={shape} />
          {signs.shapes[shape]}
        </Key>
      ))}
      {likely && (
        <Key on={only.certainties.includes('likely')} off={only.certainties.length > 0} toggle={() => setFilter(toggled(only, 'certainties', 'likely'))}>
          <i class="dash" />
          {words.likely}
        </Key>
      )}
      {crossReferences && (
        <li>
          <ArcSign />
          {words.crossReference}
        </li>
      )}
    </ul>
  )
}

function Key({
  on,
  off,
  toggle,
  children,
}: {
  readonly on: boolean
  readonly off: boolean
  readonly toggle: () => void
  readonly children: ComponentChildren
}) {
  const { map: words } = useWords()
  return (
    <li>
      <button type="button" aria-pressed={on} data-off={off && !on} onClick={toggle} title={on ? words.showOthers : words.showOnly}>
        {children}
      </button>
    </li>
  )
}
