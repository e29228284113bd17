import type { Outlook } from '../state/route.ts'
import { SURFACES } from '../theme/theme.ts'
import { tryAgain } from './again.ts'
import { type CameraState, FIRST_SIGHT, held, outlookOf, scrolled, showing, whole, withOutlook } from './camera.ts'
import { createFrugality, mayNeedHairs } from './frugal.ts'
import type { MapEvents, MapView } from './mapView.ts'
import { createNameLayer, drawnNodes } from './nameLayer.ts'
import { createPilot, easedPart } from './pilot.ts'
import type { Stage } from './programs.ts'
import { type Light, linkLook, nodeLook, touched } from './reducers.ts'
import { bringHairs, type Facts, graphOf, openRenderer, type Renderer, rendererName } from './renderer.ts'
import type { Point, Scene, SceneNode, Turn } from './scene.ts'
import { COURSE_CODES, LINE_CODES, SHAPE_CODES } from './shaders.ts'
import { sameSpot, type Travel, travelBetween } from './travel.ts'

// It turns a scene and a light into pixels, and what pointers do into what a reader wants.

/** More nodes than this are there at once: a reader could not follow them. */
const MOST_TRAVELLERS = 1000
/** Milliseconds that sigma's own zooming may still go on. */
const STILL = 300
/** Milliseconds without a frame after which the view rests. */
const REST = 150

