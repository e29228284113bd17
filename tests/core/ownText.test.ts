import { registry } from 'virtual:pacta-registry'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/core/extract.ts'
import type { LegalDocument } from '../../src/core/model/document.ts'

const extract = createExtractor(registry)

/** What each paragraph cites: `target places`, or `?` for a doubt. */
function cited(texts: readonly string[], more: Partial<LegalDocument>): readonly (readonly string[])[] {
  const document: LegalDocument = {
    id: 'X',
    title: '',
    language: 'en',
    source: { name: 'x.txt', mediaType: 'text/plain', sha256: '' },
    warnings: [],
    paragraphs: texts.map((text, i) => ({ id: `p${i}`, kind: 'paragraph', text })),
    ...more,
  }
  const { citations } = extract(document)
  return document.paragraphs.map(({ id }) => citations.filter(c => c.paragraph === id).map(c => (c.target.status === 'resolved' ? c.target.id : '?')))
}

const ARTICLES = ['Article 1', 'Gardens are open.', 'Article 2', 'Article 3']

describe('the text of a treaty', () => {
  it('is known by a title that ends with its date, and does not cite itself in its title and headings', () => {
    const title = 'Geneva Convention relative to the Treatment of Prisoners of War of August 12, 1949'
    const own = ['Gardeners are protected by the present Convention as provided in Article 64.']
    expect(cited([title, ...ARTICLES, ...own], { title })).toEqual([[], [], [], [], [], ['gc3', 'gc3']])
  })

  it('keeps an earlier convention of the same name apart by its date', () => {
    const title = 'Geneva Convention relative to the Treatment of Prisoners of War of August 12, 1949'
    expect(cited([...ARTICLES, 'They revise the Convention concluded at Geneva on July 27, 1929.'], { title }).at(-1)).toEqual(['?'])
  })

  it('that the registry lacks has places in itself, and may speak of conventions to come', () => {
    const title = 'Convention on the Opening of Gardens'
    const texts = [
      'Hedges are low as said in paragraph 3 (a) of this Article.',
      'Should a new Convention be adopted, then, unless the new Convention provides otherwise',
    ]
    expect(cited([...ARTICLES, ...texts], { title }).slice(-2)).toEqual([[], []])
  })

  it('is not what a heading in views of a committee is: that names an article of its treaty', () => {
    expect(cited(['Article 9 (1)'], { body: 'ccpr' })).toEqual([['iccpr']])
  })
})

describe('views of a committee', () => {
  it('do not cite the case they decide', () => {
    const texts = ['Communication No. 1249/2004 was submitted by gardeners.', 'The Committee recalls its Views on communication No. 1250/2004.']
    expect(cited(texts, { body: 'ccpr', symbol: 'CCPR/C/85/D/1249/2004' })).toEqual([[], ['case:CCPR/1250/2004']])
  })
})

describe('a protocol whose family is not near', () => {
  it('is a doubt in a paragraph that begins in mid-sentence', () => {
    const texts = ['They ratified OP-ICESCR and CEDAW-OP.', 'open gardens under the Optional Protocol.']
    expect(cited(texts, {}).at(-1)).toEqual(['?'])
  })
})
