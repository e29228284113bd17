import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed } from '../../src/app/state/changes.ts'
import { formatRoute, HOME, parseRoute, type Route } from '../../src/app/state/route.ts'

describe('the address', () => {
  it('reads like a citation', () => {
    expect(formatRoute({ document: 'A/57/292', paragraph: '61', node: 'iccpr', view: 'map', layout: 'columns' })).toBe('#/A/57/292?p=61&n=iccpr')
    expect(formatRoute({ document: 'A/57/292', node: 'doubt:63@412-430', view: 'list', layout: 'force' })).toBe(
      '#/A/57/292?n=doubt:63@412-430&view=list&layout=force',
    )
    expect(formatRoute({ document: 'A/57/292', node: 'iccpr', provision: '14(3)(g)', view: 'map', layout: 'columns' })).toBe('#/A/57/292?n=iccpr&a=14(3)(g)')
  })

  it('is empty at home', () => {
    expect(formatRoute(HOME)).toBe('#')
    expect(parseRoute('')).toEqual(HOME)
    expect(parseRoute('#')).toEqual(HOME)
    expect(parseRoute('#/?view=list'), 'a stroke alone names no document').toEqual({ ...HOME, view: 'list' })
  })

  it('knows that it is shown inside another page, and keeps to it', () => {
    expect(parseRoute('#/A/1?p=2&embed=yes')).toEqual({ document: 'A/1', paragraph: '2', embed: true, view: 'map', layout: 'columns' })
    expect(formatRoute(changed(parseRoute('#/A/1?p=2&embed=yes'), { paragraph: '3' }))).toBe('#/A/1?p=3&embed=yes')
    expect(formatRoute(changed(parseRoute('#/A/1?embed=yes'), { embed: undefined }))).toBe('#/A/1')
  })

  it('holds what is compared, and nothing of it in other views', () => {
    expect(parseRoute('#/A/1?n=crc&view=compare&one=crc&with=text:A/2')).toEqual({
      document: 'A/1',
      node: 'crc',
      view: 'compare',
      layout: 'columns',
      of: 'crc',
      with: 'text:A/2',
    })
    const compared = changed(parseRoute('#/A/1'), { view: 'compare', of: 'text:A/1', with: 'text:A/2' })
    expect(formatRoute(compared)).toBe('#/A/1?view=compare&one=text:A/1&with=text:A/2')
    expect(formatRoute(changed(compared, { view: 'map' }))).toBe('#/A/1')
  })

  it('leaves out what it does not understand', () => {
    expect(parseRoute('#/A/57/292?colour=red&p=61&view=cinema')).toEqual({ document: 'A/57/292', paragraph: '61', view: 'map', layout: 'columns' })
  })

  it('holds the year that the table is narrowed to, and no other number', () => {
    const route = parseRoute('#?view=table&year=2002')
    expect(route.tabulating).toEqual({ year: 2002 })
    expect(formatRoute(route)).toBe('#?view=table&year=2002')
    expect(parseRoute('#?view=table&year=20020').tabulating).toBeUndefined()
  })

  it('comes back as it went, for any ids', () => {
    const id = fc.string({ unit: 'grapheme', maxLength: 30 })
    const any: fc.Arbitrary<Route> = fc.record(
      {
        document: id.filter(some => some !== ''),
        paragraph: id,
        node: id,
        provision: id,
        view: fc.constantFrom('map', 'list'),
        layout: fc.constantFrom('columns', 'force'),
      },
      { requiredKeys: ['view', 'layout'] },
    )
    fc.assert(
      fc.property(any, route => {
        expect(parseRoute(formatRoute(route))).toEqual(route)
      }),
    )
  })

  it('never throws, whatever stands in the address bar or in an id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const route = parseRoute(text)
        expect(parseRoute(formatRoute({ ...route, document: text })).view).toBe(route.view)
      }),
    )
  }, 20_000)
})
