import { HUE_ORDER, HUES, type Hue } from '../../core/model/signs.ts'

/** The two themes; every colour exists in both. */
export type Mode = 'light' | 'dark'

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

/** The custom properties that the style sheets use, by name, for one theme. */
export function customProperties(mode: Mode): ReadonlyMap<string, string> {
  const surface = Object.entries(SURFACES[mode]).map(([name, colour]) => [`--${name}`, colour] as const)
  const hues = HUE_ORDER.map(hue => [`--hue-${hue}`, HUES[hue][mode]] as const)
  return new Map([...surface, ...hues])
}

/** The reference to a family's colour for use in a style: `var(--hue-crime)`. */
export const hueVariable = (hue: Hue): string => `var(--hue-${hue})`
