import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { Legend } from '../views/Legend.tsx'
import { useStore } from '../views/store.ts'
import { columns } from './columns.ts'
import { forceScene } from './forceScene.ts'
import type { Scene } from './scene.ts'
import { canDraw, type MapView, openMapView } from './sigmaMap.ts'

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** The drawn graph. Where WebGL is missing it says so and hands over to the list. */
export function MapPane() {
  const store = useStore()
  const { map, mode, focus, chosen, route, hovered, places } = store
  const box = useRef<HTMLDivElement>(null)
  const view = useRef<MapView | undefined>(undefined)
  const pointed = useRef<string | undefined>(undefined)
  const size = useSignal<Scene['size'] | undefined>(undefined)
  const broken = useSignal(false)
  const leftOut = useSignal(0)
  // On its own, so that a choice, which changes the route too, does not lay out the map anew.
  const byForce = useComputed(() => route.value.layout === 'force')

  useEffect(() => {
    const element = box.current
    if (!element) return
    if (!canDraw()) broken.value = true
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element
      if (width > 0 && height > 0) size.value = { width, height }
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      view.current?.close()
      view.current = undefined
    }
  }, [])

  // The scene: new data, another layout or another size.
  useSignalEffect(() => {
    const element = box.current
    if (!element || !map.value || !size.value || broken.value) return
    const placed = places.value
    const scene = byForce.value && placed.state === 'ready' ? forceScene(map.value, placed.task, placed.places, size.value) : columns(map.value, size.value)
    leftOut.value = scene.leftOut
    const light = { mode: mode.peek(), focus: focus.peek(), chosen: chosen.peek()?.id }
    if (view.current) {
      view.current.show(scene, light)
      return
    }
    try {
      view.current = openMapView(element, scene, light, {
        onHover: node => {
          // The pointer may have gone to the text already, which lit something else: only what the map lit is put out.
          if (node !== undefined || hovered.peek() === pointed.current) hovered.value = node
          pointed.current = node
        },
        onChoose: node => choose(node),
        onFailure: () => {
          broken.value = true
        },
        reducedMotion: calm,
      })
      Object.defineProperty(element, 'drawnNodes', { configurable: true, value: () => view.current?.drawn() ?? [] })
      // Letters have other widths once the shipped fonts are there.
      void document.fonts.ready.then(() => view.current?.show(scene, { mode: mode.peek(), focus: focus.peek(), chosen: chosen.peek()?.id }))
    } catch {
      broken.value = true
    }
  })
  // The light: what is lit, what is chosen, the theme.
  useSignalEffect(() => {
    // Read before the question mark: an effect that reads nothing is never run again.
    const light = { mode: mode.value, focus: focus.value, chosen: chosen.value?.id }
    view.current?.relight(light)
  })
  useSignalEffect(() => {
    const node = chosen.value
    if (node) view.current?.bringIntoView(node.id)
  })

  function choose(node: string | undefined): void {
    const found = node === undefined ? undefined : map.peek()?.nodes.get(node)
    if (!found) store.clear()
    else if (found.kind === 'paragraph') store.go({ paragraph: found.paragraph.id, node: undefined })
    else if (found.kind === 'doubt') store.go({ paragraph: found.citation.paragraph, node: found.id })
    else store.go({ paragraph: undefined, node: found.id })
  }

  if (broken.value) {
    return (
      <div class="state" role="status">
        <h2>The map cannot be drawn here</h2>
        <p>This browser does not offer the graphics (WebGL) that the map is drawn with. The list shows the same citations.</p>
        <button type="button" onClick={() => store.setView('list')}>
          Show the list
        </button>
      </div>
    )
  }
  const working = byForce.value ? places.value : undefined
  return (
    <>
    <div class="map">
      <div class="canvas" ref={box} role="img" aria-label="Map of the citations: paragraphs on the left, what they cite on the right. The list shows the same." data-testid="map" />
      {working?.state === 'working' && <p class="left-out">Arranging…</p>}
      {working?.state === 'failed' && (
        <p class="left-out" role="alert">
          {working.reason}{' '}
          <button type="button" onClick={() => store.arrangeAgain()}>
            Try again
          </button>
        </p>
      )}
    </div>
    <div class="map-foot">
      {leftOut.value > 0 && <p class="quiet-note">{leftOut.value} paragraphs that cite nothing are not drawn</p>}
      <Legend />
      <div class="zoom">
        <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => view.current?.zoom('in')}>
          +
        </button>
        <button type="button" aria-label="Zoom out" title="Zoom out" onClick={() => view.current?.zoom('out')}>
          −
        </button>
        <button type="button" aria-label="Show everything" title="Show everything" onClick={() => view.current?.zoom('fit')}>
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" fill="none" stroke="currentColor" stroke-width="1.6" />
          </svg>
        </button>
      </div>
    </div>
    </>
  )
}
