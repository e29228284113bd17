import { isLeftward as readLeftward, runsOf } from '../core/draw/svg.ts'
import { xmlSafe } from '../core/text/xml.ts'
import type { FontFiles, FontName } from './fontNames.ts'
import { LACKING } from './lacking.ts'
import type { OtherFont } from './press.ts'

/** Words in one weight. */
export interface Stretch {
  readonly text: string
  readonly bold: boolean
}

export interface Style {
  /** Points. */
  readonly size: number
  readonly colour: string
}

/** A line that is ready to be drawn: runs of one font each, from left to right. */
export interface Line {
  readonly runs: readonly { readonly text: string; readonly font: Font; readonly width: number }[]
  readonly width: number
  /** The line is read from right to left and stands at the right. */
  readonly leftward: boolean
}

/** Letters that no font has are printed as this box; `lacking` tells which. */
const BOX = '□'

/** Sets lines of text on the pages of a PDF: the right font for each script, Arabic from right to left, words broken at blanks. */
export interface Typesetter {
  line(stretches: readonly Stretch[], size: number): Line
  /** `leftward`: what is set is read from right to left whatever it begins with; absent: as its first letter says. */
  lines(stretches: readonly Stretch[], width: number, size: number, leftward?: boolean): readonly Line[]
  /** Draws a line whose base line begins (or, if leftward or `atEnd`, and `width` is given, ends at the width) at a point. */
  draw(line: Line, x: number, y: number, style: Style, width?: number, atEnd?: boolean): void
  readonly lacking: ReadonlySet<string>
}

export function createTypesetter(page: PDFKit.PDFDocument, fonts: FontFiles, others: readonly OtherFont[] = []): Typesetter {
  for (const [name, bytes] of Object.entries(fonts)) page.registerFont(name, bytes)
  const usable = others.filter((other, i) => opens(page, other, otherName(i)))
  usable.forEach((other, i) => {
    page.registerFont(otherName(i), other.bytes, other.face)
  })
  const widths = new Map<string, number>()
  const lacking = new Set<string>()

  const widthOf = (text: string, font: Font, size: number): number => {
    const key = `${font} ${text}`
    // Measured at 100 points once: texts repeat.
    const known = widths.get(key) ?? page.font(font).fontSize(100).widthOfString(text, optionsOf(font))
    widths.set(key, known)
    return (known * size) / 100
  }

  const line = (stretches: readonly Stretch[], size: number, leftward = isLeftward(stretches)): Line => {
    const raw = stretches.flatMap(({ text, bold }): readonly Raw[] => {
      const safe = printable(text).replace(LACKING, letter => {
        if (usable.some(other => other.letters.has(letter))) return letter
        lacking.add(letter)
        return BOX
      })
      return runsOf(safe).map(run => ({ ...run, bold }))
    })
    const runs = (leftward ? fromTheRight(raw) : fromTheLeft(raw)).flatMap(({ text, bold, arabic }) => {
      const font: FontName = arabic ? (bold ? 'arabicBold' : 'arabic') : bold ? 'bold' : 'regular'
      return byFont(text, usable).map(({ text, other }) => {
        const own = other === undefined ? font : otherName(other)
        return { text, font: own, width: widthOf(text, own, size) }
      })
    })
    return { runs, width: runs.reduce((sum, r) => sum + r.width, 0), leftward }
  }

  return {
    line,
    lines: (stretches, width, size, leftward = isLeftward(stretches)) => {
      return broken(stretches, width, text => line(text, size, leftward))
    },
    draw({ runs, width, leftward }, x, y, { size, colour }, room, atEnd = false) {
      let at = (leftward || atEnd) && room !== undefined ? x + room - width : x
      for (const { text, font, width: own } of runs) {
        page
          .font(font)
          .fontSize(size)
          .fillColor(colour)
          .text(text, at, y, { lineBreak: false, baseline: 'alphabetic', ...optionsOf(font) })
        at += own
      }
    },
    lacking,
  }
}

/** A font of Pacta, or one that was brought beside it. */
type Font = FontName | `other ${number}`

const otherName = (i: number): Font => `other ${i}`

/** Not every file that calls itself a font can be set with. */
function opens(page: PDFKit.PDFDocument, { bytes, face }: OtherFont, name: string): boolean {
  try {
    page.registerFont(`try ${name}`, bytes, face)
    page.font(`try ${name}`)
    return true
  } catch {
    return false
  }
}

