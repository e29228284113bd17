/** True if the bytes stand at this offset. `signature` is written as text, one character a byte. */
export function hasAt(head: Uint8Array, offset: number, signature: string): boolean {
  if (head.length < offset + signature.length) return false
  for (let i = 0; i < signature.length; i++) if (head[offset + i] !== signature.charCodeAt(i)) return false
  return true
}

export const startsWith = (head: Uint8Array, ...signatures: readonly string[]): boolean => signatures.some(s => hasAt(head, 0, s))

const LATIN = new TextDecoder('latin1')

/** The first bytes as characters, one a byte: enough to look for ASCII words in a file of any encoding. */
export function asciiOf(head: Uint8Array): string {
  return LATIN.decode(head)
}

/** PDF allows other bytes before its mark (ISO 32000-1, annex H.3.4.1: within the first 1024). */
export const isPdf = (head: Uint8Array): boolean => asciiOf(head.subarray(0, 1024)).includes('%PDF-')

/** A page saved from a browser: with or without a document type, a byte order mark, an XML declaration or a comment before it. */
export const isHtml = (head: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(asciiOf(head))

/** UTF-16 by its mark, or by its pattern: Latin letters have a zero in every second byte. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, '\u00ff\u00fe')) return 'utf-16le'
  if (startsWith(bytes, '\u00fe\u00ff')) return 'utf-16be'
  const head = bytes.subarray(0, 512)
  const zeros = [0, 0]
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > head.length / 4 && even < odd / 8) return 'utf-16le'
  if (even > head.length / 4 && odd < even / 8) return 'utf-16be'
  return undefined
}

/** Bytes that no text holds. */
export function isBinary(head: Uint8Array): boolean {
  if (utf16Of(head)) return false
  let odd = 0
  for (const byte of head) if ((byte > 0 && byte < 9) || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) odd++
  return odd > head.length / 20
}
