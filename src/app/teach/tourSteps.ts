import type { Store } from '../state/storeTypes.ts'
import type { TourWords } from '../words/tour.ts'

/** A place of the page that the tour points at. */
export interface TourStep {
  readonly id: keyof TourWords['steps']
  /** The element, as a selector; a step whose element is not there is left out. */
  readonly at: string
  /** On a phone the map lies in a sheet below: whether it must be up. */
  readonly sheet?: true
  /** What is chosen while it is pointed at. */
  readonly choose?: (store: Store) => void
}

export const TOUR_STEPS: readonly TourStep[] = [
  { id: 'reading', at: '.reading .para:has(.cite)' },
  { id: 'marks', at: '.reading .para:has(.cite) .cite' },
  { id: 'map', at: '.map', sheet: true },
  { id: 'doubt', at: '.reading .cite[data-certainty="doubt"]' },
  {
    id: 'card',
    at: '.card',
    choose: store => {
      const first = store.map.peek()?.paragraphs.find(p => store.map.peek()?.linksAt.has(p.id))
      if (first) store.go({ paragraph: first.paragraph.id, node: undefined })
    },
  },
  { id: 'find', at: '.find' },
  { id: 'open', at: '.tools button' },
]

interface Box {
  readonly top: number
  readonly left: number
  readonly width: number
  readonly height: number
}

/** Points between the bubble, what it points at, and the edges of the window. */
const GAP = 12

/** Where the bubble stands: below what it points at, else above, beside, or over the lower edge; always within the window. */
export function bubbleAt(target: Box, bubble: { readonly width: number; readonly height: number }, room: { readonly width: number; readonly height: number }) {
  const within = (at: number, size: number, all: number): number => Math.max(GAP, Math.min(at, all - size - GAP))
  const [right, bottom] = [target.left + target.width, target.top + target.height]
  const places = [
    { top: bottom + GAP, left: target.left },
    { top: target.top - bubble.height - GAP, left: target.left },
    { top: target.top, left: right + GAP },
    { top: target.top, left: target.left - bubble.width - GAP },
  ]
  const fits = (at: { readonly top: number; readonly left: number }, i: number): boolean =>
    i < 2 ? at.top >= GAP && at.top + bubble.height + GAP <= room.height : at.left >= GAP && at.left + bubble.width + GAP <= room.width
  const place = places.find(fits) ?? { top: room.height, left: target.left }
  return { top: within(place.top, bubble.height, room.height), left: within(place.left, bubble.width, room.width) }
}
