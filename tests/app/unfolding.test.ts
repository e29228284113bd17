import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beyond, FIRST_SIGHT, outlookOf, withOutlook } from '../../src/app/graph/camera.ts'
import { columns } from '../../src/app/graph/columns.ts'
import { createFrugality, isSoftware } from '../../src/app/graph/frugal.ts'
import { placeLabels } from '../../src/app/graph/labels.ts'
import type { Point, Scene } from '../../src/app/graph/scene.ts'
import { createTaken } from '../../src/app/graph/taken.ts'
import { sameSpot, travelBetween } from '../../src/app/graph/travel.ts'
import { mergeSnapshots } from '../../src/app/state/mergeSnapshots.ts'
import { formatRoute, parseRoute, type Route } from '../../src/app/state/route.ts'
import { createStore } from '../../src/app/state/store.ts'
import { instruments, snapshot, snapshotOf } from './fixture.ts'
import { fakeSurroundings } from './surroundings.ts'

const another = snapshotOf(
  { 1: 'See [[crc#37|article 37]], [[crc#3|article 3]] and [[iccpr|the Covenant]].', 2: 'See [[crc|it]] and [[?|the Convention]].' },
  'A/99/950',
)
const both = mergeSnapshots([
  { ...snapshot, instruments },
  { ...another, extractions: another.extractions.map(e => ({ ...e, document: { ...e.document, source: { ...e.document.source, sha256: 'b' } } })) },
])
const size = { width: 720, height: 700 }

async function at(hash: string) {
  const around = fakeSurroundings({ fetchSnapshot: async () => both })
  around.history.push(hash)
  const store = createStore(around.surroundings)
  store.start()
  await store.load()
  const drawn = () => {
    const picture = store.picture.value
    if (!picture) throw new Error('nothing drawn')
    return picture
  }
  return { store, around, drawn, lefts: () => drawn().lefts.map(n => n.id), rights: () => drawn().rights.map(n => n.id), scene: () => columns(drawn(), size) }
}

describe('a part that is looked at alone', () => {
  it('is all that the list tells, and the way back is there', async () => {
    const { store, around, rights } = await at('#/A/99/950')
    const told = () => {
      const map = store.listed.value
      return [map?.paragraphs.map(p => p.id), map?.targets.map(t => t.id), map?.doubts.length, map?.links.length]
    }
    expect(told()).toEqual([['p:1', 'p:2'], ['iccpr', 'crc'], 1, 4])
    store.choose('iccpr')
    store.showOnly(store.litPart())
    expect(rights()).toEqual(['iccpr'])
    expect(told()).toEqual([['p:1'], ['iccpr'], 0, 1])
    expect(store.shown.value?.paragraphs.length, 'the sentence about the document is of all of it').toBe(2)
    around.back()
    expect(told()).toEqual([['p:1', 'p:2'], ['iccpr', 'crc'], 1, 4])
  })
})

