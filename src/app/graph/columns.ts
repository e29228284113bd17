import type { DoubtNode, Link } from '../state/citationMap.ts'
import type { LeftNode, Picture, PictureNode, RightNode } from '../state/picture.ts'
import { FIRST, type Words } from '../words/first.ts'
import type { Caption, Scene, SceneLink, SceneNode } from './scene.ts'

/** Paragraphs beyond this number are shown only if they cite or are cited: a column must be readable. */
export const MOST_QUIET_ROWS = 60
/** Pixels from row to row: dots may come close (their labels are thinned), instruments keep a line each. */
const LEAST_LEFT = 5
const LEAST_RIGHT = 21
const LARGEST_GAP = 110
/** More lines than this are drawn fainter, so that what is lit stands out. */
const CROWD = 60
/** Below this a paragraph is drawn as a small dot. */
const CLOSE = 13
const MARGIN_TOP = 12
const MARGIN_BOTTOM = 12
/** More doubts than this stand side by side, this many pixels apart. */
const MOST_DOUBT_ROWS = 8
const DOUBT_PITCH = 26
/** A family's name takes this share of a row, above its first instrument. */
const CAPTION_ROWS = 0.8

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * The default picture: paragraphs in reading order on the left, what they cite on the right by family and date. Fits the box if it
 * can; what cites very much runs on below it. Deterministic.
 */
export function columns(map: Picture, size: Size, words: Words = FIRST.en): Scene {
  const everyone = map.lefts
  const rows = everyone.length <= MOST_QUIET_ROWS ? everyone : everyone.filter(p => map.linksAt.has(p.id))
  const narrow = size.width < 520
  // Symbols of documents are longer than numbers of paragraphs.
  const wide = (everyone.some(n => n.kind === 'document') ? 150 : 92) * scaleOf(size)
  const x = narrow ? { left: 54, right: Math.round(size.width * 0.5) } : { left: wide, right: Math.round(Math.max(size.width * 0.37, wide + 150)) }
  const pitch = DOUBT_PITCH * scaleOf(size)
  const right = shelve(map, Math.max(1, Math.floor((size.width - x.right - 24) / pitch)), words)
  const units = right.reduce((sum, row) => sum + row.rows, 0)
  const room = Math.max(size.height - MARGIN_TOP - MARGIN_BOTTOM, 120)
  const gapRight = clamp(room / Math.max(units, 1), LEAST_RIGHT * scaleOf(size), LARGEST_GAP)
  const tall = Math.max(room, gapRight * units)
  const gapLeft = clamp(tall / Math.max(rows.length, 1), LEAST_LEFT, LARGEST_GAP)
  const startLeft = MARGIN_TOP + (tall - gapLeft * rows.length) / 2
  const nodes: SceneNode[] = rows.map((p, i) => ({ ...leftNode(p, map, { x: x.left, y: startLeft + gapLeft * (i + 0.5) }), small: gapLeft < CLOSE }))

  const captions: Caption[] = []
  let y = MARGIN_TOP + (tall - gapRight * units) / 2
  for (const row of right) {
    if (row.kind === 'caption')
      captions.push({ text: row.text, at: { x: x.right, y: y + gapRight * CAPTION_ROWS * 0.62 }, side: 'right', ...(row.hue ? { hue: row.hue } : {}) })
    else if (row.kind === 'node') nodes.push(rightNode(row.node, map, { x: x.right, y: y + gapRight / 2 }, words))
    else nodes.push(...row.nodes.map((node, i) => ({ ...rightNode(node, map, { x: x.right + i * pitch, y: y + gapRight / 2 }, words), label: '', detail: [] })))
    y += gapRight * row.rows
  }
  return {
    subject: `columns ${map.subject}`,
    scrolls: true,
    size,
    nodes,
    captions,
    links: linksBetween(map, new Set(nodes.map(n => n.id)), 'curve'),
    rowGap: gapRight,
    scale: scaleOf(size),
    leftOut: everyone.length - rows.length,
  }
}

/** The lines whose both ends are shown; a cross-reference between paragraphs goes in an arc. */
export function linksBetween(map: Picture, shown: ReadonlySet<string>, course: 'curve' | 'straight'): readonly SceneLink[] {
  const links = map.links.filter(link => shown.has(link.from) && shown.has(link.to) && link.from !== link.to)
  return links.map(link => ({ ...sceneLink(link, map.nodes.get(link.to), course), crowded: links.length > CROWD }))
}

