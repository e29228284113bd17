import { readdirSync, readFileSync } from 'node:fs'
import { registry } from 'virtual:pacta-registry'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../src/core/extract.ts'
import type { LegalDocument } from '../../src/core/model/document.ts'
import { targetKind } from '../../src/core/model/ids.ts'
import { readDocument } from '../../src/read/readers.ts'
import { parseKnown } from '../../src/registry/known.ts'
import { differences, spanOf } from './compare.ts'
import { GAPS } from './gaps.ts'

const folder = new URL('../../data/models/', import.meta.url)
const names = readdirSync(folder).flatMap(f => (f.endsWith('.txt') ? [f.slice(0, -4)] : []))
const bytes = (file: string): Uint8Array => readFileSync(new URL(file, folder))
const open = (name: string): Promise<LegalDocument> => readDocument({ name: `${name}.txt`, bytes: bytes(`${name}.txt`), sha256: '', bodies: registry.bodies })
const knownOf = (name: string) => parseKnown({ path: `${name}.citations.yaml`, text: new TextDecoder().decode(bytes(`${name}.citations.yaml`)) })
const extract = createExtractor(registry)

/** Who must be read as the issuer: it decides what "the Convention" means. */
const ISSUERS: Readonly<Record<string, string | undefined>> = {
  'concluding-observations': 'crc-committee',
  'general-comment': 'cmw',
  note: undefined,
  'periodic-review': undefined,
  resolution: undefined,
  'special-rapporteur': undefined,
  views: 'ccpr',
}

it('there is a model of each kind', () => {
  expect(names).toEqual(Object.keys(ISSUERS))
})

describe.each(names)('the model %s', name => {
  it('says that it is one, in its first line, its title, its symbol and its date', async () => {
    const document = await open(name)
    expect(document.paragraphs[0]?.text).toMatch(/^MODEL WRITTEN FOR TEACHING\. Not a document of the United Nations\b/)
    expect(document.title).toMatch(/^Model /)
    expect(document.symbol).toMatch(/\/99/)
    expect(document.date).toMatch(/^2099-/)
  })

  it('is read without gaps, as issued by its body', async () => {
    const document = await open(name)
    const numbered = document.paragraphs.filter(p => p.kind === 'paragraph')
    expect(document.warnings).toEqual([])
    expect(document.body).toBe(ISSUERS[name])
    expect(numbered.length).toBeGreaterThanOrEqual(30)
    expect(numbered.length).toBeLessThanOrEqual(60)
    expect(numbered.map(p => p.id)).toEqual(printedNumbers(name))
  })

  it('cites what is known, and nothing else, but for the gaps that are listed', async () => {
    expect(differences(extract(await open(name)), knownOf(name))).toEqual(GAPS[name] ?? [])
  })

  it('quotes its own words, each place once', async () => {
    const document = await open(name)
    const places = knownOf(name).map(k => ({ k, span: spanOf(document, k) }))
    expect(places.filter(p => !p.span).map(p => p.k.quote)).toEqual([])
    const keys = places.map(({ k, span }) => `${k.paragraph} ${span?.start}`)
    expect(keys).toEqual([...new Set(keys)])
  })

  it('has a doubt by design, with reasons', () => {
    expect(knownOf(name).filter(k => k.status === 'doubtful' && k.candidates.length > 1).length).toBeGreaterThan(0)
  })

  it('cites law that exists', () => {
    const wrong = knownOf(name).flatMap(k => (k.status === 'cited' ? k.targets : k.status === 'doubtful' ? k.candidates.map(bare) : []).flatMap(fault))
    expect(wrong).toEqual([])
  })
})

/** The numbers as they stand at the beginning of lines: read here by another hand than the reader's. */
function printedNumbers(name: string): readonly string[] {
  const text = new TextDecoder().decode(bytes(`${name}.txt`))
  return [...text.matchAll(/^(\d+\.(?:\d+)?) (?=\p{L})/gmu)].map(m => (m[1] ?? '').replace(/\.$/, ''))
}

const bare = (id: string) => ({ id, provisions: [] })

/** What is wrong with a target, by the registry: an instrument, an article, a paragraph of it or a general comment that does not exist. */
function fault({ id, provisions }: { readonly id: string; readonly provisions: readonly string[] }): readonly string[] {
  if (targetKind(id) === 'general-comment') {
    const [, body, label, number] = /^(\w+)-(g[cr])-(\d+)$/.exec(id) ?? []
    const known = registry.bodies.some(
      b => b.id.replace(/-committee$/, '') === body && b.documentLabel === label && b.documents.some(d => d.number === Number(number)),
    )
    return known ? [] : [`${id} does not exist`]
  }
  if (targetKind(id) !== 'instrument') return []
  const instrument = registry.instruments.find(i => i.id === id)
  if (!instrument) return [`${id} is not in the registry`]
  return provisions.flatMap(p => {
    const [, article, paragraph] = /^(\d+)(?:\((\d+)\))?/.exec(p) ?? []
    if (article === undefined) return []
    const last = instrument.lastArticle
    const paragraphs = instrument.articles?.[article]?.paragraphs
    if (last !== undefined && Number(article) > last) return [`${id} has no article ${article}`]
    if (paragraph !== undefined && paragraphs !== undefined && Number(paragraph) > paragraphs) return [`${id} has no article ${p}`]
    return []
  })
}
