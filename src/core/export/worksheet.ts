import { ENGLISH_SHEET, type SheetWords } from '../model/sheetWords.ts'
import { type Exercise, type ExerciseSet, type Passage, rightOrder } from '../teach/exercise.ts'
import { optionIn, questionIn, quoteOf, whyIn } from '../teach/saying.ts'
import type { Span } from '../text/span.ts'
import type { ExerciseExporter } from './exporter.ts'
import { type Html, html } from './html.ts'
import { SHEET_POLICY, SHEET_STYLE } from './worksheetPage.ts'

/** A page to print: the questions, and the answers on a page of their own where they are asked for. It loads nothing and runs nothing. */
export const worksheet: ExerciseExporter = {
  *write(set, { answers, words = ENGLISH_SHEET }) {
    // The policy comes before the style, which it allows by its hash.
    yield `<!doctype html>
<html lang="${words.language}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${SHEET_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${html`<title>${words.sheet}</title>`.markup}
<style>${SHEET_STYLE}</style>
</head>
<body>
<main>
${html`<h1>${words.sheet}</h1>\n<p class="who"><span>${words.name}</span><span>${words.date}</span></p>`.markup}
`
    for (const [i, exercise] of set.exercises.entries()) yield questionSection(exercise, i, set, words).markup
    yield '</main>\n'
    if (answers) {
      yield html`<aside class="answers" aria-labelledby="answers">\n<h1 id="answers">${words.answers}</h1>\n<p class="note">${authority(set, words)} ${words.drawnWith(set.seed)}</p>\n`
        .markup
      for (const [i, exercise] of set.exercises.entries()) yield answerSection(exercise, i, set, words).markup
      yield '</aside>\n'
    }
    yield '</body>\n</html>\n'
  },
}

/** A lecturer must know whether somebody has read what is given for right. */
function authority({ exercises }: ExerciseSet, words: SheetWords): string {
  const found = exercises.filter(e => e.by === 'program').length
  if (found === 0) return words.byPerson
  return `${found === exercises.length ? words.byProgram : words.byAsterisk} ${words.readThem}`
}

function questionSection(exercise: Exercise, i: number, set: ExerciseSet, words: SheetWords): Html {
  return html`<section>\n<h2><span class="number">${i + 1}.</span> ${questionIn(exercise, set, words)}</h2>\n${body(exercise, set, words)}</section>\n`
}

function body(exercise: Exercise, { passages }: ExerciseSet, words: SheetWords): Html {
  if (exercise.kind === 'order') {
    const items = exercise.items.map(({ label }) => html`<li><span class="box"></span><bdi>${label}</bdi></li>\n`)
    return html`<p class="note">${words.boxes}</p>\n<ul class="items">\n${items}</ul>\n`
  }
  const passage = passages[exercise.passage]
  if (!passage) return html``
  switch (exercise.kind) {
    case 'mark':
      return passageOf(passage, html`${passage.text}`, words)
    case 'which': {
      const before = exercise.before === undefined ? undefined : passages[exercise.before]
      const [head, asked, tail] = cut(passage.text, exercise.words)
      const reason = exercise.reasons
        ? html`<p>${words.why}</p>\n${optionsOf(exercise.reasons.options, words)}`
        : html`<p>${words.why}</p>\n<div class="line"></div>\n`
      return html`${before ? passageOf(before, html`${before.text}`, words) : ''}${passageOf(passage, html`${head}<span class="words">${asked}</span>${tail}`, words)}${optionsOf(exercise.options, words)}${reason}`
    }
    case 'article': {
      const [head, , tail] = cut(passage.text, exercise.gap)
      return html`${passageOf(passage, html`${head}<span class="gap" role="img" aria-label="${words.gap}"></span>${tail}`, words)}${optionsOf(exercise.options, words)}`
    }
    default:
      return exercise satisfies never
  }
}

function passageOf({ document, title, issuer, number }: Passage, text: Html, words: SheetWords): Html {
  return html`<p class="from">${words.origin(document, title, issuer, number)}</p>\n<div class="passage" dir="auto">${text}</div>\n`
}

const optionsOf = (options: readonly string[], words: SheetWords): Html =>
  html`<ol class="options">\n${options.map(o => html`<li><bdi>${optionIn(o, words)}</bdi></li>\n`)}</ol>\n`
const letter = (i: number): string => String.fromCharCode(65 + i)

function answerSection(exercise: Exercise, i: number, set: ExerciseSet, words: SheetWords): Html {
  const mixed = set.exercises.some(e => e.by === 'person') && exercise.by === 'program'
  return html`<section>\n<h2><span class="number">${i + 1}.${mixed ? '*' : ''}</span> ${shortAnswer(exercise, words)}</h2>\n${explanation(exercise, set, words)}</section>\n`
}

function shortAnswer(exercise: Exercise, words: SheetWords): string {
  switch (exercise.kind) {
    case 'mark':
      return words.citations(exercise.citations.length)
    case 'which':
    case 'article':
      return `${letter(exercise.answer)}: ${optionIn(exercise.options[exercise.answer] ?? '', words)}`
    case 'order':
      return words.inBoxes(boxesOf(exercise.items))
    default:
      return exercise satisfies never
  }
}

function explanation(exercise: Exercise, { passages }: ExerciseSet, words: SheetWords): Html {
  switch (exercise.kind) {
    case 'mark': {
      const text = passages[exercise.passage]?.text ?? ''
      const others = exercise.others.map(o => html`<li>${words.noCitation(text.slice(o.start, o.end), o.why)}</li>\n`)
      return html`<div class="passage" dir="auto">${marked(text, exercise.citations)}</div>\n<ol>\n${exercise.citations.map(c => html`<li><strong>${c.label}</strong>. ${whyIn(c.why, text.slice(c.start, c.end), words)}</li>\n`)}</ol>\n${others.length ? html`<ul>\n${others}</ul>\n` : ''}`
    }
    case 'which': {
      const { reasons, why } = exercise
      return html`<p>${whyIn(why, quoteOf(exercise, passages), words)}</p>\n${reasons ? html`<p>${words.theReason(letter(reasons.answer), optionIn(reasons.options[reasons.answer] ?? '', words)).trim()}</p>\n` : ''}`
    }
    case 'article':
      return html`<p>${whyIn(exercise.why, '', words)}</p>\n`
    case 'order': {
      const items = rightOrder(exercise.items).flatMap(place => exercise.items[place] ?? [])
      return html`<ol>\n${items.map(({ label, adopted }) => html`<li>${label}: ${words.dateOf(adopted)}</li>\n`)}</ol>\n`
    }
    default:
      return exercise satisfies never
  }
}

/** The number that belongs into the box of each item, as the items are shown. */
function boxesOf(items: Parameters<typeof rightOrder>[0]): readonly number[] {
  const right = rightOrder(items)
  return items.map((_, i) => right.indexOf(i) + 1)
}

/** The text with its citations marked and numbered. They stand in order and do not overlap. */
function marked(text: string, spans: readonly Span[]): Html {
  let from = 0
  const parts = spans.map((span, i) => {
    const part = html`${text.slice(from, span.start)}<span class="cited">${text.slice(span.start, span.end)}</span><sup>${i + 1}</sup>`
    from = span.end
    return part
  })
  return html`${parts}${text.slice(from)}`
}

const cut = (text: string, { start, end }: Span): readonly [string, string, string] => [text.slice(0, start), text.slice(start, end), text.slice(end)]
