import { useRef } from 'preact/hooks'
import { Legend } from '../views/Legend.tsx'
import { Status } from '../views/Status.tsx'
import { useStore, useWords } from '../views/store.ts'
import { useNarrow } from '../views/useNarrow.ts'
import type { MapView } from './mapView.ts'
import { useMapView } from './useMapView.ts'

/** The drawn graph. Where WebGL is missing it says so and hands over to the list. */
export function MapPane() {
  const store = useStore()
  const { map } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const { view, scene, below, broken } = useMapView(box, store)
  const narrow = useNarrow()
  if (broken.value) return <NoDrawing />
  const leftOut = scene.value?.leftOut ?? 0
  return (
    <>
      <div class="map">
        <div class="canvas" dir="ltr" ref={box} role="img" aria-label={map.picture} data-testid="map" />
        {below.value > 0 && (
          <button type="button" class="more-below" onClick={() => view.current?.pageDown()}>
            {map.moreBelow(below.value)} <span aria-hidden="true">↓</span>
          </button>
        )}
        <Zoomed />
        <Arranging />
      </div>
      <div class="map-foot">
        <div class="map-told">
          {!narrow.value && <Status />}
          {leftOut > 0 && <p class="quiet-note">{scene.value?.undated ? map.undatedLeftOut(leftOut) : map.quietLeftOut(leftOut)}</p>}
        </div>
        <Zoom zoom={how => view.current?.zoom(how)} />
        <Legend />
      </div>
    </>
  )
}

function Zoom({ zoom }: { readonly zoom: MapView['zoom'] }) {
  const { map } = useWords()
  return (
    <div class="zoom">
      <button type="button" aria-label={map.zoomIn} title={map.zoomIn} onClick={() => zoom('in')}>
        +
      </button>
      <button type="button" aria-label={map.zoomOut} title={map.zoomOut} onClick={() => zoom('out')}>
        −
      </button>
      <button type="button" aria-label={map.everything} title={map.everything} onClick={() => zoom('fit')}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" fill="none" stroke="currentColor" stroke-width="1.6" />
        </svg>
      </button>
    </div>
  )
}

/** Says what the zoom has just changed, and how to have it otherwise. */
function Zoomed() {
  const { zoomedTo, undoZoom, forgetZoom } = useStore()
  const { unfold, map } = useWords()
  const level = zoomedTo.value
  if (level === undefined) return null
  return (
    <p class="zoomed">
      {unfold.zoomedTo(map.levels[level])}
      <button type="button" onClick={undoZoom}>
        {unfold.undoZoom}
      </button>
      <button type="button" aria-label={unfold.closeNote} onClick={forgetZoom}>
        ×
      </button>
    </p>
  )
}

/** What becomes of the force layout, while it is asked for and not there. */
function Arranging() {
  const { route, places, arrangeAgain } = useStore()
  const { map } = useWords()
  if (route.value.layout !== 'force') return null
  const { value } = places
  if (value.state === 'working') {
    return (
      <p class="arranging" role="status">
        {map.arranging}
      </p>
    )
  }
  if (value.state !== 'failed') return null
  return (
    <p class="arranging" role="alert">
      {map.notArranged}{' '}
      <button type="button" onClick={arrangeAgain}>
        {map.tryAgain}
      </button>
    </p>
  )
}

function NoDrawing() {
  const { setView } = useStore()
  const { map } = useWords()
  return (
    <div class="state" role="status">
      <h2>{map.noDrawing}</h2>
      <p>{map.noDrawingWhy}</p>
      <button type="button" class="primary" onClick={() => setView('list')}>
        {map.showList}
      </button>
    </div>
  )
}
