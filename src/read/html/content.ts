import { elementsOf, type XmlElement } from '../xml.ts'

/** Never text of the document, whatever it holds. */
const NEVER = new Set(
  'script style noscript template head iframe object embed svg canvas audio video button select input textarea datalist dialog map area nav del s strike rt rp frameset noframes'.split(
    ' ',
  ),
)

const ROLES = new Set('navigation banner search contentinfo dialog alertdialog menu menubar toolbar tablist complementary'.split(' '))
const AROUND = new Set(['header', 'footer', 'aside', 'menu'])
/** Words in classes and ids of what stands around the text of a page. */
const WORDS =
  /(?:^|[-_\s])(?:breadcrumbs?|nav|navbar|navigation|menu|sidebar|share|sharing|social|newsletter|skip|skiplink|pagination|pager|toolbar|banner|footer|advert|ads|related|popup|modal|search)(?:$|[-_\s])/i
const CONSENT = /cookie|consent|gdpr|onetrust/i

/** How much text an element holds, in UTF-16 units without blanks at its ends. */
interface Amount {
  readonly text: number
  readonly linked: number
  readonly hasTitle: boolean
}

/** Tells the text of a page from what stands around it: menus, banners, footers, questions about cookies. */
export class Content {
  private readonly amounts = new Map<XmlElement, Amount>()
  /** The element that holds the text. */
  readonly root: XmlElement

  constructor(page: XmlElement) {
    this.measure(page)
    this.root = this.mainOf(page)
  }

  isAround(element: XmlElement): boolean {
    const { name, attributes } = element
    if (NEVER.has(name)) return true
    if ('hidden' in attributes || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes['style'] ?? '')) return true
    if (name === 'body' || name === 'html' || name === 'main' || name === 'article') return false
    const words = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`
    if (CONSENT.test(words) && this.amountOf(element).text < 5_000) return true
    const isSuspect = AROUND.has(name) || ROLES.has(attributes['role'] ?? '') || WORDS.test(words) || attributes['aria-hidden'] === 'true'
    return isSuspect && !this.isProse(element)
  }

  /** More than a few sentences that are no links, or the title: text, whatever it is called. */
  private isProse(element: XmlElement): boolean {
    const { text, linked, hasTitle } = this.amountOf(element)
    return hasTitle || (text - linked > 600 && linked < text / 2)
  }

  private mainOf(page: XmlElement): XmlElement {
    const body = find(page, e => e.name === 'body')[0] ?? page
    const whole = this.unlinked(body)
    const named = find(body, e => e.name === 'main' || e.attributes['role'] === 'main')
    const called = find(body, e => /^(?:main-?content|content|main)$/i.test(e.attributes['id'] ?? ''))
    const articles = find(body, e => e.name === 'article')
    for (const candidates of [named, called, articles.length === 1 ? articles : []]) {
      const largest = candidates.toSorted((a, b) => this.unlinked(b) - this.unlinked(a))[0]
      if (largest && this.unlinked(largest) > whole / 2) return largest
    }
    return body
  }

  private unlinked(element: XmlElement): number {
    const { text, linked } = this.amountOf(element)
    return text - linked
  }

  private amountOf(element: XmlElement): Amount {
    return this.amounts.get(element) ?? { text: 0, linked: 0, hasTitle: false }
  }

  private measure(element: XmlElement): Amount {
    let text = 0
    let linked = 0
    let hasTitle = element.name === 'h1'
    for (const child of element.children) {
      if (typeof child === 'string') text += child.trim().length
      else if (!NEVER.has(child.name)) {
        const amount = this.measure(child)
        text += amount.text
        linked += amount.linked
        hasTitle ||= amount.hasTitle
      }
    }
    const amount = { text, linked: element.name === 'a' && element.attributes['href'] !== undefined ? text : linked, hasTitle }
    this.amounts.set(element, amount)
    return amount
  }
}

function find(element: XmlElement, fits: (element: XmlElement) => boolean): readonly XmlElement[] {
  const found: XmlElement[] = []
  const visit = (e: XmlElement): void => {
    if (fits(e)) found.push(e)
    for (const child of elementsOf(e)) visit(child)
  }
  visit(element)
  return found
}
