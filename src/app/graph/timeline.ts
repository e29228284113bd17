import { roughWidth } from '../../core/draw/apart.ts'
import { HUE_ORDER, type Hue } from '../../core/model/signs.ts'
import type { Picture, RightNode } from '../state/picture.ts'
import { FIRST, type Words } from '../words/first.ts'
import { leftNode, linksBetween, rightNode, scaleOf } from './columns.ts'
import type { Caption, Scene, SceneNode } from './scene.ts'

const MARGIN = { left: 40, right: 90, top: 34, bottom: 22 } as const
/** Pixels from lane to lane within a family, and between families. */
const LANE = 24
const GAP = 20
/** Signs closer than this in one lane would hide each other's labels: the later goes to another lane. */
const CLOSE = 96

/**
 * Instruments by year of adoption, a band for each family; the documents that cite them below, by their own date. What has no date is left
 * out, and counted. Runs on below the box if there are many. Deterministic.
 */
export function timeline(picture: Picture, size: Scene['size'], words: Words = FIRST.en): Scene {
  const scale = scaleOf(size)
  const dated = picture.rights.flatMap(node => within(node, yearOf(node)))
  const documents = picture.lefts.flatMap(node => within(node, Number((node.kind === 'paragraph' ? node.of : node.document)?.date?.slice(0, 4))))
  const years = [...dated, ...documents].map(d => d.year)
  const [first, last] = [Math.floor(Math.min(...years, 2030) / 10) * 10, Math.ceil((Math.max(...years, 0) + 1) / 10) * 10]
  const wide = Math.max(1, size.width - MARGIN.left - MARGIN.right)
  const xOf = (year: number): number => MARGIN.left + ((year - first) / Math.max(1, last - first)) * wide

  const nodes: SceneNode[] = []
  const captions: Caption[] = decades(first, last, wide).map(year => ({ text: String(year), at: { x: xOf(year) - 18, y: 12 }, side: 'right' }))
  let y = MARGIN.top
  for (const hue of HUE_ORDER) {
    const own = dated.filter(d => d.node.name.hue === hue).sort((a, b) => a.year - b.year)
    if (own.length === 0) continue
    captions.push(caption(hue, words, y))
    y += LANE * scale * 0.8
    const lanes: number[] = []
    for (const { node, year } of own) {
      const x = xOf(year)
      const free = lanes.findIndex(end => x - end >= CLOSE * scale)
      const lane = free < 0 ? lanes.length : free
      lanes[lane] = x
      nodes.push(inwards({ ...rightNode(node, picture, { x, y: y + (lane + 0.5) * LANE * scale }, words), detail: [] }, size, scale))
    }
    y += lanes.length * LANE * scale + GAP
  }
  if (documents.length) captions.push({ text: words.map.documentsRead, at: { x: MARGIN.left - 34, y: y + 6 }, side: 'right' })
  y += LANE * scale
  const lanes: number[] = []
  for (const { node, year } of documents) {
    const x = xOf(year)
    const free = lanes.findIndex(end => Math.abs(x - end) >= CLOSE * scale)
    const lane = free < 0 ? lanes.length : free
    lanes[lane] = x
    nodes.push(inwards({ ...leftNode(node, picture, { x, y: y + (lane + 0.5) * LANE * scale }), side: 'right' }, size, scale))
  }
  // Few instruments get more air, so that the picture fills its box.
  const deepest = nodes.reduce((most, { at }) => Math.max(most, at.y), MARGIN.top + 1)
  const stretch = Math.max(1, Math.min(2, (size.height - MARGIN.bottom - MARGIN.top) / (deepest - MARGIN.top)))
  const aired = <T extends { readonly at: SceneNode['at'] }>(item: T): T =>
    item.at.y < MARGIN.top ? item : { ...item, at: { x: item.at.x, y: MARGIN.top + (item.at.y - MARGIN.top) * stretch } }
  return {
    subject: `timeline ${picture.subject}`,
    scrolls: true,
    size,
    nodes: nodes.map(aired),
    captions: captions.map(aired),
    links: linksBetween(picture, new Set(nodes.map(n => n.id)), 'straight'),
    rowGap: LANE * scale,
    scale,
    leftOut: picture.rights.length + picture.lefts.length - nodes.length,
    undated: true,
  }
}

const caption = (hue: Hue, { signs }: Words, y: number): Caption => ({ text: signs.hues[hue], at: { x: MARGIN.left - 34, y: y + 6 }, side: 'right', hue })

/** A name that would run out of the box stands on the other side. */
const inwards = (node: SceneNode, { width }: Scene['size'], scale: number): SceneNode =>
  node.at.x + roughWidth(node.label, scale) > width && node.at.x > width / 2 ? { ...node, side: 'left' } : node

const yearOf = ({ name }: RightNode): number => Number(name.date?.slice(0, 4) ?? Number.NaN)

const within = <T>(node: T, year: number): readonly { readonly node: T; readonly year: number }[] =>
  Number.isInteger(year) && year > 1000 ? [{ node, year }] : []

/** As many round years as can be read side by side. */
function decades(first: number, last: number, wide: number): readonly number[] {
  const most = Math.max(2, Math.floor(wide / 60))
  const pace = [10, 20, 50, 100].find(p => (last - first) / p <= most) ?? 200
  return Array.from({ length: Math.floor((last - first) / pace) + 1 }, (_, i) => first + i * pace)
}
