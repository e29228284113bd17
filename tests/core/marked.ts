import type { Extractor } from '../../src/core/extract.ts'
import type { LegalDocument } from '../../src/core/model/document.ts'
import { provisions } from '../../src/core/model/locator.ts'

/*
 * Marked text: the sentence and what must be found in it, in one line.
 *   They rely on [[iccpr 14(3)(g): article 14, paragraph 3 (g), of the Covenant]].
 *   [[gc1; gc2; gc3; gc4: the Geneva Conventions]]     several targets under the same words
 *   [[? the Convention]]                               found, and shown as a doubt
 *   [[! article 64]]                                   looked at, and rejected with a reason
 *   [[iccpr 7 @violates: article 7]]                   cited in this relation; only where relations are asked for
 * A line "@body ccpr-committee" sets the issuing body of the lines below, "@body none" takes it away. "//" begins a comment.
 * "¶" parts the paragraphs of one document.
 */

export interface MarkedCase {
  readonly line: number
  readonly body: string | undefined
  readonly marked: string
  /** The same without marks. */
  readonly plain: string
}

/** A sentence without its marks. */
export const unmarked = (marked: string): string => marked.replaceAll(MARK, '$1')

const MARK = /\[\[(?:[?!] ?|[^\]]+?: )([^\]]+)\]\]/g

/** Reads a fixture file. */
export function readMarked(file: string): readonly MarkedCase[] {
  let body: string | undefined
  const cases: MarkedCase[] = []
  file.split('\n').forEach((text, i) => {
    const directive = /^@body (\S+)$/.exec(text)
    if (directive) body = directive[1] === 'none' ? undefined : directive[1]
    else if (text.trim() !== '' && !text.startsWith('//')) cases.push({ line: i + 1, body, marked: text, plain: unmarked(text) })
  })
  return cases
}

/** The text with marks for everything the extractor finds: equal to the fixture, or the difference shows. */
export function mark(plain: string, body: string | undefined, extract: Extractor, relations: boolean = false): string {
  const document: LegalDocument = {
    id: 'X',
    title: '',
    language: 'en',
    source: { name: 'x.txt', mediaType: 'text/plain', sha256: '' },
    warnings: [],
    ...(body ? { body } : {}),
    paragraphs: plain
      .split(' ¶ ')
      .map((text, i) => ({ id: String(i + 1), number: String(i + 1), kind: 'paragraph', text, ...(/[\w’]$/.test(text) ? { truncated: true } : {}) })),
  }
  const { citations, rejections } = extract(document)
  return document.paragraphs
    .map(({ id, text }) => {
      const marks = new Map<string, { start: number; end: number; labels: string[] }>()
      const add = (start: number, end: number, label: string) => {
        const key = `${start}-${end}`
        const known = marks.get(key) ?? { start, end, labels: [] }
        if (!known.labels.includes(label)) known.labels.push(label)
        marks.set(key, known)
      }
      for (const c of citations) {
        if (c.paragraph !== id) continue
        const label = c.target.status === 'resolved' ? [c.target.id, provisions(c.pinpoints).join(' + ')].filter(Boolean).join(' ') : '?'
        add(c.span.start, c.span.end, relations && c.relation ? `${label} @${c.relation}` : label)
      }
      for (const r of rejections) if (r.paragraph === id) add(r.span.start, r.span.end, '!')
      return render(text, [...marks.values()])
    })
    .join(' ¶ ')
}

function render(text: string, marks: readonly { start: number; end: number; labels: readonly string[] }[]): string {
  let out = ''
  let at = 0
  for (const { start, end, labels } of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) {
      out += `{{overlap ${labels.join('; ')}: ${text.slice(start, end)}}}`
      continue
    }
    const words = text.slice(start, end)
    const label = labels.join('; ')
    out += `${text.slice(at, start)}[[${label === '?' || label === '!' ? `${label} ` : `${label}: `}${words}]]`
    at = end
  }
  return out + text.slice(at)
}
