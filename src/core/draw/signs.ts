import { HUES, type Hue, type Shape } from '../model/signs.ts'
import { type Item, PRINT, round } from './picture.ts'

/** The colour of a family on paper. */
export const inkOf = (hue: Hue | undefined): string => (hue === undefined ? PRINT.quiet : HUES[hue].light)

/** The sign of a kind, centred; `size` is about its radius. Each is told from the others without its colour. */
export function signAt(shape: Shape, x: number, y: number, size: number, colour: string, title?: string): Item {
  const at = (points: readonly (readonly [number, number])[]): string =>
    `${points.map(([dx, dy], i) => `${i === 0 ? 'M' : 'L'}${round(x + dx * size)} ${round(y + dy * size)}`).join('')}Z`
  const named = title === undefined ? {} : { title }
  switch (shape) {
    case 'disc':
      return { kind: 'path', d: circle(x, y, size), fill: colour, ...named }
    case 'dot':
      return { kind: 'path', d: circle(x, y, size * 0.6), fill: colour, ...named }
    case 'ring':
      return { kind: 'path', d: circle(x, y, size * 0.75), stroke: colour, width: round(size * 0.5), fill: PRINT.paper, ...named }
    case 'triangle':
      return {
        kind: 'path',
        d: at([
          [0, -1.1],
          [1.1, 0.85],
          [-1.1, 0.85],
        ]),
        fill: colour,
        ...named,
      }
    case 'diamond':
      return {
        kind: 'path',
        d: at([
          [0, -1.25],
          [1.25, 0],
          [0, 1.25],
          [-1.25, 0],
        ]),
        fill: colour,
        ...named,
      }
    case 'square':
      return {
        kind: 'path',
        d: at([
          [-0.9, -0.9],
          [0.9, -0.9],
          [0.9, 0.9],
          [-0.9, 0.9],
        ]),
        fill: colour,
        ...named,
      }
    case 'question':
      return { kind: 'path', d: circle(x, y, size * 0.9), stroke: colour, width: round(size * 0.25), dash: [0.6, 2], fill: PRINT.paper, ...named }
    default:
      return shape satisfies never
  }
}

const circle = (x: number, y: number, r: number): string =>
  `M${round(x - r)} ${round(y)}A${round(r)} ${round(r)} 0 1 1 ${round(x + r)} ${round(y)}A${round(r)} ${round(r)} 0 1 1 ${round(x - r)} ${round(y)}Z`
