import PDFDocument from 'pdfkit'
import { columns } from '../core/draw/columns.ts'
import { MARGIN } from '../core/draw/frame.ts'
import { type Item, type Picture, PRINT } from '../core/draw/picture.ts'
import type { Collection } from '../core/export/exporter.ts'
import { quotesOf } from '../core/export/quotes.ts'
import { pictureOf } from '../core/export/svg.ts'
import { tally } from '../core/graph/tally.ts'
import { articlesCited } from '../core/model/articles.ts'
import { nameOf } from '../core/model/names.ts'
import { type PrintWords, shelfIn } from '../core/model/printWords.ts'
import type { FontFiles } from './fontNames.ts'
import { joined } from './joined.ts'
import type { OtherFont, Press } from './press.ts'
import { createTypesetter, type Stretch, type Typesetter } from './typeset.ts'

/** A4 in points, upright. */
const PAGE = { width: 595.28, height: 841.89, margin: 46, foot: 40 } as const
const ROOM = PAGE.width - 2 * PAGE.margin
const BOTTOM = PAGE.height - PAGE.margin - PAGE.foot / 2
/** A sheet is read in a meeting: so many rows of the picture, and so many sentences, fit. */
const LIMITS = { left: 42, right: 36, width: 720 } as const
const MOST_CITED = 10
const MOST_QUOTES = 200

/** A briefing sheet: the picture, the ten most cited instruments, and the sentences that cite them with their paragraph numbers. */
export const pdf: Press = {
  async print(collection, { fonts, others, lacking }) {
    const files = await fonts()
    const first = await printed(collection, files, [])
    // Which letters are lacking is known when all are set: then they are set anew, with fonts that have them.
    const more = first.lacking.size > 0 && others ? await others([...first.lacking]) : []
    const sheet = more.length > 0 ? await printed(collection, files, more) : first
    if (sheet.lacking.size > 0) lacking?.([...sheet.lacking])
    return sheet.bytes
  },
}

async function printed(
  collection: Collection,
  files: FontFiles,
  others: readonly OtherFont[],
): Promise<{ readonly bytes: Uint8Array; readonly lacking: ReadonlySet<string> }> {
  const { frame } = collection
  const page = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    // None to begin with: the browser's build brings no fonts.
    font: '',
    lang: frame.words.language,
    info: { Title: frame.title, Creator: frame.tool, Producer: frame.tool, CreationDate: new Date(`${frame.date}T12:00:00Z`) },
  })
  const bytes = gathered(page)
  const setter = createTypesetter(page, files, others)
  const sheet = createSheet(page, setter, frame.words)
  sheet.picture(pictureFor(collection))
  most(collection, sheet)
  quotes(collection, sheet)
  if (setter.lacking.size > 0) sheet.text(plain(frame.words.sheet.boxes), 8.5)
  sheet.foot(`${frame.words.frame.source(frame.source)} · ${frame.words.frame.made(frame.tool, frame.words.date(frame.date))}`)
  page.end()
  return { bytes: await bytes, lacking: setter.lacking }
}

function pictureFor(collection: Collection): Picture {
  const { snapshot, frame, picture, scene } = collection
  return picture === 'columns' && !scene ? columns(snapshot, frame, LIMITS) : pictureOf(collection)
}

function gathered(page: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  page.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  return new Promise((done, fail) => {
    page.on('end', () => done(joined(chunks)))
    page.on('error', fail)
  })
}

function most({ snapshot, frame: { words } }: Collection, sheet: Sheet): void {
  const shelf = shelfIn(snapshot, words)
  const rows = tally(snapshot.extractions).slice(0, MOST_CITED)
  sheet.heading(rows.length < MOST_CITED ? words.sheet.cited : words.sheet.tenMost)
  if (rows.length === 0) sheet.text(plain(words.sheet.nothing), 10)
  else sheet.row(['', words.sheet.citedIn, words.sheet.places].map(bold), 0)
  for (const [i, { target, paragraphs, byDocument, pinpoints }] of rows.entries()) {
    const { short, title, year } = nameOf(target, shelf)
    const where = words.sheet.paragraphs(paragraphs, snapshot.extractions.length > 1 ? byDocument.size : undefined)
    const name: Stretch[] = [
      { text: `${i + 1}. ${short} `, bold: true },
      ...(title === short ? [] : [{ text: `${title}${year ? `${words.frame.comma}${year}` : ''}`, bold: false }]),
    ]
    sheet.row([name, plain(where), plain(articlesCited(pinpoints, words.names.places))], 0)
  }
}

function quotes({ snapshot, frame: { words } }: Collection, sheet: Sheet): void {
  const shelf = shelfIn(snapshot, words)
  const wanted = new Set(
    tally(snapshot.extractions)
      .slice(0, MOST_CITED)
      .map(t => t.target),
  )
  if (wanted.size === 0) return
  const several = snapshot.extractions.length > 1
  let shown = 0
  let more = 0
  for (const extraction of snapshot.extractions) {
    for (const { document, place, cites, pieces } of quotesOf(extraction, wanted, shelf, words)) {
      if (shown >= MOST_QUOTES) {
        more++
        continue
      }
      const where = several ? [document, place].filter(Boolean).join(words.frame.comma) : place
      const row = [bold(where), plain(cites.join('; ')), pieces.map(p => ({ text: p.text, bold: p.cites }))]
      if (shown++ === 0) {
        sheet.heading(words.sheet.where, row)
        sheet.row([words.sheet.paragraph, words.sheet.cites, words.sheet.words].map(bold), 1)
      }
      sheet.row(row, 1)
    }
  }
  if (more > 0) sheet.text(plain(words.sheet.moreSentences(more)), 9)
}

