import type { Warning } from '../core/model/document.ts'
import { utf16Of } from './magic.ts'
import type { Refusal } from './reader.ts'

export interface Decoded {
  readonly text: string
  readonly warnings: readonly Warning[]
}

/**
 * Bytes to text: UTF-16 by its mark or its pattern of zeros, else UTF-8, else the encoding of the word processors in
 * which older UN documents were typed: windows-1252 or Mac Roman.
 */
export function decode(bytes: Uint8Array): Decoded | Refusal {
  const utf16 = utf16Of(bytes)
  if (utf16) return decodeAs(utf16, bytes)
  const strict = decodeStrictly(bytes)
  if (strict !== undefined) return { text: strict, warnings: [] }
  if (isMostlyUtf8(bytes)) {
    return decodeAs(
      'utf-8',
      bytes,
      'Some bytes of this file are not valid UTF-8; they are shown as “\ufffd”. Save it again as UTF-8 text if words are damaged.',
    )
  }
  const [encoding, name] = isMac(bytes) ? ['macintosh', 'Mac Roman'] : ['windows-1252', 'windows-1252']
  return decodeAs(encoding, bytes, `This file is not UTF-8 text; it was read as Western European (${name}). Save it as UTF-8 if accented letters look wrong.`)
}

function decodeAs(encoding: string, bytes: Uint8Array, doubt?: string): Decoded | Refusal {
  try {
    return { text: withPrintedC1(new TextDecoder(encoding).decode(bytes)), warnings: doubt === undefined ? [] : [{ code: 'invalid-utf8', message: doubt }] }
  } catch {
    // A text of more than about 500 million characters is longer than a JavaScript string can be.
    return { problem: 'This file is too large to be read in one piece. Split it into smaller files.' }
  }
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What windows-1252 has from 0x80 to 0x9f, where Unicode has control characters (the Encoding Standard's index; five are not assigned). */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20 decodes windows-1252 as Latin-1, and some files hold such bytes as if they were Unicode: the curly quotes are meant. */
const withPrintedC1 = (text: string): string => text.replace(/[\u0080-\u0084\u0086-\u009f]/g, c => C1[c.charCodeAt(0) - 0x80] ?? c)

/** The apostrophe between two small letters ("State’s") is 0xd5 in Mac Roman, 0x92 in windows-1252, and both are common in English. */
function isMac(bytes: Uint8Array): boolean {
  const isSmall = (byte = 0): boolean => byte >= 97 && byte <= 122
  let mac = 0
  let windows = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80 || !isSmall(bytes[i - 1]) || !isSmall(bytes[i + 1])) continue
    if (byte === 0xd5) mac++
    else if (byte === 0x92) windows++
  }
  return mac > windows
}

/** One damaged byte in a UTF-8 file must not turn all its curly quotes into "â€™": the many good sequences outvote the few bad ones. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x80) continue
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0
    let seen = 0
    while (seen < more && ((bytes[i + 1 + seen] ?? 0) & 0xc0) === 0x80) seen++
    if (more > 0 && seen === more) good++
    else bad++
    i += seen
  }
  return good > bad
}
