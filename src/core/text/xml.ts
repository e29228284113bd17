/** Text between tags or in quotes: markup escaped; characters that no XML 1.0 text may hold become U+FFFD. */
export const escapeXml = (text: string): string =>
  PLAIN.test(text) ? text : xmlSafe(text).replace(/[&<>"'\t\n\r\u0085\u2028\u2029]/g, c => ESCAPED[c] ?? `&#${c.charCodeAt(0)};`)

/** Most texts of a collection need nothing, and are told by a single look. */
const PLAIN = /^[ !#$%(-;=?-~\u00a0-\u2027\u202a-\ud7ff]*$/

/** Blanks and line breaks of all sorts are written by number: readers change those that stand as they are. */
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** XML 1.0 has no way to write control characters, halves of surrogate pairs and two non-characters, not even escaped. */
export const xmlSafe = (text: string): string => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')

/** What an attribute holds, as one piece of text or one number or truth value; `undefined` if there is nothing to say. */
export type Scalar = string | number | boolean

/** Attributes as formats without lists hold them: a list is joined by " | ". */
export function flatten(attributes: object): ReadonlyMap<string, Scalar> {
  const flat = new Map<string, Scalar>()
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) flat.set(name, value)
    else if (Array.isArray(value) && value.length > 0) flat.set(name, value.join(' | '))
  }
  return flat
}
