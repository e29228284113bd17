import { describe, expect, it } from 'vitest'
import { contrast, linear, mix } from '../../src/app/theme/colour.ts'
import { customProperties, type Mode, SURFACES } from '../../src/app/theme/theme.ts'
import { HUE_ORDER, HUES } from '../../src/core/model/signs.ts'

/** Machado, Oliveira and Fernandes 2009, severity 1: how linear light is seen with one kind of cone missing. */
const SIGHT: Readonly<Record<string, readonly number[]>> = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
}
/** The least distance in Oklab (times 100) between two families; with one cone missing less is left, and shape and words help. */
const LEAST: Readonly<Record<string, number>> = { normal: 12, protan: 8, deutan: 8, tritan: 7 }

function oklab(hex: string, sight: readonly number[]): readonly number[] {
  const light = linear(hex)
  const [r = 0, g = 0, b = 0] = [0, 1, 2].map(row =>
    Math.max(
      0,
      light.reduce((sum, c, i) => sum + c * (sight[row * 3 + i] ?? 0), 0),
    ),
  )
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

describe.each(['light', 'dark'] as const)('the %s theme', (mode: Mode) => {
  const { paper, panel, ink, soft, accent, wash, doubt } = SURFACES[mode]

  it('is readable: text AAA, everything that is read at least AA, signs 3:1', () => {
    expect(contrast(ink, paper)).toBeGreaterThan(7)
    expect(contrast(ink, wash)).toBeGreaterThan(7)
    for (const ground of [paper, panel, wash]) {
      for (const [name, colour] of Object.entries({ soft, accent, doubt })) expect(contrast(colour, ground), `${name} on ${ground}`).toBeGreaterThan(4.5)
    }
    expect(contrast(paper, accent)).toBeGreaterThan(4.5)
  })

  it.each(HUE_ORDER)('shows %s as text and as a sign', hue => {
    const colour = HUES[hue][mode]
    for (const ground of [paper, panel, wash]) expect(contrast(colour, ground), ground).toBeGreaterThan(4.5)
    expect(contrast(ink, mix(colour, paper, 0.22)), 'text on the marked words').toBeGreaterThan(7)
  })

  it.each(Object.keys(SIGHT))('keeps the families apart in %s sight', sight => {
    for (const [i, a] of HUE_ORDER.entries()) {
      for (const b of HUE_ORDER.slice(0, i)) {
        const [x, y] = [oklab(HUES[a][mode], SIGHT[sight] ?? []), oklab(HUES[b][mode], SIGHT[sight] ?? [])]
        const distance = 100 * Math.hypot(...x.map((v, k) => v - (y[k] ?? 0)))
        expect(distance, `${a} and ${b}`).toBeGreaterThan(LEAST[sight] ?? 100)
      }
    }
  })

  it('hands every colour to the style sheets', () => {
    const properties = customProperties(mode)
    expect(properties.get('--ink')).toBe(ink)
    for (const hue of HUE_ORDER) expect(properties.get(`--hue-${hue}`)).toBe(HUES[hue][mode])
  })
})
