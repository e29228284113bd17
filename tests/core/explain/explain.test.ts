import { registry } from 'virtual:pacta-registry'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain } from '../../../src/core/explain/explain.ts'
import { createExplainer } from '../../../src/core/explain/explainer.ts'
import { FORM_WORDS } from '../../../src/core/explain/formWords.ts'
import { createExtractor } from '../../../src/core/extract.ts'
import { findAlone } from '../../../src/core/find/find.ts'
import { definitions } from '../../../src/core/find/forms/definitions.ts'
import { FORMS } from '../../../src/core/find/forms.ts'
import { compileLexicon } from '../../../src/core/find/lexicon.ts'
import type { LegalDocument } from '../../../src/core/model/document.ts'

const extract = createExtractor(registry)
const explainer = createExplainer(registry)

/** The last paragraph of a document of these, explained. */
function explained(texts: readonly string[], more: Partial<LegalDocument> = {}) {
  const document: LegalDocument = {
    id: 'X',
    title: '',
    language: 'en',
    source: { name: 'x.txt', mediaType: 'text/plain', sha256: '' },
    warnings: [],
    paragraphs: texts.map((text, i) => ({ id: `p${i}`, number: String(i + 1), kind: 'paragraph', text })),
    ...more,
  }
  return explainer(extract(document), `p${texts.length - 1}`)?.items ?? []
}

describe('an explanation', () => {
  it('tells what was found by which forms, the rule, the place and the relation', () => {
    const [item, ...more] = explained(['The author claims a violation of article 14, paragraph 3 (g), of the Covenant.'], { body: 'ccpr' })
    expect(more).toEqual([])
    expect(item).toMatchObject({
      outcome: 'cited',
      quote: 'article 14, paragraph 3 (g), of the Covenant',
      target: { id: 'iccpr', title: 'International Covenant on Civil and Political Rights' },
      places: ['article 14 (3) (g)'],
      found: [
        { form: 'pinpoint', quote: 'article 14, paragraph 3 (g)' },
        { form: 'noun', quote: 'the Covenant' },
      ],
      rule: 'own-treaty',
      kind: 'anaphora',
      relation: { id: 'alleges' },
    })
  })

  it('tells what else was considered, the nearest first, and what speaks against it', () => {
    const items = explained([
      'It ratified the Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment.',
      'It ratified the Convention on the Rights of the Child.',
      'It applies article 40 of the Convention.',
    ])
    expect(items).toMatchObject([
      {
        outcome: 'cited',
        target: { id: 'crc' },
        rule: 'earlier-antecedent',
        considered: [{ id: 'cat', why: 'named in paragraph 1; has no such article' }],
      },
    ])
  })

  it('lists the candidates of a doubt', () => {
    const items = explained(['They bear on the Convention against Torture, the Convention on the Rights of the Child, and article 2 of the Convention.'])
    expect(items.at(-1)).toMatchObject({ outcome: 'doubt', rule: 'two-antecedents', considered: [{ id: 'cat' }, { id: 'crc' }] })
  })

  it('tells what was rejected or passed by, and why', () => {
    const items = explained(
      [
        'He appealed under article 64 of the Criminal Code to the Human Rights Committee (A/1/2), which knows the Aliens Act and the Optional Protocol (the Protocol).',
      ],
      { symbol: 'A/1/2' },
    )
    expect(items.map(({ quote, outcome, rule, words }) => [quote, outcome, rule, words])).toEqual([
      ['article 64 of the Criminal Code', 'rejected', 'national-law', expect.stringContaining('law of a State')],
      ['Human Rights Committee', 'left', 'body', expect.stringContaining('not an instrument')],
      ['A/1/2', 'left', 'own-symbol', "the document's own symbol"],
      ['Aliens Act', 'left', 'national-law', expect.stringContaining('no article of it is cited here')],
      ['the Optional Protocol', 'cited', 'body-treaty', expect.any(String)],
      ['the Protocol', 'left', 'short-name', expect.any(String)],
    ])
  })

  it('tells which readings gave way', () => {
    const [item] = explained(['See the Optional Protocol to the International Covenant on Civil and Political Rights.'])
    expect(item?.gaveWay).toContainEqual(expect.objectContaining({ form: 'noun', quote: 'the Optional Protocol' }))
  })

  it('works without the forms, from what an extraction keeps', () => {
    const extraction = extract({
      id: 'X',
      title: '',
      language: 'en',
      source: { name: 'x.txt', mediaType: 'text/plain', sha256: '' },
      warnings: [],
      paragraphs: [{ id: 'p', kind: 'block', text: 'See the Convention on the Rights of the Child, and article 5 of the Aliens Act.' }],
    })
    expect(explain(extraction, 'p', () => undefined)?.items).toMatchObject([
      { outcome: 'cited', target: { id: 'crc' } },
      { outcome: 'rejected', rule: 'national-law' },
    ])
    expect(explain(extraction, 'q', () => undefined)).toBeUndefined()
  })

  it('never throws, and every quote lies in the paragraph', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('the Convention (CRC)', 'article 5 of the CAT', 'Ibid., para. 3', 'A/RES/45/158'),
        (text, words) => {
          const whole = `${text} ${words} ${text}`
          for (const { quote, span } of explained([whole])) expect(whole.slice(span.start, span.end)).toBe(quote)
        },
      ),
      { numRuns: 60 },
    )
  })
})

it('every form has words for people', () => {
  const lexicon = compileLexicon(registry)
  const ids = new Set([...FORMS, definitions].flatMap(f => f.examples.flatMap(text => findAlone(text, lexicon).map(m => m.form))))
  expect([...ids].filter(id => !(id in FORM_WORDS))).toEqual([])
})
