import { printWordsIn } from '../app/words/print.ts'
import type { Collection } from '../core/export/exporter.ts'
import { EXPORTERS, type ExporterRow } from '../core/export/exporters.ts'
import { frameOf } from '../core/export/frame.ts'
import { pictureOf } from '../core/export/svg.ts'
import { buildGraph } from '../core/graph/build.ts'
import type { FontFiles } from '../press/fontNames.ts'
import type { Press } from '../press/press.ts'
import type { FileFormat, Making, Order } from './exportMessages.ts'

/** Letters are gathered to pieces of this length; after each the page hears how far it is. */
const PIECE = 1 << 19

/** Makes what was ordered and tells how it goes. `tool`: what the program calls itself. Total: what goes wrong is told too. */
export async function makeFile(order: Order, tool: string, post: (making: Making) => void): Promise<void> {
  const { format, snapshot, title, date, fonts, language = 'en' } = order
  try {
    const words = await printWordsIn(language)
    const collection: Collection = { ...order, frame: frameOf(snapshot, { date, tool, title, words }) }
    const press = await pressOf(format)
    if (format === 'png') post({ kind: 'picture', picture: pictureOf(collection) })
    else if (press) {
      const bytes = await press.print(collection, { scale: 1, fonts: () => given(fonts), written: bytes => post({ kind: 'writing', bytes }) })
      post({ kind: 'file', blob: new Blob([Uint8Array.from(bytes)], { type: TYPES[format] ?? 'application/octet-stream' }) })
    } else post({ kind: 'file', blob: gathered(await textOf(format, collection), TYPES[format] ?? 'text/plain', post) })
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

async function given(fonts: FontFiles | undefined): Promise<FontFiles> {
  if (!fonts) throw new Error('A briefing sheet cannot be made without its fonts.')
  return fonts
}

/** The presses that need no more than a browser has. */
async function pressOf(format: FileFormat): Promise<Press | undefined> {
  if (format === 'pdf') return (await import('../press/pdf.ts')).pdf
  return format === 'xlsx' ? (await import('../press/xlsx.ts')).xlsx : undefined
}

/** The pieces of a file of text. Of formats that share a name, the list of citations for a spreadsheet, else the graph, as the command line has it. */
async function textOf(format: FileFormat, collection: Collection): Promise<Iterable<string>> {
  const rows: readonly ExporterRow[] = EXPORTERS
  const row = rows.find(r => r.id === format && (r.of === 'graph' || r.of === 'collection')) ?? rows.find(r => r.id === format && r.of === 'records')
  switch (row?.of) {
    case 'graph':
      return (await row.load()).write(buildGraph(collection.snapshot))
    case 'collection':
      return (await row.load()).write(collection)
    case 'records':
      return records(await row.load(), collection)
    default:
      throw new Error(`There is no format “${format}”.`)
  }
}

function* records(exporter: Awaited<ReturnType<Extract<ExporterRow, { of: 'records' }>['load']>>, { snapshot }: Collection): Iterable<string> {
  const titles = new Map(snapshot.instruments.map(i => [i.id, i.title]))
  yield exporter.mark ?? ''
  yield exporter.head
  let first = true
  for (const extraction of snapshot.extractions) {
    for (const piece of exporter.each(extraction, first, { title: id => titles.get(id) })) {
      first = false
      yield piece
    }
  }
  yield exporter.tail
}

function gathered(pieces: Iterable<string>, type: string, post: (making: Making) => void): Blob {
  const parts: string[] = []
  let [waiting, bytes] = ['', 0]
  for (const piece of pieces) {
    waiting += piece
    if (waiting.length < PIECE) continue
    parts.push(waiting)
    bytes += waiting.length
    waiting = ''
    post({ kind: 'writing', bytes })
  }
  return new Blob([...parts, waiting], { type })
}

const TYPES: Readonly<Partial<Record<FileFormat, string>>> = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  ttl: 'text/turtle',
  jsonld: 'application/ld+json',
  webanno: 'application/ld+json',
  csl: 'application/json',
  gexf: 'application/xml',
  graphml: 'application/xml',
  akn: 'application/xml',
}