function sceneLink({ id, from, to, certainty, citations }: Link, end: PictureNode | undefined, course: 'curve' | 'straight'): Omit<SceneLink, 'crowded'> {
  const line = certainty === 'sure' ? 'solid' : certainty === 'likely' ? 'dashed' : 'dotted'
  const crossReference = end?.kind === 'paragraph'
  return {
    id,
    from,
    to,
    line,
    course: crossReference && course === 'curve' ? 'arc' : course,
    weight: citations.length,
    ...(end?.kind === 'target' || end?.kind === 'provision' ? { hue: end.name.hue } : {}),
  }
}

/** A paragraph or a document as it is drawn. */
export function leftNode(node: LeftNode, map: Picture, at: SceneNode['at']): SceneNode {
  return {
    id: node.id,
    at,
    side: 'left',
    shape: node.kind === 'document' ? 'square' : 'dot',
    small: false,
    ...linesAt(map, node.id),
    label: node.label,
    detail: [],
  }
}

/** A cited thing or a doubt as it is drawn. */
export function rightNode(node: RightNode | DoubtNode, map: Picture, at: SceneNode['at'], words: Words = FIRST.en): SceneNode {
  if (node.kind === 'doubt') {
    const { target } = node.citation
    return {
      id: node.id,
      at,
      side: 'right',
      shape: 'question',
      small: false,
      ...linesAt(map, node.id),
      label: `“${node.quote}”`,
      detail: target.status === 'resolved' ? [] : [words.reasons.doubt(target.rule, target.reason)],
    }
  }
  const { short, year, title, hue, shape } = node.name
  if (node.kind === 'provision') {
    return {
      id: node.id,
      at,
      side: 'right',
      shape,
      hue,
      small: false,
      ...linesAt(map, node.id),
      label: node.label,
      detail: node.place ? [] : [words.map.asAWhole],
    }
  }
  const label = year === undefined || short.includes(year) ? short : `${short} ${year}`
  const detail = [...(title === short ? [] : [title]), ...(node.articles ? [node.articles] : [])]
  return { id: node.id, at, side: 'right', shape, hue, small: false, ...linesAt(map, node.id), label, detail: node.articles ? [...detail].reverse() : detail }
}

function linesAt({ linksAt }: Picture, id: string): { readonly quiet: boolean; readonly lines: number } {
  const lines = linksAt.get(id)?.length ?? 0
  return { quiet: lines === 0, lines }
}

type Row =
  | { readonly kind: 'caption'; readonly rows: number; readonly text: string; readonly hue?: RightNode['name']['hue'] }
  | { readonly kind: 'node'; readonly rows: 1; readonly node: RightNode | DoubtNode }
  /** Many doubts side by side, without words. */
  | { readonly kind: 'doubts'; readonly rows: 1; readonly nodes: readonly DoubtNode[] }

/** The right column from top to bottom: each family's name, then its instruments; the doubts last. */
function shelve({ rights, doubts }: Picture, abreast: number, { map, signs }: Words): readonly Row[] {
  const rows: Row[] = []
  let hue: string | undefined
  for (const node of rights) {
    if (node.name.hue !== hue) rows.push({ kind: 'caption', rows: CAPTION_ROWS, text: signs.hues[node.name.hue], hue: node.name.hue })
    hue = node.name.hue
    rows.push({ kind: 'node', rows: 1, node })
  }
  if (doubts.length) rows.push({ kind: 'caption', rows: CAPTION_ROWS, text: map.notDecided })
  if (doubts.length <= MOST_DOUBT_ROWS) for (const node of doubts) rows.push({ kind: 'node', rows: 1, node })
  else for (let i = 0; i < doubts.length; i += abreast) rows.push({ kind: 'doubts', rows: 1, nodes: doubts.slice(i, i + abreast) })
  return rows
}

/** Letters and signs grow with a large screen: a wall is read from afar. */
export const scaleOf = ({ width, height }: Size): number => clamp(Math.min(width / 800, height / 620), 1, 1.7)

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
