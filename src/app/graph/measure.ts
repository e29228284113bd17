import type { Measure } from './labels.ts'

/** Measures texts as the canvas will draw them; remembers each, for a label is measured at every frame. */
export function createMeasure(): Measure {
  const pen = document.createElement('canvas').getContext('2d')
  const widths = new Map<string, number>()
  return (text, font) => {
    const key = `${font}\n${text}`
    const known = widths.get(key)
    // Without a canvas nothing is drawn either; any width will do.
    if (known !== undefined || !pen) return known ?? text.length * 7
    pen.font = font
    const width = pen.measureText(text).width
    widths.set(key, width)
    return width
  }
}
