import { beyond, type CameraState, scrolled } from './camera.ts'
import type { Point, Scene } from './scene.ts'

/** Milliseconds that the view, or a node, takes to where it now belongs. */
const TRAVEL = 200
/** How much of a way is gone after so many milliseconds: 0 to 1, slower towards its end. */
export const easedPart = (after: number): number => 1 - (1 - Math.min(1, Math.max(0, after) / TRAVEL)) ** 3

/** Pixels of a line, for wheels that count in lines. */
const LINE = 18

interface Camera {
  readonly getState: () => CameraState
  readonly setState: (state: Partial<CameraState>) => unknown
}

/** Moves the camera: at once where motion is reduced, else in a short glide, and with the wheel. */
export interface Pilot {
  readonly moveTo: (target: CameraState) => void
  /** The same, at a reader's wish to see more or less: may lead to another level. */
  readonly zoomTo: (target: CameraState) => void
  /** The camera moved. */
  readonly heard: (state: CameraState) => void
  /** Leaves a way that is being gone: what comes next begins from here. */
  readonly stop: () => void
  readonly close: () => void
}

interface Piloting {
  readonly reducedMotion: () => boolean
  /** The reader went so near (or far) that another level would show more (or less); true if it is shown now. `at`: where the pointer is. */
  readonly onBeyond: (how: 'in' | 'out', at: Point | undefined) => boolean
}

/** A movement of the camera belongs to a gesture for so many milliseconds; one that led to another level must end before the next begins. */
const GESTURE = 400

/** Takes the wheel over `container` before anyone else hears of it. The camera may be another after the graphics context was lost. */
export function createPilot(container: HTMLElement, camera: () => Camera, scene: () => Scene, { reducedMotion, onBeyond }: Piloting): Pilot {
  let pan = 0
  let zoomed = Number.NEGATIVE_INFINITY
  let pointer: Point | undefined
  let spent = false

  /** The reader zooms, by whatever means. False if this is still the gesture that led to another level. */
  const zooming = (): boolean => {
    const now = performance.now()
    if (spent && now - zoomed > GESTURE) spent = false
    zoomed = now
    return !spent
  }
  /** What does not fit is scrolled; Ctrl or Cmd with the wheel, and a pinch (which comes as Ctrl with the wheel), zoom. */
  const onWheel = (event: WheelEvent): void => {
    if (!scene().scrolls || event.ctrlKey || event.metaKey) {
      const box = container.getBoundingClientRect()
      pointer = { x: event.clientX - box.left, y: event.clientY - box.top }
      if (zooming()) return
      event.preventDefault()
      event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
    cancelAnimationFrame(pan)
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? scene().size.height : 1
    const [x, y] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY]
    camera().setState(scrolled(camera().getState(), { x: x * unit, y: y * unit }, scene()))
  }
  const onTouch = (event: TouchEvent): void => {
    if (event.touches.length > 1) zooming()
  }
  container.addEventListener('wheel', onWheel, { capture: true, passive: false })
  container.addEventListener('touchmove', onTouch, { capture: true, passive: true })

  // Not sigma's own animation: a way that is overtaken by another scene must be left at once.
  const moveTo = (target: CameraState): void => {
    cancelAnimationFrame(pan)
    if (reducedMotion()) {
      camera().setState({ ...target })
      return
    }
    const from = camera().getState()
    const begin = performance.now()
    const step = (now: number): void => {
      const part = easedPart(now - begin)
      const between = (a: number, b: number): number => a + (b - a) * part
      camera().setState({ x: between(from.x, target.x), y: between(from.y, target.y), ratio: between(from.ratio, target.ratio) })
      if (part < 1) pan = requestAnimationFrame(step)
    }
    pan = requestAnimationFrame(step)
  }

  return {
    moveTo,
    zoomTo: target => {
      pointer = undefined
      if (zooming()) moveTo(target)
    },
    heard: ({ ratio }) => {
      if (spent || performance.now() - zoomed > GESTURE) return
      const how = beyond(ratio, scene())
      if (how) spent = onBeyond(how, pointer)
    },
    stop: () => cancelAnimationFrame(pan),
    close: () => {
      cancelAnimationFrame(pan)
      container.removeEventListener('wheel', onWheel, { capture: true })
      container.removeEventListener('touchmove', onTouch, { capture: true })
    },
  }
}
