import { basename } from 'node:path'
import type { LegalDocument } from '../core/model/document.ts'
import { readAll } from '../corpus/read.ts'
import { openRegistry } from '../registry/open.ts'
import { type Finding, inspect, Vocabulary } from './auditRules.ts'
import { readCall } from './call.ts'
import { type Io, WrongCall } from './io.ts'
import { programFolder } from './program.ts'

export const HELP = `npm run audit: how well the documents of a folder were read, without a gold standard beside them.

Usage: npm run audit -- FOLDER... [--worst NUMBER]

Prints a table by kind of file: documents, those whose numbered paragraphs lack no number, numbered paragraphs in such sequences, paragraphs
with a page's furniture in them, words that were split or glued (by the words of the folder itself); then the worst files with examples.

  --worst NUMBER     how many files to list (10)

Exit code: 0, 2 for a wrong call.
`

interface Audited extends Finding {
  readonly path: string
  readonly kind: string
  readonly words: number
  readonly split: readonly string[]
  readonly glued: readonly string[]
}

/** Reads the documents of the folders and prints what their numbering and their words show. Throws `WrongCall` without a folder. */
export async function audit(args: readonly string[], io: Io): Promise<number> {
  const { paths, texts, flags } = readCall(args, { worst: { type: 'text' } })
  if (flags.has('help')) {
    await io.out.write(HELP)
    return 0
  }
  if (paths.length === 0) throw new WrongCall('name a folder: npm run audit -- FOLDER')
  const worst = Number(texts['worst'] ?? 10)
  if (!Number.isInteger(worst) || worst < 0) throw new WrongCall(`--worst must be a number, not "${texts['worst']}".`)
  const { bodies } = await openRegistry(await programFolder())
  const vocabulary = new Vocabulary()
  const read: { readonly path: string; readonly document: LegalDocument }[] = []
  const refused: string[] = []
  for await (const reading of readAll(paths, bodies)) {
    if ('problem' in reading) refused.push(`${basename(reading.path)}: ${reading.problem}`)
    else {
      for (const { text } of reading.document.paragraphs) vocabulary.add(text)
      read.push(reading)
    }
  }
  const audited = read.map(({ path, document }) => auditOf(path, document, vocabulary))
  await io.out.write(`${[...table(audited), '', ...examples(audited, worst), ...(refused.length > 0 ? ['', 'Not read:', ...refused] : [])].join('\n')}\n`)
  return 0
}

function auditOf(path: string, document: LegalDocument, vocabulary: Vocabulary): Audited {
  const split: string[] = []
  const glued: string[] = []
  let words = 0
  for (const { text } of document.paragraphs) {
    const found = vocabulary.damages(text)
    split.push(...found.split)
    glued.push(...found.glued)
    words += text.split(' ').length
  }
  return { path: basename(path), kind: document.source.mediaType.replace(/^.*[/.]/, ''), words, split, glued, ...inspect(document) }
}

function table(audited: readonly Audited[]): readonly string[] {
  const kinds = [...new Set(audited.map(a => a.kind))].sort()
  const rows = kinds.map(kind => {
    const own = audited.filter(a => a.kind === kind)
    const sum = (count: (a: Audited) => number): number => own.reduce((total, a) => total + count(a), 0)
    const numbered = sum(a => a.numbered)
    const words = sum(a => a.words)
    return [
      kind,
      `${own.length} documents`,
      `${own.filter(a => a.numbered > 0).length} numbered, ${own.filter(a => a.numbered > 0 && a.gaps.length === 0).length} without gaps`,
      `${numbered} numbered paragraphs, ${share(
        sum(a => a.gapless),
        numbered,
      )} in gapless sequences${sum(a => a.inTables) > 0 ? ` (${sum(a => a.inTables)} in rows of tables, put in order)` : ''}`,
      `${sum(a => a.furniture.length)} with furniture (${share(
        sum(a => a.furniture.length),
        numbered,
      )})`,
      `${sum(a => a.split.length)} words split, ${sum(a => a.glued.length)} glued (${share(
        sum(a => a.split.length + a.glued.length),
        words,
      )} of ${words})`,
    ].join(' | ')
  })
  return rows
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`)

/** Examples to a file. */
const SHOWN = 6

function examples(audited: readonly Audited[], worst: number): readonly string[] {
  const badness = (a: Audited): number => a.gaps.length * 5 + a.furniture.length * 5 + a.split.length + a.glued.length
  return audited
    .filter(a => badness(a) > 0)
    .sort((a, b) => badness(b) - badness(a))
    .slice(0, worst)
    .flatMap(a => [
      `${a.path}: ${a.numbered} numbered, ${a.gaps.length} gaps, ${a.furniture.length} with furniture, ${a.split.length} split, ${a.glued.length} glued`,
      ...line('gaps', a.gaps),
      ...line('furniture', a.furniture),
      ...line('split', a.split),
      ...line('glued', a.glued),
    ])
}

const line = (name: string, items: readonly string[]): readonly string[] => (items.length === 0 ? [] : [`  ${name}: ${items.slice(0, SHOWN).join('; ')}`])