describe('what opens in place', () => {
  it('is an instrument into its cited articles, and back; the address says so', async () => {
    const { store, around, rights } = await at('#/A/99/950')
    expect(rights()).toEqual(['iccpr', 'crc'])
    store.turn('crc')
    expect(rights()).toEqual(['iccpr', 'crc#', 'crc#3', 'crc#37'])
    expect(around.history.at(-1)).toBe('#/A/99/950?open=crc')
    expect(store.announcement.value).toBe('CRC: its articles are shown')
    expect(store.turnedOnes.value.map(h => h.name)).toEqual(['CRC'])
    around.back()
    expect(rights(), 'back is undo').toEqual(['iccpr', 'crc'])
  })

  it('is a document into its sections, a section into its paragraphs, with their doubts', async () => {
    const { store, lefts, drawn } = await at('#/A/99/901?level=documents')
    expect(lefts()).toEqual(['d:A/99/901', 'd:A/99/950'])
    store.turn('d:A/99/901')
    expect(lefts()).toEqual(['s:A/99/901@', 's:A/99/901@u1', 's:A/99/901@u2', 'd:A/99/950'])
    expect(drawn().links.map(l => l.from)).not.toContain('d:A/99/901')
    expect(drawn().doubts).toEqual([])
    store.turn('s:A/99/901@u2')
    expect(lefts().slice(2, 4)).toEqual(['p:A/99/901@59', 'p:A/99/901@60'])
    expect(drawn().doubts.map(d => d.quote)).toEqual(['the Convention'])
    store.choose('p:A/99/901@62')
    expect(store.route.value).toMatchObject({ document: 'A/99/901', paragraph: '62' })
    expect(store.chosenInPicture.value).toBe('p:A/99/901@62')
    store.turnChosen()
    expect(store.chosenInPicture.value, 'the section stands for what is folded into it').toBe('s:A/99/901@u2')
    store.turnAllBack()
    expect(store.chosenInPicture.value).toBe('d:A/99/901')
  })

  it('is a document of one section into its paragraphs at once', async () => {
    const { store, lefts } = await at('#/A/99/950?level=documents')
    store.turn('d:A/99/950')
    expect(lefts()).toEqual(['d:A/99/901', 'p:A/99/950@1', 'p:A/99/950@2'])
  })

  it('folds what a level has open, and a level chosen by hand has everything as it is', async () => {
    const { store, rights, lefts } = await at('#/A/99/901?level=provisions')
    store.turn('s:A/99/901@u2')
    expect(lefts().at(-1)).toBe('s:A/99/901@u2')
    expect(store.route.value.shut).toEqual(['s:A/99/901@u2'])
    store.go({ document: 'A/99/950' })
    store.turn('crc')
    expect(rights()).toContain('crc')
    store.setLevel('provisions')
    expect(rights()).toEqual(['iccpr#', 'crc#', 'crc#3', 'crc#37'].filter(id => rights().includes(id)))
    expect(store.route.value.shut).toBeUndefined()
  })

  it('keeps every citation: the lines before and after are of the same ones', async () => {
    const { store, drawn } = await at('#/A/99/901?level=documents')
    const quotes = () => new Set(drawn().links.flatMap(l => l.citations))
    const before = quotes()
    for (const id of ['d:A/99/901', 'd:A/99/950', 's:A/99/901@u2', 'crc']) store.turn(id)
    for (const citation of before) expect(quotes().has(citation)).toBe(true)
  })

  it('lights all its parts when it is chosen', async () => {
    const { store } = await at('#/A/99/950?n=crc&open=crc')
    expect([...(store.focus.value?.nodes ?? [])].sort()).toEqual(['crc#', 'crc#3', 'crc#37', 'p:1', 'p:2'])
    expect(store.chosenInPicture.value).toBe('crc#')
  })
})

describe('a part looked at alone', () => {
  it('is what is lit, with what lies between; in the address, and back is undo', async () => {
    const { store, around, drawn } = await at('#/A/99/901?n=crc')
    const part = store.litPart()
    expect(part).toEqual({ from: ['crc'], steps: 1 })
    store.showOnly(part)
    expect([...drawn().nodes.keys()].sort()).toEqual(['crc', 'p:61'])
    expect(around.history.at(-1)).toBe('#/A/99/901?n=crc&only=1,crc')
    around.back()
    expect(drawn().nodes.size).toBeGreaterThan(10)
  })

  it('is everything if the part is not there', async () => {
    const { drawn } = await at('#/A/99/901?only=1,nothing')
    expect(drawn().nodes.size).toBeGreaterThan(10)
  })

  it('lets go with the document it was picked from', async () => {
    const { store } = await at('#/A/99/901?only=1,p:61')
    store.go({ document: 'A/99/950' })
    expect(store.route.value.only).toBeUndefined()
  })
})

describe('levels by zoom', () => {
  it('go finer and coarser one by one, say so, and can be stopped', async () => {
    const { store } = await at('#/A/99/901?level=documents')
    expect(store.zoomBeyond('out', undefined)).toBe(false)
    expect(store.zoomBeyond('in', 'd:A/99/950')).toBe(true)
    expect([store.level.value, store.extraction.value?.document.id]).toEqual(['paragraphs', 'A/99/950'])
    expect(store.zoomedTo.value).toBe('paragraphs')
    expect(store.zoomBeyond('in', undefined)).toBe(true)
    expect(store.zoomBeyond('in', undefined)).toBe(false)
    store.undoZoom()
    expect([store.level.value, store.zoomedTo.value]).toEqual(['paragraphs', undefined])
    expect(store.zoomBeyond('in', undefined), 'levels stay now').toBe(false)
  })

  it('have borders that lie apart: what opened by zooming in does not close by a little zooming out', async () => {
    const scene = (await at('#/A/99/901')).scene()
    expect([0.3, 0.5, 1, 1.5, 2.5].map(ratio => beyond(ratio, scene))).toEqual(['in', undefined, undefined, undefined, 'out'])
    expect(beyond(FIRST_SIGHT.ratio, scene)).toBeUndefined()
  })
})

