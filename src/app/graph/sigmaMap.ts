import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { EdgeProgram, NodeProgram } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { channels } from '../theme/colour.ts'
import { countBelow, FIRST_SIGHT, held, scrolled, showing, whole } from './camera.ts'
import { drawLabels, drawQuestions, labelAt, type PlacedLabel, placeLabels } from './labels.ts'
import type { MapEvents, MapView } from './mapView.ts'
import { createMeasure } from './measure.ts'
import { createPilot, easedPart } from './pilot.ts'
import { type Light, linkLook, nodeLook, touched } from './reducers.ts'
import type { Point, Scene, SceneLink, SceneNode } from './scene.ts'
import { COURSE_CODES, LINE_CODES, LINE_FRAGMENT, LINE_STEPS, LINE_VERTEX, NODE_FRAGMENT, NODE_VERTEX, SHAPE_CODES } from './shaders.ts'

// The only file that knows sigma: it turns a scene and a light into pixels, and pointers into node ids.

interface NodeFacts {
  x: number
  y: number
  readonly node: SceneNode
}
interface LinkFacts {
  readonly link: SceneLink
}
type Facts = MultiDirectedGraph<NodeFacts, LinkFacts>

/** True if this browser can draw with WebGL at all. */
export function canDraw(): boolean {
  const canvas = document.createElement('canvas')
  const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
  gl?.getExtension('WEBGL_lose_context')?.loseContext()
  return gl !== null
}

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = { FLOAT: 0x1406, UNSIGNED_BYTE: 0x1401, TRIANGLE_STRIP: 0x0005 }

/** Four bytes read as one float, as the vertex buffers take a colour. */
const packed = new Float32Array(1)
const bytes = new Uint8Array(packed.buffer)
function packColour(colour: string): number {
  const rgba = /^rgba\((\d+),(\d+),(\d+),([\d.]+)\)$/.exec(colour)
  const [r, g, b] = rgba ? [Number(rgba[1]), Number(rgba[2]), Number(rgba[3])] : channels(colour)
  // 254, not 255: all bits set would be NaN; the shaders make up for it.
  bytes.set([r, g, b, Math.round((rgba ? Number(rgba[4]) : 1) * 254)])
  return packed[0] ?? 0
}

const fact = (data: object, name: string): number => {
  const value: unknown = Reflect.get(data, name)
  return typeof value === 'number' ? value : 0
}

class ShapeProgram extends NodeProgram<string, NodeFacts, LinkFacts> {
  getDefinition() {
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: NODE_VERTEX,
      FRAGMENT_SHADER_SOURCE: NODE_FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS: ['u_matrix', 'u_sizeRatio', 'u_correctionRatio', 'u_pixelRatio'],
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_ringed', size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    }
  }
  override processVisibleItem(index: number, at: number, data: NodeDisplayData): void {
    this.array.set([data.x, data.y, data.size, packColour(data.color), index, fact(data, 'shape'), fact(data, 'ringed')], at)
  }
  override setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<NodeProgram['setUniforms']>[1]): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix)
    gl.uniform1f(uniformLocations['u_sizeRatio'] ?? null, params.sizeRatio)
    gl.uniform1f(uniformLocations['u_correctionRatio'] ?? null, params.correctionRatio)
    gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, params.pixelRatio)
  }
}

class LineProgram extends EdgeProgram<string, NodeFacts, LinkFacts> {
  getDefinition() {
    return {
      VERTICES: (LINE_STEPS + 1) * 2,
      VERTEX_SHADER_SOURCE: LINE_VERTEX,
      FRAGMENT_SHADER_SOURCE: LINE_FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS: ['u_matrix', 'u_correctionRatio', 'u_pixelRatio'],
      ATTRIBUTES: [
        { name: 'a_start', size: 2, type: FLOAT },
        { name: 'a_end', size: 2, type: FLOAT },
        { name: 'a_width', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_course', size: 1, type: FLOAT },
        { name: 'a_line', size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: 'a_step', size: 1, type: FLOAT },
        { name: 'a_side', size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: Array.from({ length: (LINE_STEPS + 1) * 2 }, (_, i) => [(i >> 1) / LINE_STEPS, i % 2 ? 1 : -1]),
    }
  }
  override processVisibleItem(index: number, at: number, from: NodeDisplayData, to: NodeDisplayData, data: EdgeDisplayData): void {
    this.array.set([from.x, from.y, to.x, to.y, data.size, packColour(data.color), index, fact(data, 'course'), fact(data, 'line')], at)
  }
  override setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<EdgeProgram['setUniforms']>[1]): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] ?? null, false, params.matrix)
    gl.uniform1f(uniformLocations['u_correctionRatio'] ?? null, params.correctionRatio)
    gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, params.pixelRatio)
  }
}

