import { describe, expect, it } from 'vitest'
import { countBelow, depthOf, FIRST_SIGHT, held, middleOf, scrolled, showing, whole } from '../../src/app/graph/camera.ts'
import { columns, MOST_QUIET_ROWS } from '../../src/app/graph/columns.ts'
import { forceScene, forceTask } from '../../src/app/graph/forceScene.ts'
import { labelAt, placeLabels, shorten, wrap } from '../../src/app/graph/labels.ts'
import { isDimmed, type Light, linkLook, nodeLook, touched } from '../../src/app/graph/reducers.ts'
import type { Scene } from '../../src/app/graph/scene.ts'
import { buildCitationMap } from '../../src/app/state/citationMap.ts'
import { neighbourhood } from '../../src/app/state/neighbourhood.ts'
import { SURFACES } from '../../src/app/theme/theme.ts'
import { apart } from '../../src/core/draw/apart.ts'
import { layOutByForce } from '../../src/core/draw/force.ts'
import { shelve } from '../../src/core/model/names.ts'
import { HUES } from '../../src/core/model/signs.ts'
import { snapshot, snapshotOf } from './fixture.ts'

const mapOf = ({ extractions: [extraction], instruments, bodies } = snapshot) => {
  if (!extraction) throw new Error('no document')
  return buildCitationMap(extraction, shelve(instruments, bodies))
}
const size = { width: 720, height: 700 }
const map = mapOf()
const scene = columns(map, size)
const even: Light = { mode: 'light', focus: undefined, chosen: undefined }
const lit = (id: string): Light => ({ ...even, focus: neighbourhood(map, id), chosen: id })
const node = (id: string, from: Scene = scene) => {
  const found = from.nodes.find(n => n.id === id)
  if (!found) throw new Error(`${id} is not drawn`)
  return found
}
const measure = (text: string, font: string) => text.length * Number.parseFloat(font.split(' ')[1] ?? '12') * 0.5
const asIs = (n: { readonly at: { readonly x: number; readonly y: number } }) => n.at

describe('two columns', () => {
  it('puts all paragraphs on the left in reading order and what they cite on the right by family and date', () => {
    const left = scene.nodes.filter(n => n.shape === 'dot')
    expect(left.map(n => n.label)).toEqual(['53', '54', '55', '56', '57', '58', '59', '60', '61', '62', '63'].map(n => `¶${n}`))
    expect(left.map(n => n.at.y)).toEqual([...left.map(n => n.at.y)].sort((a, b) => a - b))
    const right = scene.nodes.filter(n => n.side === 'right')
    expect(right.map(n => n.id)).toEqual([
      'udhr',
      'icerd',
      'iccpr',
      'icescr',
      'cedaw',
      'crc',
      'icrmw',
      'untoc',
      'untoc-smuggling',
      'untoc-trafficking',
      'doubt:63@185-199',
    ])
    expect(new Set(right.map(n => n.at.x)).size).toBe(1)
    expect(scene.captions.map(c => c.text)).toEqual(['Universal human rights', 'Crime', 'Not decided'])
  })

  it('gives kinds their shapes and only paragraphs that cite nothing a quiet look', () => {
    expect(['udhr', 'iccpr', 'untoc-smuggling', 'p:61', 'doubt:63@185-199'].map(id => node(id).shape)).toEqual([
      'diamond',
      'disc',
      'triangle',
      'dot',
      'question',
    ])
    expect(scene.nodes.filter(n => n.quiet).map(n => n.id)).toEqual(['p:53', 'p:54', 'p:55', 'p:56', 'p:57', 'p:58', 'p:59', 'p:60'])
  })

  it.each([
    [350, 480],
    [720, 700],
    [1270, 1200],
  ])('fits a box of %i by %i, with labels that never overlap', (width, height) => {
    const fitted = columns(map, { width, height })
    for (const { at } of fitted.nodes) expect(at.x > 0 && at.x < width && at.y > 0 && at.y < height).toBe(true)
    const labels = placeLabels(fitted, even, asIs, 1, measure)
    expect(labels).toHaveLength(fitted.nodes.length)
    for (const [i, { box: a }] of labels.entries()) {
      for (const { box: b } of labels.slice(0, i)) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
    }
  })

  it('names instruments in full below their short names, or behind them where rows are close', () => {
    const tall = placeLabels(columns(map, { width: 720, height: 700 }), even, asIs, 1, measure).find(l => l.node.id === 'udhr')
    expect([tall?.lines, tall?.behind]).toEqual([['UDHR 1948', 'Universal Declaration of Human Rights'], undefined])
    const low = placeLabels(columns(map, { width: 720, height: 380 }), even, asIs, 1, measure)
    const udhr = low.find(l => l.node.id === 'udhr')
    expect([udhr?.lines, udhr?.behind?.text]).toEqual([['UDHR 1948'], 'Universal Declaration of Human Rights'])
    expect(low.every(({ box }) => box.right <= 720)).toBe(true)
    const narrow = placeLabels(columns(map, { width: 350, height: 380 }), even, asIs, 1, measure)
    expect(narrow.every(l => l.behind === undefined)).toBe(true)
  })

  it('keeps a line for every name on a wall, where letters are larger', () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, i) => [String(i + 1), `See [[A/RES/50/${i + 100}|it]].`]))
    const wall = columns(mapOf(snapshotOf(many)), { width: 1270, height: 1100 })
    expect(placeLabels(wall, even, asIs, 1, measure).filter(l => l.node.side === 'right')).toHaveLength(80)
  })

  it('leaves out quiet paragraphs of a long document, and says how many', () => {
    const long = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [String(i + 1), i % 4 ? 'Nothing.' : 'See the [[crc|Convention]].']))
    const drawn = columns(mapOf(snapshotOf(long)), size)
    expect(drawn.nodes.filter(n => n.shape === 'dot')).toHaveLength(25)
    expect(drawn.leftOut).toBe(75)
    expect(Object.keys(long).length).toBeGreaterThan(MOST_QUIET_ROWS)
  })

  it('sets many doubts side by side, within the box', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [String(i + 1), 'Under [[?|that Protocol]] it is so.']))
    const drawn = columns(mapOf(snapshotOf(many)), size)
    const doubts = drawn.nodes.filter(n => n.shape === 'question')
    expect(doubts).toHaveLength(40)
    expect(new Set(doubts.map(n => `${n.at.x} ${n.at.y}`)).size).toBe(40)
    expect(doubts.every(n => n.at.x < size.width && n.at.y < size.height)).toBe(true)
  })

  it('draws likely citations dashed, doubts dotted, cross-references in an arc', () => {
    const drawn = columns(mapOf(snapshotOf({ 1: 'The [[~crc|Convention]] and [[?|that Protocol]].', 2: 'See [[#1|paragraph 1]].' })), size)
    expect(drawn.links.map(l => [l.line, l.course])).toEqual([
      ['dashed', 'curve'],
      ['dotted', 'curve'],
      ['solid', 'arc'],
    ])
  })
})

