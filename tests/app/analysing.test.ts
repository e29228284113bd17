import { describe, expect, it } from 'vitest'
import { CHARTS, ORDERINGS } from '../../src/app/state/analysing.ts'
import { changed } from '../../src/app/state/changes.ts'
import { formatRoute, HOME, parseRoute } from '../../src/app/state/route.ts'
import { analysis } from '../../src/app/words/en/analysis.ts'

describe('the address of an analysis', () => {
  it('says what is counted and how a heat map stands, and comes back as it went', () => {
    for (const chart of CHARTS.slice(1)) {
      for (const rows of ORDERINGS.slice(1)) {
        const route = { ...HOME, view: 'analysis', analysing: { chart, rows, columns: 'alike' } } as const
        expect(parseRoute(formatRoute(route))).toEqual(route)
      }
      expect(analysis.charts[chart]).toBeTruthy()
    }
    expect(formatRoute({ ...HOME, view: 'analysis', analysing: { chart: 'heat', rows: 'alike' } })).toBe('#?view=analysis&chart=heat&rows=alike')
  })

  it('is kept when a paragraph is chosen, and leaves out what it does not understand', () => {
    expect(changed(parseRoute('#?view=analysis&chart=pairs'), { paragraph: '4' }).analysing).toEqual({ chart: 'pairs' })
    expect(parseRoute('#?chart=cited&rows=given&columns=sideways')).toEqual(HOME)
  })
})
