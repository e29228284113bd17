import type { Pinpoint } from '../../core/model/locator.ts'
import { parseProvision, readProvisionQuery } from './provisions.ts'

/**
 * Places as a person types them, "14 (3) (g), 26", "articles 12 to 14; annex II", "rule 45"; none for a blank text. Undefined if any of it cannot be
 * read: a place is never guessed at.
 */
export function readPlaces(text: string): readonly Pinpoint[] | undefined {
  const pieces = text
    .split(/\s*(?:;|,(?!\s*para)|\band\b)\s*/)
    .map(piece => piece.trim())
    .filter(piece => piece !== '')
  const places = pieces.map(readPlace).filter(place => place !== undefined)
  return places.length === pieces.length ? places : undefined
}

function readPlace(piece: string): Pinpoint | undefined {
  const range = /^(.*\d)\s*(?:-|–|to)\s*(\d{1,3})$/.exec(piece)
  if (range) {
    const first = readPlace(range[1] ?? '')
    return first && first.to === undefined ? { ...first, to: range[2] ?? '' } : undefined
  }
  // Half a thought: "3 to", "14 of".
  if (/\b(?:of|in|to|under|the)$/i.test(piece)) return undefined
  const asked = readProvisionQuery(/^\d/.test(piece) ? `article ${piece}` : piece)
  if (asked) return asked.instrument === '' ? asked.pinpoint : undefined
  if (/^(?:the )?preamble$/i.test(piece)) return { unit: 'preamble', value: '', sub: [] }
  // "annex II", "part III": numbers that are no digits.
  return /^[a-z]+ [IVXLC\dA-Z]+$/.test(piece) ? parseProvision(piece) : undefined
}
