import { decode } from '../decode.ts'
import { labelled } from '../label.ts'
import { linesToBlocks, quotation, withTitleFirst } from '../paragraphs.ts'
import type { Flow, Refusal, Source } from '../reader.ts'
import { blockOf } from '../runs.ts'
import type { Block } from '../segment/block.ts'
import { LeftOut, textOfTable } from '../tables.ts'
import { type Stretch, stretchesOf } from './blocks.ts'
import { callsIn, inlineOf } from './inline.ts'

/** Markdown as people write it: CommonMark's headings, lists and emphasis, with the footnotes and tables of its common extensions. */
export function readMarkdown({ bytes }: Source): Flow | Refusal {
  const decoded = decode(bytes)
  if ('problem' in decoded) return decoded
  const stretches = stretchesOf(decoded.text.replace(/\r\n?/g, '\n').replace(/<!--[\s\S]*?(?:-->|$)/g, ''))
  const numbers = numbersOf(stretches)
  const numberOf = (name: string): string => numbers.get(name) ?? name
  const leftOut = new LeftOut()
  const notes = new Map(stretches.flatMap(s => (s.note === undefined ? [] : [[s.note, s] as const])))
  const told = new Set<string>()
  const tell = (name: string): readonly Block[] => {
    const note = notes.get(name)
    if (!note || told.has(name)) return []
    told.add(name)
    const { text } = inlineOf(textOf(note.lines), numberOf).whole()
    return text === '' ? [] : [{ text, role: 'footnote', number: numberOf(name) }]
  }
  const blocks = stretches
    .filter(s => s.kind !== 'note')
    .flatMap(s => [...blocksOf(s, numberOf, leftOut).map(block => (s.quoted ? quotation(block) : block)), ...callsIn(s.lines.join('\n')).flatMap(tell)])
  return { blocks: withTitleFirst([...blocks, ...[...notes.keys()].flatMap(tell)]), warnings: [...decoded.warnings, ...leftOut.warnings] }
}

/** A note is called by the number in its name, or counted if its name is a word. */
function numbersOf(stretches: readonly Stretch[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  for (const { lines } of stretches) {
    for (const name of callsIn(lines.join('\n'))) if (!numbers.has(name)) numbers.set(name, /^\d+$/.test(name) ? name : String(numbers.size + 1))
  }
  return numbers
}

function blocksOf(stretch: Stretch, numberOf: (name: string) => string, leftOut: LeftOut): readonly Block[] {
  if (stretch.kind === 'table') {
    const rows = stretch.lines
      .filter((_, i) => i !== 1)
      .map(line =>
        line
          .replace(/^\s*\||\|\s*$/g, '')
          .split(/(?<!\\)\|/)
          .map(cell => linesToBlocks(inlineOf(cell, numberOf))),
      )
    return textOfTable(rows) ?? leftOut.add(rows)
  }
  if (stretch.kind === 'code') return stretch.lines.flatMap(line => (line.trim() === '' ? [] : [{ text: line.trim() }]))
  const runs = inlineOf(textOf(stretch.lines), numberOf)
  if (stretch.kind === 'heading') return runs.isBlank ? [] : [blockOf(runs.whole(' '), { role: 'heading', level: stretch.level ?? 1 })]
  if (stretch.number === undefined) return linesToBlocks(runs)
  return runs.isBlank ? [] : [labelled(`${stretch.number}.`, runs.whole())]
}

/** Lines that were wrapped are one; two blanks or a backslash at the end of one break it. */
const textOf = (lines: readonly string[]): string =>
  lines.map((line, i) => (i === lines.length - 1 ? line.trim() : / {2,}$|\\$/.test(line) ? `${line.replace(/\\$/, '').trim()}\n` : `${line.trim()} `)).join('')
