import { LANGUAGE_ORDER } from '../app/words/language.ts'
import { printWordsIn } from '../app/words/print.ts'
import { PICTURES, type PictureId, type PictureRow } from '../core/draw/pictures.ts'
import type { Collection } from '../core/export/exporter.ts'
import { EXPORTERS, type ExporterRow } from '../core/export/exporters.ts'
import { frameOf } from '../core/export/frame.ts'
import { tally } from '../core/graph/tally.ts'
import { nameOf, shelve } from '../core/model/names.ts'
import type { Snapshot } from '../core/model/snapshot.ts'
import { fonts } from '../press/fonts.ts'
import { NoPrint } from '../press/press.ts'
import { PRESSES, type PressRow } from '../press/presses.ts'
import { systemFonts } from '../press/systemFonts.ts'
import { chosen as chosenWord } from './choice.ts'
import type { Call, Command } from './command.ts'
import { chooseFormat, formatList } from './format.ts'
import { writeGathered } from './gather.ts'
import { type Io, WrongCall } from './io.ts'
import { LIMIT_HELP, LIMIT_OPTIONS, limitsOf } from './limits.ts'
import { version } from './program.ts'

type Row = ExporterRow | PressRow
type Drawing = PictureRow & { readonly id: PictureId }

/** The rows that can be exported, in the order in which people are told of them; of those that share a name, that of the graph. */
const FORMATS: readonly Row[] = ['svg', 'png', 'pdf', 'csv', 'xlsx', 'gexf', 'graphml', 'json', 'ttl', 'jsonld', 'webanno', 'akn', 'bib', 'csl'].flatMap(id => {
  const rows: readonly Row[] = [...PRESSES, ...EXPORTERS]
  const row = rows.find(r => r.id === id && (id !== 'json' || r.of === 'graph'))
  return row ? [row] : []
})

/** The ends of names by which a format is known without `--format`. */
const ENDS: Readonly<Record<string, string>> = { xml: 'akn', jsonl: 'webanno', turtle: 'ttl' }

const DRAWN = ['svg', 'png', 'pdf']
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  picture: DRAWN,
  about: DRAWN,
  scale: ['png'],
  title: [...DRAWN, 'xlsx'],
  date: [...DRAWN, 'xlsx'],
  language: [...DRAWN, 'xlsx'],
}

/** `pacta export`: documents in, one file for a briefing, a spreadsheet or another program out. */
export const exportCollection: Command = {
  options: {
    format: { type: 'text', short: 'f' },
    out: { type: 'text', short: 'o' },
    picture: { type: 'text', short: 'p' },
    about: { type: 'text' },
    scale: { type: 'text' },
    title: { type: 'text' },
    date: { type: 'text' },
    language: { type: 'text', short: 'l' },
    ...LIMIT_OPTIONS,
  },
  help: `pacta export: make a picture, a table, a briefing sheet or data for other programs.

Usage: pacta export FILE or FOLDER ... [--format FORMAT] [--out FILE]

  --out, -o      write to this file; it appears when it is complete
  --format, -f   one of these; if it is left out, the end of the name in --out says it:
${formatList(FORMATS).replace(' (default)', '')}

For svg, png and pdf:
  --picture, -p  one of:
${formatList(PICTURES)}
  --about        of articles: an instrument, as ICCPR; of profile: a document
  --title        what stands above it
  --date         the date under it, as 2026-01-31 (default: today)
  --language, -l of all that documents do not say themselves: en, fr, es or ar;
                 also of an xlsx (default: en)
  --scale        of a png: 1, 2, 3 or 4 pixels a point (default: 2)

For all:
${LIMIT_HELP}

Examples:
  pacta export A-57-292.txt --out briefing.pdf
  pacta export my-folder --out who-cites-what.svg --picture heat
  pacta export my-folder --out note.pdf --language fr
  pacta export my-folder --out citations.xlsx
  pacta export my-folder --format webanno --out annotations.json

Every picture carries its title, legend, source and date. What was not decided is
drawn dotted and listed with its reason, never as a link.

Exit code: 0 if every file was read, 1 if some could not be (the others are
still there), 2 for a wrong call.
`,
  async run(call, io) {
    const { paths, texts } = call
    if (paths.length === 0) throw new WrongCall('export what? Name a file or a folder: pacta export report.txt --out briefing.pdf')
    const row = chosen(texts['format'], texts['out'])
    for (const [option, ids] of Object.entries(OPTIONS)) {
      if (texts[option] !== undefined && !ids.includes(row.id)) throw new WrongCall(`--${option} is for ${ids.join(', ')}; the format is ${row.id}.`)
    }
    return row.of === 'records' || row.of === 'graph' ? asBefore(row, call, io) : whole(row, call, io)
  },
}

