import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeSnapshots, NO_SNAPSHOT } from '../../../src/app/state/mergeSnapshots.ts'
import type { Snapshot } from '../../../src/core/model/snapshot.ts'
import { snapshot, snapshotOf } from '../fixture.ts'

/** The same document as another file would give it. */
function fileOf(id: string, name: string, sha256: string): Snapshot {
  const given = snapshotOf({ 1: 'See [[crc|the Convention]].' }, id)
  return { ...given, extractions: given.extractions.map(e => ({ ...e, document: { ...e.document, source: { ...e.document.source, name, sha256 } } })) }
}
const idsOf = (merged: Snapshot): readonly string[] => merged.extractions.map(e => e.document.id)

describe('snapshots put together', () => {
  it('keeps everything of both, and instruments once', () => {
    const merged = mergeSnapshots([snapshot, fileOf('A/1', 'a.txt', 'aa')])
    expect(idsOf(merged)).toEqual(['A/99/901', 'A/1'])
    expect(merged.instruments).toEqual(snapshot.instruments)
    expect(merged.bodies).toEqual(snapshot.bodies)
  })

  it('keeps the same file once, and gives two files of one symbol distinct ids', () => {
    const merged = mergeSnapshots([fileOf('A/1', 'a.txt', 'aa'), fileOf('A/1', 'b.txt', 'bb'), fileOf('A/1', 'again.txt', 'aa')])
    expect(idsOf(merged)).toEqual(['A/1', 'A/1 [b.txt]'])
    expect(merged.extractions.map(e => e.document.symbol)).toEqual(['A/1', 'A/1'])
  })

  it('changes nothing when it is done again, and ids are distinct for any files', () => {
    const file = fc.record({ id: fc.constantFrom('A/1', 'A/1 [a]', 'B'), name: fc.constantFrom('a', 'b'), sha: fc.constantFrom('1', '2', '3', '4', '5') })
    fc.assert(
      fc.property(fc.array(file, { maxLength: 8 }), files => {
        const merged = mergeSnapshots(files.map(f => fileOf(f.id, f.name, f.sha)))
        expect(new Set(idsOf(merged)).size).toBe(new Set(files.map(f => f.sha)).size)
        expect(mergeSnapshots([merged, NO_SNAPSHOT, merged])).toEqual(merged)
      }),
    )
  })

  it('gathers what could not be read', () => {
    const problem = { source: 'x', message: 'm' }
    expect(mergeSnapshots([{ ...NO_SNAPSHOT, problems: [problem] }, snapshot]).problems).toEqual([problem])
    expect(mergeSnapshots([snapshot])).not.toHaveProperty('problems')
  })
})
