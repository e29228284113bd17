import type { TargetId } from '../../core/model/ids.ts'
import type { Picture } from './picture.ts'
import type { Level, Route } from './route.ts'

/** What the reader opened or folded in place, beyond what the level says. */
export interface Opened {
  readonly open: ReadonlySet<string>
  readonly shut: ReadonlySet<string>
}

export const NOTHING_OPENED: Opened = { open: new Set(), shut: new Set() }

export const openedIn = ({ open, shut }: Route): Opened => ({ open: new Set(open), shut: new Set(shut) })

/** What a thing that can be opened falls into. */
export type Parts = 'articles' | 'sections' | 'paragraphs'

/** A thing of the picture that can be opened into its parts, or folded together again. */
export interface Handle {
  readonly id: string
  readonly open: boolean
  /** It stands as the level has it. */
  readonly usual: boolean
  readonly parts: Parts
  /** How many parts it has. */
  readonly count: number
  /** As people call it: `CRC`, `A/57/292`, `V. Conclusions`. */
  readonly name: string
}

/** Of a picture in which nothing was or can be opened. */
export const NOTHING_WITHIN: Pick<Picture, 'within' | 'drawnAs' | 'handles'> = { within: new Map(), drawnAs: new Map(), handles: new Map() }

/** A document that is open, as a node: `d:A/57/292`. */
export const documentNodeId = (id: string): string => `d:${id}`

/** A section of it, told by its heading: `s:A/57/292@u2`; without one what stands before the first heading. */
export const sectionNodeId = (document: string, heading = ''): string => `s:${document}@${heading}`

/** A paragraph where those of several documents stand together: `p:A/57/292@61`. */
export const paragraphNodeIn = (document: string, paragraph: string): string => `p:${document}@${paragraph}`

/** A place in a cited thing: `crc#37`; `crc#` is the thing as a whole. */
export const provisionNodeId = (target: TargetId, place: string): string => `${target}#${place}`

/** True if a thing stands open at a level: as the reader wants it, else as the level does. */
export function isOpen(id: string, level: Level, { open, shut }: Opened): boolean {
  if (open.has(id)) return true
  if (shut.has(id)) return false
  return openAt(id, level)
}

/** How a thing stands at a level if the reader did nothing. */
export function openAt(id: string, level: Level): boolean {
  if (id.startsWith('d:')) return level !== 'documents'
  if (id.startsWith('s:')) return level !== 'documents'
  return level === 'provisions'
}

/** The parts of a route after a thing was opened or folded: only what differs from the level is kept. */
export function turned(id: string, to: boolean, level: Level, { open, shut }: Opened): Pick<Route, 'open' | 'shut'> {
  const without = (ids: ReadonlySet<string>): readonly string[] => [...ids].filter(other => other !== id)
  const usual = openAt(id, level) === to
  return { open: [...without(open), ...(to && !usual ? [id] : [])], shut: [...without(shut), ...(!to && !usual ? [id] : [])] }
}
