/** Kinds of file that are no documents: within a folder or an archive they are passed over. Named on the command line they are tried. */
const NOT_DOCUMENTS = new Set(
  'png jpg jpeg gif webp svg tif tiff bmp ico mp3 mp4 m4a wav mov avi mkv gz tgz 7z rar iso exe dll so bin ttf otf woff woff2 csv tsv xls xlsx ods json ndjson jsonl gexf graphml yaml yml css js ts map py sh lnk url bak tmp'.split(
    ' ',
  ),
)

/** True if a file of this base name is worth trying. What it is, its content tells. */
export const mayBeDocument = (name: string): boolean => !name.startsWith('.') && !NOT_DOCUMENTS.has(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '')

/** Numbers in names count as numbers: `A-9.txt` comes before `A-10.txt`. The same on every machine, whatever its language. */
const natural = new Intl.Collator('en', { numeric: true })
export const byName = (a: string, b: string): number => natural.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0)
