import { elementsOf, textOf, type XmlElement } from '../xml.ts'
import { BLOCKS, type Places } from './page.ts'

/** The notes of a page: which links call one, and where it stands. */
export interface NotesOfPage {
  /** By the link that calls it. */
  readonly calls: ReadonlyMap<XmlElement, NoteOfPage>
  /** Elements that are a note: they are read with their call. */
  readonly bodies: ReadonlySet<XmlElement>
  /** Links from a note back to its call. */
  readonly backLinks: ReadonlySet<XmlElement>
}

export interface NoteOfPage {
  /** As printed, without brackets. */
  readonly number: string
  readonly body: XmlElement
}

const MARK = /^[[(]?\s*(\d{1,3}|[*†‡§]{1,4}|[a-z]|[ivxl]{1,6})\s*[\])]?\.?$/
const NAMED = /fn|foot|note|ref|end/i
/** UTF-16 units. Longer notes are chapters that a table of contents links to. */
const LONGEST = 8_000

/** A link whose text is a number or a star and that leads down the page to a block of text calls a note. */
export function notesOf(root: XmlElement, places: Places): NotesOfPage {
  const links = new Map(linksOf(root, places).map(link => [link.link, link]))
  const calls = new Map<XmlElement, NoteOfPage>()
  const backLinks = new Set<XmlElement>()
  const downwards = [...links.values()].filter(({ mark, isDown }) => mark !== undefined && isDown)
  const targets = new Set(downwards.map(({ target }) => target))
  /** What each box was found to be; one that several targets share is no note of its own. */
  const boxes = new Map<XmlElement, Box>()
  for (const { link, target, mark = '', name } of downwards) {
    const body = bodyOf(target, link, targets, places)
    if (!body) continue
    const box = boxes.get(body) ?? boxOf(body, target, links)
    boxes.set(body, box)
    if (box.target !== target || box.text === '' || box.text.length > LONGEST) continue
    const back = box.up.find(up => isNear(up.target, link, places))
    if (!back && !NAMED.test(name) && !box.text.replace(/^[[(]/, '').startsWith(mark)) continue
    calls.set(link, { number: mark, body })
    if (back) backLinks.add(back.link)
  }
  return { calls, bodies: new Set([...calls.values()].map(({ body }) => body)), backLinks }
}

interface Box {
  readonly target: XmlElement
  readonly text: string
  /** Links in it that lead up the page. */
  readonly up: readonly Link[]
}

function boxOf(body: XmlElement, target: XmlElement, links: ReadonlyMap<XmlElement, Link>): Box {
  const up: Link[] = []
  const visit = (element: XmlElement): void => {
    const link = links.get(element)
    if (link && !link.isDown) up.push(link)
    for (const child of elementsOf(element)) visit(child)
  }
  visit(body)
  return { target, text: textOf(body).trim(), up: up.slice(0, 100) }
}

interface Link {
  readonly link: XmlElement
  readonly target: XmlElement
  readonly name: string
  readonly mark: string | undefined
  readonly isDown: boolean
}

function linksOf(root: XmlElement, { order, targets }: Places): readonly Link[] {
  const links: Link[] = []
  const visit = (element: XmlElement): void => {
    const href = element.name === 'a' ? element.attributes['href'] : undefined
    const at = href?.lastIndexOf('#') ?? -1
    if (href !== undefined && at !== -1) {
      const name = decoded(href.slice(at + 1))
      const target = targets.get(name)
      if (target && target !== element)
        links.push({ link: element, target, name, mark: MARK.exec(textOf(element).trim())?.[1], isDown: (order.get(target) ?? 0) > (order.get(element) ?? 0) })
    }
    for (const child of elementsOf(element)) visit(child)
  }
  visit(root)
  return links
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The block that holds the target; further up as long as it is a box around this note alone. */
function bodyOf(target: XmlElement, link: XmlElement, targets: ReadonlySet<XmlElement>, places: Places): XmlElement | undefined {
  let body: XmlElement | undefined = target
  while (body && !BLOCKS.has(body.name)) body = places.parents.get(body)
  if (body?.name === 'td' || body?.name === 'th') body = places.parents.get(body)
  if (!body || NOT_NOTES.has(body.name) || isWithin(link, body, places)) return undefined
  for (let step = 0; step < 3; step++) {
    const parent: XmlElement | undefined = places.parents.get(body)
    if (!parent || !/^(?:div|li|aside|dd)$/.test(parent.name) || isWithin(link, parent, places) || countWithin(parent, targets) !== 1) return body
    body = parent
  }
  return body
}

const NOT_NOTES = new Set(['html', 'body', 'main', 'article', 'table', 'tbody', 'ol', 'ul', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

function countWithin(element: XmlElement, targets: ReadonlySet<XmlElement>): number {
  let count = targets.has(element) ? 1 : 0
  for (const child of elementsOf(element)) {
    count += countWithin(child, targets)
    if (count > 1) return count
  }
  return count
}

function isWithin(element: XmlElement, box: XmlElement, { parents }: Places): boolean {
  for (let at: XmlElement | undefined = element; at; at = parents.get(at)) if (at === box) return true
  return false
}

/** A link back leads to the call itself, to the raised number around it or to the paragraph. */
const isNear = (target: XmlElement, link: XmlElement, places: Places): boolean =>
  isWithin(link, target, places) || places.parents.get(target) === places.parents.get(link) || isWithin(target, link, places)
