import type { ParagraphId } from '../../core/model/ids.ts'
import type { Span } from '../../core/text/span.ts'

/** Words selected in the text of one paragraph. */
export interface Selected {
  readonly paragraph: ParagraphId
  readonly span: Span
  /** Where the selection ends on the page. */
  readonly box: DOMRect
}

/** What stands in the text and is none of it: figures that call footnotes, the way back from one, signs. */
const NO_TEXT = '.call, .called-from, .cut, .doubt-sign'

/** The words selected now, as a span of the paragraph's own text; undefined if nothing is, or if the selection goes beyond one paragraph. */
export function selectedWords(): Selected | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const [begin, end] = [textOf(range.startContainer), textOf(range.endContainer)]
  const paragraph = begin?.closest('[data-paragraph]')?.getAttribute('data-paragraph')
  // A double click or a drag to the line's end may end at the very beginning of what follows.
  const reaches = end === begin || (range.endOffset === 0 && begin !== undefined)
  if (!begin || !reaches || paragraph === null || paragraph === undefined) return undefined
  const start = offsetIn(begin, range.startContainer, range.startOffset)
  const stop = end === begin ? offsetIn(begin, range.endContainer, range.endOffset) : lengthOf(begin)
  const words = plainText(begin).slice(start, stop)
  const span = { start: start + words.length - words.trimStart().length, end: stop - (words.length - words.trimEnd().length) }
  if (span.end <= span.start) return undefined
  const boxes = range.getClientRects()
  return { paragraph, span, box: boxes[boxes.length - 1] ?? range.getBoundingClientRect() }
}

const textOf = (node: Node): Element | undefined => (node instanceof Element ? node : node.parentElement)?.closest('.reading .para .text') ?? undefined

function textNodes(text: Element): readonly Text[] {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text && !node.parentElement?.closest(NO_TEXT)) nodes.push(node)
  return nodes
}

const plainText = (text: Element): string =>
  textNodes(text)
    .map(node => node.data)
    .join('')

const lengthOf = (text: Element): number => plainText(text).length

/** Units of the paragraph's own text before a place in the page. */
function offsetIn(text: Element, container: Node, offset: number): number {
  const until = document.createRange()
  until.setStart(text, 0)
  until.setEnd(container, offset)
  let length = 0
  for (const node of textNodes(text)) {
    if (node === container) return length + offset
    if (!until.intersectsNode(node)) break
    length += node.data.length
  }
  return length
}
