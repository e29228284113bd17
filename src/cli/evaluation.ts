import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { recordsOf } from '../core/export/records.ts'
import type { Registry } from '../core/model/instrument.ts'
import { extractAll } from '../corpus/extractAll.ts'
import { reasonOf } from '../corpus/fileProblem.ts'
import { openRegistry } from '../registry/open.ts'
import { readCall } from './call.ts'
import { type Io, WrongCall } from './io.ts'
import { programFolder } from './program.ts'
import { documentKey, type GoldDocument, LEVELS, type Predicted, rates, type Score, type ScoringError, score, type Tally } from './score.ts'

export const HELP = `npm run evaluate: measure the extractor against a gold standard.

Usage: npm run evaluate -- GOLD_DIR [--by-document] [--errors NUMBER] [--floor FILE]

GOLD_DIR holds docs/ (the documents) and gold/*.json (what they cite, one file for each document).

  --by-document      one pair of lines for each document
  --errors NUMBER    the first so many differences: level, document, paragraph, what, target
  --floor FILE       JSON such as {"links": {"f1": 0.9, "precision": 0.95}, "provisions": {"f1": 0.85}}; exit code 1 if a figure falls below

Exit code: 0, 1 below the floor, 2 for a wrong call.
`

/** Runs the extractor over a gold standard and prints its scores. Throws `WrongCall` if the folder or the floor cannot be read. */
export async function evaluate(args: readonly string[], io: Io): Promise<number> {
  const { paths, texts, flags } = readCall(args, { 'by-document': { type: 'flag' }, errors: { type: 'text' }, floor: { type: 'text' } })
  if (flags.has('help')) {
    await io.out.write(HELP)
    return 0
  }
  const [goldDir, ...more] = paths
  if (goldDir === undefined || more.length) throw new WrongCall('name one folder with gold/ and docs/ in it: npm run evaluate -- GOLD_DIR')
  const errorsWanted = texts['errors'] === undefined ? 0 : Number(texts['errors'])
  if (!Number.isInteger(errorsWanted) || errorsWanted < 0) throw new WrongCall(`--errors must be a number, not "${texts['errors']}".`)
  const floor = texts['floor'] === undefined ? [] : await readFloor(texts['floor'])
  const gold = await readGold(join(goldDir, 'gold'))
  const registry = await openRegistry(await programFolder())
  const predictions = await predict(join(goldDir, 'docs'), registry, io)
  const result = score(gold, predictions, await registeredIds(goldDir, registry))
  await io.out.write(report(result, flags.has('by-document'), errorsWanted))
  const below = floor.flatMap(({ level, rate, least }) => {
    const reached = rates(result.total[level])[rate]
    return reached < least ? [`pacta: ${level} ${rate} is ${reached.toFixed(4)}, below the floor of ${least}.\n`] : []
  })
  for (const line of below) io.err.write(line)
  return below.length ? 1 : 0
}

async function readGold(folder: string): Promise<readonly GoldDocument[]> {
  const names = await readdir(folder).catch(error => {
    throw new WrongCall(`${folder}: ${reasonOf(error)}`)
  })
  const files = names.filter(name => name.endsWith('.json')).sort()
  if (files.length === 0) throw new WrongCall(`${folder} holds no gold (*.json).`)
  return Promise.all(files.map(async name => JSON.parse(await readFile(join(folder, name), 'utf8'))))
}

/** Resolved citations by document and paragraph; paragraphs of a document that claim the same number are taken together. */
async function predict(docs: string, registry: Registry, io: Io): Promise<Map<string, Map<string, Predicted[]>>> {
  const predictions = new Map<string, Map<string, Predicted[]>>()
  for await (const outcome of extractAll([docs], registry)) {
    if ('problem' in outcome) {
      io.err.write(`pacta: ${basename(outcome.path)}: ${outcome.problem} Its citations count as missed.\n`)
      continue
    }
    for (const { source, paragraph, citations } of recordsOf(outcome.extraction)) {
      const key = documentKey(source)
      const ofDocument = predictions.get(key) ?? new Map<string, Predicted[]>()
      predictions.set(key, ofDocument)
      const resolved = citations.flatMap(c => (c.target === null ? [] : [{ target: c.target, provisions: c.provisions }]))
      ofDocument.set(String(paragraph), [...(ofDocument.get(String(paragraph)) ?? []), ...resolved])
    }
  }
  return predictions
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

function report({ paragraphs, paragraphsFound, total, byDocument, errors }: Score, eachDocument: boolean, errorsWanted: number): string {
  const lines = [
    ...(eachDocument ? byDocument.flatMap(d => [line(d.document, d.links), line('  provisions', d.provisions)]) : []),
    ...errors.slice(0, errorsWanted).map(({ level, document, n, kind, item }: ScoringError) => [level, document, n, kind, item].join('\t')),
    `paragraphs ${paragraphsFound}/${paragraphs} found`,
    line('links', total.links),
    line('provisions', total.provisions),
  ]
  return `${lines.join('\n')}\n`
}

function line(name: string, tally: Tally): string {
  const { precision, recall, f1 } = rates(tally)
  const [p, r, f] = [precision, recall, f1].map(x => x.toFixed(4))
  return `${name.padEnd(34)} P ${p}  R ${r}  F1 ${f}   (tp ${tally.tp}, fp ${tally.fp}, fn ${tally.fn})`
}
