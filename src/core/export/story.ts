import type { Picture } from '../draw/picture.ts'
import { svgWithin } from '../draw/svg.ts'
import { type Html, html } from './html.ts'
import { STORY_POLICY, STORY_SCRIPT, STORY_STYLE } from './storyPage.ts'

/** A stretch of a text under the same marks. */
export interface ToldPiece {
  readonly text: string
  /** What is cited, by its short names; absent for plain text. */
  readonly mark?: { readonly certainty: 'sure' | 'likely' | 'doubt'; readonly label: string }
}

/** A paragraph that a step shows. */
export interface ToldText {
  /** `A/57/292, para. 61` */
  readonly source: string
  readonly language: string
  readonly pieces: readonly ToldPiece[]
}

/** What a step of a story shows when it is told away from the app. */
export interface ToldStep {
  readonly caption: string
  readonly texts: readonly ToldText[]
  /** Texts that there was no room for. */
  readonly more: number
  /** What is cited, with the reasons, in words. */
  readonly reasons: readonly { readonly name: string; readonly why: string }[]
  readonly picture?: Picture
  /** Why nothing can be shown: the document was not open when the page was made. */
  readonly missing?: string
}

export interface ToldStory {
  readonly title: string
  /** What made it and when: "Pacta, 2026-11-24". */
  readonly made: string
  readonly steps: readonly ToldStep[]
}

/**
 * A story as one page that loads nothing and works from a memory stick: to be scrolled through, and step by step with the arrow keys where a browser
 * runs its small script. Its policy allows that script and its style by their hashes, and nothing else.
 */
export function* storyPage({ title, made, steps }: ToldStory): Iterable<string> {
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${STORY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
`
  yield html`<title>${title}</title>\n`.markup
  yield `<style>${STORY_STYLE}</style>
</head>
<body>
<header>
`
  yield html`<h1>${title}</h1>\n<p class="made">${made}</p>\n`.markup
  // Without its script a page has no use for its buttons.
  yield `<nav aria-label="Steps" hidden>
<button type="button" data-do="show">Show step by step</button>
<button type="button" data-do="back" aria-keyshortcuts="ArrowLeft">Back</button>
<span data-where aria-live="polite"></span>
<button type="button" data-do="on" aria-keyshortcuts="ArrowRight">On</button>
<button type="button" data-do="all" aria-keyshortcuts="Escape">All steps</button>
</nav>
</header>
<main>
`
  for (const [i, step] of steps.entries()) yield* stepOf(step, i, steps.length)
  yield `</main>\n<script>${STORY_SCRIPT}</script>\n</body>\n</html>\n`
}

function* stepOf({ caption, texts, more, reasons, picture, missing }: ToldStep, i: number, of: number): Iterable<string> {
  yield html`<section class="step" id="step-${i + 1}" tabindex="-1" aria-labelledby="place-${i + 1} caption-${i + 1}">\n<p class="place" id="place-${i + 1}">${i + 1} of ${of}</p>\n<h2 id="caption-${i + 1}">${caption}</h2>\n<div class="side">\n`
    .markup
  for (const { source, language, pieces } of texts) {
    yield html`<blockquote lang="${language}" dir="auto">\n<p>${pieces.map(pieceOf)}</p>\n</blockquote>\n<p class="source">${source}</p>\n`.markup
  }
  if (more > 0) yield html`<p class="source">${more === 1 ? 'One more paragraph is' : `${more} more paragraphs are`} left out.</p>\n`.markup
  if (missing !== undefined) yield html`<p class="missing">${missing}</p>\n`.markup
  if (reasons.length > 0) yield html`<ul class="reasons">\n${reasons.map(({ name, why }) => html`<li><b>${name}</b>: ${why}</li>\n`)}</ul>\n`.markup
  yield '</div>\n'
  if (picture) {
    yield '<figure>\n'
    yield* svgWithin(picture, `p${i + 1}-`)
    yield '</figure>\n'
  }
  yield '</section>\n'
}

function pieceOf({ text, mark }: ToldPiece): Html {
  if (!mark) return html`${text}`
  return html`<mark class="${mark.certainty}" title="${mark.label}">${text}${mark.certainty === 'doubt' ? html`<sup>?</sup>` : ''}</mark>`
}
