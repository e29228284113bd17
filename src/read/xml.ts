import { utf16Of } from './magic.ts'

/** An element of an XML file. Names come without their prefix: the formats read here keep one vocabulary each where it matters. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

/** What is told of a file as it is read. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
}

/** How a file ended: as it should, in the middle, or nested deeper than any document is. */
export type XmlEnd = 'whole' | 'cut' | 'too deep'

/** More than this many elements within one another is an attack or a fault. Word nests some thirty. */
const DEEPEST = 500

class TooDeep extends Error {}

/**
 * Reads XML forgivingly. Entities other than the five of XML and numbers stay as they are written, whatever the file declares; external ones
 * are never asked for.
 */
export async function parseXml(text: string, handler: XmlHandler): Promise<XmlEnd> {
  const { Parser } = await import('htmlparser2')
  const open: string[] = []
  let root: string | undefined
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        root ??= name
        open.push(name)
        if (open.length > DEEPEST) throw new TooDeep()
        handler.open(local(name), localised(attributes))
      },
      // What stands outside the root is what remains of a document type.
      ontext: piece => {
        if (open.length > 0) handler.text(piece)
      },
      onclosetag(name) {
        if (open.at(-1) !== name) return
        open.pop()
        handler.close(local(name))
      },
    },
    { xmlMode: true },
  )
  try {
    parser.write(text)
    parser.end()
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    for (const name of open.reverse()) handler.close(local(name))
    return 'too deep'
  }
  return root !== undefined && endsWithRoot(text, root) ? 'whole' : 'cut'
}

/** The whole file as a tree; `undefined` if it holds no element. Only for what is small. */
export async function xmlTree(text: string): Promise<{ readonly root: XmlElement; readonly end: XmlEnd } | undefined> {
  const top: XmlElement = { name: '', attributes: {}, children: [] }
  const builder = new TreeBuilder(top)
  const end = await parseXml(text, builder)
  const root = top.children.find(child => typeof child !== 'string')
  return root && { root, end }
}

/** Builds the elements below one element. */
export class TreeBuilder implements XmlHandler {
  private readonly stack: XmlElement[]

  constructor(top: XmlElement) {
    this.stack = [top]
  }

  get depth(): number {
    return this.stack.length
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const element: XmlElement = { name, attributes, children: [] }
    this.stack.at(-1)?.children.push(element)
    this.stack.push(element)
  }

  text(text: string): void {
    this.stack.at(-1)?.children.push(text)
  }

  close(): void {
    this.stack.pop()
  }
}

export const elementsOf = (element: XmlElement): readonly XmlElement[] => element.children.filter(child => typeof child !== 'string')

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element ? elementsOf(element).filter(child => child.name === name) : []

/** All text within, in order. */
export const textOf = (element: XmlElement): string => element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')

/** Bytes of an XML file to text: by its mark, its zeros, its declaration, else UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  const declared = /^\s*<\?xml[^>]{0,200}encoding=["']([\w.:-]{1,40})["']/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 300)))?.[1]
  try {
    return new TextDecoder(declared ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function localised(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const named: Record<string, string> = Object.create(null)
  for (const name in attributes) {
    const value = attributes[name]
    if (value !== undefined && !name.startsWith('xmlns')) named[local(name)] ??= value
  }
  return named
}

const endsWithRoot = (text: string, root: string): boolean => {
  const tail = text.slice(-2_000)
  const at = tail.lastIndexOf(`</${root}`)
  return at !== -1 ? /^\s*>/.test(tail.slice(at + root.length + 2)) : /\/>\s*$/.test(tail)
}
