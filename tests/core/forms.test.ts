import { readdirSync, readFileSync } from 'node:fs'
import { registry } from 'virtual:pacta-registry'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/core/extract.ts'
import { find } from '../../src/core/find/find.ts'
import { type Form, type Passage, Taken } from '../../src/core/find/form.ts'
import { definitions } from '../../src/core/find/forms/definitions.ts'
import { FORMS } from '../../src/core/find/forms.ts'
import { compileLexicon } from '../../src/core/find/lexicon.ts'
import { Places } from '../../src/core/find/places.ts'
import type { LegalDocument } from '../../src/core/model/document.ts'
import { fold } from '../../src/core/text/fold.ts'
import { cpuTime } from '../cpuTime.ts'
import { readMarked } from './marked.ts'

const lexicon = compileLexicon(registry)
const extract = createExtractor(registry)
const documentOf = (...texts: readonly string[]): LegalDocument => ({
  id: 'X',
  title: '',
  language: 'en',
  source: { name: 'x.txt', mediaType: 'text/plain', sha256: '' },
  warnings: [],
  paragraphs: texts.map((text, i) => ({ id: String(i), number: String(i), kind: 'paragraph', text })),
})

const places = new Places(FORMS)
const passageOf = (form: Form, text: string): Passage => {
  const folded = fold(text)
  return { text, folded, taken: new Taken(), places: places.in(folded)[FORMS.indexOf(form)] ?? [] }
}

const fixtures = new URL('../fixtures/citations/', import.meta.url)
const SENTENCES = readdirSync(fixtures).flatMap(file => readMarked(readFileSync(new URL(file, fixtures), 'utf8')).map(c => c.plain))

/** Words of the field in any order: nearer to what forms must survive than random characters. */
const legalese = fc
  .array(
    fc.constantFrom(
      'article ',
      'articles ',
      '14',
      ', ',
      '(',
      ')',
      'paragraph ',
      ' and ',
      'of the ',
      'Convention',
      'Covenant',
      ' on the Rights of the Child',
      'CRC',
      'İ',
      '’',
      '“',
      'A/RES/45/158',
      'resolution ',
      'general comment No. ',
      '.',
      ' ',
      '-',
      '(a)',
      'iv',
      'the ',
      'hereinafter "',
      '"',
      'Nos. ',
      '1999/44',
      '\u{1F600}',
      '\ud800',
    ),
    { maxLength: 60 },
  )
  .map(words => words.join(''))

describe.each([...FORMS, definitions])('form $id', form => {
  it('finds something in each of its examples', () => {
    for (const example of form.examples) {
      const found = form.find(passageOf(form, example), lexicon)
      expect(found.length, example).toBeGreaterThan(0)
    }
  })

  it('finds no more where it is asked about every word than about its own', () => {
    for (const text of SENTENCES) {
      const passage = passageOf(form, text)
      const everywhere = [...passage.folded.matchAll(/(?<![a-z])[a-z]/g)].map(m => m.index)
      expect(form.find({ ...passage, taken: new Taken(), places: everywhere }, lexicon), text).toEqual(form.find(passage, lexicon))
    }
  })

  it('gives spans inside the text, in order', () => {
    fc.assert(
      fc.property(fc.oneof(legalese, fc.string({ unit: 'binary' })), text => {
        let last = 0
        for (const { span } of form.find(passageOf(form, text), lexicon)) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
          last = span.start
        }
      }),
    )
  })

  it.each([
    'article 1, article 1, ',
    '(((((',
    'the Convention the Convention ',
    'a',
    'Convention on the Rights of ',
    'resolutions 54/166, ',
    '1. ',
    '(a) (b) ',
    'Nos. 1, 2 and ',
    'communication No. 1/1990, A v. B, ',
    'articles 1, paragraph 2 and paragraph 3, ',
    'A/',
    'of the Committee of the ',
  ])('takes time in proportion to %j repeated', unit => {
    const time = (size: number) => {
      const text = unit.repeat(Math.ceil(size / unit.length))
      const start = cpuTime()
      form.find(passageOf(form, text), lexicon)
      return cpuTime() - start
    }
    time(20_000)
    const small = Math.min(time(60_000), time(60_000), time(60_000))
    const large = Math.min(time(480_000), time(480_000), time(480_000))
    // Eight times the text: linear is 8, quadratic 64. Under 60 ms there is nothing to tell apart, and a compiler may be at work beside.
    if (large > 60) expect(large / Math.max(small, 2)).toBeLessThan(32)
  })
})

describe('extraction', () => {
  it('never throws, and every quote lies in its paragraph', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(legalese, fc.string({ unit: 'binary' })), { maxLength: 4 }), texts => {
        const { document, citations, rejections } = extract(documentOf(...texts))
        for (const { paragraph, span } of [...citations, ...rejections]) {
          const text = document.paragraphs.find(p => p.id === paragraph)?.text ?? ''
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(span.start).toBeLessThan(span.end)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('mentions of one paragraph do not overlap', () => {
    fc.assert(
      fc.property(legalese, text => {
        const { mentions } = find(text, lexicon)
        mentions.forEach((m, i) => {
          const next = mentions[i + 1]
          if (next && (next.span.start !== m.span.start || next.span.end !== m.span.end)) expect(next.span.start).toBeGreaterThanOrEqual(m.span.end)
        })
      }),
    )
  })

  it('a new entry of the registry is found in all of its forms without any code', () => {
    const base = registry.instruments.find(i => i.id === 'crc')
    if (!base) throw new Error('the registry has no crc')
    const invented = {
      ...base,
      id: 'gardens-2030',
      title: 'International Convention on the Protection of Public Gardens',
      shortTitles: ['Gardens Convention'],
      abbreviations: [{ text: 'ICPPG' }],
      adopted: '2030-05-01',
      lastArticle: 20,
      articles: {},
      preambleCites: [],
      textCites: [],
    }
    const run = createExtractor({ ...registry, instruments: [...registry.instruments, invented] })
    const targets = (text: string) => run(documentOf(text)).citations.map(c => (c.target.status === 'resolved' ? c.target.id : c.target.status))
    expect(targets('They signed the Convention on the Protection of Public Gardens; article 4 of the Convention is new.')).toEqual([
      'gardens-2030',
      'gardens-2030',
    ])
    expect(targets('The Gardens Convention and the ICPPG are one.')).toEqual(['gardens-2030', 'gardens-2030'])
    expect(targets('the Conventions on the Protection of Public Gardens and on the Rights of the Child')).toEqual(['gardens-2030', 'crc'])
    expect(targets('They signed the Gardens Convention. Article 21 of the Convention is a mistake.')).toEqual(['gardens-2030', 'unresolved'])
  })
})
