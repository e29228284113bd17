import type { Citation, CitationKind, Relation, Target } from '../../../src/core/model/citation.ts'
import type { LegalDocument, Paragraph } from '../../../src/core/model/document.ts'
import type { Body, Instrument, Registry } from '../../../src/core/model/instrument.ts'
import type { Pinpoint } from '../../../src/core/model/locator.ts'
import type { Extraction } from '../../../src/core/model/snapshot.ts'

/** Small invented facts, so that these tests stand on nothing but the types. */
export const instrument = (id: string, more: Partial<Instrument> = {}): Instrument => ({
  id,
  title: `The ${id} Convention`,
  shortTitles: [],
  abbreviations: [],
  kind: 'treaty',
  family: 'human-rights',
  amends: [],
  replaces: [],
  replacedBy: [],
  titles: {},
  preambleCites: [],
  textCites: [],
  verified: false,
  verifiedParts: [],
  source: 'invented',
  ...more,
})

const body = (id: string, monitors: readonly string[], more: Partial<Body> = {}): Body => ({
  id,
  name: `Committee ${id}`,
  abbreviations: [id.toUpperCase()],
  kind: 'treaty-body',
  symbolPrefixes: [],
  monitors,
  documents: [],
  source: 'invented',
  ...more,
})

export const registry: Registry = {
  instruments: [
    instrument('rights', {
      abbreviations: [{ text: 'RIG', ambiguousWith: 'a body' }, { text: 'RC' }],
      adopted: '1966-12-16',
      inForce: '1976-03-23',
      monitoredBy: 'one',
      preambleCites: ['charter'],
    }),
    instrument('rights-op', { kind: 'protocol', parent: 'rights', preambleCites: ['charter'] }),
    instrument('old', { replacedBy: ['rights'] }),
    instrument('amendment', { amends: ['rights'] }),
    instrument('charter', { kind: 'declaration', preambleCites: ['ancient'] }),
    instrument('ancient'),
    instrument('maybe'),
    instrument('far', { parent: 'rights-op' }),
  ],
  bodies: [
    body('one', ['rights'], { documentLabel: 'gc', documents: [{ number: 7, year: 1999, subject: 'visits', symbol: 'ONE/C/GC/7', verified: false }] }),
    body('two', ['ancient']),
    body('three-committee', [], { documentLabel: 'gr' }),
  ],
  groups: [],
  excluded: [],
}

export const place = (value: string, ...sub: readonly string[]): Pinpoint => ({ unit: 'article', value, sub })

/** A citation of the first occurrence of `quote` in the paragraph that `document` makes of it. */
interface Cited {
  readonly quote: string
  readonly to: string | Target
  readonly at?: readonly Pinpoint[]
  readonly kind?: CitationKind
  readonly confidence?: number
  readonly relation?: Relation
}

const meaning = ({ to, confidence = 0.9 }: Cited): Target => (typeof to === 'string' ? { status: 'resolved', id: to, rule: 'name', confidence } : to)

/** An extraction from paragraphs: each a number (`heading` or `block` for those without), a text and what it cites. */
export function extraction(
  symbol: string | undefined,
  parts: readonly (readonly [string, string, ...Cited[]])[],
  more: Partial<LegalDocument> = {},
): Extraction {
  const citations: Citation[] = []
  const paragraphs = parts.map(([number, text, ...cited], i): Paragraph => {
    const unnumbered = number === 'heading' || number === 'block'
    const id = unnumbered ? `u${i}` : number
    for (const c of cited) {
      const start = text.indexOf(c.quote)
      if (start < 0) throw new Error(`"${c.quote}" is not in "${text}"`)
      citations.push({
        paragraph: id,
        span: { start, end: start + c.quote.length },
        kind: c.kind ?? 'explicit',
        pinpoints: c.at ?? [],
        target: meaning(c),
        evidence: [],
        ...(c.relation ? { relation: c.relation } : {}),
      })
    }
    if (unnumbered) return { id, kind: number, text }
    return { id, kind: number.startsWith('fn') ? 'footnote' : 'paragraph', number, text }
  })
  const document: LegalDocument = {
    id: symbol ?? 'file.txt',
    ...(symbol === undefined ? {} : { symbol }),
    title: 'A report',
    language: 'en',
    source: { name: 'file.txt', mediaType: 'text/plain', sha256: '00' },
    paragraphs,
    warnings: [],
    ...more,
  }
  return { document, citations, rejections: [] }
}
