import type { Outlook } from '../state/route.ts'
import type { Point, Scene } from './scene.ts'

/** The state of sigma's camera: its middle in units of the longer side of the box (y upwards), and how many boxes it shows. */
export interface CameraState {
  readonly x: number
  readonly y: number
  readonly ratio: number
  readonly angle: number
}

/** The first sight of every scene: its upper left corner, a scene's pixel on each pixel of the screen. */
export const FIRST_SIGHT: CameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 }

/** The nearest and the farthest that one can look. */
export const LEAST_RATIO = 0.15
export const MOST_RATIO = 12

/** Room under the lowest node. */
const BELOW = 32
/** A node this near to an edge counts as out of view; at the bottom of what scrolls the drawing fades. */
const EDGE = 16
const FADE = 60

/** How far down a scene goes, in its pixels: as high as its box at least. */
export const depthOf = ({ size, nodes }: Scene): number => nodes.reduce((lowest, { at }) => Math.max(lowest, at.y + BELOW), size.height)

/** The point of the scene in the middle of the view. */
export function middleOf({ x, y }: CameraState, { size }: Scene): Point {
  const unit = Math.max(size.width, size.height)
  return { x: size.width / 2 + (x - 0.5) * unit, y: size.height / 2 - (y - 0.5) * unit }
}

/** The camera with another point of the scene in its middle. */
export function withMiddle(camera: CameraState, middle: Point, { size }: Scene): CameraState {
  const unit = Math.max(size.width, size.height)
  return { ...camera, x: 0.5 + (middle.x - size.width / 2) / unit, y: 0.5 - (middle.y - size.height / 2) / unit }
}

/**
 * The camera held to its scene: one that scrolls shows no ground beside, above or below it, and moves sideways only when it is enlarged; of
 * the others some part always stays in view.
 */
export function held(camera: CameraState, scene: Scene): CameraState {
  const { width, height } = scene.size
  const { x, y } = middleOf(camera, scene)
  if (!scene.scrolls) return withMiddle(camera, { x: within(x, 0, width), y: within(y, 0, height) }, scene)
  const [halfWide, halfHigh] = [(width * camera.ratio) / 2, (height * camera.ratio) / 2]
  return withMiddle(camera, { x: within(x, halfWide, width - halfWide), y: within(y, halfHigh, depthOf(scene) - halfHigh) }, scene)
}

/** The camera after a scroll by so many pixels of the screen. */
export function scrolled(camera: CameraState, by: Point, scene: Scene): CameraState {
  const { x, y } = middleOf(camera, scene)
  return held(withMiddle(camera, { x: x + by.x * camera.ratio, y: y + by.y * camera.ratio }, scene), scene)
}

/** The camera that shows the node: moved no farther than it must, and only up or down in a scene that scrolls. Undefined if it is in view. */
export function showing(camera: CameraState, at: Point, scene: Scene): CameraState | undefined {
  const { x, y } = middleOf(camera, scene)
  const [halfWide, halfHigh] = [scene.size.width / 2 - EDGE, scene.size.height / 2]
  const [right, down] = [(at.x - x) / camera.ratio, (at.y - y) / camera.ratio]
  const beside = Math.abs(right) > halfWide && !scene.scrolls
  const away = down < EDGE - halfHigh || down > halfHigh - (scene.scrolls ? FADE : EDGE)
  if (!beside && !away) return undefined
  return held(withMiddle(camera, { x: beside ? at.x : x, y: away ? at.y : y }, scene), scene)
}

/** The camera that shows all of the scene, smaller if need be. */
export function whole(scene: Scene): CameraState {
  const depth = depthOf(scene)
  return withMiddle({ ...FIRST_SIGHT, ratio: depth / scene.size.height }, { x: scene.size.width / 2, y: depth / 2 }, scene)
}

/** What an address holds of a camera; undefined at the first sight. */
export function outlookOf(camera: CameraState, scene: Scene): Outlook | undefined {
  const { x, y } = middleOf(camera, scene)
  const first = middleOf(FIRST_SIGHT, scene)
  if (Math.abs(x - first.x) + Math.abs(y - first.y) < 2 && Math.abs(camera.ratio - 1) < 0.01) return undefined
  return { x: x / scene.size.width, y: y / depthOf(scene), zoom: 1 / camera.ratio }
}

/** The camera that an address asks for, in a box of another size too. */
export function withOutlook({ x, y, zoom }: Outlook, scene: Scene): CameraState {
  const ratio = Math.min(MOST_RATIO, Math.max(LEAST_RATIO, 1 / zoom))
  return held(withMiddle({ ...FIRST_SIGHT, ratio }, { x: x * scene.size.width, y: y * depthOf(scene) }, scene), scene)
}

/** Enlarged beyond the first of these a finer level opens, made smaller beyond the second (and beyond all of the scene) a coarser one. */
const FINER = 0.4
const COARSER = 1.8

/** Whether the camera is so near that there is more to show, or so far that less would do. */
export function beyond(ratio: number, scene: Scene): 'in' | 'out' | undefined {
  if (ratio < FINER) return 'in'
  return ratio > Math.max(COARSER, whole(scene).ratio * 1.3) ? 'out' : undefined
}

/** How many things of the right column (of the left, if there are none) lie below the view. */
export function countBelow(camera: CameraState, scene: Scene): number {
  if (!scene.scrolls) return 0
  const bottom = middleOf(camera, scene).y + (scene.size.height * camera.ratio) / 2
  const below = scene.nodes.filter(n => n.at.y > bottom - 4)
  return below.filter(n => n.side === 'right').length || below.length
}

/** Between two bounds; in the middle of them if they cross. */
const within = (value: number, least: number, most: number): number => (least > most ? (least + most) / 2 : Math.min(Math.max(value, least), most))
