import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt } from '../../src/app/state/excerpt.ts'
import { citesPlace, formatProvision, parseProvision, readProvisionQuery } from '../../src/app/state/provisions.ts'
import { find, type Hit, marksOf } from '../../src/app/state/search.ts'
import type { Pinpoint } from '../../src/core/model/locator.ts'
import { shelve } from '../../src/core/model/names.ts'
import type { Extraction } from '../../src/core/model/snapshot.ts'
import { bodies, instruments, snapshot, snapshotOf } from './fixture.ts'

const [crc] = instruments.filter(i => i.id === 'crc')
if (!crc) throw new Error('no instrument')
const cat = { ...crc, id: 'cat', title: 'Convention against Torture', abbreviations: [{ text: 'CAT' }], adopted: '1984-12-10' }
const shelf = shelve([...instruments, cat], bodies)

const soughtIn = (...extractions: readonly Extraction[]) => ({
  shelf,
  extractions,
  document: extractions[0]?.document.id,
  cited: new Set(instruments.map(i => i.id)),
})
const of = (hit: Hit): string => (hit.kind === 'paragraph' ? `¶${hit.paragraph}` : hit.kind === 'provision' ? hit.name : hit.id)
const extractionOf = (marked: Readonly<Record<string, string>>, id?: string): Extraction => {
  const [extraction] = snapshotOf(marked, id).extractions
  if (!extraction) throw new Error('no document')
  return extraction
}

describe('finding', () => {
  const sought = soughtIn(...snapshot.extractions)
  const ids = (query: string) => find(query, sought).map(of)

  it('knows instruments by any of their names', () => {
    expect(ids('iccpr')[0]).toBe('iccpr')
    expect(ids('migrant workers')[0]).toBe('icrmw')
    expect(ids('trafficking protocol')[0]).toBe('untoc-trafficking')
  })

  it('finds paragraphs that hold every word', () => {
    expect(ids('shelters borders')).toEqual(['¶56'])
    expect(ids('shelt')).toEqual(['¶56'])
    expect(ids('shelters ocean')).toEqual([])
    expect(ids('   ')).toEqual([])
  })

  it('marks the words it found, without overlaps', () => {
    expect(marksOf('Rights and right', ['right', 'rights'], shelf)).toEqual([
      { start: 0, end: 6 },
      { start: 11, end: 16 },
    ])
  })

  it('takes abbreviations and numbers as whole words', () => {
    const words = soughtIn(extractionOf({ 1: 'Education for all, and vacation.', 2: 'A share of 2.37 per cent in A/HRC/37/50.', 3: 'The CAT says 37; so.' }))
    expect(find('CAT', words).map(of)).toEqual(['cat', '¶3'])
    expect(find('cat', words).map(of)).toEqual(['cat', '¶3'])
    expect(find('37', words).map(of)).toEqual(['¶3'])
    expect(find('A/HRC/37', words).map(of)).toEqual(['¶2'])
  })
})

