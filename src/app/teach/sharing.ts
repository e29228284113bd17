import type { ExerciseSet } from '../../core/teach/exercise.ts'
import { decode, encode, exercisesFromLink, LONGEST_LINK } from '../../core/teach/link.ts'
import { formatExercises, type Parsed, parseExercises } from '../../core/teach/parse.ts'

/** Marks a packed set: the letters of an unpacked one never hold it. */
const PACKED = 'z.'
/** Bytes that a packed set may unpack to: far more than any link holds honestly. */
const MOST = 4_000_000

/** A set as a piece of an address: packed, because ten exercises with their texts would else be longer than mail passes on. `undefined` if it is too long even so. */
export async function setToLink(set: ExerciseSet): Promise<string | undefined> {
  const written = new TextEncoder().encode(formatExercises(set).trim())
  const packed = await through(written, new CompressionStream('deflate-raw'))
  const link = packed && `${PACKED}${encode(packed)}`
  return link === undefined || link.length > LONGEST_LINK ? undefined : link
}

/** Reads it back, whoever made it. Never rejects. */
export async function setFromLink(link: string): Promise<Parsed> {
  if (!link.startsWith(PACKED)) return exercisesFromLink(link)
  const letters = link.slice(PACKED.length)
  const bytes = /^[\w-]+$/.test(letters) ? await through(Uint8Array.from(decode(letters)), new DecompressionStream('deflate-raw')) : undefined
  if (!bytes) return exercisesFromLink('?')
  return parseExercises(new TextDecoder().decode(bytes))
}

/** `undefined` if it is damaged or becomes too large. */
async function through(bytes: Uint8Array<ArrayBuffer>, by: CompressionStream | DecompressionStream): Promise<Uint8Array | undefined> {
  const reader = new Blob([bytes]).stream().pipeThrough(by).getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      if (length > MOST) {
        await reader.cancel()
        return undefined
      }
      pieces.push(value)
    }
  } catch {
    return undefined
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
