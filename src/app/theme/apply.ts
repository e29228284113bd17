import { customProperties, type Mode } from './theme.ts'

/** Hands the theme's colours to the style sheets. */
export function applyTheme(mode: Mode, root: HTMLElement): void {
  for (const [name, colour] of customProperties(mode)) root.style.setProperty(name, colour)
  root.style.colorScheme = mode
  root.dataset['mode'] = mode
}