describe('the network', () => {
  it('is the same every time', () => {
    expect(layOutByForce(forceTask(map))).toEqual(layOutByForce(forceTask(mapOf())))
  })

  it('fits the box and draws everything that a line touches', () => {
    const task = forceTask(map)
    const drawn = forceScene(map, task, layOutByForce(task), size)
    expect(drawn.nodes).toHaveLength(14)
    expect(drawn.leftOut).toBe(8)
    for (const { at } of drawn.nodes) expect(at.x >= 0 && at.x <= size.width && at.y >= 0 && at.y <= size.height).toBe(true)
  })

  it('does not fall over an empty document', () => {
    const empty = mapOf(snapshotOf({ 1: 'Nothing.' }))
    expect(forceScene(empty, forceTask(empty), layOutByForce(forceTask(empty)), size).nodes).toEqual([])
  })
})

describe('the reducers', () => {
  it('show every family in its colour while nothing is lit', () => {
    expect(nodeLook(node('iccpr'), even).color).toBe(HUES['human-rights'].light)
    expect(nodeLook(node('untoc'), { ...even, mode: 'dark' }).color).toBe(HUES.crime.dark)
    expect(nodeLook(node('p:61'), even).color).toBe(SURFACES.light.ink)
  })

  it('light a neighbourhood and let the rest step back', () => {
    const light = lit('p:62')
    const bright = scene.nodes.filter(n => !isDimmed(n, light)).map(n => n.id)
    expect(bright.sort()).toEqual(['icrmw', 'p:62'])
    expect(nodeLook(node('p:62'), light).ringed).toBe(true)
    const strong = scene.links.filter(l => linkLook(l, light).size > 2).map(l => l.to)
    expect(strong).toEqual(['icrmw'])
  })

  it('say which nodes a change of light touches: no more than must be painted again', () => {
    expect(touched(even, { ...even, mode: 'dark' })).toBeUndefined()
    expect(touched(even, lit('p:62')), 'what steps back is not written anew').toEqual({ nodes: ['p:62', 'icrmw'], links: ['p:62→icrmw'] })
    const change = touched(lit('p:62'), lit('untoc'))
    expect([...(change?.nodes ?? [])].sort()).toEqual(['icrmw', 'p:62', 'p:63', 'untoc'])
    expect(change?.links).toHaveLength(2)
    const [before, after] = [lit('p:62'), lit('untoc')]
    for (const n of scene.nodes) if (!change?.nodes.includes(n.id)) expect(nodeLook(n, after)).toEqual(nodeLook(n, before))
    for (const l of scene.links) if (!change?.links.includes(l.id)) expect(linkLook(l, after)).toEqual(linkLook(l, before))
  })
})

