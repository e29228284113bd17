import type * as PdfJs from 'pdfjs-dist'

/** What we use of pdf.js. */
export type Library = Pick<typeof PdfJs, 'getDocument'>

let loaded: Promise<Library> | undefined

/**
 * pdf.js, loaded when the first PDF is opened. Its parser runs in this thread: a browser already reads documents in a worker of its own, and on
 * the command line there is nothing else to keep alive (docs/adr/0008).
 */
export const loadPdfJs = (): Promise<Library> => {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Library> {
  const scope: { pdfjsWorker?: unknown; DOMMatrix?: unknown; ImageData?: unknown; Path2D?: unknown } = globalThis
  scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  // It makes a matrix when it is loaded and says on the console what it lacks for drawing. We draw nothing.
  class NotDrawn {}
  scope.DOMMatrix ??= NotDrawn
  scope.ImageData ??= NotDrawn
  scope.Path2D ??= NotDrawn
  const warn = console.warn
  console.warn = () => {}
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}
