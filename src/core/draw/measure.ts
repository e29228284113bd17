/* How wide words will be is estimated, a little generously: the core has no fonts, and another program may draw with other ones. */

/** Widths in em of a plain sans serif, by the sort of letter. */
function em(letter: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(letter)) return 0
  if (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3ffff}]/u.test(letter)) return 1.02
  if (/[ilj.,:;|!'’‘()[\]]/.test(letter)) return 0.29
  if (/[ frt"“”/\\-]/.test(letter)) return 0.36
  if (/[mwMW@—%…]/.test(letter)) return 0.88
  if (/\p{Lu}/u.test(letter)) return 0.64
  return 0.53
}

/** All but the ones that hold words together, as French has before its colons. */
const BLANKS = /[^\S\u00a0\u202f]+/g

/** About how wide a line of text is, in the unit of `size`. */
export function widthOf(text: string, size: number, bold = false): number {
  let width = 0
  for (const letter of text) width += em(letter)
  return width * size * (bold ? 1.06 : 1)
}

/** One line no wider than `most`: blanks gathered, the end cut at a word if possible, with an ellipsis. */
export function fitted(text: string, most: number, size: number, bold = false): string {
  const line = text.replace(BLANKS, ' ').trim()
  if (widthOf(line, size, bold) <= most) return line
  const room = most - widthOf('…', size, bold)
  let width = 0
  let end = 0
  for (const letter of line) {
    width += widthOf(letter, size, bold)
    if (width > room) break
    end += letter.length
  }
  const cut = line.slice(0, end)
  const blank = cut.lastIndexOf(' ')
  return `${(blank > end * 0.7 ? cut.slice(0, blank) : cut).trimEnd()}…`
}

/** Breaks a text at blanks into at most so many lines, the last one with an ellipsis if there is more. */
export function wrapped(text: string, most: number, size: number, lines: number, bold = false): readonly string[] {
  const found: string[] = []
  let rest = text.replace(BLANKS, ' ').trim()
  while (rest !== '' && found.length < lines - 1 && widthOf(rest, size, bold) > most) {
    const words = rest.split(' ')
    let line = ''
    while (words.length > 0 && widthOf(`${line} ${words[0]}`, size, bold) <= most) line = `${line} ${words.shift()}`.trim()
    if (line === '') break
    found.push(line)
    rest = words.join(' ')
  }
  return rest === '' ? found : [...found, fitted(rest, most, size, bold)]
}
