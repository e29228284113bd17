/** A colour in linear light, each channel from 0 to 1. */
type Linear = readonly [number, number, number]

/** `#rrggbb` to red, green and blue from 0 to 255; anything else is black. */
export function channels(hex: string): Linear {
  const n = /^#[0-9a-f]{6}$/i.test(hex) ? Number.parseInt(hex.slice(1), 16) : 0
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255]
}

/** The colour with an opacity from 0 to 1, as sigma and canvas read it. */
export function withAlpha(hex: string, alpha: number): string {
  const [r, g, b] = channels(hex)
  return `rgba(${r},${g},${b},${alpha})`
}

/** `share` of the first colour over the second, as `#rrggbb`. */
export function mix(over: string, under: string, share: number): string {
  const a = channels(over)
  const b = channels(under)
  const blend = a.map((c, i) => Math.round(c * share + (b[i] ?? 0) * (1 - share)))
  return `#${blend.map(c => c.toString(16).padStart(2, '0')).join('')}`
}

/** sRGB to linear light (IEC 61966-2-1). */
export function linear(hex: string): Linear {
  const [r, g, b] = channels(hex)
  return [undo(r), undo(g), undo(b)]
}
const undo = (channel: number): number => {
  const c = channel / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)]
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05)
}
const luminance = (hex: string): number => {
  const [r, g, b] = linear(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
