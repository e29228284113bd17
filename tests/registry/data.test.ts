import { registry } from 'virtual:pacta-registry'
import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../src/core/find/lexicon.ts'
import { isDay } from '../../src/registry/schema.ts'

/** The data as they ship: facts that everyone can look up, so that a slip in a file shows. */
const instrument = (id: string) => {
  const found = registry.instruments.find(i => i.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

describe('the registry that ships', () => {
  it('has the instruments of all families', () => {
    const families = new Map<string, number>()
    for (const { family } of registry.instruments) families.set(family, (families.get(family) ?? 0) + 1)
    expect([...families.keys()].sort()).toEqual(['crime', 'human-rights', 'humanitarian', 'labour', 'other', 'refugee', 'regional'])
    expect(registry.instruments.length).toBeGreaterThanOrEqual(603)
  })

  it.each([
    [
      'iccpr',
      {
        adopted: '1966-12-16',
        inForce: '1976-03-23',
        lastArticle: 53,
        monitoredBy: 'ccpr',
        family: 'human-rights',
        unts: { series: 'UNTS', vol: 999, page: '171', reg: '14668' },
      },
    ],
    ['icrmw', { adopted: '1990-12-18', inForce: '2003-07-01', lastArticle: 93, monitoredBy: 'cmw' }],
    ['untoc-smuggling', { kind: 'protocol', parent: 'untoc', family: 'crime' }],
    ['refugee-1951', { lastArticle: 46, family: 'refugee' }],
    ['udhr', { kind: 'declaration', inForce: null, lastArticle: 30 }],
    ['ilo-c143', { number: 'C143', family: 'labour' }],
  ])('%s: its facts', (id, facts) => {
    expect(instrument(id)).toMatchObject(facts)
  })

  it('says of every entry where it comes from and how far it was checked', () => {
    for (const { id, source, verified, verifiedParts } of registry.instruments) {
      expect(source, id).toMatch(/\w/)
      if (verified) expect(verifiedParts.length, id).toBeGreaterThan(0)
    }
  })

  it('knows the articles of the treaties that are cited most', () => {
    expect(instrument('iccpr').articles?.['14']).toMatchObject({ paragraphs: 7 })
    expect(instrument('crc').articles?.['37']?.paragraphs).toBe(0)
  })

  it('ties general comments that two committees adopted together', () => {
    const of = (body: string, number: number) => registry.bodies.find(b => b.id === body)?.documents.find(d => d.number === number)
    expect(of('cmw', 3)?.jointWith).toEqual(['crc-gc-22'])
    expect(of('crc-committee', 22)?.jointWith).toEqual(['cmw-gc-3'])
    expect(of('ccpr', 31)?.jointWith).toBeUndefined()
  })

  it('knows which abbreviations a committee shares, and which names several instruments bear', () => {
    const lexicon = compileLexicon(registry)
    for (const shared of ['CRC', 'CEDAW', 'CAT', 'CRPD', 'CED', 'CMW', 'CERD', 'CESCR', 'CCPR']) {
      expect(lexicon.abbreviation(shared), shared).toMatchObject({ ids: [expect.any(String)], body: expect.any(String) })
    }
    expect(lexicon.abbreviation('ICCPR')).toMatchObject({ ids: ['iccpr'] })
    expect(lexicon.abbreviation('ICCPR')?.body).toBeUndefined()
    const named = lexicon.match('Guiding Principles', 'guiding principles', 0)
    expect(named?.entry).toEqual({ kind: 'instrument', ids: expect.arrayContaining(['idp-principles', 'ungp']) })
  })
})

describe('days', () => {
  it.each([
    ['1966-12-16', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2001-02-30', false],
    ['2001-13-01', false],
    ['2001-00-10', false],
    ['2001-04-31', false],
    ['16 December 1966', false],
    ['', false],
  ])('%s: %s', (day, is) => {
    expect(isDay(day)).toBe(is)
  })
})
