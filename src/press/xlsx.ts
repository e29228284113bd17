import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Collection } from '../core/export/exporter.ts'
import { recordsOf } from '../core/export/records.ts'
import { cellsOf } from '../core/export/table.ts'
import { tally } from '../core/graph/tally.ts'
import { articlesCited } from '../core/model/articles.ts'
import { nameOf as nameOfTarget } from '../core/model/names.ts'
import { CITATION_COLUMNS, shelfIn } from '../core/model/printWords.ts'
import { escapeXml } from '../core/text/xml.ts'
import { joined } from './joined.ts'
import type { Press, Settings } from './press.ts'

type Row = readonly (string | number)[]

interface Sheet {
  readonly name: string
  /** In characters, by column. */
  readonly widths: readonly number[]
  readonly head: Row
  readonly rows: Iterable<Row>
}

/** Excel holds so many characters in a cell, and so many rows in a sheet. */
const LONGEST_CELL = 32_767
const MOST_ROWS = 1_048_576

/**
 * A workbook: every citation with its paragraph, the instruments by who cites them, the documents. Texts are texts by their type, so that none
 * is ever run as a formula, whatever it begins with.
 */
export const xlsx: Press = {
  async print(collection, { written }) {
    const sheets = [citations(collection), instruments(collection), documents(collection), about(collection)]
    const files = [
      ['[Content_Types].xml', [contentTypes(sheets.length)]],
      ['_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])]],
      ['xl/workbook.xml', [workbook(sheets)]],
      ['xl/_rels/workbook.xml.rels', [relations([...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const), ['styles', 'styles.xml']])]],
      ['xl/styles.xml', [STYLES]],
      ...sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)] as const),
    ] as const
    return zipped(files, written)
  },
}

function citations({ snapshot, frame: { words } }: Collection): Sheet {
  const { instruments } = shelfIn(snapshot, words)
  const titles = { title: (id: string) => instruments.get(id)?.title, doubt: words.doubt }
  function* rows(): Iterable<Row> {
    for (const extraction of snapshot.extractions) {
      for (const record of recordsOf(extraction)) {
        for (const citation of record.citations) yield [...cellsOf(record, citation, titles), record.text]
      }
    }
  }
  return {
    name: words.book.sheets.citations,
    widths: [20, 16, 10, 16, 40, 18, 40, 11, 11, 18, 11, 14, 18, 30, 8, 8, 80],
    head: [...CITATION_COLUMNS, 'text' as const].map(column => words.book.citations[column]),
    rows: rows(),
  }
}

function instruments({ snapshot, frame: { words } }: Collection): Sheet {
  const shelf = shelfIn(snapshot, words)
  const rows = tally(snapshot.extractions).map(({ target, paragraphs, byDocument, citations, pinpoints }): Row => {
    const { short, title, year = '', kind, hue } = nameOfTarget(target, shelf)
    return [target, short, title, kind, words.hues[hue], year, paragraphs, byDocument.size, citations, articlesCited(pinpoints, words.names.places)]
  })
  return { name: words.book.sheets.cited, widths: [18, 22, 60, 14, 24, 8, 16, 16, 10, 60], head: words.book.cited, rows }
}

function documents({ snapshot, frame: { words } }: Collection): Sheet {
  const rows = snapshot.extractions.map(({ document, citations }): Row => {
    const { symbol = '', title, date = '', language, source, paragraphs } = document
    const doubts = citations.filter(c => c.target.status !== 'resolved').length
    return [symbol, title, date, language, source.name, paragraphs.length, citations.length - doubts, doubts]
  })
  return {
    name: words.book.sheets.documents,
    widths: [18, 60, 12, 9, 30, 11, 11, 9],
    head: words.book.documents,
    rows,
  }
}

function about({ frame }: Collection): Sheet {
  const { about: says, sheets } = frame.words.book
  const rows: readonly Row[] = [
    [says.source, frame.source],
    [says.date, frame.words.date(frame.date)],
    [says.tool, frame.tool],
    [says.doubts, says.doubtsSay],
  ]
  return { name: sheets.about, widths: [16, 90], head: [says.title, frame.title], rows }
}

function* sheetXml({ widths, head, rows }: Sheet): Iterable<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`
  yield widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')
  yield `</cols><sheetData>${rowXml(head, 1, 1)}`
  let n = 1
  for (const row of rows) if (n < MOST_ROWS) yield rowXml(row, ++n, 0)
  yield `</sheetData><autoFilter ref="A1:${columnName(head.length - 1)}${n}"/></worksheet>`
}

const rowXml = (cells: Row, n: number, style: 0 | 1): string =>
  `<row r="${n}">${cells.map((value, i) => cellXml(value, `${columnName(i)}${n}`, style)).join('')}</row>`

function cellXml(value: string | number, at: string, style: 0 | 1): string {
  if (value === '') return ''
  if (typeof value === 'number') return `<c r="${at}" s="${style}"><v>${value}</v></c>`
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`
}

/** Office reads `_x000D_` in a text as the character of that number: what looks like one is written so that it stays as it is. */
const cellText = (text: string): string => escapeXml(wholeLetters(text)).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** The beginning that fits, without half a letter at its end. */
const wholeLetters = (text: string): string => (text.length <= LONGEST_CELL ? text : text.slice(0, LONGEST_CELL - 1).replace(/[\uD800-\uDBFF]$/, ''))

/** A to Z, AA …: no sheet here has more than 26 times 27. */
const columnName = (i: number): string => (i < 26 ? String.fromCharCode(65 + i) : `${columnName(Math.floor(i / 26) - 1)}${columnName(i % 26)}`)

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

const contentTypes = (sheets: number): string => {
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`
  const all = Array.from({ length: sheets }, (_, i) => part(`worksheets/sheet${i + 1}`, 'worksheet'))
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${all.join('')}</Types>`
}

const relations = (targets: readonly (readonly [type: string, target: string])[]): string => {
  const all = targets.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`
}

const workbook = (sheets: readonly Sheet[]): string => {
  const all = sheets.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${all.join('')}</sheets></workbook>`
}

/** Two styles: 0 as it is, 1 bold for the first row. */
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`

/** Pieces of a file are packed in stretches of about this length: as many small ones would take longer to pack than to make. */
const STRETCH = 1 << 18

/** Packs files, piece by piece, so that no sheet stands in memory as one text. Dates are left at their beginning: the same facts give the same bytes. */
function zipped(files: readonly (readonly [name: string, pieces: Iterable<string>])[], written?: Settings['written']): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const chunks: Uint8Array[] = []
    let bytes = 0
    const zip = new Zip((error, chunk, last) => {
      if (error) fail(error)
      else chunks.push(chunk)
      bytes += chunk?.length ?? 0
      written?.(bytes)
      if (last) done(joined(chunks))
    })
    for (const [name, pieces] of files) {
      const file = new ZipDeflate(name, { level: 6 })
      file.mtime = '1980-01-01T12:00:00'
      zip.add(file)
      let waiting = ''
      for (const piece of pieces) {
        waiting += piece
        if (waiting.length < STRETCH) continue
        file.push(strToU8(waiting))
        waiting = ''
      }
      file.push(strToU8(waiting), true)
    }
    zip.end()
  })
}
