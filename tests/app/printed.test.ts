import { describe, expect, it } from 'vitest'
import { columns } from '../../src/app/graph/columns.ts'
import { forceScene, forceTask } from '../../src/app/graph/forceScene.ts'
import { printed } from '../../src/app/graph/printed.ts'
import { timeline } from '../../src/app/graph/timeline.ts'
import { buildCitationMap } from '../../src/app/state/citationMap.ts'
import { layOutByForce } from '../../src/core/draw/force.ts'
import { widthOf } from '../../src/core/draw/measure.ts'
import { scenePicture } from '../../src/core/draw/scene.ts'
import { ENGLISH_PRINT } from '../../src/core/model/englishPrint.ts'
import { shelve } from '../../src/core/model/names.ts'
import { snapshot } from './fixture.ts'

const shelf = shelve(snapshot.instruments, snapshot.bodies)
const [map] = snapshot.extractions.map(extraction => buildCitationMap(extraction, shelf))
if (!map) throw new Error('no document')
const size = { width: 1000, height: 620 }
const task = forceTask(map)
const SCENES = { columns: columns(map, size), force: forceScene(map, task, layOutByForce(task), size), timeline: timeline(map, size) }
const FRAME = { title: 'What is cited', source: 'A/57/292', date: '2026-01-31', tool: 'Pacta test', words: ENGLISH_PRINT }

describe.each(Object.entries(SCENES))('the map on paper: %s', (_, scene) => {
  const picture = scenePicture({ ...printed(scene), leftOut: { count: 3 } }, snapshot, FRAME)
  const words = picture.items.filter(item => item.kind === 'text')

  it('has title, source, note, and the names that the map shows', () => {
    const said = words.map(w => w.text).join('\n')
    for (const part of ['What is cited', 'Source: A/57/292', 'cited nowhere, and so left out: 3.', 'UDHR 1948']) expect(said).toContain(part)
  })

  it('has no words over others or off the paper', () => {
    const boxes = words
      .filter(w => w.text !== '?')
      .map(({ text, x, y, size, anchor, bold }) => {
        const width = widthOf(text, size, bold) * 0.9
        const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x
        return { text, left, right: left + width, top: y - size * 0.7, bottom: y + size * 0.2 }
      })
    for (const [i, a] of boxes.entries()) {
      expect([a.text, a.left >= 0 && a.top >= 0 && a.right <= picture.width && a.bottom <= picture.height]).toEqual([a.text, true])
      const over = boxes.slice(i + 1).find(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      expect([a.text, over?.text]).toEqual([a.text, undefined])
    }
  })
})
