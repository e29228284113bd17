interface Mend {
  /** What goes wrong without it, seen in a bench. */
  readonly why: string
  readonly from: string
  readonly to: string
  /** In the part that asks too, not only in the part that reads. */
  readonly inBoth?: true
}

/** Places in pdf.js (5.6) where a damaged file ends the program or keeps it busy for minutes, or any file takes longer than it need. */
const MENDS: readonly Mend[] = [
  {
    why: 'It asks for the last page beforehand. If that page is damaged and never asked for again, nobody hears of it, and Node ends the program.',
    from: 'pageDictCache.put(lastKid, xref.fetchAsync(lastKid));',
    to: 'const ahead = xref.fetchAsync(lastKid); ahead.catch(() => {}); pageDictCache.put(lastKid, ahead);',
  },
  {
    why: 'A damaged table of letters may hold 32,767 ranges of 65,535 letters each. A font has at most 65,536 glyphs: four times as many letters are enough.',
    from: 'for (j = start; j <= end; j++) {\n            if (j === 0xffff) {',
    to: 'for (j = start; j <= end && mappings.length < 262144; j++) {\n            if (j === 0xffff) {',
  },
  {
    why: 'The same in the wider form of the table: four thousand million letters.',
    from: 'for (let charCode = startCharCode; charCode <= endCharCode; charCode++) {\n            mappings.push({',
    to: 'for (let charCode = startCharCode; charCode <= endCharCode && mappings.length < 262144; charCode++) {\n            mappings.push({',
  },
  {
    why: 'For the sake of an error that old engines lack, Node 20 gets a push of an array in JavaScript, far slower than its own: every letter goes through it.',
    from: 'var FORCED = INCORRECT_TO_LENGTH || !properErrorOnNonWritableLength();',
    to: 'var FORCED = INCORRECT_TO_LENGTH;',
    inBoth: true,
  },
  {
    why: 'It sends the text of a page in portions of ten pieces, each copied and announced for itself. Pages are read whole.',
    from: 'const TEXT_CHUNK_BATCH_SIZE = 10;',
    to: 'const TEXT_CHUNK_BATCH_SIZE = 1000;',
  },
]

/** What a plugin of Vite asks of its surroundings. */
interface Bundler {
  error(message: string): never
}

interface Mender {
  readonly name: string
  transform(this: Bundler, code: string, id: string): { readonly code: string; readonly map: null } | undefined
}

/** A plugin of Vite: mends pdf.js in what is bundled of it. A version that has no such place stops the build: then see whether it still needs mending. */
export function mendPdfJs(): Mender {
  return {
    name: 'pacta-mend-pdfjs',
    transform(code, id) {
      const part = /pdfjs-dist\/legacy\/build\/(pdf|pdf\.worker)\.mjs$/.exec(id.split('?')[0] ?? '')?.[1]
      if (part === undefined) return undefined
      let mended = code
      for (const { why, from, to, inBoth } of MENDS) {
        if (part === 'pdf' && !inBoth) continue
        if (mended.split(from).length !== 2) this.error(`pdf.js has changed where it is mended (src/read/pdf/mendPdfJs.ts): ${why}`)
        mended = mended.replace(from, () => to)
      }
      return { code: mended, map: null }
    },
  }
}
