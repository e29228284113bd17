import { effect, type ReadonlySignal, type Signal, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Outlook } from '../state/route.ts'
import type { Store } from '../state/storeTypes.ts'
import type { MapEvents, MapView } from './mapView.ts'
import type { Light } from './reducers.ts'
import { canDraw } from './renderer.ts'
import type { Scene } from './scene.ts'
import { layoutOf, sceneOf } from './sceneOf.ts'
import { openMapView } from './sigmaMap.ts'

/** The mark in the page's performance record when the first graph is on the screen. */
const DRAWN = 'pacta-map-drawn'

/** A drawn map in an element, kept true to the store. */
export interface MapInElement {
  readonly view: RefObject<MapView | undefined>
  readonly scene: ReadonlySignal<Scene | undefined>
  /** How many things lie below what is in view. */
  readonly below: ReadonlySignal<number>
  /** There is no WebGL, or it was lost for good. */
  readonly broken: ReadonlySignal<boolean>
}

/** Draws the store's map into `box` as soon as it has a size; scene, light and view follow the store from then on. */
export function useMapView(box: RefObject<HTMLElement | null>, store: Store): MapInElement {
  const { mode, focus, chosenInPicture, outlook } = store
  const view = useRef<MapView | undefined>(undefined)
  const broken = useSignal(false)
  const below = useSignal(0)
  const size = useSize(box)
  // On its own, so that a choice, which changes the route too, does not lay out the map anew.
  const layout = useComputed(() => layoutOf(store))
  const scene = useComputed(() => (size.value ? sceneOf(store, layout.value, size.value) : undefined))
  const light = useComputed((): Light => ({ mode: mode.value, focus: focus.value, chosen: chosenInPicture.value }))

  useEffect(() => {
    // Letters have other widths once the shipped fonts are there.
    void document.fonts.ready.then(() => view.current?.remeasure())
    return () => {
      view.current?.close()
      view.current = undefined
    }
  }, [])
  const asked = useRef<Outlook | undefined>(undefined)
  // These two before the page is painted, as the text is: what is first seen is whole.
  useEarlyEffect(() => {
    asked.current = outlook.value
    if (!asked.current || !scene.peek()?.subject.startsWith(layout.peek())) return
    view.current?.lookFrom(asked.current)
  })
  const lit = useRef<Light | undefined>(undefined)
  useEarlyEffect(() => {
    const next = scene.value
    if (!next || !box.current || broken.value) return
    // A network comes a moment after it was asked for: until then another layout stands in for it.
    const from = next.subject.startsWith(layout.peek()) ? asked.current : undefined
    if (from) asked.current = undefined
    lit.current = light.peek()
    if (view.current) view.current.show(next, lit.current, from)
    else view.current = opened(box.current, next, lit.current, store, { broken, below }, from)
  })
  useSignalEffect(() => {
    // Read before the question: an effect that reads nothing is never run again.
    const next = light.value
    if (next === lit.current) return
    lit.current = next
    view.current?.relight(next)
  })
  useSignalEffect(() => {
    const node = chosenInPicture.value
    if (node !== undefined) view.current?.bringIntoView(node)
  })
  return { view, scene, below, broken }
}

/** As `useSignalEffect`, but run for the first time before the page is painted. */
function useEarlyEffect(run: () => void): void {
  useLayoutEffect(() => effect(run), [])
}

interface Reported {
  readonly broken: Signal<boolean>
  readonly below: Signal<number>
}

function opened(
  element: HTMLElement,
  scene: Scene,
  light: Light,
  store: Store,
  { broken, below }: Reported,
  outlook: Outlook | undefined,
): MapView | undefined {
  let pointed: string | undefined
  try {
    const events: MapEvents = {
      onHover: node => {
        // The pointer may have gone to the text already, which lit something else: only what the map lit is put out.
        if (node !== undefined || store.hovered.peek() === pointed) store.hovered.value = node
        pointed = node
      },
      onChoose: store.choose,
      onBelow: count => {
        below.value = count
      },
      onFailure: () => {
        broken.value = true
      },
      onTurn: store.turn,
      onOutlook: store.look,
      onBeyond: store.zoomBeyond,
      onDrawn: () => {
        if (performance.getEntriesByName(DRAWN).length === 0) performance.mark(DRAWN)
      },
      reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    }
    const view = openMapView(element, scene, light, events, outlook)
    Object.defineProperty(element, 'drawnNodes', { configurable: true, value: view.drawn })
    Object.defineProperty(element, 'paintCounts', { configurable: true, value: view.counts })
    return view
  } catch (error) {
    // The reader is told in words; whoever mends it needs the cause, if it is not that there is no WebGL.
    if (canDraw()) console.error(error)
    element.replaceChildren()
    broken.value = true
    return undefined
  }
}

/** The size of an element in CSS pixels, followed; undefined while it has none. */
function useSize(box: RefObject<HTMLElement | null>): ReadonlySignal<Scene['size'] | undefined> {
  const size = useSignal<Scene['size'] | undefined>(undefined)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const read = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      const same = size.peek()?.width === width && size.peek()?.height === height
      if (width > 0 && height > 0 && !same) size.value = { width, height }
    }
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return size
}
