import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { recordsOf } from '../core/export/records.ts'
import type { Registry } from '../core/model/instrument.ts'
import { extractAll } from '../corpus/extractAll.ts'
import { reasonOf } from '../corpus/fileProblem.ts'
import { openRegistry } from '../registry/open.ts'
import { readCall } from './call.ts'
import { documentKind, symbolFromName } from './documentKind.ts'
import { report } from './evaluationReport.ts'
import { type Io, WrongCall } from './io.ts'
import { programFolder } from './program.ts'
import { compareProjections, type Projection, parseProjection, printProjection, tracesOf } from './projection.ts'
import { documentKey, type GoldDocument, LEVELS, rates, score } from './score.ts'
import { byKind, calibration, type Judged, tallyBy, verdicts } from './verdicts.ts'

export const HELP = `npm run evaluate: measure the extractor against a gold standard.

Usage: npm run evaluate -- GOLD_DIR [--by-document] [--errors NUMBER] [--floor FILE] [--save] [--projection FILE] [--changes NUMBER]

GOLD_DIR holds docs/ (the documents) and gold/*.json (what they cite, one file for each document).

  --by-document      one pair of lines for each document
  --errors NUMBER    the first so many differences: level, document, paragraph, what, target
  --floor FILE       JSON such as {"links": {"f1": 0.9, "precision": 0.95}, "provisions": {"f1": 0.85}}; exit code 1 if a figure falls below
  --projection FILE  what was found last time (default: .ci/projection.json): gains, losses and changes since then are listed
  --save             write what is found now to that file: identifiers and offsets, no text
  --changes NUMBER   list so many gains, losses and changes (default: 40)

Figures: links and provisions by kind of document; links by kind of citation, where precision counts what we called so and recall what the gold calls
so; how often each rule was right; and a calibration table: of the citations at a confidence, how many are right, and how many should be.

Exit code: 0, 1 below the floor, 2 for a wrong call.
`

/** Lines of gains and losses shown if nothing else is asked. */
const CHANGES_SHOWN = 40

/** Runs the extractor over a gold standard and prints its scores. Throws `WrongCall` if the folder, the floor or the projection cannot be read. */
export async function evaluate(args: readonly string[], io: Io): Promise<number> {
  const { paths, texts, flags } = readCall(args, {
    'by-document': { type: 'flag' },
    errors: { type: 'text' },
    floor: { type: 'text' },
    projection: { type: 'text' },
    save: { type: 'flag' },
    changes: { type: 'text' },
  })
  if (flags.has('help')) {
    await io.out.write(HELP)
    return 0
  }
  const [goldDir, ...more] = paths
  if (goldDir === undefined || more.length) throw new WrongCall('name one folder with gold/ and docs/ in it: npm run evaluate -- GOLD_DIR')
  const errorsShown = wholeNumber('errors', texts['errors'], 0)
  const changesShown = wholeNumber('changes', texts['changes'], CHANGES_SHOWN)
  const floor = texts['floor'] === undefined ? [] : await readFloor(texts['floor'])
  const gold = await readGold(join(goldDir, 'gold'))
  const folder = await programFolder()
  const kept = texts['projection'] ?? join(folder, '.ci', 'projection.json')
  const before = await readProjection(kept, texts['projection'] !== undefined && !flags.has('save'))
  const registry = await openRegistry(folder)
  const { predictions, kinds, projection } = await predict(join(goldDir, 'docs'), registry, io)
  const registered = await registeredIds(goldDir, registry)
  const result = score(gold, predictions, registered)
  const judged = verdicts(gold, predictions, registered)
  const groups = new Map<string, GoldDocument[]>()
  for (const document of gold) {
    const kind = kinds.get(document.document) ?? documentKind(symbolFromName(document.document), '')
    groups.set(kind, [...(groups.get(kind) ?? []), document])
  }
  await io.out.write(
    report({
      score: result,
      byDocument: flags.has('by-document'),
      errorsShown,
      changesShown,
      byDocumentKind: [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([kind, of]) => ({ kind, total: score(of, predictions, registered).total })),
      byCitationKind: byKind(gold, predictions, registered),
      byRule: tallyBy(judged, v => v.rule),
      calibration: calibration(judged),
      comparison: before && compareProjections(before, projection),
    }),
  )
  if (flags.has('save')) {
    await writeFile(kept, printProjection(projection)).catch(error => {
      throw new WrongCall(`${kept}: ${reasonOf(error)}`)
    })
    io.err.write(`pacta: wrote what was found to ${kept}.\n`)
  }
  const below = floor.flatMap(({ level, rate, least }) => {
    const reached = rates(result.total[level])[rate]
    return reached < least ? [`pacta: ${level} ${rate} is ${reached.toFixed(4)}, below the floor of ${least}.\n`] : []
  })
  for (const line of below) io.err.write(line)
  return below.length ? 1 : 0
}

