import type { FileFormat } from '../../worker/exportMessages.ts'

/** Ends of names that are not the name of the format. */
const ENDS: Readonly<Partial<Record<FileFormat, string>>> = { json: 'graph.json', webanno: 'annotations.jsonld', akn: 'akn.xml', csl: 'csl.json' }

/** `A-57-292.pdf`, `40-documents.xlsx`. */
export function fileName(names: readonly string[], format: FileFormat): string {
  const [only] = names
  const stem = only !== undefined && names.length === 1 ? only.replace(/\.[a-z]{2,5}$/i, '') : `${names.length}-documents`
  const plain = stem
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80)
  return `${plain || 'citations'}.${ENDS[format] ?? format}`
}

/** Gives a file to the reader of the page, as any download. */
export function save(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser takes the data when it begins to save, a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