const plain = (text: string): readonly Stretch[] => [{ text, bold: false }]
const bold = (text: string): readonly Stretch[] => [{ text, bold: true }]

/** Where columns begin and how wide they are, of the two tables. */
const TABLES = [
  [
    [0, ROOM * 0.56],
    [ROOM * 0.58, ROOM * 0.16],
    [ROOM * 0.76, ROOM * 0.24],
  ],
  [
    [0, ROOM * 0.17],
    [ROOM * 0.19, ROOM * 0.18],
    [ROOM * 0.39, ROOM * 0.61],
  ],
] as const

type Row = readonly (readonly Stretch[])[]

/** Pages that are filled from top to bottom. */
interface Sheet {
  picture(picture: Picture): void
  /** Stays on one page with the head of the table of quotes and its first row, if that is given and they can. */
  heading(text: string, first?: Row): void
  text(stretches: readonly Stretch[], size: number): void
  /** A row of one of the two tables; it stays on one page if it can. */
  row(cells: Row, table: 0 | 1): void
  /** The line at the bottom of every page, with its number. */
  foot(text: string): void
}

function createSheet(page: PDFKit.PDFDocument, setter: Typesetter, { dir }: PrintWords): Sheet {
  const rtl = dir === 'rtl'
  let y: number = PAGE.margin
  const turn = (needed: number): void => {
    if (y + needed <= BOTTOM || y === PAGE.margin) return
    page.addPage()
    y = PAGE.margin
  }
  const leading = 12.5
  // Quotes stand as their own language has them.
  const turned = (column: number, table: 0 | 1): boolean => rtl && !(table === 1 && column === 2)
  const linesOf = (cells: Row, table: 0 | 1) => cells.map((cell, i) => setter.lines(cell, TABLES[table][i]?.[1] ?? ROOM, 9.5, turned(i, table) || undefined))
  const heightOf = (set: readonly (readonly unknown[])[]): number => Math.max(...set.map(lines => lines.length), 1) * leading + 7
  return {
    picture(picture) {
      // Its own margin lies in that of the page.
      const scale = Math.min(ROOM / (picture.width - 2 * MARGIN), (BOTTOM - PAGE.margin) / (picture.height - MARGIN))
      page
        .save()
        .translate(PAGE.margin - MARGIN * scale, y - MARGIN * scale)
        .scale(scale)
      for (const item of picture.items) drawItem(page, setter, item)
      page.restore()
      y += (picture.height - MARGIN) * scale
    },
    heading(text, first) {
      const needed = first ? 36 + heightOf([[]]) + heightOf(linesOf(first, 1)) : 70
      turn(needed <= BOTTOM - PAGE.margin ? needed : 70)
      y += 26
      setter.draw(setter.line([{ text, bold: true }], 14), PAGE.margin, y, { size: 14, colour: PRINT.ink }, ROOM, rtl)
      y += 10
    },
    text(stretches, size) {
      for (const line of setter.lines(stretches, ROOM, size, rtl || undefined)) {
        turn(size * 1.3)
        y += size * 1.3
        setter.draw(line, PAGE.margin, y, { size, colour: PRINT.soft }, ROOM, rtl)
      }
    },
    row(cells, table) {
      const set = linesOf(cells, table)
      const height = heightOf(set)
      turn(Math.min(height, BOTTOM - PAGE.margin))
      page
        .moveTo(PAGE.margin, y + 3)
        .lineTo(PAGE.margin + ROOM, y + 3)
        .lineWidth(0.5)
        .stroke(PRINT.line)
      set.forEach((lines, i) => {
        const [start, width] = TABLES[table][i] ?? [0, ROOM]
        const x = rtl ? ROOM - start - width : start
        lines.forEach((line, n) => {
          setter.draw(line, PAGE.margin + x, y + 3 + (n + 1) * leading, { size: 9.5, colour: PRINT.ink }, width, turned(i, table))
        })
      })
      y += height
    },
    foot(text) {
      const { count } = page.bufferedPageRange()
      for (let i = 0; i < count; i++) {
        page.switchToPage(i)
        const style = { size: 8.5, colour: PRINT.soft }
        const number = setter.line([{ text: `${i + 1} / ${count}`, bold: false }], 8.5)
        const [line] = setter.lines([{ text, bold: false }], ROOM - 60, 8.5, rtl || undefined)
        const base = PAGE.height - PAGE.foot + 8
        if (line) setter.draw(line, PAGE.margin, base, style, ROOM, rtl)
        setter.draw(number, rtl ? PAGE.margin : PAGE.width - PAGE.margin - number.width, base, style)
      }
    },
  }
}

function drawItem(page: PDFKit.PDFDocument, setter: Typesetter, item: Item): void {
  page.save()
  if (item.kind === 'text') {
    const line = setter.line([{ text: item.text, bold: item.bold ?? false }], item.size)
    const before = item.anchor === 'end' ? line.width : item.anchor === 'middle' ? line.width / 2 : 0
    if (item.turn !== undefined) page.rotate(item.turn, { origin: [item.x, item.y] })
    setter.draw(line, item.x - before, item.y, { size: item.size, colour: item.fill })
  } else {
    page.strokeOpacity(item.opacity ?? 1).path(item.d)
    if (item.dash?.length) page.dash(item.dash[0] ?? 1, { space: item.dash[1] ?? 1 }).lineCap('round')
    if (item.fill && item.stroke) page.lineWidth(item.width ?? 1).fillAndStroke(item.fill, item.stroke)
    else if (item.stroke) page.lineWidth(item.width ?? 1).stroke(item.stroke)
    else page.fill(item.fill ?? PRINT.ink)
  }
  page.restore()
}
