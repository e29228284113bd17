import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LegalDocument } from '../../../src/core/model/document.ts'
import type { Extraction } from '../../../src/core/model/snapshot.ts'
import { anchorOf, applyReviews, type Decision, locate, type Review } from '../../../src/core/review/review.ts'
import { readReviews, writeReviews } from '../../../src/core/review/reviewFile.ts'
import { snapshotOf } from '../../app/fixture.ts'

const [extraction] = snapshotOf({
  1: 'Lamps fall under [[crc#37|the Convention]] and, at night, under [[?|the Protocol]].',
  2: 'Stairs fall under [[icerd|the Convention]] too.',
}).extractions
if (!extraction) throw new Error('no fixture')

/** The decision about the words of the nth citation. */
function about(n: number, decision: Decision, of: Extraction = extraction as Extraction): Review {
  const citation = of.citations[n]
  const paragraph = of.document.paragraphs.find(p => p.id === citation?.paragraph)
  if (!citation || !paragraph) throw new Error('no such citation')
  const { target } = citation
  return {
    document: of.document.symbol ?? of.document.id,
    sha256: of.document.source.sha256,
    anchor: anchorOf(paragraph, citation.span),
    ...(target.status === 'resolved' ? { was: target.id } : {}),
    decision,
  }
}
const targets = ({ citations }: Extraction): readonly string[] =>
  citations.map(c => `${c.paragraph} ${c.target.status === 'resolved' ? `${c.target.id} ${c.target.rule}` : c.target.status}`)

/** The same document read anew: numbers and offsets have moved. */
function readAnew(change: (paragraphs: LegalDocument['paragraphs']) => LegalDocument['paragraphs']): Extraction {
  const before = extraction as Extraction
  const paragraphs = change(before.document.paragraphs)
  const moved = before.citations.flatMap(c => {
    const words = before.document.paragraphs.find(p => p.id === c.paragraph)?.text.slice(c.span.start, c.span.end) ?? ''
    const paragraph = paragraphs.find(p => p.text.includes(words) && p.text.includes(c.paragraph === '1' ? 'Lamps' : 'Stairs'))
    const start = paragraph?.text.indexOf(words) ?? -1
    return paragraph && start >= 0 ? [{ ...c, paragraph: paragraph.id, span: { start, end: start + words.length } }] : []
  })
  return { ...before, document: { ...before.document, source: { ...before.document.source, sha256: 'another' }, paragraphs }, citations: moved }
}

describe('a review', () => {
  it('confirms, rejects, retargets and adds; the later of two counts', () => {
    const { extraction: after, lost } = applyReviews(extraction, [
      about(0, { kind: 'confirm' }),
      about(1, { kind: 'retarget', target: 'untoc-smuggling' }),
      about(2, { kind: 'reject' }),
      { ...about(2, { kind: 'add', target: 'cedaw', pinpoints: [{ unit: 'article', value: '2', sub: [] }] }) },
    ])
    expect(lost).toEqual([])
    expect(targets(after)).toEqual(['1 crc review', '1 untoc-smuggling review', '2 cedaw review'])
    expect(after.citations[0]?.pinpoints, 'the place stays').toHaveLength(1)
    expect(after.rejections.map(r => r.rule)).toEqual(['review'])
  })

  it('changes the place too where the reviewer says so, and leaves it where not', () => {
    const place = [{ unit: 'article' as const, value: '7', sub: [] }]
    const decided = (decision: Review['decision']) => applyReviews(extraction, [about(0, decision)]).extraction.citations[0]
    expect(decided({ kind: 'retarget', target: 'crc', pinpoints: place })).toMatchObject({ target: { id: 'crc' }, pinpoints: place })
    expect(decided({ kind: 'retarget', target: 'crc' })?.pinpoints).toEqual(extraction.citations[0]?.pinpoints)
  })

  it('changes nothing of other documents, and nothing when there is none', () => {
    expect(applyReviews(extraction, [{ ...about(0, { kind: 'reject' }), document: 'A/1', sha256: 'x' }]).extraction).toBe(extraction)
  })

  it('finds its words again when the document is read anew', () => {
    const anew = readAnew(ps => [{ id: 'u0', kind: 'block', text: 'A new beginning.' }, ...ps.map(p => ({ ...p, id: `annex:${p.id}`, text: `So: ${p.text}` }))])
    const { extraction: after, lost } = applyReviews(anew, [about(2, { kind: 'retarget', target: 'cerd' })])
    expect(lost).toEqual([])
    expect(targets(after)).toContain('annex:2 cerd review')
  })

  it('gives a decision back rather than guess, where the words are gone or stand in two like places', () => {
    const gone = readAnew(ps => ps.map(p => ({ ...p, text: p.text.replaceAll('the Convention', 'the Treaty') })))
    expect(applyReviews(gone, [about(2, { kind: 'reject' })]).lost).toHaveLength(1)
    const anchor = { paragraph: 'x', start: 3, quote: 'lamp', before: '', after: '' }
    expect(locate(anchor, [{ id: '1', kind: 'paragraph', text: 'A lamp and a lamp.' }])).toBeUndefined()
  })

  it('is lost if the machine no longer finds what was decided on', () => {
    expect(applyReviews({ ...extraction, citations: [] }, [about(0, { kind: 'confirm' })]).lost).toHaveLength(1)
  })

  it('points at its quote, for any words of any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.nat(60), fc.nat(60), (text, a, b) => {
        const span = { start: Math.min(a, b, text.length - 1), end: Math.min(Math.max(a, b) + 1, text.length) }
        const paragraph = { id: '1', kind: 'paragraph' as const, text }
        expect(locate(anchorOf(paragraph, span), [paragraph])?.span).toEqual(span)
      }),
    )
  })
})

describe('a file of decisions', () => {
  const reviews = [
    about(0, { kind: 'confirm' }),
    about(0, { kind: 'retarget', target: 'crc' }),
    about(0, { kind: 'retarget', target: 'crc', pinpoints: [] }),
    about(1, { kind: 'add', target: 'crc', pinpoints: [{ unit: 'article', value: '3', sub: ['1'], to: '2' }] }),
  ]

  it('comes back as it was written, a line for each', () => {
    expect(readReviews(writeReviews(reviews))).toEqual(reviews)
    expect(writeReviews(reviews).trim().split('\n')).toHaveLength(6)
    expect(readReviews(writeReviews([]))).toEqual([])
  })

  it.each([
    ['', /not valid JSON/],
    ['[]', /not a review/],
    ['{"pacta":"review","version":9}', /version 9/],
    ['{"pacta":"review","version":1}', /no list/],
    ['{"pacta":"review","version":1,"reviews":[{"document":"A/1"}]}', /decision 1 is damaged/],
  ])('says what is wrong with %s', (text, problem) => {
    expect(readReviews(text)).toMatchObject({ problem: expect.stringMatching(problem) })
  })
})
