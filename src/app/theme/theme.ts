import type { Family, InstrumentKind } from '../../core/model/instrument.ts'

/** What a hue stands for: the registry's families, and one more for resolutions, reports and cases. */
export type Hue = Family | 'un-documents'

/** What a shape stands for; `question` is a doubt, `dot` a paragraph of the document being read. */
export type Shape = 'disc' | 'triangle' | 'diamond' | 'square' | 'ring' | 'dot' | 'question'

/** The two themes; every colour exists in both. */
export type Mode = 'light' | 'dark'

interface HueRow {
  readonly label: string
  readonly light: string
  readonly dark: string
}

/**
 * The families in the order in which they are shelved (legend, right column of the map), each with a colour for either theme.
 * The colours were searched for in OKLCH so that every pair stays apart in normal, protan, deutan and tritan sight and every colour
 * is readable as text (4.5:1) on the theme's paper; the theme's tests compute both again.
 */
export const HUES: Readonly<Record<Hue, HueRow>> = {
  'human-rights': { label: 'Universal human rights', light: '#1f2883', dark: '#8ac4fe' },
  refugee: { label: 'Refugees and statelessness', light: '#157963', dark: '#38a56e' },
  humanitarian: { label: 'Humanitarian law', light: '#540147', dark: '#cf71c3' },
  crime: { label: 'Crime', light: '#8c2103', dark: '#e9741a' },
  labour: { label: 'Labour', light: '#8f6102', dark: '#f9de73' },
  regional: { label: 'Regional', light: '#6c34bd', dark: '#918fff' },
  other: { label: 'Other instruments', light: '#331b00', dark: '#d2b19e' },
  'un-documents': { label: 'Documents and cases', light: '#414d52', dark: '#d8ebf6' },
}

/** The families as an ordered list. */
export const HUE_ORDER = Object.keys(HUES) as readonly Hue[]

/** Plain words for each shape, as the legend prints them. */
export const SHAPES: Readonly<Record<Shape, string>> = {
  disc: 'Treaty',
  triangle: 'Protocol',
  diamond: 'Declaration, soft law',
  square: 'Resolution, report or case',
  ring: 'General comment',
  dot: 'Paragraph',
  question: 'Doubt',
}

/** Surfaces and inks of one theme. `soft` is for secondary text and still AA on `paper` and `panel`. */
export interface Surface {
  readonly paper: string
  readonly panel: string
  readonly ink: string
  readonly soft: string
  readonly line: string
  /** The one accent: focus, selection, links of the interface. */
  readonly accent: string
  /** Behind what is selected. */
  readonly wash: string
  readonly doubt: string
}

export const SURFACES: Readonly<Record<Mode, Surface>> = {
  light: {
    paper: '#fbfaf7',
    panel: '#ffffff',
    ink: '#1c1b19',
    soft: '#5d5a53',
    line: '#dedad1',
    accent: '#0b5c73',
    wash: '#fdf3d3',
    doubt: '#5d5a53',
  },
  dark: {
    paper: '#14171c',
    panel: '#1b1f26',
    ink: '#eeece6',
    soft: '#a9a69e',
    line: '#363b44',
    accent: '#7fd0e6',
    wash: '#2b2718',
    doubt: '#a9a69e',
  },
}

/** The shape in which an instrument of this kind is drawn. */
export function shapeOfKind(kind: InstrumentKind): Shape {
  switch (kind) {
    case 'treaty':
    case 'constitution':
    case 'regulation':
    case 'directive':
      return 'disc'
    case 'protocol':
      return 'triangle'
    case 'declaration':
    case 'principles':
    case 'recommendation':
      return 'diamond'
    case 'resolution':
      return 'square'
    default:
      return kind satisfies never
  }
}

/** The custom properties that the style sheets use, by name, for one theme. */
export function customProperties(mode: Mode): ReadonlyMap<string, string> {
  const surface = Object.entries(SURFACES[mode]).map(([name, colour]) => [`--${name}`, colour] as const)
  const hues = HUE_ORDER.map(hue => [`--hue-${hue}`, HUES[hue][mode]] as const)
  return new Map([...surface, ...hues])
}

/** The reference to a family's colour for use in a style: `var(--hue-crime)`. */
export const hueVariable = (hue: Hue): string => `var(--hue-${hue})`

/** Below this confidence a resolved citation is drawn dashed and called likely. */
export const LOW_CONFIDENCE = 0.85
