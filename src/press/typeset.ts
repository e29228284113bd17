import { runsOf } from '../core/draw/svg.ts'
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
  lines(stretches: readonly Stretch[], width: number, size: number): readonly Line[]
  /** Draws a line whose base line begins (or, if leftward and `width` is given, ends at the width) at a point. */
  draw(line: Line, x: number, y: number, style: Style, width?: number): void
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
    const runs = stretches.flatMap(({ text, bold }) => {
      const safe = printable(text).replace(LACKING, letter => {
        if (usable.some(other => other.letters.has(letter))) return letter
        lacking.add(letter)
        return BOX
      })
      const parts = runsOf(safe).flatMap(run => (leftward && !run.arabic ? mirrored(run.text) : [run]))
      return parts.flatMap(run => {
        const font: FontName = run.arabic ? (bold ? 'arabicBold' : 'arabic') : bold ? 'bold' : 'regular'
        return byFont(run.text, usable).map(({ text, other }) => {
          const own = other === undefined ? font : otherName(other)
          return { text, font: own, width: widthOf(text, own, size) }
        })
      })
    })
    return { runs: leftward ? runs.reverse() : runs, width: runs.reduce((sum, r) => sum + r.width, 0), leftward }
  }

  return {
    line,
    lines: (stretches, width, size) => {
      const leftward = isLeftward(stretches)
      return broken(stretches, width, text => line(text, size, leftward))
    },
    draw({ runs, width, leftward }, x, y, { size, colour }, room) {
      let at = leftward && room !== undefined ? x + room - width : x
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

/** Within a line from right to left: what stands around Latin words and numbers changes sides, and brackets turn. */
function mirrored(text: string): readonly { readonly text: string; readonly arabic: boolean }[] {
  const [, before = '', words = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(text) ?? []
  const turned = (signs: string): string =>
    [...signs]
      .reverse()
      .join('')
      .replace(/[()[\]«»]/g, c => MIRRORED[c] ?? c)
  return [turned(before), words, turned(after)].filter(Boolean).map(part => ({ text: part, arabic: false }))
}

const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' }

/** A text is read in the direction of its first letter. */
const isLeftward = (stretches: readonly Stretch[]): boolean =>
  /^\p{Script=Arabic}/u.test(
    stretches
      .map(s => s.text)
      .join('')
      .replace(/^\P{L}+/u, ''),
  )

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
