import type { DefaultTreeAdapterTypes } from 'parse5'
import type { XmlElement } from '../xml.ts'

/** More elements within one another than this are an attack or a fault: browsers themselves stop at 512. */
const DEEPEST = 1_000

class TooDeep extends Error {}

/** Tags, attributes and text of a page as a tree; `undefined` if it is nested without end. Nothing that the page points to is fetched. */
export async function parsePage(text: string): Promise<XmlElement | undefined> {
  const { defaultTreeAdapter, parse } = await import('parse5')
  let depth = 0
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth++
      if (depth > DEEPEST) throw new TooDeep()
    },
    onItemPop: () => {
      depth--
    },
  }
  const convert = (node: DefaultTreeAdapterTypes.Node): XmlElement | string | undefined => {
    if (defaultTreeAdapter.isTextNode(node)) return node.value
    if (!('childNodes' in node)) return undefined
    const element: XmlElement = {
      name: 'tagName' in node ? node.tagName : '',
      attributes: 'attrs' in node ? Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) : {},
      children: [],
    }
    for (const child of node.childNodes) {
      const converted = convert(child)
      if (converted !== undefined) element.children.push(converted)
    }
    return element
  }
  try {
    const converted = convert(parse(text, { treeAdapter, scriptingEnabled: false }))
    return typeof converted === 'string' ? undefined : converted
  } catch (error) {
    if (error instanceof TooDeep) return undefined
    throw error
  }
}

/** Elements that begin and end lines of their own. */
export const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Where each element stands in a page. */
export interface Places {
  readonly parents: ReadonlyMap<XmlElement, XmlElement>
  /** Place in the order of the page. */
  readonly order: ReadonlyMap<XmlElement, number>
  /** Targets of links within the page. */
  readonly targets: ReadonlyMap<string, XmlElement>
}

export function placesOf(root: XmlElement): Places {
  const parents = new Map<XmlElement, XmlElement>()
  const order = new Map<XmlElement, number>()
  const targets = new Map<string, XmlElement>()
  const visit = (element: XmlElement): void => {
    order.set(element, order.size)
    for (const id of [element.attributes['id'], element.name === 'a' ? element.attributes['name'] : undefined]) {
      if (id !== undefined && id !== '' && !targets.has(id)) targets.set(id, element)
    }
    for (const child of element.children) {
      if (typeof child === 'string') continue
      parents.set(child, element)
      visit(child)
    }
  }
  visit(root)
  return { parents, order, targets }
}
