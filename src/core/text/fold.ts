/**
 * The length-preserving fold: lower case, straight quotes, plain hyphens, plain spaces. `fold(s).length === s.length` for every
 * string, so an offset into the fold is an offset into the text and no map is needed.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  // 'İ'.toLowerCase() has two units: such a text is folded unit by unit and keeps those letters as they are.
  const even = lower.length === text.length ? lower : unitwise(text)
  return SPECIAL.test(even) ? even.replace(EVERY_SPECIAL, c => FOLDED[c] ?? c) : even
}

function unitwise(text: string): string {
  let out = ''
  for (const unit of text.split('')) {
    const lower = unit.toLowerCase()
    out += lower.length === 1 ? lower : unit
  }
  return out
}

const FOLDED: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u2032': "'",
  '\u00b4': "'",
  '`': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u201f': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2033': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\n': ' ',
  '\r': ' ',
}
const CLASS = `[${Object.keys(FOLDED).join('')}]`
const SPECIAL = new RegExp(CLASS)
const EVERY_SPECIAL = new RegExp(CLASS, 'g')