describe('the view in the address', () => {
  it('replaces the entry, is read back, and goes with the link', async () => {
    const { store, around } = await at('#/A/99/901')
    const entries = around.history.length
    store.look({ x: 0.5, y: 0.25, zoom: 2 })
    expect([around.history.length, around.history.at(-1)]).toEqual([entries, '#/A/99/901?at=0.5,0.25,2'])
    await store.share()
    expect(around.copied.at(-1)).toMatch(/#\/A\/99\/901\?at=0\.5,0\.25,2$/)
    expect((await at('#/A/99/901?at=0.5,0.25,2')).store.outlook.value).toEqual({ x: 0.5, y: 0.25, zoom: 2 })
    store.look(undefined)
    expect(around.history.at(-1)).toBe('#/A/99/901')
  })

  it('is the same part of the map on a screen of another size', async () => {
    const scene = (await at('#/A/99/901')).scene()
    const larger: Scene = { ...scene, size: { width: 1440, height: 1400 }, nodes: scene.nodes.map(n => ({ ...n, at: { x: n.at.x * 2, y: n.at.y * 2 } })) }
    const seen = { x: 0.6, y: 0.5, zoom: 2 }
    expect(outlookOf(withOutlook(seen, scene), scene)).toEqual(seen)
    expect(outlookOf(withOutlook(seen, larger), larger)).toEqual(seen)
    expect(outlookOf(FIRST_SIGHT, scene)).toBeUndefined()
  })

  it('comes back as it went, with what was opened and picked, for any ids', () => {
    const ids = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 })
    const some: fc.Arbitrary<Route> = fc.record(
      {
        view: fc.constant('map' as const),
        layout: fc.constant('columns' as const),
        open: ids,
        shut: ids,
        only: fc.record({ from: ids, steps: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const) }),
      },
      { requiredKeys: ['view', 'layout'] },
    )
    fc.assert(
      fc.property(some, route => {
        expect(parseRoute(formatRoute(route))).toEqual(route)
      }),
    )
  })
})

describe('motion', () => {
  it('brings parts out of what is opened, and back into it', async () => {
    const { store, scene } = await at('#/A/99/950')
    const before = scene()
    store.turn('crc')
    const next = scene()
    const places = (from: Scene) => new Map(from.nodes.map(n => [n.id, n.at]))
    const there = travelBetween(before, next, places(before))
    expect(there?.from.get('crc#37')).toEqual(places(before).get('crc'))
    expect(there?.leaving).toEqual([])
    const back = travelBetween(next, before, places(next))
    expect(back?.leaving.map(l => [l.node.id, l.to])).toEqual(['crc#', 'crc#3', 'crc#37'].map(id => [id, places(before).get('crc')]))
  })

  it('keeps what is seen where it is seen, under another camera', () => {
    const scene: Scene = { subject: 'a', scrolls: false, size, nodes: [], links: [], captions: [], rowGap: 20, scale: 1, leftOut: 0 }
    const there = sameSpot({ x: 100, y: 50 }, { scene, camera: { ...FIRST_SIGHT, ratio: 2 } }, { scene, camera: FIRST_SIGHT })
    expect(there).toEqual({ x: 360 + (100 - 360) / 2, y: 350 + (50 - 350) / 2 })
  })
})

describe('a slow machine', () => {
  const scene = (lines: number): Scene => {
    const link = { from: 'a', to: 'b', line: 'solid', among: lines, weight: 1, course: 'straight' } as const
    const links = Array.from({ length: lines }, (_, i) => ({ ...link, id: String(i) }))
    return { subject: 'a', scrolls: false, size, nodes: [], links, captions: [], rowGap: 20, scale: 1, leftOut: 0 }
  }
  it('is known by the name of what draws', () => {
    expect(
      ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (LLVM 10.0.0)))', 'llvmpipe (LLVM 15.0.7)', 'Microsoft Basic Render Driver'].map(isSoftware),
    ).toEqual([true, true, true])
    expect(isSoftware('ANGLE (Intel, Mesa Intel(R) UHD Graphics 620, OpenGL 4.6)')).toBe(false)
  })
  it('draws few lines as they are, many thin, and rests them while the view moves', () => {
    const slow = createFrugality('SwiftShader')
    expect([50, 1000].map(n => slow.hairs(scene(n)))).toEqual([false, true])
    expect([50, 2000].map(n => slow.restOnMove(scene(n)))).toEqual([false, true])
  })
  it('is found out by its frames, where its name says nothing', () => {
    const unknown = createFrugality('A card')
    expect(unknown.hairs(scene(1000))).toBe(false)
    const told = Array.from({ length: 12 }, (_, i) => unknown.frame(i * 80))
    expect(told.filter(Boolean)).toHaveLength(1)
    expect(unknown.hairs(scene(1000))).toBe(true)
  })
})