/** Opens a map in an element that has a size. Throws if the browser gives no WebGL context. */
export function openMapView(container: HTMLElement, first: Scene, firstLight: Light, events: MapEvents): MapView {
  let scene = first
  let light = firstLight
  let labels: readonly PlacedLabel[] = []
  let labelled: string | undefined
  let travel = 0
  let closed = false
  let measure = createMeasure()
  let graph = graphOf(scene)
  let sigma = open()
  const pilot = createPilot(
    container,
    () => sigma.getCamera(),
    () => scene,
    events.reducedMotion,
  )

  function open(): Sigma<NodeFacts, LinkFacts> {
    const renderer = new Sigma<NodeFacts, LinkFacts>(graph, container, {
      allowInvalidContainer: true,
      stagePadding: 0,
      renderLabels: false,
      defaultNodeType: 'shape',
      defaultEdgeType: 'line',
      nodeProgramClasses: { shape: ShapeProgram },
      edgeProgramClasses: { line: LineProgram },
      defaultDrawNodeHover: () => undefined,
      minCameraRatio: 0.15,
      maxCameraRatio: 12,
      zIndex: false,
      nodeReducer: (_, { node, x, y }) => {
        const { color, size, ringed } = nodeLook(node, light)
        return { x, y, color, size: size * scene.scale, type: 'shape', label: null, shape: SHAPE_CODES[node.shape], ringed: ringed ? 1 : 0 }
      },
      edgeReducer: (_, { link }) => ({ ...linkLook(link, light), type: 'line', course: COURSE_CODES[link.course], line: LINE_CODES[link.line] }),
    })
    renderer.on('afterRender', () => paintLabels(renderer))
    renderer.on('enterNode', ({ node }) => hover(node))
    renderer.on('leaveNode', () => hover(undefined))
    renderer.on('moveBody', ({ event }) => {
      const under = labelAt(labels, event)?.node.id
      if (under !== labelled) {
        labelled = under
        hover(under)
      }
    })
    renderer.on('clickNode', ({ node }) => events.onChoose(node))
    renderer.on('clickStage', ({ event }) => events.onChoose(labelAt(labels, event)?.node.id))
    renderer.on('doubleClickNode', ({ preventSigmaDefault }) => preventSigmaDefault())
    for (const canvas of Object.values(renderer.getCanvases())) canvas.addEventListener('webglcontextlost', reopen)
    renderer.getCamera().clean = state => ({ ...held(state, scene) })
    frame(renderer)
    return renderer
  }

  function hover(node: string | undefined): void {
    container.style.cursor = node === undefined ? 'default' : 'pointer'
    events.onHover(node)
  }

  /** A driver reset or a sleeping laptop takes the context away for good: start anew, the view where it was. */
  function reopen(event: Event): void {
    event.preventDefault()
    if (closed) return
    const camera = sigma.getCamera().getState()
    closeRenderer(sigma)
    try {
      sigma = open()
      sigma.getCamera().setState(camera)
    } catch {
      closed = true
      events.onFailure()
    }
  }

  function closeRenderer(renderer: Sigma<NodeFacts, LinkFacts>): void {
    for (const canvas of Object.values(renderer.getCanvases())) canvas.removeEventListener('webglcontextlost', reopen)
    renderer.kill()
  }

  function showNode(id: string | undefined): void {
    if (id === undefined || !graph.hasNode(id)) return
    const target = showing(sigma.getCamera().getState(), graph.getNodeAttribute(id, 'node').at, scene)
    if (target) pilot.moveTo(target)
  }

  /** One graph unit is one CSS pixel at the first sight. */
  function frame(renderer: Sigma<NodeFacts, LinkFacts>): void {
    renderer.setCustomBBox({ x: [0, scene.size.width], y: [-scene.size.height, 0] })
    renderer.refresh()
  }

  // Functions, not constants: the first frame is painted while `sigma` is being made, before this line is reached.
  function onScreen(renderer: Sigma<NodeFacts, LinkFacts>, at: Point): Point {
    return renderer.graphToViewport({ x: at.x, y: -at.y })
  }

  function paintLabels(renderer: Sigma<NodeFacts, LinkFacts>): void {
    events.onBelow(countBelow(renderer.getCamera().getState(), scene))
    const context = renderer.getCanvases()['labels']?.getContext('2d')
    if (!context) return
    const zoom = 1 / renderer.getCamera().getState().ratio
    const place = (node: SceneNode): Point => {
      const { x, y } = graph.getNodeAttributes(node.id)
      return renderer.graphToViewport({ x, y })
    }
    labels = placeLabels(scene, light, place, zoom, measure)
    const captions = zoom > 0.6 ? scene.captions.map(caption => ({ ...caption, screen: onScreen(renderer, caption.at) })) : []
    drawLabels(context, labels, captions, scene.scale, light)
    drawQuestions(
      context,
      scene.nodes.filter(n => n.shape === 'question').map(node => ({ node, at: place(node) })),
      scene.scale,
      light,
    )
  }

  function glide(next: Scene): void {
    cancelAnimationFrame(travel)
    const from = new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }] as const))
    const begin = performance.now()
    const step = (now: number): void => {
      const part = easedPart(now - begin)
      graph.updateEachNodeAttributes((id, facts) => {
        const start = from.get(id) ?? facts
        return { ...facts, x: start.x + (facts.node.at.x - start.x) * part, y: start.y + (-facts.node.at.y - start.y) * part }
      })
      if (part < 1) travel = requestAnimationFrame(step)
    }
    graph = graphOf(next, from)
    sigma.setGraph(graph)
    travel = requestAnimationFrame(step)
  }

  const view: MapView = {
    show: (next, nextLight) => {
      const sameSize = next.size.width === scene.size.width && next.size.height === scene.size.height
      const sameNodes = sameSize && graph.order > 0 && next.nodes.every(n => graph.hasNode(n.id)) && next.nodes.length === graph.order
      const anew = next.subject !== scene.subject
      scene = next
      light = nextLight
      if (sameNodes && graph.order <= 1000 && !events.reducedMotion()) {
        glide(next)
      } else {
        cancelAnimationFrame(travel)
        graph = graphOf(next)
        sigma.setGraph(graph)
        if (!sameSize) sigma.resize(true)
      }
      // Another document or layout is seen from its beginning; the place in the last one means nothing in it.
      const camera = sigma.getCamera()
      pilot.stop()
      camera.setState({ ...(anew ? FIRST_SIGHT : held(camera.getState(), scene)) })
      frame(sigma)
      if (anew) showNode(light.chosen)
    },
    remeasure: () => {
      measure = createMeasure()
      sigma.scheduleRender()
    },
    relight: next => {
      const change = touched(light, next)
      light = next
      const known = change && { nodes: change.nodes.filter(id => graph.hasNode(id)), edges: change.links.filter(id => graph.hasEdge(id)) }
      sigma.refresh({ partialGraph: known ?? { nodes: graph.nodes(), edges: graph.edges() }, skipIndexation: true, schedule: true })
    },
    bringIntoView: showNode,
    zoom: how => {
      const camera = sigma.getCamera().getState()
      pilot.moveTo(how === 'fit' ? whole(scene) : held({ ...camera, ratio: how === 'in' ? camera.ratio / 1.5 : camera.ratio * 1.5 }, scene))
    },
    pageDown: () => pilot.moveTo(scrolled(sigma.getCamera().getState(), { x: 0, y: scene.size.height * 0.8 }, scene)),
    drawn: () =>
      graph.mapNodes((id, { x, y, node }) => {
        const { color, dimmed } = nodeLook(node, light)
        return { id, ...sigma.graphToViewport({ x, y }), label: labels.find(l => l.node.id === id)?.lines ?? [], color, dimmed }
      }),
    close: () => {
      closed = true
      cancelAnimationFrame(travel)
      pilot.close()
      closeRenderer(sigma)
    },
  }
  showNode(light.chosen)
  return view
}

/** The scene as sigma needs it; nodes begin at `from` where they were before, else at their place. */
function graphOf(scene: Scene, from: ReadonlyMap<string, Point> = new Map()): Facts {
  const graph: Facts = new MultiDirectedGraph<NodeFacts, LinkFacts>()
  for (const node of scene.nodes) graph.addNode(node.id, { ...(from.get(node.id) ?? { x: node.at.x, y: -node.at.y }), node })
  for (const link of scene.links) graph.addEdgeWithKey(link.id, link.from, link.to, { link })
  return graph
}
