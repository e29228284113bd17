import { describe, expect, it } from 'vitest'
import { columns, MOST_QUIET_ROWS } from '../../src/app/graph/columns.ts'
import { layOutByForce } from '../../src/app/graph/force.ts'
import { forceScene, forceTask } from '../../src/app/graph/forceScene.ts'
import { labelAt, placeLabels, shorten, wrap } from '../../src/app/graph/labels.ts'
import { type Light, linkLook, nodeLook, touched } from '../../src/app/graph/reducers.ts'
import type { Scene } from '../../src/app/graph/scene.ts'
import { buildCitationMap } from '../../src/app/state/citationMap.ts'
import { shelve } from '../../src/app/state/names.ts'
import { neighbourhood } from '../../src/app/state/neighbourhood.ts'
import { HUES, SURFACES } from '../../src/app/theme/theme.ts'
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
    const bright = scene.nodes.filter(n => !nodeLook(n, light).dimmed).map(n => n.id)
    expect(bright.sort()).toEqual(['icrmw', 'p:62'])
    expect(nodeLook(node('p:62'), light).ringed).toBe(true)
    const strong = scene.links.filter(l => linkLook(l, light).size > 2).map(l => l.to)
    expect(strong).toEqual(['icrmw'])
  })

  it('say which nodes a change of light touches: no more than must be painted again', () => {
    expect(touched(even, lit('p:62'))).toBeUndefined()
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
