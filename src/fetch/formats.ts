import { asciiOf, hasAt, isHtml, isPdf, startsWith } from '../read/magic.ts'
import { FetchFailure } from './failure.ts'

/** A kind of file that the service may give, told by its content. */
interface Kind {
  readonly ending: string
  recognises(head: Uint8Array): boolean
  /** Whether the last bytes are an end: asked where the service does not say how long the file is. */
  endsWell(tail: Uint8Array): boolean
}

const PDF: Kind = { ending: 'pdf', recognises: isPdf, endsWell: tail => asciiOf(tail).includes('%%EOF') }
const DOCX: Kind = {
  ending: 'docx',
  recognises: head => startsWith(head, 'PK\u0003\u0004') && /word\/|\[Content_Types\]/.test(asciiOf(head)),
  endsWell: tail => asciiOf(tail).includes('PK\u0005\u0006'),
}
const DOC: Kind = { ending: 'doc', recognises: head => hasAt(head, 0, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'), endsWell: () => true }

/** What can be asked for. */
export interface Format {
  /** As the service calls it. */
  readonly id: string
  readonly says: string
  /** With its article, for messages. */
  readonly label: string
  /** Asked for Word, the service gives what it has: documents before about 2015 are old Word files. The first names the file that is expected. */
  readonly kinds: readonly [Kind, ...Kind[]]
}

/** The first is the default. */
export const FORMATS: readonly [Format, ...Format[]] = [
  { id: 'pdf', says: 'PDF', label: 'a PDF', kinds: [PDF] },
  { id: 'docx', says: 'Word; older documents come as DOC', label: 'a Word document', kinds: [DOCX, DOC] },
  { id: 'doc', says: 'Word 97; newer documents may come as DOCX', label: 'a Word document', kinds: [DOC, DOCX] },
]

/** How many bytes at the beginning and at the end tell what a file is. */
export const TELLING = 4096

/** The kind that the content has. Throws {@link FetchFailure} if it is not what was asked for. */
export function kindOf(head: Uint8Array, { kinds, label }: Format): Kind {
  const kind = kinds.find(k => k.recognises(head))
  if (kind) return kind
  if (isHtml(head)) throw new FetchFailure('final', `the service answered with a web page instead of ${label}: the symbol may not exist in this language.`)
  if (startsWith(head, '\u00ffWPC'))
    throw new FetchFailure('final', `the service answered with a WordPerfect file instead of ${label}. Ask for it with --format pdf.`)
  throw new FetchFailure('final', `the service answered with something that is not ${label}. Try another --format.`)
}
