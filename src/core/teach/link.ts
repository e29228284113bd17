import type { ExerciseSet } from './exercise.ts'
import { type Parsed, parseExercises } from './parse.ts'

/** Characters of an address that programs for mail and chat pass on whole. */
export const LONGEST_LINK = 8000

/**
 * A set as a piece of an address (letters, digits, `-` and `_`: base64url of UTF-8 JSON), to stand behind a `#`, where no server sees it. `undefined`
 * if it is longer than {@link LONGEST_LINK}: share the file then.
 */
export function exercisesToLink(set: ExerciseSet): string | undefined {
  const link = encode(utf8(JSON.stringify(set)))
  return link.length > LONGEST_LINK ? undefined : link
}

/** Reads it back. Never throws; an address that was cut or changed on its way is told. */
export function exercisesFromLink(link: string): Parsed {
  const bytes = /^[\w-]*$/.test(link) ? decode(link) : undefined
  const json = bytes && fromUtf8(bytes)
  if (json === undefined || !json.endsWith('}')) return { problems: [CUT] }
  return parseExercises(json)
}

const CUT = 'This link is not whole: it was cut or changed on its way. Ask for it again, or for the exercise as a file.'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The language has `encodeURIComponent`, whose escapes are the bytes; half of a pair, which has no bytes, becomes U+FFFD. */
function utf8(written: string): readonly number[] {
  const escaped = encodeURIComponent(written.replace(/\p{Surrogate}/gu, '\uFFFD'))
  return [...escaped.matchAll(/%([0-9A-F]{2})|([^%])/g)].map(m => (m[1] === undefined ? (m[2] ?? '').charCodeAt(0) : Number.parseInt(m[1], 16)))
}

function fromUtf8(bytes: readonly number[]): string | undefined {
  try {
    return decodeURIComponent(bytes.map(b => `%${b.toString(16).padStart(2, '0')}`).join(''))
  } catch {
    return undefined
  }
}

/** Bytes as letters that an address may hold. */
export function encode(bytes: readonly number[] | Uint8Array): string {
  const letters: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const count = Math.min(bytes.length - i, 3) + 1
    for (let n = 0; n < count; n++) letters.push(ALPHABET[(three >> (18 - 6 * n)) & 63] ?? '')
  }
  return letters.join('')
}

/** Letters back to bytes; what is no letter of these counts as one all the same: check before. */
export function decode(letters: string): readonly number[] {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const letter of letters) {
    held = ((held << 6) | ALPHABET.indexOf(letter)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 255)
  }
  return bytes
}