describe('a place in an instrument', () => {
  const here = extractionOf({
    1: 'Under [[crc#37|article 37]] of it.',
    2: 'Both [[crc#37|article 37]] and [[iccpr#14|article 14]].',
    3: 'Only [[crc#3|article 3]].',
  })
  const there = extractionOf({ 8: 'See [[crc#37|article 37]] and [[icescr#11|article 11]].' }, 'A/99/903')
  const sought = soughtIn(here, there)
  const places = (query: string) => find(query, sought).filter(hit => hit.kind === 'provision')

  it.each(['crc 37', 'CRC 37', 'CRC article 37', 'article 37 crc', 'CRC, art. 37', 'art.37 of the CRC', '37 CRC', 'convention on the rights of the child 37'])(
    'is found first by “%s”',
    query => {
      expect(find(query, sought)[0]).toEqual({
        kind: 'provision',
        id: 'crc',
        provision: '37',
        name: 'CRC art. 37',
        here: 2,
        elsewhere: { paragraphs: 1, documents: 1 },
      })
    },
  )

  it('that only another document cites leads there', () => {
    expect(find('icescr 11', sought)[0]).toMatchObject({ kind: 'provision', here: 0, first: { document: 'A/99/903', paragraph: '8' } })
  })

  it('is looked for in every instrument if none is named', () => {
    expect(places('art. 37').map(of)).toEqual(['CRC art. 37'])
    expect(places('article 11').map(of)).toEqual(['ICESCR art. 11'])
    expect(places('article 99')).toEqual([])
  })

  it('is answered with “not cited” if the instrument is named exactly', () => {
    expect(places('crc 40')).toMatchObject([{ name: 'CRC art. 40', here: 0, elsewhere: { paragraphs: 0, documents: 0 } }])
    expect(places('rights 40')).toEqual([])
  })

  it('comes before the instrument and the text', () => {
    expect(find('crc 37', sought).map(of).slice(0, 2)).toEqual(['CRC art. 37', 'crc'])
  })

  it.each([
    ['iccpr 14(3)', '14(3)'],
    ['ICCPR 14 (3) (g)', '14(3)(g)'],
    ['article 14, paragraph 3 (g) of the iccpr', '14(3)(g)'],
    ['iccpr 14.3', '14(3)'],
    ['rule 45', 'rule 45'],
    ['article 5 bis', '5 bis'],
  ])('is read from “%s”', (query, provision) => {
    const pinpoint = readProvisionQuery(query)?.pinpoint
    expect(pinpoint && formatProvision(pinpoint)).toBe(provision)
  })

  it.each(['37', 'crc 1989', 'resolution 16/23', '2.37', 'A/HRC/43/49', 'article', 'part of it'])('is not read into “%s”', query => {
    expect(readProvisionQuery(query)).toBeUndefined()
  })

  it('is cited by what names it, a place within it, or a range around it', () => {
    const [citation] = here.citations
    if (!citation) throw new Error('no citation')
    const cites = (pinpoint: Pinpoint, sought: string) => {
      const place = parseProvision(sought)
      return place !== undefined && citesPlace({ ...citation, pinpoints: [pinpoint] }, place)
    }
    expect(cites({ unit: 'article', value: '14', sub: ['3', 'g'] }, '14(3)')).toBe(true)
    expect(cites({ unit: 'article', value: '12', sub: [], to: '14' }, '13')).toBe(true)
    expect(cites({ unit: 'article', value: '14', sub: [] }, '14(3)')).toBe(false)
    expect(cites({ unit: 'rule', value: '14', sub: [] }, '14')).toBe(false)
  })

  it('comes back from its address as it went', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,4}$/)
    const place = fc.record({ unit: fc.constantFrom('article' as const, 'rule' as const, 'para' as const), value: part, sub: fc.array(part, { maxLength: 3 }) })
    fc.assert(
      fc.property(place, pinpoint => {
        expect(parseProvision(formatProvision(pinpoint))).toEqual(pinpoint)
      }),
    )
    expect(parseProvision('')).toBeUndefined()
    expect(parseProvision('shelf 3')).toBeUndefined()
  })
})

describe('an excerpt', () => {
  const long = `${'Nothing of note stands here. '.repeat(9)}A child in custody ${'and again nothing at all. '.repeat(9)}asks for liberty.`
  const at = (word: string) => [{ start: long.indexOf(word), end: long.indexOf(word) + word.length }]

  it('shows the words where they stand, those that stand apart too', () => {
    const { excerpt: shown, marks } = excerpt(long, [at('child'), at('liberty')])
    expect(shown).toMatch(/^….*A child in custody.* … .*asks for liberty\.$/)
    expect(marks.map(({ start, end }) => shown.slice(start, end))).toEqual(['child', 'liberty'])
  })

  it('marks what it was given, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('alpha', 'beta', 'x', 'longerword'), { minLength: 1, maxLength: 120 }), fc.nat(), (words, pick) => {
        const text = words.join(' ')
        const sought = words[pick % words.length] ?? ''
        const spans = [...text.matchAll(new RegExp(`\\b${sought}\\b`, 'g'))].map(m => ({ start: m.index, end: m.index + sought.length }))
        const { excerpt: shown, marks } = excerpt(text, [spans])
        expect(marks.length).toBeGreaterThan(0)
        for (const { start, end } of marks) expect(shown.slice(start, end)).toBe(sought)
      }),
    )
  })
})
