import type { DocumentId, ParagraphId } from '../../core/model/ids.ts'
import { type Language, languageOf } from '../words/language.ts'
import { type Analysing, formatAnalysing, parseAnalysing } from './analysing.ts'
import { type Filter, formatFilter, parseFilter } from './filter.ts'
import { decode, encode } from './percent.ts'
import { formatTabulating, parseTabulating, type Tabulating } from './tabulating.ts'

/** How the graph is shown: drawn, or as a list that needs no picture; all citations as a table; two things side by side; or what is taught with. */
export type View = 'map' | 'matrix' | 'list' | 'table' | 'analysis' | 'compare' | 'exercises' | 'story'
/** Where the map puts its nodes. */
export type Layout = 'columns' | 'force' | 'timeline'
/** What is related to what: paragraphs to what they cite, or to the very articles; all open documents; the instruments among themselves. */
export type Level = 'paragraphs' | 'provisions' | 'documents' | 'instruments'

const VIEWS: readonly View[] = ['map', 'matrix', 'list', 'table', 'analysis', 'compare', 'exercises', 'story']
const LAYOUTS: readonly Layout[] = ['columns', 'force', 'timeline']
const LEVELS: readonly Level[] = ['paragraphs', 'provisions', 'documents', 'instruments']

/**
 * What the address after `#` says: the whole of the state that is worth sharing. `node` is a target's id or a doubt's
 * (`doubt:63@412-430`), `provision` a place in it (`14(3)(g)`, `rule 45`); document, paragraph and node are absent where nothing is chosen.
 */
export interface Route {
  readonly document?: DocumentId
  readonly paragraph?: ParagraphId
  readonly node?: string
  readonly provision?: string
  /** Another node, to which the way from what is chosen is shown. */
  readonly to?: string
  /** Steps lit around what is chosen; absent: 1. */
  readonly depth?: 2 | 3
  /** What is put side by side in the comparison (`comparing.ts`); nowhere else does an address hold them. */
  readonly of?: string
  readonly with?: string
  /** Absent: everything is shown. */
  readonly filter?: Filter
  readonly view: View
  readonly layout: Layout
  /** Absent: the table is as it comes. */
  readonly tabulating?: Tabulating
  /** Absent: what is cited most. */
  readonly analysing?: Analysing
  /** The table and what is counted are of the document being read alone; absent: of all that are open. */
  readonly here?: true
  /** Shown inside another page: without what is around text and map. */
  readonly embed?: true
  /** Exercises that came with the link, packed; only where they are shown. */
  readonly exercises?: string
  /** Absent: paragraphs. */
  readonly level?: Level
  /** The language of the interface; absent: the reader's own choice. */
  readonly language?: Language
  /** Things of the picture opened in place, or folded, against what the level says; never empty. */
  readonly open?: readonly string[]
  readonly shut?: readonly string[]
  /** Absent: all of the picture is laid out. */
  readonly only?: Only
  /** Where the map was looked at; absent: at its first sight. */
  readonly at?: Outlook
}

/** A part of the picture that is laid out on its own: some nodes, with everything so many lines away. */
export interface Only {
  readonly from: readonly string[]
  readonly steps: 0 | 1 | 2 | 3
}

/** Which part of the map is in view, whatever the size of the screen: the middle of the view as shares of the map's width and depth. */
export interface Outlook {
  readonly x: number
  readonly y: number
  /** 1 at the first sight, 2 twice as large. */
  readonly zoom: number
}

export const HOME: Route = { view: 'map', layout: 'columns' }

/** The address of a route, with its `#`: `#/A/57/292?p=61&n=iccpr&a=14(3)`. Defaults are left out. */
export function formatRoute(route: Route): string {
  const path = route.document === undefined ? '' : route.document.split('/').map(encode).join('/')
  const asked = [
    route.paragraph === undefined ? undefined : `p=${encode(route.paragraph)}`,
    route.node === undefined ? undefined : `n=${encode(route.node)}`,
    route.provision === undefined ? undefined : `a=${encode(route.provision)}`,
    route.to === undefined ? undefined : `to=${encode(route.to)}`,
    route.depth === undefined ? undefined : `depth=${route.depth}`,
    route.view === 'map' ? undefined : `view=${route.view}`,
    route.view !== 'compare' || route.of === undefined ? undefined : `one=${encode(route.of)}`,
    route.view !== 'compare' || route.with === undefined ? undefined : `with=${encode(route.with)}`,
    route.layout === 'columns' ? undefined : `layout=${route.layout}`,
    route.level === undefined || route.level === 'paragraphs' ? undefined : `level=${route.level}`,
    ...(route.filter ? formatFilter(route.filter) : []),
    route.here ? 'of=here' : undefined,
    ...(route.analysing ? formatAnalysing(route.analysing) : []),
    ...(route.tabulating ? formatTabulating(route.tabulating).map(([name, value]) => `${name}=${encode(value)}`) : []),
    route.open?.length ? `open=${formatList(route.open)}` : undefined,
    route.shut?.length ? `shut=${formatList(route.shut)}` : undefined,
    route.only ? `only=${formatList([String(route.only.steps), ...route.only.from])}` : undefined,
    route.at ? `at=${[route.at.x, route.at.y, route.at.zoom].map(rounded).join(',')}` : undefined,
    route.embed ? 'embed=yes' : undefined,
    route.language === undefined ? undefined : `lang=${route.language}`,
    route.view !== 'exercises' || route.exercises === undefined ? undefined : `x=${encode(route.exercises)}`,
  ].filter(part => part !== undefined)
  const query = asked.length ? `?${asked.join('&')}` : ''
  return route.document === undefined ? `#${query}` : `#/${path}${query}`
}

