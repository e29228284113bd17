import type { Warning } from '../../core/model/document.ts'
import { withTitleFirst } from '../paragraphs.ts'
import type { Flow, Refusal, Source } from '../reader.ts'
import { Runs } from '../runs.ts'
import type { Block } from '../segment/block.ts'
import { loneSymbol, symbolAtStart } from '../segment/furniture.ts'
import { isInTables, type LeftOut, READ_FROM_TABLES } from '../tables.ts'
import { childOf, parseXml, type XmlElement, xmlTree } from '../xml.ts'
import { Blocks } from './blocks.ts'
import { BodyReader, type BodySink } from './body.ts'
import { Inline } from './inline.ts'
import { type NoteKind, Notes } from './notes.ts'
import { NO_NUMBERING, type Numbering, numberingOf } from './numbering.ts'
import { Package } from './package.ts'
import { type Styles, stylesOf } from './styles.ts'

/** A Word document of 2007 or later (ISO/IEC 29500). */
export async function readDocx(source: Source): Promise<Flow | Refusal> {
  const files = new Package(source)
  const main = (await files.relations('')).find(({ kind }) => kind === 'officeDocument')?.part
  const part = main ?? files.names.find(name => /^word\/document\d*\.xml$/.test(name)) ?? 'word/document.xml'
  const text = await files.text(part)
  if (text === undefined) return files.refusal ?? { problem: NO_TEXT }
  const parts = await partsOf(files, part, text)
  let read = await readBody(text, parts, false)
  const warnings: Warning[] = []
  if (isInTables(read.blocks, read.leftOut)) {
    read = await readBody(text, parts, true)
    warnings.push(READ_FROM_TABLES)
  }
  if (!read.whole) files.damaged.add(part)
  const headers = hasSymbol(read.blocks) ? [] : parts.headers
  const symbol = await symbolOfHeaders(files, headers, parts.styles)
  if (files.refusal) return files.refusal
  if (read.blocks.length === 0 && files.damaged.size > 0) return { problem: NO_TEXT }
  return { blocks: withTitleFirst([...symbol, ...read.blocks]), warnings: [...warnings, ...read.warnings, ...(files.damaged.size > 0 ? [DAMAGED] : [])] }
}

/** What stands beside the text, unpacked. */
interface Parts {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly headers: readonly string[]
  readonly notes: Notes
}

async function partsOf(files: Package, main: string, text: string): Promise<Parts> {
  const relations = await files.relations(main)
  const partOf = (kind: string): string | undefined =>
    relations.find(relation => relation.kind === kind)?.part ?? files.names.find(name => name === `word/${kind}.xml`)
  const styles = stylesOf(await files.tree(partOf('styles')))
  const numbering = await files.tree(partOf('numbering'))
  return {
    styles,
    numbering: numbering ? numberingOf(numbering, id => styles.listOf(id)) : NO_NUMBERING,
    headers: relations.flatMap(relation => (relation.kind === 'header' && relation.part !== undefined ? [relation.part] : [])),
    notes: await notesOf(files, partOf, styles, text),
  }
}

interface Body {
  readonly blocks: readonly Block[]
  readonly leftOut: LeftOut
  readonly warnings: readonly Warning[]
  readonly whole: boolean
}

async function readBody(text: string, { styles, numbering, notes: known }: Parts, withTables: boolean): Promise<Body> {
  const notes = known.anew()
  const blocks = new Blocks({ styles, numbering, notes, withTables })
  const whole = (await parseXml(text, new BodyReader(blocks))) === 'whole'
  return { blocks: blocks.end(), leftOut: blocks.leftOut, warnings: [...blocks.leftOut.warnings, ...warningsOf(blocks, notes)], whole }
}

const NO_TEXT = 'This Word document is damaged: its text is not there. Open it in Word, which may repair it, and save it again.'