/** The format that is named, else the one that the name of the file ends with. */
function chosen(format: string | undefined, out: string | undefined): Row {
  if (format !== undefined) return chooseFormat(FORMATS, format)
  const end = /\.([a-z]+)$/i.exec(out ?? '')?.[1]?.toLowerCase() ?? ''
  const row = FORMATS.find(r => r.id === (ENDS[end] ?? end))
  if (row) return row
  throw new WrongCall(`which format? Add --format and one of: ${FORMATS.map(r => r.id).join(', ')}.`)
}

/** Lists and graphs are written by the commands that have always written them. */
async function asBefore({ id, of }: Row, { paths, texts, flags }: Call, io: Io): Promise<number> {
  const command = of === 'graph' ? (await import('./graph.ts')).graph : (await import('./extract.ts')).extract
  const kept = Object.entries(texts).filter(([name]) => name === 'out' || Object.hasOwn(LIMIT_OPTIONS, name))
  return command.run({ paths, flags, texts: { ...Object.fromEntries(kept), format: id } }, io)
}

async function whole(row: Row, { paths, texts }: Call, io: Io): Promise<number> {
  const { out } = texts
  if (row.of === 'bytes' && (out === undefined || out === '-')) throw new WrongCall(`a file of the format ${row.id} is no text. Add --out NAME.${row.id}`)
  const [scale, date, picture] = [scaleOf(texts['scale']), dateOf(texts['date']), pictureNamed(texts['picture'])]
  if (texts['about'] !== undefined && picture.of === undefined)
    throw new WrongCall(`--about is for the pictures articles and profile; the picture is ${picture.id}.`)
  const words = await printWordsIn(chosenWord('language', texts['language'] ?? 'en', LANGUAGE_ORDER))
  const tool = `Pacta ${await version()}`
  return writeGathered(
    paths,
    { out, limits: limitsOf({ texts }) },
    row.id === 'pdf' ? 'the briefing sheet' : `the ${row.id} file`,
    io,
    async (snapshot, destination) => {
      const about = texts['about'] === undefined ? undefined : named(texts['about'], picture, snapshot)
      const frame = frameOf(snapshot, { date, tool, title: texts['title'], words })
      const collection: Collection = { snapshot, frame, picture: picture.id, ...(about === undefined ? {} : { about }) }
      if (row.of === 'collection') for (const piece of (await row.load()).write(collection)) await destination.write(piece)
      if (row.of === 'bytes') await destination.bytes(await printed(row, collection, scale, io))
    },
  )
}

async function printed(row: PressRow, collection: Collection, scale: number, io: Io): Promise<Uint8Array> {
  try {
    return await (await row.load()).print(collection, { scale, fonts, others: systemFonts, lacking: letters => io.err.write(noteOf(letters)) })
  } catch (error) {
    throw error instanceof NoPrint ? new WrongCall(error.message) : error
  }
}

/** Says which letters are boxes, and what helps. */
function noteOf(letters: readonly string[]): string {
  const shown = `${letters.slice(0, 12).join(' ')}${letters.length > 12 ? ' …' : ''}`
  const [are, they, have] = letters.length === 1 ? ['letter is', 'it', 'it'] : ['letters are', 'them', 'them']
  return `\npacta: ${letters.length} ${are} printed as boxes, because no font on this computer has ${they}: ${shown}
Install a font that has ${have} (Noto Sans CJK for Chinese, Japanese and Korean) and export again, or choose --format svg, which needs none.\n`
}

function scaleOf(text = '2'): number {
  if (!/^[1-4]$/.test(text)) throw new WrongCall('--scale is 1, 2, 3 or 4.')
  return Number(text)
}

function dateOf(text = new Date().toISOString().slice(0, 10)): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))) throw new WrongCall('--date is a day as 2026-01-31.')
  return text
}

const pictureNamed = (id: string | undefined): Drawing => chooseFormat<Drawing>(PICTURES, id)

/** The id of what `--about` names, by its id, its short name or the symbol of the document. */
function named(text: string, { of }: Drawing, snapshot: Snapshot): string {
  const wanted = text.toLowerCase()
  const shelf = shelve(snapshot.instruments, snapshot.bodies)
  const known: readonly (readonly [id: string, name: string])[] =
    of === 'document'
      ? snapshot.extractions.map(({ document }) => [document.id, document.symbol ?? document.source.name] as const)
      : tally(snapshot.extractions).map(({ target }) => [target, nameOf(target, shelf).short] as const)
  const found = known.find(names => names.some(name => name.toLowerCase() === wanted))
  if (found) return found[0]
  const some = known.slice(0, 8).map(([, name]) => name)
  throw new WrongCall(
    `${of === 'document' ? 'no document is called' : 'nothing cited is called'} “${text}”. There ${some.length === 1 ? 'is' : 'are'}: ${some.join(', ')}${known.length > 8 ? ' …' : ''}`,
  )
}
