import { useRef } from 'preact/hooks'
import { count } from '../state/words.ts'
import { Legend } from '../views/Legend.tsx'
import { useStore } from '../views/store.ts'
import type { MapView } from './mapView.ts'
import { useMapView } from './useMapView.ts'

/** The drawn graph. Where WebGL is missing it says so and hands over to the list. */
export function MapPane() {
  const store = useStore()
  const box = useRef<HTMLDivElement>(null)
  const { view, scene, below, broken } = useMapView(box, store)
  if (broken.value) return <NoDrawing />
  const leftOut = scene.value?.leftOut ?? 0
  return (
    <>
      <div class="map">
        <div
          class="canvas"
          ref={box}
          role="img"
          aria-label="Map of the citations: paragraphs on the left, what they cite on the right. The list shows the same."
          data-testid="map"
        />
        {below.value > 0 && (
          <button type="button" class="more-below" onClick={() => view.current?.pageDown()}>
            {below.value} more below <span aria-hidden="true">↓</span>
          </button>
        )}
        <Arranging />
      </div>
      <div class="map-foot">
        {leftOut > 0 && (
          <p class="quiet-note">
            {scene.value?.leftOutWords ? `${leftOut} ${scene.value.leftOutWords}` : `${count(leftOut, 'paragraph')} without citations not drawn`}
          </p>
        )}
        <Legend />
        <Zoom zoom={how => view.current?.zoom(how)} />
      </div>
    </>
  )
}

function Zoom({ zoom }: { readonly zoom: MapView['zoom'] }) {
  return (
    <div class="zoom">
      <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => zoom('in')}>
        +
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out" onClick={() => zoom('out')}>
        −
      </button>
      <button type="button" aria-label="Show everything" title="Show everything" onClick={() => zoom('fit')}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" fill="none" stroke="currentColor" stroke-width="1.6" />
        </svg>
      </button>
    </div>
  )
}

/** What becomes of the force layout, while it is asked for and not there. */
function Arranging() {
  const { route, places, arrangeAgain } = useStore()
  if (route.value.layout !== 'force') return null
  const { value } = places
  if (value.state === 'working') {
    return (
      <p class="arranging" role="status">
        Arranging…
      </p>
    )
  }
  if (value.state !== 'failed') return null
  return (
    <p class="arranging" role="alert">
      {value.reason}{' '}
      <button type="button" onClick={arrangeAgain}>
        Try again
      </button>
    </p>
  )
}

function NoDrawing() {
  const { setView } = useStore()
  return (
    <div class="state" role="status">
      <h2>The map cannot be drawn here</h2>
      <p>This browser does not offer the graphics (WebGL) that the map is drawn with. The list shows the same citations.</p>
      <button type="button" class="primary" onClick={() => setView('list')}>
        Show the list
      </button>
    </div>
  )
}
