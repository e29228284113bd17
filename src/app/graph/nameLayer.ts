import { countBelow } from './camera.ts'
import { badgeAt, drawLabels, drawQuestions, labelAt, type PlacedLabel, placeLabels } from './labels.ts'
import type { DrawnNode } from './mapView.ts'
import { createMeasure } from './measure.ts'
import { isDimmed, type Light, nodeLook } from './reducers.ts'
import type { Renderer } from './renderer.ts'
import type { Point, Scene, SceneNode } from './scene.ts'

/** The names over the picture: laid out anew at every frame, and pointed at like their nodes. */
export interface NameLayer {
  /** Paints the names of a scene where the renderer has its nodes now; the number of things that lie below the view. Undefined if there is no canvas to paint on. */
  readonly paint: (renderer: Renderer, scene: Scene, light: Light) => number | undefined
  /** The name under a point of the view. */
  readonly labelAt: (at: Point) => PlacedLabel | undefined
  /** The name whose sign, which opens or folds its thing, lies under a point. */
  readonly badgeAt: (at: Point) => PlacedLabel | undefined
  readonly labelOf: (node: string) => PlacedLabel | undefined
  /** Letters have other widths now. */
  readonly remeasure: () => void
}

export function createNameLayer(): NameLayer {
  let labels: readonly PlacedLabel[] = []
  let measure = createMeasure()
  return {
    paint: (renderer, scene, light) => {
      const context = renderer.getCanvases()['labels']?.getContext('2d')
      if (!context) return undefined
      const camera = renderer.getCamera().getState()
      const zoom = 1 / camera.ratio
      const graph = renderer.getGraph()
      const place = (node: SceneNode): Point => {
        const { x, y } = graph.getNodeAttributes(node.id)
        return renderer.graphToViewport({ x, y })
      }
      labels = placeLabels(scene, light, place, zoom, measure)
      const onScreen = ({ x, y }: Point): Point => renderer.graphToViewport({ x, y: -y })
      const captions = zoom > 0.6 ? scene.captions.map(caption => ({ ...caption, screen: onScreen(caption.at) })) : []
      drawLabels(context, labels, captions, scene.scale, light)
      drawQuestions(
        context,
        scene.nodes.filter(n => n.shape === 'question').map(node => ({ node, at: place(node) })),
        scene.scale,
        light,
      )
      return countBelow(camera, scene)
    },
    labelAt: at => labelAt(labels, at),
    badgeAt: at => badgeAt(labels, at),
    labelOf: id => labels.find(l => l.node.id === id),
    remeasure: () => {
      measure = createMeasure()
    },
  }
}

/** What a renderer has drawn and where, each with its name as it stands there. */
export const drawnNodes = (renderer: Renderer, names: NameLayer, light: Light): readonly DrawnNode[] =>
  renderer.getGraph().mapNodes((id, { x, y, node }) => {
    const label = names.labelOf(id)
    return {
      id,
      ...renderer.graphToViewport({ x, y }),
      label: label?.lines ?? [],
      color: nodeLook(node, light).color,
      dimmed: isDimmed(node, light),
      ...(label?.badge ? { badge: label.badge } : {}),
    }
  })
