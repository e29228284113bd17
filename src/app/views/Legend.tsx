import { HUE_ORDER, HUES, SHAPES, type Shape } from '../../core/model/signs.ts'
import { ArcSign, ShapeSign } from './Shape.tsx'
import { useStore } from './store.ts'

const KINDS = Object.keys(SHAPES) as readonly Shape[]

/** What hues, shapes and lines mean; only what the present map shows, so that it stays short. */
export function Legend() {
  const { map } = useStore()
  const shown = map.value
  if (!shown) return null
  const hues = new Set(shown.targets.map(t => t.name.hue))
  const shapes = new Set<Shape>([...shown.targets.map(t => t.name.shape), ...(shown.doubts.length ? (['question'] as const) : [])])
  const crossReferences = shown.links.some(l => shown.nodes.get(l.to)?.kind === 'paragraph')
  const likely = shown.links.some(l => l.certainty === 'likely')
  return (
    <ul class="legend" aria-label="Legend">
      {HUE_ORDER.filter(hue => hues.has(hue)).map(hue => (
        <li key={hue}>
          <i class="swatch" style={{ background: `var(--hue-${hue})` }} />
          {HUES[hue].label}
        </li>
      ))}
      {KINDS.filter(shape => shapes.has(shape)).map(shape => (
        <li key={shape}>
          <ShapeSign shape={shape} />
          {SHAPES[shape]}
        </li>
      ))}
      {crossReferences && (
        <li>
          <ArcSign />
          Cross-reference between paragraphs
        </li>
      )}
      {likely && (
        <li>
          <i class="dash" />
          Likely
        </li>
      )}
    </ul>
  )
}