describe('labels in a crowd', () => {
  const measure = (text: string, font: string) => text.length * Number.parseFloat(font.split(' ')[1] ?? '12') * 0.5
  const spot = fc.record({ x: fc.integer({ min: 0, max: 720 }), y: fc.integer({ min: 0, max: 700 }) })

  it('never lie over each other or over a node, wherever nodes lie', () => {
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 60 }), places => {
        const nodes: Scene['nodes'] = places.map((at: Point, i) => ({
          id: String(i),
          at,
          side: 'either',
          shape: i % 3 ? 'disc' : 'dot',
          ...(i % 3 ? { hue: 'crime' as const } : {}),
          quiet: false,
          small: false,
          lines: i,
          label: `Name ${i}`,
          detail: [],
          within: [],
        }))
        const scene: Scene = { subject: 'force', scrolls: false, size, nodes, links: [], captions: [], rowGap: 20, scale: 1, leftOut: 0 }
        const labels = placeLabels(scene, { mode: 'light', focus: undefined, chosen: undefined }, n => n.at, 1, measure)
        for (const [i, { box }] of labels.entries()) {
          for (const { box: other } of labels.slice(0, i))
            expect(box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom).toBe(false)
          for (const { at } of nodes) expect(at.x > box.left && at.x < box.right && at.y > box.top && at.y < box.bottom).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('stand where no line of their own passes, if there is such a place', () => {
    const bare = { side: 'either', shape: 'disc', hue: 'crime', quiet: false, small: false, lines: 1, detail: [], within: [] } as const
    const line = { line: 'solid', among: 1, weight: 1, course: 'straight', hue: 'crime' } as const
    const from = { ...bare, id: 'a', at: { x: 300, y: 300 }, label: 'Convention' }
    const sideOf = (ends: readonly Point[]) => {
      const nodes = [from, ...ends.map((at, i) => ({ ...bare, id: String(i), at, label: '' }))]
      const links = ends.map((_, i) => ({ ...line, id: `l${i}`, from: 'a', to: String(i) }))
      const scene: Scene = { subject: 'force', scrolls: false, size, nodes, links, captions: [], rowGap: 20, scale: 1, leftOut: 0 }
      return placeLabels(scene, { mode: 'light', focus: undefined, chosen: undefined }, n => n.at, 1, measure).map(l => l.side)
    }
    const [east, west, south, north] = [
      { x: 600, y: 302 },
      { x: 10, y: 298 },
      { x: 300, y: 600 },
      { x: 300, y: 10 },
    ]
    expect(sideOf([])).toEqual(['right'])
    expect(sideOf([west])).toEqual(['right'])
    expect(sideOf([east])).toEqual(['left'])
    expect(sideOf([east, west])).toEqual(['below'])
    expect(sideOf([east, west, south])).toEqual(['above'])
    expect(sideOf([east, west, south, north]), 'rather crossed than not named').toEqual(['right'])
  })

  it('know what is taken as a plain list would', () => {
    const box = fc.record({
      left: fc.integer({ min: -200, max: 800 }),
      top: fc.integer({ min: -200, max: 800 }),
      w: fc.integer({ min: 1, max: 300 }),
      h: fc.integer({ min: 1, max: 60 }),
    })
    fc.assert(
      fc.property(fc.array(box, { maxLength: 20 }), box, (boxes, asked) => {
        const whole = ({ left, top, w, h }: typeof asked) => ({ left, top, right: left + w, bottom: top + h })
        const taken = createTaken()
        for (const one of boxes) taken.add(whole(one))
        const b = whole(asked)
        const plain = boxes.map(whole).some(a => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        expect(taken.meets(b)).toBe(plain)
      }),
    )
  })
})
