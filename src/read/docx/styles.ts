import { headingOfName } from '../headingStyles.ts'
import { childOf, childrenOf, type XmlElement } from '../xml.ts'
import { isOn, valOf } from './numbering.ts'

/** What a paragraph is by its style, or by its own properties. */
export interface ParagraphStyle {
  /** 1 is the title; 0: expressly none. */
  readonly heading?: number
  readonly list?: string
  /** From 0. */
  readonly depth?: number
  readonly quoted?: boolean
  /** A line of a table of contents. */
  readonly isContents?: boolean
  readonly hidden?: boolean
}

export interface Styles {
  /** By style id; the default style for `undefined`. */
  of(id: string | undefined): ParagraphStyle
  /** Whether a character style hides its text. */
  hides(id: string): boolean
  /** The list of a numbering style. */
  listOf(id: string): string | undefined
}

/** `styles.xml`, with what a style takes over from the one it is based on. */
export function stylesOf(root: XmlElement | undefined): Styles {
  const elements = new Map(childrenOf(root, 'style').map(element => [element.attributes['styleId'] ?? '', element]))
  const known = new Map<string, ParagraphStyle>()
  const standard = [...elements.values()].find(e => e.attributes['type'] === 'paragraph' && /^(?:1|true|on)$/.test(e.attributes['default'] ?? ''))
  const of = (id: string | undefined, depth = 0): ParagraphStyle => {
    const element = (id === undefined ? undefined : elements.get(id)) ?? standard
    const key = element?.attributes['styleId']
    if (!element || key === undefined) return {}
    const found = known.get(key)
    if (found) return found
    const based = valOf(element, 'basedOn')
    const style = { ...(based !== undefined && depth < 20 && of(based, depth + 1)), ...ownOf(element) }
    known.set(key, style)
    return style
  }
  return {
    of: id => of(id),
    hides: id => isOn(childOf(childOf(elements.get(id), 'rPr'), 'vanish')),
    listOf: id => propertiesOf(childOf(elements.get(id), 'pPr')).list,
  }
}

function ownOf(element: XmlElement): ParagraphStyle {
  const name = valOf(element, 'name') ?? ''
  const heading = headingOfName(name)
  return {
    ...(heading !== undefined && { heading }),
    ...propertiesOf(childOf(element, 'pPr')),
    ...(/\bquot(?:e|ation)s?\b|^block text$/i.test(name) && { quoted: true }),
    ...(/^(?:toc|table of (?:contents|figures|authorities))\b/i.test(name) && { isContents: true }),
    ...(isOn(childOf(childOf(element, 'rPr'), 'vanish')) && { hidden: true }),
  }
}

/** What properties of a paragraph (`w:pPr`) say. A list "0" is none. */
export function propertiesOf(element: XmlElement | undefined): ParagraphStyle {
  const outline = Number.parseInt(valOf(element, 'outlineLvl') ?? '', 10)
  const numbering = childOf(element, 'numPr')
  const list = valOf(numbering, 'numId')
  const depth = Number.parseInt(valOf(numbering, 'ilvl') ?? '', 10)
  return {
    // 9 is the level of body text.
    ...(outline >= 0 && outline <= 9 && { heading: outline === 9 ? 0 : outline + 2 }),
    ...(list !== undefined && { list }),
    ...(Number.isFinite(depth) && { depth }),
  }
}
