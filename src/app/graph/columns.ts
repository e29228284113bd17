import type { LegalDocument } from '../../core/model/document.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import type { DoubtNode, Link } from '../state/citationMap.ts'
import { documentNodeId } from '../state/opened.ts'
import type { LeftNode, Picture, PictureNode, RightNode } from '../state/picture.ts'
import { FIRST, type Words } from '../words/first.ts'
import type { Caption, Scene, SceneLink, SceneNode, Turn } from './scene.ts'

/** Paragraphs beyond this number are shown only if they cite or are cited: a column must be readable. */
export const MOST_QUIET_ROWS = 60
/** Pixels from row to row: dots may come close (their labels are thinned), instruments keep a line each. */
const LEAST_LEFT = 5
const LEAST_RIGHT = 21
const LEAST_FOLDED = 18
const LARGEST_GAP = 110
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
  const drawn = everyone.length <= MOST_QUIET_ROWS ? everyone : everyone.filter(p => map.linksAt.has(p.id))
  const rows = line(drawn, map.handles)
  const narrow = size.width < 520
  // Symbols of documents are longer than numbers of paragraphs.
  const wide = (everyone.some(n => n.kind === 'section') ? 190 : everyone.some(n => ownerOf(n) !== undefined) ? 150 : 92) * scaleOf(size)
  const x = narrow ? { left: 54, right: Math.round(size.width * 0.5) } : { left: wide, right: Math.round(Math.max(size.width * 0.37, wide + 150)) }
  const pitch = DOUBT_PITCH * scaleOf(size)
  const right = shelve(map, Math.max(1, Math.floor((size.width - x.right - 24) / pitch)), words)
  const units = right.reduce((sum, row) => sum + row.rows, 0)
  const room = Math.max(size.height - MARGIN_TOP - MARGIN_BOTTOM, 120)
  const gapRight = clamp(room / Math.max(units, 1), LEAST_RIGHT * scaleOf(size), LARGEST_GAP)
  const tall = Math.max(room, gapRight * units)
  // Documents and sections begin in sight, not in the middle of all that they cite.
  const folded = rows.some(row => row.kind === 'node' && row.node.kind !== 'paragraph')
  const gapLeft = folded
    ? clamp(room / Math.max(rows.length, 1), LEAST_FOLDED * scaleOf(size), LARGEST_GAP)
    : clamp(tall / Math.max(rows.length, 1), LEAST_LEFT, LARGEST_GAP)
  const startLeft = MARGIN_TOP + Math.max(0, (folded ? room : tall) - gapLeft * rows.length) / 2
  const nodes: SceneNode[] = []
  const captions: Caption[] = []
  for (const [i, row] of rows.entries()) {
    const at = { x: x.left, y: startLeft + gapLeft * (i + 0.5) }
    if (row.kind === 'caption') captions.push({ text: row.text, at, side: 'left' })
    else nodes.push({ ...leftNode(row.node, map, at), small: gapLeft < CLOSE && row.node.kind === 'paragraph' })
  }
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
    leftOut: everyone.length - drawn.length,
  }
}

/** The lines whose both ends are shown; a cross-reference between paragraphs goes in an arc. */
export function linksBetween(map: Picture, shown: ReadonlySet<string>, course: 'curve' | 'straight'): readonly SceneLink[] {
  const links = map.links.filter(link => shown.has(link.from) && shown.has(link.to) && link.from !== link.to)
  return links.map(link => ({ ...sceneLink(link, map.nodes.get(link.to), course), among: links.length }))
}

function sceneLink({ id, from, to, certainty, citations }: Link, end: PictureNode | undefined, course: 'curve' | 'straight'): Omit<SceneLink, 'among'> {
  const line = certainty === 'sure' ? 'solid' : certainty === 'likely' ? 'dashed' : 'dotted'
  const crossReference = end?.kind === 'paragraph' || end?.kind === 'section'
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

/** A paragraph, a section or a document as it is drawn. */
export function leftNode(node: LeftNode, map: Picture, at: SceneNode['at']): SceneNode {
  return {
    ...bareNode(node.id, map, at, 'left'),
    shape: node.kind === 'paragraph' ? 'dot' : 'square',
    label: node.label,
    detail: [],
  }
}

const bareNode = (id: string, map: Picture, at: SceneNode['at'], side: 'left' | 'right') => ({
  id,
  at,
  side,
  small: false,
  ...linesAt(map, id),
  within: map.within.get(id) ?? [],
  ...turnAt(map, id),
})

/** What opens at a node, else what folds. */
function turnAt({ handles, within }: Picture, id: string): { readonly turn?: Turn } {
  const own = handles.get(id)
  if (own) return { turn: { id, to: 'open', signed: true } }
  const whole = (within.get(id) ?? []).map(of => handles.get(of)).find(found => found !== undefined)
  return whole ? { turn: { id: whole.id, to: 'fold', signed: !whole.usual } } : {}
}

/** A cited thing or a doubt as it is drawn. */
export function rightNode(node: RightNode | DoubtNode, map: Picture, at: SceneNode['at'], words: Words = FIRST.en): SceneNode {
  if (node.kind === 'doubt') {
    const { target } = node.citation
    return {
      ...bareNode(node.id, map, at, 'right'),
      shape: 'question',
      label: `“${node.quote}”`,
      detail: target.status === 'resolved' ? [] : [words.reasons.doubt(target.rule, target.reason)],
    }
  }
  const { short, year, title, hue, shape } = node.name
  if (node.kind === 'provision') {
    return { ...bareNode(node.id, map, at, 'right'), shape, hue, label: node.label, detail: node.place ? [] : [words.map.asAWhole] }
  }
  const label = year === undefined || short.includes(year) ? short : `${short} ${year}`
  const detail = [...(title === short ? [] : [title]), ...(node.articles ? [node.articles] : [])]
  return { ...bareNode(node.id, map, at, 'right'), shape, hue, label, detail: node.articles ? [...detail].reverse() : detail }
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

type LeftRow = { readonly kind: 'caption'; readonly text: string } | { readonly kind: 'node'; readonly node: LeftNode }

/** The left column from top to bottom: where a document stands open among others, its symbol above its parts. */
function line(lefts: readonly LeftNode[], handles: Picture['handles']): readonly LeftRow[] {
  const rows: LeftRow[] = []
  let owner: LegalDocument | undefined
  for (const node of lefts) {
    const own = ownerOf(node)
    if (own !== undefined && own !== owner && node.kind !== 'document' && handles.has(documentNodeId(own.id)))
      rows.push({ kind: 'caption', text: symbolWords(own.symbol ?? own.id) })
    owner = own
    rows.push({ kind: 'node', node })
  }
  return rows
}

/** The document that a node of the left column is or belongs to; undefined for the paragraphs of the one being read. */
const ownerOf = (node: LeftNode): LegalDocument | undefined => (node.kind === 'paragraph' ? node.of : node.document)

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
