import type { Family, InstrumentKind } from './instrument.ts'

/** What a hue stands for: the registry's families, and one more for resolutions, reports and cases. */
export type Hue = Family | 'un-documents'

/** What a shape stands for; `question` is a doubt, `dot` a paragraph of the document being read. */
export type Shape = 'disc' | 'triangle' | 'diamond' | 'square' | 'ring' | 'dot' | 'question'

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

/** Below this confidence a resolved citation is drawn dashed and called likely. */
export const LOW_CONFIDENCE = 0.85
