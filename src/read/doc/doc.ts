import type { Warning } from '../../core/model/document.ts'
import { numbersOf } from '../binary.ts'
import { labelled } from '../label.ts'
import { ListCounter } from '../lists.ts'
import { headingOf, linesToBlocks, withoutJobNumbers, withTitleFirst } from '../paragraphs.ts'
import type { Flow, Refusal, Source } from '../reader.ts'
import type { Block } from '../segment/block.ts'
import { loneSymbol, symbolAtStart } from '../segment/furniture.ts'
import { isInTables, LeftOut, lengthOf, READ_FROM_TABLES, textOfRows, textOfTable } from '../tables.ts'
import { Compound } from './compound.ts'
import { DocFile, PARTS } from './file.ts'
import { DocInline } from './inline.ts'
import { listsOf } from './lists.ts'
import { notesOf } from './notes.ts'
import { propertiesAt } from './properties.ts'
import { stylesOf } from './styles.ts'

/** A document of Word 97 to 2003. (MS-DOC) */
export function readDoc({ bytes }: Source): Flow | Refusal {
  const compound = new Compound(bytes)
  const main = compound.stream('WordDocument')
  if (!main) return { problem: refusalOf(compound.names) }
  const { u16 } = numbersOf(main)
  if (u16(0) !== 0xa5ec || u16(2) < 0x00c1) return { problem: `This Word document is of a version before Word 97. ${SAVE_AS_DOCX}` }
  const flags = u16(10)
  if (flags & 0x0100) return { problem: LOCKED }
  const table = compound.stream(flags & 0x0200 ? '1Table' : '0Table')
  const file = table && new DocFile(main, table)
  if (!file || file.text === '')
    return { problem: 'This Word document is damaged: its text is not there. Open it in Word, which may repair it, and save it as DOCX.' }
  let read = readBody(file, false)
  const warnings: Warning[] = []
  if (isInTables(read.blocks, read.leftOut)) {
    read = readBody(file, true)
    warnings.push(READ_FROM_TABLES)
  }
  const { blocks, leftOut } = read
  if (file.lengths.reduce((sum, length) => sum + length, 0) > file.text.length) warnings.push(DAMAGED)
  return { blocks: withTitleFirst([...symbolOfHeaders(file, blocks), ...blocks]), warnings: [...warnings, ...leftOut.warnings] }
}

const SAVE_AS_DOCX = 'Open it in Word or LibreOffice, save it as DOCX and give Pacta that file.'
const LOCKED = 'This document is protected with a password. Open it with the password, save it without one and give Pacta that file.'
const DAMAGED: Warning = {
  code: 'damaged',
  message: 'This Word document is damaged: what could be read is here, but text or numbers may be missing. Open it in Word and save it as DOCX.',
}

/** What else comes in the same container. */
function refusalOf(names: readonly string[]): string {
  if (names.includes('EncryptedPackage')) return LOCKED
  if (names.some(name => name === 'Workbook' || name === 'Book'))
    return 'This is a workbook (XLS). Pacta reads running text: copy the text into a Word document and give Pacta that file.'
  if (names.includes('PowerPoint Document'))
    return 'This is a presentation (PPT). Pacta reads running text: copy the text into a Word document and give Pacta that file.'
  if (names.some(name => name.startsWith('__'))) return 'This is a message of Outlook (MSG). Save its text or its attachments as files and give Pacta these.'
  return `This Office file holds no Word document, or is damaged. ${SAVE_AS_DOCX}`
}

interface Body {
  readonly blocks: readonly Block[]
  readonly leftOut: LeftOut
}

function readBody(file: DocFile, withTables: boolean): Body {
  const styles = stylesOf(file.part(PARTS.styles))
  const lists = listsOf(file.table, file.span(PARTS.lists).start, file.span(PARTS.listUses))
  const notes = notesOf(file)
  const inline = new DocInline(file, notes)
  const counter = new ListCounter()
  const leftOut = new LeftOut()
  const blocks: Block[] = []
  let rows: Block[][][] = []
  const endTable = (): void => {
    if (rows.length === 0) return
    const all = rows.flat(2)
    const isMasthead = lengthOf(blocks) < 300 && lengthOf(all) < 800
    blocks.push(...(withTables ? textOfRows(rows) : (textOfTable(rows) ?? (isMasthead ? all : leftOut.add(rows)))))
    rows = []
  }
  for (const { from, to } of paragraphsOf(file)) {
    const own = propertiesAt(file.paragraphs, file.placeOf(to - 1))
    const style = { ...styles[own.style ?? 0], ...own }
    const { runs, called } = inline.read(from, to)
    const list = style.list === undefined ? undefined : lists[style.list - 1]
    const label = list && !style.isContents ? counter.next(list, style.depth ?? 0) : ''
    const heading = style.outline === undefined ? (style.heading ?? 0) : style.outline < 9 ? style.outline + 2 : 0
    const title = heading > 0 ? headingOf(runs, heading, label) : undefined
    const read = style.isContents || runs.isBlank ? [] : title ? [title] : label === '' ? linesToBlocks(runs) : [labelled(label, runs.whole())]
    const texts = called.flatMap(note => noteText(file, note.from, note.to, note.number))
    const all = [...read.flatMap(withoutJobNumbers), ...texts]
    if (!style.inTable && !style.endsRow) {
      endTable()
      blocks.push(...all)
    } else if (style.endsRow) rows.push([])
    else {
      if (rows.length === 0) rows.push([])
      const row = rows.at(-1)
      if (row && row.length === 0) row.push([])
      row?.at(-1)?.push(...all)
      if (file.text.charAt(to - 1) === '\u0007') row?.push([])
    }
  }
  endTable()
  return { blocks, leftOut }
}

/** Paragraphs and cells of the text, each with the sign that ends it. */
function* paragraphsOf(file: DocFile): Generator<{ readonly from: number; readonly to: number }> {
  const end = Math.min(file.lengths[0] ?? 0, file.text.length)
  let from = 0
  for (let at = 0; at < end; at++) {
    const unit = file.text.charCodeAt(at)
    if (unit !== 13 && unit !== 7) continue
    yield { from, to: at + 1 }
    from = at + 1
  }
  if (from < end) yield { from, to: end }
}

function noteText(file: DocFile, from: number, to: number, number: string): readonly Block[] {
  const { text } = new DocInline(file, new Map()).read(from, to).runs.whole()
  return text === '' ? [] : [{ text, role: 'footnote', number }]
}

/** A paragraph, a cell, a line or a tab ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const LINE_END = /[\r\u0007\u000b\t]/

/** The symbol stands at the top of the text; in some documents, only in their running headers. */
function symbolOfHeaders(file: DocFile, blocks: readonly Block[]): readonly Block[] {
  if (blocks.slice(0, 14).some(({ text }) => symbolAtStart(text) !== undefined)) return []
  const [text = 0, footnotes = 0, headers = 0] = file.lengths
  const lines = file.text.slice(text + footnotes, text + footnotes + headers).split(LINE_END)
  const symbol = lines.map(line => loneSymbol(line.trim())).find(found => found !== undefined)
  return symbol === undefined ? [] : [{ text: symbol }]
}
