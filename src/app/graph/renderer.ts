import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { type CameraState, LEAST_RATIO, MOST_RATIO } from './camera.ts'
import { type LinkFacts, type NodeFacts, programsOn, type Stage } from './programs.ts'
import type { Point, Scene } from './scene.ts'
import type { Travel } from './travel.ts'

// With programs.ts the only file that knows sigma: it sets one up, and says in plain words what its pointers do.

export type Facts = MultiDirectedGraph<NodeFacts, LinkFacts>
export type Renderer = Sigma<NodeFacts, LinkFacts>

/** What draws, by the name it gives itself; empty if it has none. */
export function rendererName(renderer: Renderer): string {
  const canvas = renderer.getCanvases()['nodes']
  const gl = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl')
  if (!gl) return ''
  const told = gl.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = gl.getParameter(told?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER)
  return String(name)
}

/** Whether this browser can draw with WebGL at all. */
export function canDraw(): boolean {
  const canvas = document.createElement('canvas')
  const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
  gl?.getExtension('WEBGL_lose_context')?.loseContext()
  return gl !== null
}

/** How things look, and what is to be done when something happens. */
interface Rendering {
  readonly node: (facts: NodeFacts) => Readonly<Record<'x' | 'y' | 'size' | 'shape' | 'ringed' | 'lit', number>> & { readonly color: string }
  readonly link: (facts: LinkFacts) => Readonly<Record<'size' | 'course' | 'line' | 'lit', number>> & {
    readonly color: string
    readonly type: 'line' | 'hair' | 'curl'
  }
  /** The node whose name stands at a point. */
  readonly labelled: (at: Point) => string | undefined
  readonly onHover: (node: string | undefined) => void
  /** On a node or its name; undefined: on the ground. */
  readonly onClick: (at: Point, node: string | undefined) => void
  readonly onDoubleClick: (node: string) => void
  /** A frame is on the screen. */
  readonly onPaint: (renderer: Renderer) => void
  readonly onMove: (camera: CameraState) => void
  readonly onLost: (event: Event) => void
  /** The camera held to what there is to see. */
  readonly clean: (camera: CameraState) => CameraState
}

/**
 * A sigma that draws nothing of its own, and has no graph yet: its first frame, which it paints before anything else can be said to it, is empty.
 * `hairs`: very thin lines may be needed; making a program takes the graphics card a while, so that those which are not are left for later.
 * Throws if the browser gives no WebGL context.
 */
export function openRenderer(container: HTMLElement, stage: Stage, hairs: boolean, how: Rendering): Renderer {
  const programs = programsOn(stage)
  const renderer = new Sigma<NodeFacts, LinkFacts>(new MultiDirectedGraph<NodeFacts, LinkFacts>(), container, {
    allowInvalidContainer: true,
    stagePadding: 0,
    renderLabels: false,
    defaultNodeType: 'shape',
    defaultEdgeType: 'line',
    nodeProgramClasses: programs.nodes,
    edgeProgramClasses: { ...programs.ribbons, ...(hairs ? programs.hairs : {}) },
    defaultDrawNodeHover: () => undefined,
    minCameraRatio: LEAST_RATIO,
    maxCameraRatio: MOST_RATIO,
    zIndex: false,
    nodeReducer: (_, facts) => ({ ...how.node(facts), type: 'shape', label: null }),
    edgeReducer: (_, facts) => how.link(facts),
  })
  let labelled: string | undefined
  renderer.on('afterRender', () => how.onPaint(renderer))
  renderer.on('enterNode', ({ node }) => how.onHover(node))
  renderer.on('leaveNode', () => how.onHover(undefined))
  renderer.on('moveBody', ({ event }) => {
    const under = how.labelled(event)
    if (under === labelled) return
    labelled = under
    how.onHover(under)
  })
  renderer.on('clickNode', ({ node, event }) => how.onClick(event, node))
  renderer.on('clickStage', ({ event }) => how.onClick(event, how.labelled(event)))
  renderer.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault()
    how.onDoubleClick(node)
  })
  renderer.on('doubleClickStage', ({ event, preventSigmaDefault }) => {
    const under = how.labelled(event)
    if (under === undefined) return
    preventSigmaDefault()
    how.onDoubleClick(under)
  })
  const canvases = Object.values(renderer.getCanvases())
  for (const canvas of canvases) canvas.addEventListener('webglcontextlost', how.onLost)
  renderer.on('kill', () => {
    for (const canvas of canvases) canvas.removeEventListener('webglcontextlost', how.onLost)
  })
  renderer.getCamera().clean = how.clean
  renderer.getCamera().on('updated', how.onMove)
  return renderer
}

/** Makes the programs of very thin lines, if they are not there. */
export function bringHairs(renderer: Renderer, stage: Stage): void {
  const classes = renderer.getSetting('edgeProgramClasses')
  if ('hair' in classes) return
  const { clean } = renderer.getCamera()
  renderer.setSetting('edgeProgramClasses', { ...classes, ...programsOn(stage).hairs })
  // Any new setting takes the camera off its leash.
  renderer.getCamera().clean = clean
}

/** The scene as sigma needs it; nodes begin at `from` where they were before, else at their place; what leaves is still there. */
export function graphOf(scene: Scene, from: Travel['from'] = new Map(), leaving: Travel['leaving'] = []): Facts {
  const graph: Facts = new MultiDirectedGraph<NodeFacts, LinkFacts>()
  for (const node of [...scene.nodes, ...leaving.map(l => l.node)]) {
    const { x, y } = from.get(node.id) ?? node.at
    graph.addNode(node.id, { x, y: -y, node })
  }
  for (const link of scene.links) graph.addEdgeWithKey(link.id, link.from, link.to, { link })
  return graph
}
