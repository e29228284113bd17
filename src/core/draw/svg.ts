import { escapeXml } from '../text/xml.ts'
import type { Item, Picture } from './picture.ts'
import { PRINT, round } from './picture.ts'

const FONTS = "'Source Sans 3', 'Noto Naskh Arabic', 'Helvetica Neue', Arial, sans-serif"

/** A picture as SVG 1.1, in pieces: vectors and letters, nothing that is loaded and nothing that runs. */
export function* svgOf(picture: Picture): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield* svgWithin(picture, '')
}

/**
 * The same as an element of a page that may have several: `key` tells their ids apart. A text that begins in Arabic is read from right to left, as marks in it say: of
 * the attribute that says so programs make different things where they anchor it.
 */
export function* svgWithin({ width, height, title, description, items }: Picture, key: string): Iterable<string> {
  yield `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${key}title ${key}desc" font-family="${FONTS}">\n`
  yield `<title id="${key}title">${escapeXml(title)}</title>\n<desc id="${key}desc">${escapeXml(description)}</desc>\n`
  yield `<rect width="${width}" height="${height}" fill="${PRINT.paper}"/>\n`
  for (const item of items) yield `${item.kind === 'path' ? pathOf(item) : textOf(item)}\n`
  yield '</svg>\n'
}

function pathOf({ d, fill, stroke, width, dash, opacity, title }: Item & { readonly kind: 'path' }): string {
  const line = stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${round(width ?? 1)}"`
  const dashes = dash?.length ? ` stroke-dasharray="${dash.join(' ')}" stroke-linecap="round"` : ''
  const see = opacity === undefined ? '' : ` stroke-opacity="${opacity}"`
  const start = `<path d="${d}" fill="${fill ?? 'none'}"${line}${dashes}${see}`
  return title === undefined ? `${start}/>` : `${start}><title>${escapeXml(title)}</title></path>`
}

function textOf({ text, x, y, size, fill, anchor, bold, turn }: Item & { readonly kind: 'text' }): string {
  const end = anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  const weight = bold ? ' font-weight="600"' : ''
  const turned = turn === undefined ? '' : ` transform="rotate(${round(turn)} ${round(x)} ${round(y)})"`
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"${weight}${end}${turned} xml:space="preserve">${runsOf(directed(text)).map(spanOf).join('')}</text>`
}

/** Programs that draw without the system's fonts look for a letter in one font only: Arabic is told its own. */
function spanOf({ text, arabic }: { readonly text: string; readonly arabic: boolean }): string {
  return arabic ? `<tspan font-family="'Noto Naskh Arabic'">${escapeXml(text)}</tspan>` : escapeXml(text)
}

/** True of a text that is read from right to left: its first letter is Arabic. */
export const isLeftward = (text: string): boolean => /^\P{L}*\p{Script=Arabic}/u.test(text)

/** Marks in a text from right to left: where it begins and ends, and that numbers behind a letter of an article, `(a)`, are none of a Latin phrase. */
const directed = (text: string): string => (isLeftward(text) && /[^\p{Script=Arabic}\p{Mn}\s]/u.test(text) ? `\u202b${lettersApart(text)}\u202c` : text)

/** For what sets a text by its own direction. */
export const lettersApart = (text: string): string => (isLeftward(text) ? text.replace(/\(\p{Script=Latin}{1,4}\)/gu, '$&\u200f') : text)

/** Stretches of Arabic script, with the blanks and numbers within them, and what stands between. */
export function runsOf(text: string): readonly { readonly text: string; readonly arabic: boolean }[] {
  const runs: { text: string; arabic: boolean }[] = []
  let from = 0
  for (const { 0: arabic, index } of text.matchAll(ARABIC)) {
    if (index > from) runs.push({ text: text.slice(from, index), arabic: false })
    runs.push({ text: arabic, arabic: true })
    from = index + arabic.length
  }
  if (from < text.length) runs.push({ text: text.slice(from), arabic: false })
  return runs
}

const ARABIC =
  /[\p{Script=Arabic}\u060c\u061b\u061f\u0640\u200f\u202b\u202c](?:[\p{Script=Arabic}\p{Mn}\u060c\u061b\u061f\u0640\u200c\u200d]| (?=[\p{Script=Arabic}]))*/gu
