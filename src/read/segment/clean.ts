const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029\u000b]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/g

/**
 * The only place where characters are changed; after it texts are frozen and every span points into them. Line ends become `\n` and page
 * ends `\f`; the marks of typesetting (ligatures, soft hyphens, invisible joiners and direction marks, control characters) go; letters are
 * composed (NFC), because "e" with a combining accent is not found by a search for "é".
 */
export function clean(text: string): string {
  return (
    text
      .replace(LINE_ENDS, '\n')
      // A word broken at a soft hyphen is one word again.
      .replace(/\u00ad(?:[ \t]{0,20}\n[ \t]{0,20})?/g, '')
      .replace(/[\ufb00-\ufb06]/g, c => LIGATURES[c] ?? c)
      .replace(INVISIBLE, '')
      .normalize('NFC')
  )
}

/** Runs of blanks are typesetting, not text. No-break spaces stay: they are printed on purpose, and matching folds them. */
export const squeeze = (text: string): string => (text.includes('  ') || text.includes('\t') ? text.replace(/[ \t]{2,}|\t/g, ' ') : text).trim()
