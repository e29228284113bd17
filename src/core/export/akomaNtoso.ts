import type { Frame } from '../draw/picture.ts'
import type { Citation } from '../model/citation.ts'
import type { LegalDocument, Paragraph, ParagraphKind } from '../model/document.ts'
import { groupBy } from '../model/groups.ts'
import type { Extraction } from '../model/snapshot.ts'
import { byPosition } from '../text/span.ts'
import { escapeXml } from '../text/xml.ts'
import type { CollectionExporter } from './exporter.ts'
import { documentIri, placesOf, targetIri } from './iris.ts'

/**
 * Akoma Ntoso 3.0: the documents with a `ref` at every citation. One document is a `doc`, several are a `documentCollection`. Words that could not
 * be decided are an `inline` named "doubt", without a link.
 */
export const akomaNtoso: CollectionExporter = {
  *write({ snapshot: { extractions }, frame }) {
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">\n'
    const [only] = extractions
    if (only && extractions.length === 1) yield* docXml(only, frame, '')
    else {
      const uri = 'urn:pacta:collection'
      yield `<documentCollection name="collection">\n${metaXml({ uri, day: { date: frame.date, says: 'made' }, language: 'en', author: 'pacta' }, frame)}<collectionBody>\n`
      for (const [i, extraction] of extractions.entries()) {
        yield `<component eId="component_${i + 1}">\n`
        yield* docXml(extraction, frame, `component_${i + 1}__`)
        yield '</component>\n'
      }
      yield '</collectionBody>\n</documentCollection>\n'
    }
    yield '</akomaNtoso>\n'
  },
}

function* docXml({ document, citations }: Extraction, frame: Frame, prefix: string): Iterable<string> {
  const { title, symbol, date, language, body } = document
  yield `<doc name="report">\n${metaXml({ uri: documentIri(document), day: dayOf(date) ?? { date: frame.date, says: 'of this file: that of the document is not known' }, language, author: body ?? 'un' }, frame)}`
  const number = symbol === undefined ? '' : ` <docNumber>${escapeXml(symbol)}</docNumber>`
  yield `<preface><longTitle><p><docTitle>${escapeXml(title)}</docTitle>${number}</p></longTitle></preface>\n<mainBody>\n`
  const byParagraph = groupBy(citations, c => c.paragraph)
  const taken = new Set<string>()
  for (const paragraph of document.paragraphs) {
    const eId = free(`${prefix}${NAMES[paragraph.kind]}_${escapeEId(paragraph.id)}`, taken)
    yield paragraphXml(paragraph, eId, textXml(paragraph.text, byParagraph.get(paragraph.id) ?? [], document))
  }
  if (document.paragraphs.length === 0) yield '<p/>\n'
  yield '</mainBody>\n</doc>\n'
}

const NAMES: Readonly<Record<ParagraphKind, string>> = {
  paragraph: 'para',
  preambular: 'recital',
  heading: 'heading',
  block: 'block',
  footnote: 'note',
  item: 'item',
}

function paragraphXml({ kind, number }: Paragraph, eId: string, text: string): string {
  if (kind !== 'paragraph') return `<block name="${kind}" eId="${eId}">${text}</block>\n`
  const num = number === undefined ? '' : `<num>${escapeXml(number)}.</num>`
  return `<paragraph eId="${eId}">${num}<content eId="${eId}__content"><p>${text}</p></content></paragraph>\n`
}

/** The standard asks for a date everywhere; `says` is honest about what it is. */
interface Day {
  readonly date: string
  readonly says: string
}

interface Meta {
  readonly uri: string
  readonly day: Day
  readonly language: string
  readonly author: string
}

/** The three levels of FRBR that the standard asks for; all are the document as it was read. */
function metaXml({ uri, day, language, author }: Meta, { tool, date: made }: Frame): string {
  const level = (name: string, more: string, { date, says }: Day): string =>
    `<FRBR${name}><FRBRthis value="${escapeXml(uri)}"/><FRBRuri value="${escapeXml(uri)}"/><FRBRdate date="${date}" name="${says}"/><FRBRauthor href="#${escapeEId(author)}"/>${more}</FRBR${name}>\n`
  const levels = [
    level('Work', '<FRBRcountry value="un"/>', day),
    level('Expression', `<FRBRlanguage language="${escapeXml(language)}"/>`, day),
    level('Manifestation', '<FRBRformat value="application/akn+xml"/>', { date: made, says: 'made' }),
  ]
  const pacta = `<TLCOrganization eId="pacta" href="urn:pacta" showAs="${escapeXml(tool)}"/>`
  const authors =
    author === 'pacta'
      ? pacta
      : `<TLCOrganization eId="${escapeEId(author)}" href="urn:pacta:body:${escapeEId(author)}" showAs="${escapeXml(author)}"/>${pacta}`
  return `<meta><identification source="#pacta">\n${levels.join('')}</identification>\n<references source="#pacta">${authors}</references></meta>\n`
}

/** The date of a document; of a year alone, its first day. */
function dayOf(date: string | undefined): Day | undefined {
  if (date === undefined) return undefined
  if (/^\d{4}-\d\d-\d\d$/.test(date)) return { date, says: 'of the document' }
  return /^\d{4}$/.test(date) ? { date: `${date}-01-01`, says: 'in this year' } : undefined
}

/** The text with its citations marked. Where several begin before the one before has ended, they share its words. */
function textXml(text: string, citations: readonly Citation[], document: LegalDocument): string {
  let xml = ''
  let at = 0
  for (const { start, end, hrefs } of marksOf(citations, document)) {
    const words = escapeXml(text.slice(start, end))
    xml += escapeXml(text.slice(at, start))
    const [first, ...others] = [...hrefs].map(escapeXml)
    if (first === undefined) xml += `<inline name="doubt">${words}</inline>`
    else if (others.length === 0) xml += `<ref href="${first}">${words}</ref>`
    else xml += `<mref><ref href="${first}">${words}</ref>${others.map(href => `<ref href="${href}"/>`).join('')}</mref>`
    at = end
  }
  return xml + escapeXml(text.slice(at))
}

interface Mark {
  readonly start: number
  end: number
  readonly hrefs: Set<string>
}

function marksOf(citations: readonly Citation[], document: LegalDocument): readonly Mark[] {
  const marks: Mark[] = []
  for (const { span, target, pinpoints } of [...citations].sort((a, b) => byPosition(a.span, b.span))) {
    const last = marks.at(-1)
    const mark = last && span.start < last.end ? last : { ...span, hrefs: new Set<string>() }
    if (mark !== last) marks.push(mark)
    mark.end = Math.max(mark.end, span.end)
    if (target.status !== 'resolved') continue
    const places = placesOf(target.id, pinpoints, document)
    for (const href of places.length > 0 ? places.map(p => p.iri) : [targetIri(target.id, document)]) mark.hrefs.add(href)
  }
  return marks
}

/** An XML name: letters, digits, dots and hyphens; anything else is written `~XX~` in the model and by number here. */
const escapeEId = (id: string): string => id.replace(/[^A-Za-z0-9.-]/gu, c => `_${(c.codePointAt(0) ?? 0).toString(16)}_`)

function free(name: string, taken: Set<string>): string {
  let found = name
  for (let n = 2; taken.has(found); n++) found = `${name}__${n}`
  taken.add(found)
  return found
}