const DAMAGED: Warning = {
  code: 'damaged',
  message: 'This Word document is damaged: what could be read is here, but text or numbers may be missing. Open it in Word and save it again.',
}

function warningsOf(blocks: Blocks, notes: Notes): readonly Warning[] {
  const warnings: Warning[] = []
  if (notes.missing > 0)
    warnings.push({
      code: 'note-missing',
      message: `${notes.missing} of its footnotes ${notes.missing === 1 ? 'is' : 'are'} called in the text but not in the file.`,
    })
  if (blocks.foreigners > 0)
    warnings.push({
      code: 'part-left-out',
      message:
        'A part of this document is a file of another kind put into it, and was left out. Open it in Word and save it again to make it part of the text.',
    })
  return warnings
}

async function notesOf(files: Package, partOf: (kind: string) => string | undefined, styles: Styles, text: string): Promise<Notes> {
  const notes = new Notes()
  const settings = await files.tree(partOf('settings'))
  for (const kind of ['footnote', 'endnote'] as const) {
    notes.count(kind, childOf(settings, `${kind}Pr`))
    notes.count(kind, await sectionCounting(text, kind))
    const part = partOf(`${kind}s`)
    const xml = part === undefined ? undefined : await files.text(part)
    if (xml === undefined) continue
    const reader = new NoteTexts(kind, notes, styles)
    if ((await parseXml(xml, new BodyReader(reader))) !== 'whole') files.damaged.add(part ?? '')
    reader.end()
  }
  return notes
}

/** A section's own way of counting; the first that says one decides for all. */
async function sectionCounting(text: string, kind: NoteKind): Promise<XmlElement | undefined> {
  const at = text.search(new RegExp(`<[A-Za-z0-9]{1,9}:${kind}Pr>`))
  return at === -1 ? undefined : (await xmlTree(text.slice(at, at + 600)))?.root
}

/** Reads `footnotes.xml`: the texts of notes by their ids. The lines that separate notes from text are kept there too. */
class NoteTexts implements BodySink {
  private readonly kind: NoteKind
  private readonly notes: Notes
  private readonly inline: Inline
  private id: string | undefined
  private runs = new Runs()

  constructor(kind: NoteKind, notes: Notes, styles: Styles) {
    this.kind = kind
    this.notes = notes
    this.inline = new Inline(styles, () => '')
  }

  openNote(id: string, type: string | undefined): void {
    this.end()
    this.id = type === undefined || type === 'normal' ? id : undefined
  }

  paragraph(paragraph: XmlElement): void {
    if (!this.runs.isBlank) this.runs.breakLine()
    this.inline.read(paragraph, this.runs)
  }

  end(): void {
    if (this.id !== undefined) this.notes.add(this.kind, this.id, this.runs.whole())
    this.runs = new Runs()
  }

  openTable(): void {}
  openRow(): void {}
  openCell(): void {}
  closeTable(): void {}
  foreign(): void {}
}

/** The symbol stands at the top of the text; in some documents, only in their running headers. */
const hasSymbol = (blocks: readonly Block[]): boolean => blocks.slice(0, 14).some(({ text }) => symbolAtStart(text) !== undefined)

async function symbolOfHeaders(files: Package, parts: readonly string[], styles: Styles): Promise<readonly Block[]> {
  for (const part of parts) {
    const text = await files.text(part)
    if (text === undefined) continue
    const lines: string[] = []
    const inline = new Inline(styles, () => '')
    const sink: BodySink = {
      paragraph(paragraph) {
        const runs = new Runs()
        inline.read(paragraph, runs)
        lines.push(...runs.lines().map(line => line.text))
      },
      openTable() {},
      openRow() {},
      openCell() {},
      closeTable() {},
      openNote() {},
      foreign() {},
    }
    await parseXml(text, new BodyReader(sink))
    const symbol = lines.map(loneSymbol).find(found => found !== undefined)
    if (symbol !== undefined) return [{ text: symbol }]
  }
  return []
}