describe('labels', () => {
  it('are wrapped and end in an ellipsis where there is no room', () => {
    const width = (text: string) => text.length * 10
    expect(shorten('International Covenant', 100, '', width)).toBe('Internati…')
    expect(shorten('ICCPR', 100, '', width)).toBe('ICCPR')
    expect(wrap('one two three four', 90, 2, '', width)).toEqual(['one two', 'three fo…'])
    expect(wrap('one two', 90, 0, '', width)).toEqual([])
  })

  it('are drawn for the lit before the others when there is no room for all', () => {
    const close: Scene = { ...scene, nodes: scene.nodes.map((n, i) => ({ ...n, at: { x: n.at.x, y: 300 + i } })) }
    const labels = placeLabels(close, lit('icrmw'), asIs, 1, measure)
    expect(labels.map(l => l.node.id)).toContain('icrmw')
    expect(labels.length).toBeLessThan(close.nodes.length)
  })

  it('can be pointed at', () => {
    const labels = placeLabels(scene, even, asIs, 1, measure)
    const { x, y } = node('crc').at
    expect(labelAt(labels, { x: x + 30, y })?.node.id).toBe('crc')
    expect(labelAt(labels, { x: 5000, y })).toBeUndefined()
  })
})

describe('the camera', () => {
  const long = columns(mapOf(snapshotOf(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [String(i + 1), `See [[A/RES/50/${i + 100}|it]].`])))), size)
  const middle = (camera = FIRST_SIGHT) => middleOf(camera, long)

  it('scrolls from the beginning to the end and no farther', () => {
    expect(countBelow(FIRST_SIGHT, long)).toBeGreaterThan(10)
    expect(scrolled(FIRST_SIGHT, { x: 0, y: -50 }, long)).toEqual(FIRST_SIGHT)
    expect(middle(scrolled(FIRST_SIGHT, { x: 30, y: 100 }, long))).toEqual({ x: middle().x, y: middle().y + 100 })
    const end = scrolled(FIRST_SIGHT, { x: 0, y: 1e6 }, long)
    expect(countBelow(end, long)).toBe(0)
    expect(middle(end).y + size.height / 2).toBeCloseTo(depthOf(long))
  })

  it('goes to a node only if it must, and only up or down', () => {
    const [first, last] = [long.nodes[0], long.nodes.at(-1)]
    if (!first || !last) throw new Error('nothing drawn')
    expect(showing(FIRST_SIGHT, first.at, long)).toBeUndefined()
    const there = showing(FIRST_SIGHT, last.at, long)
    expect(there && middle(there).x).toBeCloseTo(middle().x)
    expect(there && Math.abs(middle(there).y - last.at.y) < size.height / 2).toBe(true)
  })

  it('shows all of it when asked', () => {
    expect(countBelow(whole(long), long)).toBe(0)
    expect(held(whole(long), long)).toEqual(whole(long))
  })

  it('never loses a network', () => {
    const net = { ...long, scrolls: false }
    const { x, y } = middleOf(held({ ...FIRST_SIGHT, x: 40, y: -40 }, net), net)
    expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height).toBe(true)
  })
})

describe('labels of the network', () => {
  const at = (x: number, y: number) => ({ x, y })
  const plain = { side: 'either', shape: 'disc', hue: 'human-rights', quiet: false, small: false, lines: 1, detail: [], within: [] } as const
  const net = (nodes: Scene['nodes']): Scene => ({ ...scene, subject: 'force', scrolls: false, nodes, links: [], captions: [] })

  it('stand on the side where all of the name fits', () => {
    const drawn = net([
      { ...plain, id: 'a', label: 'A name of some length', at: at(size.width - 30, 100) },
      { ...plain, id: 'b', label: 'A name of some length', at: at(30, 200) },
    ])
    const labels = placeLabels(drawn, even, asIs, 1, measure)
    expect(labels.map(l => [l.node.id, l.side, l.lines[0]])).toEqual([
      ['a', 'left', 'A name of some length'],
      ['b', 'right', 'A name of some length'],
    ])
    for (const { box } of labels) expect(box.left >= 0 && box.right <= size.width).toBe(true)
  })

  it('go to instruments first, by the number of paragraphs that cite them', () => {
    const nodes: Scene['nodes'] = [
      { ...plain, id: 'document', hue: 'un-documents', lines: 9, label: 'A/RES/1/1', at: at(300, 300) },
      { ...plain, id: 'little', lines: 1, label: 'CPED', at: at(302, 304) },
      { ...plain, id: 'much', lines: 7, label: 'ICCPR', at: at(304, 308) },
    ]
    expect(placeLabels(net(nodes), even, asIs, 1, measure)[0]?.node.id).toBe('much')
  })

  it('do not lie over the ring of what is chosen', () => {
    const nodes: Scene['nodes'] = [
      { ...plain, id: 'chosen', label: 'ICCPR', at: at(340, 300) },
      { ...plain, id: 'near', label: 'CRC', at: at(300, 305) },
    ]
    for (const { box, node: own } of placeLabels(net(nodes), { ...even, chosen: 'chosen' }, asIs, 1, measure)) {
      if (own.id === 'near') expect(box.right <= 340 - 16 || box.left >= 340 + 16 || box.top > 316 || box.bottom < 284).toBe(true)
    }
  })

  it('have nodes that lie apart', () => {
    const placed = apart([at(100, 100), at(100, 100), at(104, 100), at(98, 103)], size, 19)
    for (const [i, a] of placed.entries()) for (const b of placed.slice(0, i)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(18.5)
  })
})
