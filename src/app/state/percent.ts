/** Percent-encoding that keeps what is legible and safe after `#`; a lone surrogate (no text has one) becomes U+FFFD instead of an exception. */
export const encode = (text: string): string => encodeURIComponent(text.replace(LONE_SURROGATE, '\ufffd')).replace(/%(?:3A|2F|2C|40)/g, decodeURIComponent)

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** What cannot be decoded stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
