import type { Explanation, Item, Named, Recognised } from '../core/model/explanation.ts'

/** Width of a line of print. */
const WIDTH = 100

const HEADLINES: Readonly<Record<Item['outcome'], string>> = {
  cited: 'cites',
  doubt: 'doubt',
  rejected: 'rejected',
  left: 'passed by',
}
/** The longest quotation of a reading that gave way, in UTF-16 units. */
const QUOTED = 60

/** The explanation of a paragraph for people to read: its text with numbered marks, then one entry a mark. */
export function printExplanation({ document, paragraph, number, text, items }: Explanation): string {
  const title = `${document}, paragraph ${number ?? paragraph}`
  const none = items.length ? [] : ['Nothing in it looks like a citation.', '']
  return [title, '', ...wrap(marked(text, items), '  '), '', ...none, ...items.flatMap((item, i) => [...entry(item, i + 1), ''])].join('\n')
}

/** `[1 article 14 of the Covenant]`; marks may lie in each other. */
function marked(text: string, items: readonly Item[]): string {
  const marks = items.flatMap(({ span }, i) => [
    { at: span.start, order: span.end - span.start, closes: false, say: `[${i + 1} ` },
    { at: span.end, order: span.end - span.start, closes: true, say: ']' },
  ])
  // At one place what closes comes first, the longer opens before the shorter and closes after it.
  marks.sort((a, b) => a.at - b.at || Number(b.closes) - Number(a.closes) || (a.closes ? a.order - b.order : b.order - a.order))
  let out = ''
  let from = 0
  for (const { at, say } of marks) {
    out += text.slice(from, at) + say
    from = at
  }
  return out + text.slice(from)
}

function entry(item: Item, n: number): readonly string[] {
  const { quote, outcome, target, places, found, rule, words, kind, confidence, relation, considered, gaveWay } = item
  const sure = confidence === undefined ? '' : `; of 100 decisions like this, some ${Math.round(confidence * 100)} are right`
  const where = places.length ? `, ${places.join(', ')}` : ''
  return [
    `[${n}] “${quote}”`,
    ...line(HEADLINES[outcome], target ? nameOf(target) + where : words + where),
    ...found.flatMap(f => line('found', `“${f.quote}”: ${f.words} (form ${f.form})`)),
    ...line('rule', target ? `${rule}: ${words}${sure}` : rule),
    ...(kind && kind !== 'explicit' ? line('how', kind === 'anaphora' ? 'points back at what was named before' : 'no words name it; the context decides') : []),
    ...(relation ? line('relation', `${relation.id}: the paragraph ${relation.words}`) : []),
    ...considered.flatMap(({ why, ...other }) => line('also', `${nameOf(other)}: ${why}`)),
    ...distinct(gaveWay).flatMap(g => line('gave way', `“${shortened(g.quote)}”, ${g.words} (form ${g.form})`)),
  ]
}

const shortened = (quote: string): string => (quote.length > QUOTED ? `${quote.slice(0, QUOTED).trimEnd()} …` : quote)

const nameOf = ({ id, title }: Named): string => (title === undefined ? id : `${title} (${id})`)

const distinct = (list: readonly Recognised[]): readonly Recognised[] => [...new Map(list.map(r => [`${r.form} ${r.quote}`, r])).values()]

/** A label of the left margin and its words, broken into lines. */
function line(label: string, words: string): readonly string[] {
  const [first = '', ...rest] = wrap(words, ' '.repeat(14))
  return [`    ${label.padEnd(10)}${first.trimStart()}`, ...rest]
}

function wrap(text: string, indent: string): readonly string[] {
  const lines: string[] = []
  let now = ''
  for (const word of text.split(/\s+/)) {
    if (now !== '' && indent.length + now.length + 1 + word.length > WIDTH) {
      lines.push(indent + now)
      now = ''
    }
    now = now === '' ? word : `${now} ${word}`
  }
  return [...lines, indent + now]
}