function wholeNumber(option: string, text: string | undefined, otherwise: number): number {
  const n = text === undefined ? otherwise : Number(text)
  if (!Number.isInteger(n) || n < 0) throw new WrongCall(`--${option} must be a number, not "${text}".`)
  return n
}

async function readGold(folder: string): Promise<readonly GoldDocument[]> {
  const names = await readdir(folder).catch(error => {
    throw new WrongCall(`${folder}: ${reasonOf(error)}`)
  })
  const files = names.filter(name => name.endsWith('.json')).sort()
  if (files.length === 0) throw new WrongCall(`${folder} holds no gold (*.json).`)
  return Promise.all(files.map(async name => JSON.parse(await readFile(join(folder, name), 'utf8'))))
}

/** What was last found; undefined where nothing was kept yet. @param asked the user named the file: then it must be there */
async function readProjection(path: string, asked: boolean): Promise<Projection | undefined> {
  const text = await readFile(path, 'utf8').catch(error => {
    if (asked) throw new WrongCall(`${path}: ${reasonOf(error)}`)
    return undefined
  })
  if (text === undefined) return undefined
  const projection = parseProjection(text)
  if (!projection) throw new WrongCall(`${path} is not a projection. Run the evaluation once with --save and another name.`)
  return projection
}

interface Found {
  /** Resolved citations by document and paragraph; paragraphs of a document that claim the same number are taken together. */
  readonly predictions: ReadonlyMap<string, ReadonlyMap<string, readonly Judged[]>>
  /** The kind of each document, with its format if that is not plain text. */
  readonly kinds: ReadonlyMap<string, string>
  readonly projection: Projection
}

async function predict(docs: string, registry: Registry, io: Io): Promise<Found> {
  const predictions = new Map<string, Map<string, Judged[]>>()
  const kinds = new Map<string, string>()
  const documents: Record<string, Projection['documents'][string]> = {}
  for await (const outcome of extractAll([docs], registry)) {
    const name = basename(outcome.path)
    if ('problem' in outcome) {
      kinds.set(documentKey(name), documentKind(symbolFromName(name), '') + formatOf(name))
      io.err.write(`pacta: ${name}: ${outcome.problem} Its citations count as missed.\n`)
      continue
    }
    const { extraction } = outcome
    const { symbol, title } = extraction.document
    kinds.set(documentKey(name), documentKind(symbol ?? symbolFromName(name), title) + formatOf(name))
    documents[name] = tracesOf(extraction)
    for (const { source, paragraph, citations } of recordsOf(extraction)) {
      const key = documentKey(source)
      const ofDocument = predictions.get(key) ?? new Map<string, Judged[]>()
      predictions.set(key, ofDocument)
      const resolved = citations.flatMap(c => (c.status === 'resolved' ? [c] : []))
      ofDocument.set(String(paragraph), [...(ofDocument.get(String(paragraph)) ?? []), ...resolved])
    }
  }
  return { predictions, kinds, projection: { version: 1, documents } }
}

/** Plain text goes without saying. */
function formatOf(name: string): string {
  const ending = /\.(pdf|docx|html?)$/i.exec(name)?.[1]?.toUpperCase()
  return ending === undefined ? '' : `, ${ending}`
}

/** The instruments that the gold could name: those of the registry beside it, else of our own. */
async function registeredIds(goldDir: string, registry: Registry): Promise<ReadonlySet<string>> {
  for (const folder of [join(goldDir, '..', 'registry'), join(goldDir, '..', '..', 'registry')]) {
    const names = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.yaml'))
    const texts = await Promise.all(names.map(name => readFile(join(folder, name), 'utf8')))
    const ids = texts.flatMap(text => [...text.matchAll(/^- id: (\S+)/gm)].flatMap(m => m[1] ?? []))
    if (ids.length) return new Set(ids)
  }
  return new Set(registry.instruments.map(i => i.id))
}

interface Floor {
  readonly level: (typeof LEVELS)[number]
  readonly rate: 'precision' | 'recall' | 'f1'
  readonly least: number
}

async function readFloor(path: string): Promise<readonly Floor[]> {
  const text = await readFile(path, 'utf8').catch(error => {
    throw new WrongCall(`${path}: ${reasonOf(error)}`)
  })
  let told: Partial<Record<Floor['level'], Partial<Record<Floor['rate'], unknown>>>>
  try {
    told = JSON.parse(text)
  } catch {
    throw new WrongCall(`${path} is not JSON.`)
  }
  const floor = LEVELS.flatMap(level =>
    (['precision', 'recall', 'f1'] as const).flatMap(rate => {
      const least = told[level]?.[rate]
      return typeof least === 'number' ? [{ level, rate, least }] : []
    }),
  )
  if (floor.length === 0) throw new WrongCall(`${path} sets no floor. It should read like {"links": {"f1": 0.9}}.`)
  return floor
}
