import { readFileSync } from 'node:fs'
import { registry } from 'virtual:pacta-registry'
import { describe, expect, it } from 'vitest'
import { readProject, writeProject } from '../../../src/app/bring/project.ts'
import { createExtractor } from '../../../src/core/extract.ts'
import { makeSnapshot } from '../../../src/core/graph/snapshot.ts'
import type { Review } from '../../../src/core/review/review.ts'
import { readDocument } from '../../../src/read/readers.ts'
import { snapshot } from '../fixture.ts'

const reviews: readonly Review[] = [
  {
    document: 'A/99/901',
    sha256: '0'.repeat(64),
    anchor: { paragraph: '62', start: 4, quote: 'International', before: 'The ', after: ' Convention' },
    decision: { kind: 'add', target: 'crc', pinpoints: [{ unit: 'article', value: '3', sub: [] }] },
  },
]

/** A saved project with one field changed. */
function tampered(change: (project: { version: unknown; snapshot: typeof snapshot; reviews: unknown }) => void): string {
  const project = JSON.parse(writeProject({ snapshot, reviews }))
  change(project)
  return JSON.stringify(project)
}

describe('a project file', () => {
  it('comes back as it was saved', () => {
    expect(readProject(writeProject({ snapshot, reviews }))).toEqual({ snapshot, reviews })
    const story = { title: 'What it rests on', steps: [{ address: '#/A/99/901?p=61', caption: 'Here' }] }
    expect(readProject(writeProject({ snapshot, story }))).toEqual({ snapshot, story })
  })

  it('holds whatever the reader and the registry bring, field by field', async () => {
    const bytes = readFileSync('data/corpus/A-57-292.txt')
    const document = await readDocument({ name: 'A-57-292.txt', bytes, sha256: 'f'.repeat(64), bodies: registry.bodies })
    const extraction = createExtractor(registry)(document)
    const whole = { ...makeSnapshot(registry, [extraction]), instruments: registry.instruments, bodies: registry.bodies }
    expect(readProject(writeProject({ snapshot: whole }))).toEqual({ snapshot: whole })
  })

  it.each([
    ['{"extractions":', /not saved or downloaded completely/],
    ['[1,2]', /not a project of Pacta/],
    ['{"nodes":[]}', /not a project of Pacta/],
    ['null', /not a project of Pacta/],
    [tampered(p => (p.version = 7)), /newer Pacta \(version 7/],
    [tampered(p => (p.reviews = [{}])), /decision 1 is damaged/],
    [tampered(p => (p.version = 'x')), /which version/],
  ])('says what is wrong with %.30s', (text, message) => {
    expect(() => readProject(text)).toThrow(message)
  })

  it('names the place of the damage', () => {
    const text = tampered(p => Reflect.set(p.snapshot.extractions[0]?.document.paragraphs[2] ?? {}, 'text', 5))
    expect(() => readProject(text)).toThrow(/damaged at extractions\.0\.document\.paragraphs\.2\.text/)
  })

  it('names a step of a story that is none', () => {
    expect(() => readProject(tampered(p => Reflect.set(p, 'story', { title: '', steps: [{ address: 7, caption: '' }] })))).toThrow(
      /damaged at story\.steps\.0\.address/,
    )
  })

  it('refuses a citation that stands on no words of its paragraph', () => {
    const text = tampered(p => Reflect.set(p.snapshot.extractions[0]?.citations[0]?.span ?? {}, 'end', 1e6))
    expect(() => readProject(text)).toThrow(/outside of its paragraph/)
  })
})
