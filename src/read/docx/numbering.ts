import type { List, ListLevel } from '../lists.ts'
import { childOf, childrenOf, type XmlElement } from '../xml.ts'

/** The lists of a document by `w:numId`, and the levels that styles belong to. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, List>
  /** Level, from 0, that a paragraph style stands for in a list: keys are "numId styleId". */
  readonly levelOfStyle: ReadonlyMap<string, number>
}

export const NO_NUMBERING: Numbering = { lists: new Map(), levelOfStyle: new Map() }

interface Abstract {
  readonly levels: readonly (ListLevel | undefined)[]
  readonly styles: ReadonlyMap<string, number>
}

/** `numbering.xml`. `listOfStyle` finds the list of a numbering style, which a definition may point to instead of saying its levels. */
export function numberingOf(root: XmlElement, listOfStyle: (style: string) => string | undefined): Numbering {
  const definitions = new Map(childrenOf(root, 'abstractNum').map(element => [element.attributes['abstractNumId'] ?? '', element]))
  const uses = new Map(childrenOf(root, 'num').map(element => [element.attributes['numId'] ?? '', element]))
  const definitionOf = (id: string, depth = 0): XmlElement | undefined => {
    const found = definitions.get(id)
    const style = valOf(found, 'numStyleLink')
    const list = style === undefined || depth > 5 ? undefined : listOfStyle(style)
    const linked = list === undefined ? undefined : valOf(uses.get(list), 'abstractNumId')
    return linked === undefined ? found : definitionOf(linked, depth + 1)
  }
  const lists = new Map<string, List>()
  const levelOfStyle = new Map<string, number>()
  for (const [id, use] of uses) {
    const count = valOf(use, 'abstractNumId') ?? ''
    const definition = definitionOf(count)
    const { levels, styles } = definition ? abstractOf(definition) : { levels: [], styles: new Map<string, number>() }
    for (const [style, level] of styles) levelOfStyle.set(`${id} ${style}`, level)
    lists.set(id, { id, count: definition?.attributes['abstractNumId'] ?? count, ...overridden(levels, use) })
  }
  return { lists, levelOfStyle }
}

function abstractOf(element: XmlElement): Abstract {
  const levels: (ListLevel | undefined)[] = []
  const styles = new Map<string, number>()
  for (const level of childrenOf(element, 'lvl')) {
    const depth = depthOf(level)
    if (depth === undefined) continue
    levels[depth] = levelOf(level)
    const style = valOf(level, 'pStyle')
    if (style !== undefined) styles.set(style, depth)
  }
  return { levels, styles }
}

function overridden(levels: readonly (ListLevel | undefined)[], use: XmlElement): Pick<List, 'levels' | 'restarts'> {
  const own = [...levels]
  const restarts = new Map<number, number>()
  for (const override of childrenOf(use, 'lvlOverride')) {
    const depth = depthOf(override)
    if (depth === undefined) continue
    const level = childOf(override, 'lvl')
    if (level) own[depth] = levelOf(level)
    const start = Number.parseInt(valOf(override, 'startOverride') ?? '', 10)
    if (Number.isFinite(start)) restarts.set(depth, start)
  }
  return { levels: own, restarts }
}

function levelOf(level: XmlElement): ListLevel {
  const restart = Number.parseInt(valOf(level, 'lvlRestart') ?? '', 10)
  const start = Number.parseInt(valOf(level, 'start') ?? '', 10)
  return {
    start: Number.isFinite(start) ? start : 0,
    format: valOf(level, 'numFmt') ?? 'decimal',
    text: valOf(level, 'lvlText') ?? '',
    ...(Number.isFinite(restart) && { restart }),
    ...(isOn(childOf(level, 'isLgl')) && { legal: true }),
  }
}

function depthOf(element: XmlElement): number | undefined {
  const depth = Number.parseInt(element.attributes['ilvl'] ?? '', 10)
  return depth >= 0 && depth < 9 ? depth : undefined
}

/** The `w:val` of a child. */
export const valOf = (element: XmlElement | undefined, name: string): string | undefined => childOf(element, name)?.attributes['val']

/** A property is on if it is there and does not say otherwise. */
export const isOn = (element: XmlElement | undefined): boolean => element !== undefined && !/^(?:0|false|off)$/.test(element.attributes['val'] ?? '')
