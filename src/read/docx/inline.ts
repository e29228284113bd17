import type { Runs } from '../runs.ts'
import { childOf, type XmlElement } from '../xml.ts'
import { isOn } from './numbering.ts'
import type { Styles } from './styles.ts'

/** Numbers the notes as they are called. `own`: the mark that the author wrote instead of a number. */
export type CallNote = (kind: 'footnote' | 'endnote', id: string, own: string | undefined) => string

interface Field {
  instruction: string
  inResult: boolean
}

/** Fields whose results are no text of the author. */
const NO_TEXT = /^\s*(?:TOC|INDEX|TOA|PAGE|NUMPAGES|SECTIONPAGES)\b/i
const AUTO_NUMBER = /^\s*AUTONUM(?:LGL|OUT)?\b/i

/** Fields within fields: more are a fault of the file. */
const DEEPEST = 50

/** Reads the runs of paragraphs, one after the other: fields may begin in one and end in another. */
export class Inline {
  private readonly styles: Styles
  private readonly callNote: CallNote
  private fields: Field[] = []
  private automatic = 0

  constructor(styles: Styles, callNote: CallNote) {
    this.styles = styles
    this.callNote = callNote
  }

  /** Adds a paragraph's text. */
  read(paragraph: XmlElement, runs: Runs): void {
    this.children(paragraph, runs)
    // An instruction ends with its paragraph; a result may go on.
    this.fields = this.fields.filter(field => field.inResult)
  }

  private children(element: XmlElement, runs: Runs): void {
    for (const child of element.children) if (typeof child !== 'string') this.element(child, runs)
  }

  private element(element: XmlElement, runs: Runs): void {
    switch (element.name) {
      case 'r':
        this.run(element, runs)
        return
      // What was deleted or moved away with changes tracked is not there any more; readings above ideographs, comments and properties are no text.
      case 'del':
      case 'moveFrom':
      case 'pPr':
      case 'rPr':
      case 'sdtPr':
      case 'rt':
      case 'customXmlDelRangeStart':
        return
      case 'fldSimple':
        if (!NO_TEXT.test(element.attributes['instr'] ?? '')) this.children(element, runs)
        return
      case 't':
        // Of a formula.
        this.text(element, runs)
        return
      case 'p':
        runs.breakLine()
        this.children(element, runs)
        return
      default:
        this.children(element, runs)
    }
  }

  private run(run: XmlElement, runs: Runs): void {
    const properties = childOf(run, 'rPr')
    const style = childOf(properties, 'rStyle')?.attributes['val']
    const vanish = childOf(properties, 'vanish')
    if (vanish ? isOn(vanish) : style !== undefined && this.styles.hides(style)) {
      this.fieldMarks(run, runs)
      return
    }
    const raised = childOf(properties, 'vertAlign')?.attributes['val'] === 'superscript' ? raisedNumber(run) : undefined
    if (raised !== undefined && this.shows && /[\p{L}\p{P}]$/u.test(runs.tail) && !/\b[kcm]?m$/.test(runs.tail)) {
      runs.call(raised)
      return
    }
    const own = ownMark(run)
    for (const child of run.children) {
      if (typeof child !== 'string' && !(own !== undefined && child.name === 't')) this.piece(child, runs, own)
    }
  }

  /** Hidden text hides no field. */
  private fieldMarks(run: XmlElement, runs: Runs): void {
    for (const child of run.children) if (typeof child !== 'string' && /^(?:fldChar|instrText)$/.test(child.name)) this.piece(child, runs, undefined)
  }

  private piece(piece: XmlElement, runs: Runs, own: string | undefined): void {
    switch (piece.name) {
      case 't':
        this.text(piece, runs)
        return
      case 'fldChar':
        this.field(piece.attributes['fldCharType'], runs)
        return
      case 'instrText': {
        const field = this.fields.at(-1)
        if (field && !field.inResult) field.instruction += contentOf(piece)
        return
      }
      case 'footnoteReference':
      case 'endnoteReference':
        if (this.shows) runs.call(this.callNote(piece.name === 'footnoteReference' ? 'footnote' : 'endnote', piece.attributes['id'] ?? '', own))
        return
      case 'tab':
      case 'ptab':
        this.push(' ', runs)
        return
      case 'br':
        // A page or a column that ends is no end of a line.
        if (/^(?:page|column)$/.test(piece.attributes['type'] ?? '')) this.push(' ', runs)
        else if (this.shows) runs.breakLine()
        return
      case 'cr':
        if (this.shows) runs.breakLine()
        return
      case 'noBreakHyphen':
        this.push('\u2011', runs)
        return
      case 'sym':
        this.push(symbolOf(piece.attributes), runs)
        return
      case 'delText':
      case 'rPr':
      case 'annotationRef':
      case 'rt':
        return
      default:
        this.children(piece, runs)
    }
  }

  private field(type: string | undefined, runs: Runs): void {
    if (type === 'begin') {
      if (this.fields.length < DEEPEST) this.fields.push({ instruction: '', inResult: false })
    } else if (type === 'separate') {
      const field = this.fields.at(-1)
      if (field) field.inResult = true
    } else if (type === 'end') {
      const field = this.fields.pop()
      if (field && !field.inResult && AUTO_NUMBER.test(field.instruction)) runs.push(`${++this.automatic}. `)
    }
  }

  private text(element: XmlElement, runs: Runs): void {
    this.push(contentOf(element), runs)
  }

  private push(text: string, runs: Runs): void {
    if (this.shows) runs.push(text)
  }

  private get shows(): boolean {
    return this.fields.every(field => field.inResult && !NO_TEXT.test(field.instruction))
  }
}

const contentOf = (element: XmlElement): string => element.children.filter(child => typeof child === 'string').join('')

/** A number that is printed raised, where an author typed the call of a note. */
function raisedNumber(run: XmlElement): string | undefined {
  const pieces = run.children.filter(child => typeof child !== 'string').filter(({ name }) => name !== 'rPr')
  if (!pieces.every(({ name }) => name === 't')) return undefined
  return /^\s*(\d{1,3})\s*$/.exec(pieces.map(contentOf).join(''))?.[1]
}

function ownMark(run: XmlElement): string | undefined {
  const reference = childOf(run, 'footnoteReference') ?? childOf(run, 'endnoteReference')
  if (!reference || !/^(?:1|true|on)$/.test(reference.attributes['customMarkFollows'] ?? '')) return undefined
  const mark = run.children
    .filter(child => typeof child !== 'string')
    .filter(({ name }) => name === 't')
    .map(contentOf)
    .join('')
    .trim()
  return mark === '' ? undefined : mark
}

/** Characters of the fonts Symbol and Wingdings, which Word keeps at U+F000 and following. */
const SYMBOLS: Readonly<Record<string, string>> = {
  f0b7: '•',
  f0a7: '•',
  f0d8: '•',
  f0fc: '✓',
  f02d: '-',
  f0b0: '°',
  f0b1: '±',
  f0a3: '≤',
  f0b3: '≥',
  f0ae: '→',
}

function symbolOf({ char = '' }: Readonly<Record<string, string>>): string {
  const code = Number.parseInt(char, 16)
  if (!(code > 0x1f && code < 0xfffe) || (code >= 0xd800 && code < 0xe000)) return ''
  if (code < 0xe000 || code > 0xf8ff) return String.fromCharCode(code)
  return SYMBOLS[char.toLowerCase()] ?? ''
}
