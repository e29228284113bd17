import { type Exercise, type ExerciseSet, type Passage, questionOf, rightOrder } from '../teach/exercise.ts'
import type { Span } from '../text/span.ts'
import type { ExerciseExporter } from './exporter.ts'
import { type Html, html } from './html.ts'
import { SHEET_POLICY, SHEET_STYLE } from './worksheetPage.ts'

/** A page to print: the questions, and the answers on a page of their own where they are asked for. It loads nothing and runs nothing. */
export const worksheet: ExerciseExporter = {
  *write(set, { answers }) {
    // The policy comes before the style, which it allows by its hash.
    yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${SHEET_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Worksheet: who cites what</title>
<style>${SHEET_STYLE}</style>
</head>
<body>
<main>
<h1>Worksheet: who cites what</h1>
<p class="who"><span>Name</span><span>Date</span></p>
`
    for (const [i, exercise] of set.exercises.entries()) yield questionSection(exercise, i, set).markup
    yield '</main>\n'
    if (answers) {
      yield html`<aside class="answers" aria-labelledby="answers">\n<h1 id="answers">Answers</h1>\n<p class="note">${authority(set)} Drawn with the seed ${set.seed}.</p>\n`
        .markup
      for (const [i, exercise] of set.exercises.entries()) yield answerSection(exercise, i, set).markup
      yield '</aside>\n'
    }
    yield '</body>\n</html>\n'
  },
}

/** A lecturer must know whether somebody has read what is given for right. */
function authority({ exercises }: ExerciseSet): string {
  const found = exercises.filter(e => e.by === 'program').length
  if (found === 0) return 'The answers were decided by a person who read the documents.'
  const which = found === exercises.length ? 'The answers are' : 'Answers with an asterisk are'
  return `${which} what Pacta found, where it was sure; read them before you hand them out.`
}

function questionSection(exercise: Exercise, i: number, set: ExerciseSet): Html {
  return html`<section>\n<h2><span class="number">${i + 1}.</span> ${questionOf(exercise, set)}</h2>\n${body(exercise, set)}</section>\n`
}

function body(exercise: Exercise, { passages }: ExerciseSet): Html {
  if (exercise.kind === 'order') {
    const items = exercise.items.map(({ label }) => html`<li><span class="box"></span>${label}</li>\n`)
    return html`<p class="note">Number the boxes, from 1 for the earliest.</p>\n<ul class="items">\n${items}</ul>\n`
  }
  const passage = passages[exercise.passage]
  if (!passage) return html``
  switch (exercise.kind) {
    case 'mark':
      return passageOf(passage, html`${passage.text}`)
    case 'which': {
      const before = exercise.before === undefined ? undefined : passages[exercise.before]
      const [head, words, tail] = cut(passage.text, exercise.words)
      const reason = exercise.reasons ? html`<p>Why?</p>\n${optionsOf(exercise.reasons.options)}` : html`<p>Why?</p>\n<div class="line"></div>\n`
      return html`${before ? passageOf(before, html`${before.text}`) : ''}${passageOf(passage, html`${head}<span class="words">${words}</span>${tail}`)}${optionsOf(exercise.options)}${reason}`
    }
    case 'article': {
      const [head, , tail] = cut(passage.text, exercise.gap)
      return html`${passageOf(passage, html`${head}<span class="gap" role="img" aria-label="gap"></span>${tail}`)}${optionsOf(exercise.options)}`
    }
    default:
      return exercise satisfies never
  }
}

function passageOf({ document, title, issuer, number }: Passage, text: Html): Html {
  const issued = issuer === undefined ? '' : `, issued by: ${issuer}`
  return html`<p class="from">${document}, “${title}”${issued}; paragraph ${number}</p>\n<div class="passage" dir="auto">${text}</div>\n`
}

const optionsOf = (options: readonly string[]): Html => html`<ol class="options">\n${options.map(o => html`<li>${o}</li>\n`)}</ol>\n`
const letter = (i: number): string => String.fromCharCode(65 + i)

function answerSection(exercise: Exercise, i: number, set: ExerciseSet): Html {
  const mixed = set.exercises.some(e => e.by === 'person') && exercise.by === 'program'
  return html`<section>\n<h2><span class="number">${i + 1}.${mixed ? '*' : ''}</span> ${shortAnswer(exercise)}</h2>\n${explanation(exercise, set)}</section>\n`
}

function shortAnswer(exercise: Exercise): string {
  switch (exercise.kind) {
    case 'mark':
      return exercise.citations.length === 1 ? 'One citation' : `${exercise.citations.length} citations`
    case 'which':
    case 'article':
      return `${letter(exercise.answer)}: ${exercise.options[exercise.answer] ?? ''}`
    case 'order':
      return `In the boxes, from the top: ${boxesOf(exercise.items).join(', ')}`
    default:
      return exercise satisfies never
  }
}

function explanation(exercise: Exercise, { passages }: ExerciseSet): Html {
  switch (exercise.kind) {
    case 'mark': {
      const text = passages[exercise.passage]?.text ?? ''
      const others = exercise.others.map(o => html`<li>No citation: “${text.slice(o.start, o.end)}”. ${o.why}</li>\n`)
      return html`<div class="passage" dir="auto">${marked(text, exercise.citations)}</div>\n<ol>\n${exercise.citations.map(c => html`<li><strong>${c.label}</strong>. ${c.why}</li>\n`)}</ol>\n${others.length ? html`<ul>\n${others}</ul>\n` : ''}`
    }
    case 'which': {
      const { reasons, why } = exercise
      return html`<p>${why}</p>\n${reasons ? html`<p>The reason is ${letter(reasons.answer)}: ${reasons.options[reasons.answer] ?? ''}.</p>\n` : ''}`
    }
    case 'article':
      return html`<p>${exercise.why}</p>\n`
    case 'order': {
      const items = rightOrder(exercise.items).flatMap(place => exercise.items[place] ?? [])
      return html`<ol>\n${items.map(({ label, adopted }) => html`<li>${label}: ${adopted}</li>\n`)}</ol>\n`
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
