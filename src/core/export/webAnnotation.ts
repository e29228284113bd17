import { articlesCited } from '../model/articles.ts'
import type { Citation } from '../model/citation.ts'
import type { LegalDocument } from '../model/document.ts'
import { nameOf, type Shelf, shelve } from '../model/names.ts'
import type { CollectionExporter } from './exporter.ts'
import { paragraphIri, placesOf, targetIri } from './iris.ts'

/** UTF-16 units of context before and after the words. */
const CONTEXT = 32

/**
 * W3C Web Annotations, one a citation, in one page. A citation is a `linking`, a doubt is a `questioning` with its reason and no link. Positions
 * count code points in the paragraph's text, as the model of annotations asks.
 */
export const webAnnotation: CollectionExporter = {
  *write({ snapshot, frame }) {
    const shelf = shelve(snapshot.instruments, snapshot.bodies)
    yield `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:pacta:annotations","type":"AnnotationPage","generator":${JSON.stringify({ type: 'Software', name: frame.tool })},"items":[`
    let comma = ''
    for (const { document, citations } of snapshot.extractions) {
      const texts = new Map(document.paragraphs.map(p => [p.id, { text: p.text, points: codePoints(p.text) }]))
      for (const [i, citation] of citations.entries()) {
        const paragraph = texts.get(citation.paragraph)
        if (!paragraph) continue
        yield `${comma}\n${JSON.stringify(annotation(citation, i, document, paragraph, shelf))}`
        comma = ','
      }
    }
    yield '\n]}\n'
  },
}

interface Text {
  readonly text: string
  readonly points: (at: number) => number
}

function annotation(citation: Citation, i: number, document: LegalDocument, { text, points }: Text, shelf: Shelf): object {
  const { span, paragraph, target } = citation
  const { start, end } = span
  const source = paragraphIri(document, paragraph)
  return {
    id: `${source}/annotation-${i + 1}`,
    type: 'Annotation',
    motivation: target.status === 'resolved' ? 'linking' : 'questioning',
    body: target.status === 'resolved' ? linked(target.id, citation, document, shelf) : [words(target.reason, 'questioning')],
    target: {
      source,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: wellFormed(text.slice(start, end)),
          prefix: wellFormed(text.slice(Math.max(0, start - CONTEXT), start)),
          suffix: wellFormed(text.slice(end, end + CONTEXT)),
        },
        { type: 'TextPositionSelector', start: points(start), end: points(end) },
      ],
    },
  }
}

function linked(id: string, { pinpoints }: Citation, document: LegalDocument, shelf: Shelf): readonly object[] {
  const places = placesOf(id, pinpoints, document).map(p => p.iri)
  const ends = places.length > 0 ? places : [targetIri(id, document)]
  const where = articlesCited(pinpoints)
  return [
    ...ends.map(source => ({ type: 'SpecificResource', source, purpose: 'linking' })),
    words(where === '' ? nameOf(id, shelf).title : `${nameOf(id, shelf).title}, ${where}`, 'describing'),
  ]
}

const words = (value: string, purpose: string): object => ({ type: 'TextualBody', value: wellFormed(value), format: 'text/plain', purpose })

/** JSON that any program reads holds no half letters; everything else stays as it is, so that the words are found again. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')

/** From UTF-16 units to code points; the offsets of pairs are looked for once. */
export function codePoints(text: string): (at: number) => number {
  const pairs = [...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(m => m.index)
  if (pairs.length === 0) return at => at
  return at => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return at - low
  }
}