/** Reads an address; whatever it does not understand it leaves out. Never throws. */
export function parseRoute(hash: string): Route {
  const text = hash.startsWith('#') ? hash.slice(1) : hash
  const at = text.indexOf('?')
  const path = at < 0 ? text : text.slice(0, at)
  const parts = new Map(
    (at < 0 ? '' : text.slice(at + 1)).split('&').map(part => {
      const eq = part.indexOf('=')
      return eq < 0 ? ([part, ''] as const) : ([part.slice(0, eq), part.slice(eq + 1)] as const)
    }),
  )
  const asked = new Map([...parts].map(([name, value]) => [name, decode(value)]))
  const paragraph = asked.get('p')
  const node = asked.get('n')
  const provision = asked.get('a')
  const filter = parseFilter(asked)
  const tabulating = parseTabulating(asked)
  const analysing = parseAnalysing(asked)
  const to = asked.get('to')
  const depth = asked.get('depth')
  const language = languageOf(asked.get('lang'))
  const view = VIEWS.find(v => v === asked.get('view')) ?? 'map'
  const [of, other] = view === 'compare' ? [asked.get('one'), asked.get('with')] : []
  const exercises = view === 'exercises' ? asked.get('x') : undefined
  const level = LEVELS.find(l => l === asked.get('level'))
  const open = parseList(parts.get('open'))
  const shut = parseList(parts.get('shut'))
  const only = parseOnly(parseList(parts.get('only')))
  const outlook = parseOutlook(asked.get('at'))
  return {
    ...(path.startsWith('/') && path !== '/' ? { document: path.slice(1).split('/').map(decode).join('/') } : {}),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(node === undefined ? {} : { node }),
    ...(provision === undefined ? {} : { provision }),
    ...(to ? { to } : {}),
    ...(depth === '2' ? { depth: 2 } : depth === '3' ? { depth: 3 } : {}),
    ...(filter ? { filter } : {}),
    ...(tabulating ? { tabulating } : {}),
    ...(analysing ? { analysing } : {}),
    ...(asked.get('of') === 'here' ? { here: true } : {}),
    ...(asked.get('embed') === 'yes' ? { embed: true } : {}),
    ...(language === undefined ? {} : { language }),
    ...(of ? { of } : {}),
    ...(other ? { with: other } : {}),
    ...(exercises ? { exercises } : {}),
    view,
    layout: LAYOUTS.find(l => l === asked.get('layout')) ?? 'columns',
    ...(level === undefined || level === 'paragraphs' ? {} : { level }),
    ...(open.length ? { open } : {}),
    ...(shut.length ? { shut } : {}),
    ...(only ? { only } : {}),
    ...(outlook ? { at: outlook } : {}),
  }
}

/** Ids in a row; a comma within one is encoded, so that it parts none. */
const formatList = (ids: readonly string[]): string => ids.map(id => encode(id).replaceAll(',', '%2C')).join(',')

const parseList = (text: string | undefined): readonly string[] => [
  ...new Set(
    (text ?? '')
      .split(',')
      .filter(part => part !== '')
      .map(decode),
  ),
]

/** `1,crc`: the steps, then what they are counted from. */
function parseOnly([steps, ...from]: readonly string[]): Only | undefined {
  const known = ([0, 1, 2, 3] as const).find(n => String(n) === steps)
  return known === undefined || from.length === 0 ? undefined : { from, steps: known }
}

/** `0.5,0.25,1.5` */
function parseOutlook(text: string | undefined): Outlook | undefined {
  const [, x, y, zoom] = /^(-?\d{1,4}(?:\.\d{1,6})?),(-?\d{1,4}(?:\.\d{1,6})?),(\d{1,4}(?:\.\d{1,6})?)$/.exec(text ?? '') ?? []
  return x === undefined || y === undefined || zoom === undefined || Number(zoom) === 0 ? undefined : { x: Number(x), y: Number(y), zoom: Number(zoom) }
}

const rounded = (n: number): string => String(Math.round(n * 1000) / 1000)
