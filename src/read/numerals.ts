/** How a list writes its numbers: the names of `ST_NumberFormat` (ISO/IEC 29500-1, 17.18.59) that legal texts use. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letters(value, LATIN)
    case 'lowerLetter':
      return letters(value, LATIN).toLowerCase()
    case 'russianUpper':
      return letters(value, CYRILLIC)
    case 'russianLower':
      return letters(value, CYRILLIC).toLowerCase()
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`
    case 'cardinalText':
      return CARDINALS[value] ?? String(value)
    case 'ordinalText':
      return ORDINALS[value] ?? `${value}${ordinalEnding(value)}`
    case 'chicago':
      return (CHICAGO[(value - 1) % CHICAGO.length] ?? '*').repeat(Math.min(10, Math.floor((value - 1) / CHICAGO.length) + 1))
    case 'numberInDash':
      return `- ${value} -`
    default:
      return String(value)
  }
}

const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const CYRILLIC = 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ'
const CHICAGO = ['*', '†', '‡', '§']
const CARDINALS = 'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ')
const ORDINALS = 'Zeroth First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth'.split(' ')

/** Behind Z comes AA, then BB, as Word counts. */
function letters(value: number, alphabet: string): string {
  if (value < 1) return String(value)
  return (alphabet[(value - 1) % alphabet.length] ?? '').repeat(Math.min(20, Math.floor((value - 1) / alphabet.length) + 1))
}

const NUMERALS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [worth, sign] of NUMERALS) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}
