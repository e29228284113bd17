import type { Hue, Shape } from '../../core/model/signs.ts'
import { hueVariable } from '../theme/theme.ts'

/** The sign of a kind in a family's colour: the same shapes as on the map, for text beside it. Decoration: the words say it too. */
export function ShapeSign({ shape, hue }: { readonly shape: Shape; readonly hue?: Hue | undefined }) {
  return (
    <svg class="sign" viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true" style={{ color: hue ? hueVariable(hue) : 'var(--soft)' }}>
      {drawing(shape)}
    </svg>
  )
}

/** The line of a cross-reference, as on the map: an arc from one paragraph to another. */
export function ArcSign() {
  return (
    <svg class="sign" viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true" style={{ color: 'var(--soft)' }}>
      <path d="M4-6.5C-8-4-8 4 4 6.5" fill="none" stroke="currentColor" stroke-width="1.6" />
      <circle cx="4" cy="-6" r="2" fill="currentColor" />
      <circle cx="4" cy="6" r="2" fill="currentColor" />
    </svg>
  )
}

/** From a note back to its place in the text. Drawn, as not every font has the arrow. */
export function BackSign() {
  return (
    <svg class="sign" viewBox="-8 -8 16 16" width="14" height="14" aria-hidden="true">
      <path d="M6-4V1H-5M-1-3-5 1l4 4" fill="none" stroke="currentColor" stroke-width="1.6" />
    </svg>
  )
}

function drawing(shape: Shape) {
  switch (shape) {
    case 'disc':
      return <circle r="5.5" fill="currentColor" />
    case 'dot':
      return <circle r="3.5" fill="currentColor" />
    case 'triangle':
      return <path d="M0-6.5 6.5 5h-13z" fill="currentColor" />
    case 'diamond':
      return <path d="M0-7 7 0 0 7-7 0z" fill="currentColor" />
    case 'square':
      return <path d="M-5-5H5V5H-5z" fill="currentColor" />
    case 'ring':
      return <circle r="4.5" fill="none" stroke="currentColor" stroke-width="3" />
    case 'question':
      return (
        <>
          <circle r="6.5" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="0.1 3.3" stroke-linecap="round" />
          <path d="M-2-1.6C-2-4.6 2.3-4.3 2.2-1.8 2.1-.2 0-.2 0 1.6M0 3.6v.2" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
        </>
      )
    default:
      return shape satisfies never
  }
}