/** Stretches of letters that one of the other fonts has, by its place in the list, and what stands between. */
function byFont(text: string, others: readonly OtherFont[]): readonly { readonly text: string; readonly other: number | undefined }[] {
  if (others.length === 0) return [{ text, other: undefined }]
  const runs: { text: string; other: number | undefined }[] = []
  for (const letter of text) {
    const found = others.findIndex(o => o.letters.has(letter))
    const other = found < 0 ? undefined : found
    const last = runs.at(-1)
    if (last?.other === other && last) last.text += letter
    else runs.push({ text: letter, other })
  }
  return runs
}

/** A stretch of one script. */
interface Raw {
  readonly text: string
  readonly arabic: boolean
  readonly bold: boolean
}

/** In a line from left to right, Arabic words that follow each other stand from right to left. */
function fromTheLeft(runs: readonly Raw[]): readonly Raw[] {
  const placed: Raw[] = []
  for (let i = 0; i < runs.length; ) {
    let end = i
    for (let j = i; runs[i]?.arabic && j < runs.length && (runs[j]?.arabic || runs[j]?.text.trim() === ''); j++) if (runs[j]?.arabic) end = j
    placed.push(...runs.slice(i, end + 1).reverse())
    i = end + 1
  }
  return placed
}

/** In a line from right to left, Latin words that follow each other, and numbers behind them, stand from left to right. */
function fromTheRight(runs: readonly Raw[]): readonly Raw[] {
  const groups: (readonly Raw[])[] = []
  for (let i = 0; i < runs.length; ) {
    const run = runs[i]
    let end = i
    // A single letter is one of an article's, "(a)": it stands in the row of its numbers.
    if (run && !run.arabic && /\p{L}{2}/u.test(run.text))
      for (let j = i; j < runs.length && !runs[j]?.arabic; j++) if (/[\p{L}\p{N}]/u.test(runs[j]?.text ?? '')) end = j
    groups.push(...(run?.arabic ? [[run]] : latinGroup(runs.slice(i, end + 1))))
    i = end + 1
  }
  return groups.reverse().flat()
}

/** What stands around a group of Latin words and numbers changes sides, and brackets there turn. */
function latinGroup(runs: readonly Raw[]): readonly (readonly Raw[])[] {
  const first = runs[0]
  const last = runs.at(-1)
  if (!first || !last) return []
  const before = /^[^\p{L}\p{N}]*/u.exec(first.text)?.[0] ?? ''
  const after = before === first.text ? '' : (/[^\p{L}\p{N}]*$/u.exec(last.text)?.[0] ?? '')
  const within = runs.map((run, i) => ({
    ...run,
    text: run.text.slice(i === 0 ? before.length : 0, i === runs.length - 1 ? run.text.length - after.length : undefined),
  }))
  return [[{ ...first, text: turned(before) }], within, [{ ...last, text: turned(after) }]].map(group => group.filter(r => r.text !== ''))
}

const turned = (signs: string): string =>
  [...signs]
    .reverse()
    .join('')
    .replace(/[()[\]«»]/g, c => MIRRORED[c] ?? c)

const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' }

/** A text is read in the direction of its first letter. */
const isLeftward = (stretches: readonly Stretch[]): boolean => readLeftward(stretches.map(s => s.text).join(''))

/** With features named, a run is shaped as one: else each word of an Arabic run stands where a Latin one would. */
const optionsOf = (font: Font): { features?: ['liga'] } => (font.startsWith('arabic') ? { features: ['liga'] } : {})

const printable = (text: string): string =>
  xmlSafe(text)
    .replace(/[\s\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\u0080-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')

/** Breaks at blanks; a word that is wider than the line is broken where it must be. */
function broken(stretches: readonly Stretch[], width: number, set: (stretches: readonly Stretch[]) => Line): readonly Line[] {
  const words = stretches.flatMap(({ text, bold }) => text.split(/(?<=\s)/).map(word => ({ text: word, bold })))
  const lines: Line[] = []
  let here: Stretch[] = []
  let wide = 0
  const close = (): void => {
    if (here.length > 0) lines.push(set(here))
    ;[here, wide] = [[], 0]
  }
  for (const word of words) {
    const own = set([{ ...word, text: word.text.trimEnd() }]).width
    if (wide + own > width) close()
    for (const piece of own > width ? pieces(word, Math.max(1, Math.floor((word.text.length * width) / own) - 1)) : [word]) {
      if (piece !== word) close()
      here.push(piece)
      wide += set([piece]).width
    }
  }
  close()
  return lines
}

function pieces({ text, bold }: Stretch, length: number): readonly Stretch[] {
  const letters = [...text]
  return Array.from({ length: Math.ceil(letters.length / length) }, (_, i) => ({ text: letters.slice(i * length, (i + 1) * length).join(''), bold }))
}