/** Opens a map in an element that has a size. Throws if the browser gives no WebGL context. */
export function openMapView(container: HTMLElement, first: Scene, firstLight: Light, events: MapEvents, firstOutlook?: Outlook): MapView {
  let scene = first
  let light = firstLight
  let travel = 0
  let resting = 0
  let closed = false
  /** Where the camera stays for a moment after a level was opened by zooming: sigma's own way would lead on. */
  let still: CameraState | undefined
  /** Such a level is on its way. */
  let leading = false
  const names = createNameLayer()
  const counts = { full: 0, partial: 0, nodes: 0, links: 0 }
  const stage: Stage = { dimmed: light.focus !== undefined, paper: SURFACES[light.mode].paper, bare: false }
  let graph = graphOf(scene)
  let sigma = open()
  const frugal = createFrugality(rendererName(sigma))
  let hairs = false
  choosePens()
  fill(sigma)
  const pilot = createPilot(
    container,
    () => sigma.getCamera(),
    () => scene,
    { reducedMotion: events.reducedMotion, onBeyond: goBeyond },
  )

  function open(): Renderer {
    return openRenderer(container, stage, mayNeedHairs(scene), {
      node: ({ node, x, y }) => {
        const { color, size, ringed, lit } = nodeLook(node, light)
        return { x, y, color, size: size * scene.scale, shape: SHAPE_CODES[node.shape], ringed: ringed ? 1 : 0, lit: lit ? 1 : 0 }
      },
      link: ({ link }) => {
        const { color, size, lit } = linkLook(link, light)
        const type = !hairs ? 'line' : link.course === 'straight' ? 'hair' : 'curl'
        return { color, size, type, course: COURSE_CODES[link.course], line: LINE_CODES[link.line], lit: lit ? 1 : 0 }
      },
      labelled: at => (names.badgeAt(at) ?? names.labelAt(at))?.node.id,
      onHover: hover,
      onClick: choose,
      onDoubleClick: node => turn(graph.hasNode(node) ? graph.getNodeAttribute(node, 'node').turn : undefined),
      onPaint: paintNames,
      onMove: moved,
      onLost: lost,
      clean: state => ({ ...(still ?? held(state, scene)) }),
    })
  }

  /** Lines as ribbons or as hairs, as this scene and this machine ask for. */
  function choosePens(): void {
    hairs = frugal.hairs(scene)
    if (hairs) bringHairs(sigma, stage)
  }

  function choose(at: Point, node: string | undefined): void {
    const badge = names.badgeAt(at)
    if (badge) turn(badge.node.turn)
    else events.onChoose(node)
  }

  function turn(what: Turn | undefined): void {
    if (what) events.onTurn(what.id)
  }

  function hover(node: string | undefined): void {
    container.style.cursor = node === undefined ? 'default' : 'pointer'
    events.onHover(node)
  }

  /** Another level, where there is one; its scene begins at its first sight, and the movement that led to it ends there. */
  function goBeyond(how: 'in' | 'out', at: Point | undefined): boolean {
    leading = true
    leading = events.onBeyond(how, at && nearestTo(at))
    return leading || still !== undefined
  }

  function stay(camera: CameraState): void {
    leading = false
    still = camera
    setTimeout(() => {
      still = undefined
    }, STILL)
  }

  function nearestTo(at: Point): string | undefined {
    const { x, y } = sigma.viewportToGraph(at)
    const away = (node: SceneNode): number => Math.hypot(node.at.x - x, node.at.y + y)
    return scene.nodes.reduce<SceneNode | undefined>((best, node) => (best && away(best) <= away(node) ? best : node), undefined)?.id
  }

  /** The view moves: a slow machine leaves out what costs most, until it rests; then the address may hear of it. */
  function moved(state: CameraState): void {
    clearTimeout(resting)
    resting = window.setTimeout(rested, REST)
    if (frugal.frame(performance.now())) showHairs()
    stage.bare = frugal.restOnMove(scene)
    pilot.heard(state)
  }

  function rested(): void {
    if (closed) return
    frugal.rest()
    events.onOutlook(outlookOf(sigma.getCamera().getState(), scene))
    if (!stage.bare) return
    stage.bare = false
    sigma.scheduleRender()
  }

  /** This machine is slower than it seemed: the same scene in thinner lines. */
  function showHairs(): void {
    if (hairs || !frugal.hairs(scene)) return
    choosePens()
    refresh()
  }

  /** A driver reset or a sleeping laptop takes the context away, perhaps for a while: start anew, the view where it was. */
  function lost(event: Event): void {
    event.preventDefault()
    if (closed) return
    const camera = sigma.getCamera().getState()
    sigma.kill()
    const anew = (): void => {
      container.replaceChildren()
      sigma = open()
      choosePens()
      fill(sigma)
      sigma.getCamera().setState(camera)
    }
    tryAgain(
      anew,
      () => !closed,
      () => {
        closed = true
        container.replaceChildren()
        events.onFailure()
      },
    )
  }

  function showNode(id: string | undefined): void {
    if (id === undefined || !graph.hasNode(id)) return
    const target = showing(sigma.getCamera().getState(), graph.getNodeAttribute(id, 'node').at, scene)
    if (target) pilot.moveTo(target)
  }

  /** One graph unit is one CSS pixel at the first sight. */
  function frame(renderer: Renderer): void {
    renderer.setCustomBBox({ x: [0, scene.size.width], y: [-scene.size.height, 0] })
  }

  /** A renderer that is open has an empty picture: now it gets its own, in its frame, and paints it. */
  function fill(renderer: Renderer): void {
    frame(renderer)
    counts.full++
    renderer.setGraph(graph)
  }

  function refresh(): void {
    counts.full++
    sigma.refresh()
  }

  function paintNames(renderer: Renderer): void {
    // Names are laid out anew at every frame: a slow machine waits with them too.
    if (stage.bare) return
    const below = names.paint(renderer, scene, light)
    if (below === undefined) return
    events.onBelow(below)
    events.onDrawn()
  }

  function glide(next: Scene, { from, leaving }: Travel): void {
    const begin = performance.now()
    const ends = new Map([...next.nodes.map(n => [n.id, n.at] as const), ...leaving.map(l => [l.node.id, l.to] as const)])
    const step = (now: number): void => {
      const part = easedPart(now - begin)
      graph.updateEachNodeAttributes((id, facts) => {
        const [start, end] = [from.get(id), ends.get(id)]
        return start && end ? { ...facts, x: start.x + (end.x - start.x) * part, y: -(start.y + (end.y - start.y) * part) } : facts
      })
      if (part < 1) travel = requestAnimationFrame(step)
      else if (leaving.length) settle(graphOf(next))
    }
    settle(graphOf(next, from, leaving))
    travel = requestAnimationFrame(step)
  }

  function settle(next: Facts): void {
    graph = next
    sigma.setGraph(next)
  }

  const view: MapView = {
    show: (next, nextLight, outlook) => {
      const sameSize = next.size.width === scene.size.width && next.size.height === scene.size.height
      const anew = next.subject !== scene.subject
      const before = { scene, camera: sigma.getCamera().getState() }
      cancelAnimationFrame(travel)
      pilot.stop()
      const places = graph.mapNodes((id, { x, y }) => [id, { x, y: -y }] as const)
      scene = next
      light = nextLight
      choosePens()
      setStage()
      // Another document or layout is seen from its beginning; the place in the last one means nothing in it.
      // In a box of another size the same part is looked at, as large as before.
      const kept = outlook ?? (anew || sameSize ? undefined : outlookOf(before.camera, before.scene))
      const camera = kept ? withOutlook(kept, scene) : anew ? FIRST_SIGHT : held(before.camera, scene)
      if (leading && anew) stay(camera)
      const was = new Map(places.map(([id, at]) => [id, sameSpot(at, before, { scene, camera })]))
      const few = Math.max(graph.order, next.nodes.length) <= MOST_TRAVELLERS
      const way = sameSize && few && !events.reducedMotion() ? travelBetween(before.scene, next, was) : undefined
      if (way) glide(next, { ...way, leaving: way.leaving.map(l => ({ ...l, node: { ...l.node, at: was.get(l.node.id) ?? l.node.at } })) })
      else settle(graphOf(next))
      if (!sameSize) sigma.resize(true)
      sigma.getCamera().setState({ ...camera })
      frame(sigma)
      refresh()
      if (anew && !outlook && !still) showNode(light.chosen)
    },
    remeasure: () => {
      names.remeasure()
      sigma.scheduleRender()
    },
    relight: next => {
      const change = touched(light, next)
      light = next
      setStage()
      const known = {
        nodes: change ? change.nodes.filter(id => graph.hasNode(id)) : graph.nodes(),
        edges: change ? change.links.filter(id => graph.hasEdge(id)) : graph.edges(),
      }
      counts.partial++
      counts.nodes += known.nodes.length
      counts.links += known.edges.length
      sigma.refresh({ partialGraph: known, skipIndexation: true, schedule: true })
    },
    bringIntoView: showNode,
    lookFrom: outlook => {
      pilot.stop()
      sigma.getCamera().setState({ ...withOutlook(outlook, scene) })
    },
    zoom: how => {
      const camera = sigma.getCamera().getState()
      if (how === 'fit') pilot.moveTo(whole(scene))
      else pilot.zoomTo(held({ ...camera, ratio: how === 'in' ? camera.ratio / 1.5 : camera.ratio * 1.5 }, scene))
    },
    pageDown: () => pilot.moveTo(scrolled(sigma.getCamera().getState(), { x: 0, y: scene.size.height * 0.8 }, scene)),
    drawn: () => drawnNodes(sigma, names, light),
    counts: () => ({ ...counts }),
    close: () => {
      closed = true
      clearTimeout(resting)
      cancelAnimationFrame(travel)
      pilot.close()
      sigma.kill()
    },
  }
  if (firstOutlook) view.lookFrom(firstOutlook)
  else showNode(light.chosen)
  return view

  function setStage(): void {
    stage.dimmed = light.focus !== undefined
    stage.paper = SURFACES[light.mode].paper
  }
}
