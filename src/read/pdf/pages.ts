import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { Refusal, Source } from '../reader.ts'
import { loadPdfJs } from './library.ts'

/** A run of characters in one font on one line. Points (1/72 inch) from the top left corner of the page as it is seen; `y` is the baseline. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
}

export interface Page {
  /** 1 is the first. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
}

/** What could be had of a file. */
export interface Pages {
  readonly count: number
  readonly pages: readonly Page[]
  /** Numbers of the pages that are damaged beyond reading. */
  readonly lost: readonly number[]
}

/** The pages of a PDF, one after the other: what pdf.js holds of a page is let go before the next. */
export async function pagesOf({ bytes, limits }: Source): Promise<Pages | Refusal> {
  const { getDocument } = await loadPdfJs()
  // pdf.js takes the buffer away from its owner: it gets a copy.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableFontFace: false,
    stopAtErrors: false,
    enableXfa: false,
    // Pictures are not decoded.
    maxImageSize: 1,
  })
  try {
    const file = await task.promise
    if (file.numPages > limits.pages) return { problem: tooManyPages(file.numPages, limits.pages) }
    return await readPages(file)
  } catch (error) {
    return { problem: problemOf(error) }
  } finally {
    await task.destroy().catch(() => {})
  }
}

const tooManyPages = (count: number, most: number): string =>
  `This PDF has ${count} pages; Pacta reads up to ${most}. Split it into smaller files, or raise the limit with --max-pages.`

/** What pdf.js rejects with, in words. The names are those of its exceptions. */
function problemOf(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return 'This PDF is locked with a password. Open it in a PDF reader, print it to a new PDF without a password and give Pacta that file.'
  return 'This PDF is damaged and no page of it can be read. Download or save it again; if that does not help, open it in a PDF reader and print it to a new PDF.'
}

async function readPages(file: PDFDocumentProxy): Promise<Pages> {
  const fonts = new Map<string, Face>()
  const pages: Page[] = []
  const lost: number[] = []
  for (let number = 1; number <= file.numPages; number++) {
    try {
      const page = await file.getPage(number)
      pages.push(await readPage(page, number, fonts))
      page.cleanup()
    } catch {
      lost.push(number)
    }
  }
  return { count: file.numPages, pages, lost }
}

async function readPage(page: PDFPageProxy, number: number, fonts: Map<string, Face>): Promise<Page> {
  const { width, height, transform: view } = page.getViewport({ scale: 1 })
  const { items, styles } = await page.getTextContent()
  if (Object.keys(styles).some(id => !fonts.has(id))) await learnFonts(page, Object.keys(styles), fonts)
  const runs: Run[] = []
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a, b, c, d, e, f] = multiply(view, item.transform)
    // Text that runs up or down the margin (a barcode's number, a watermark) is furniture.
    if (Math.abs(b) > Math.abs(a) / 2 || a < 0) continue
    const { bold, italic } = fonts.get(item.fontName) ?? PLAIN
    runs.push({ text: item.str, x: e, right: e + item.width, y: f, size: Math.hypot(c, d), bold, italic })
  }
  return { number, width, height, runs }
}

type Matrix = readonly [number, number, number, number, number, number]

/** The second matrix, then the first. */
function multiply(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

interface Face {
  readonly bold: boolean
  readonly italic: boolean
}

const PLAIN: Face = { bold: false, italic: false }

/** The text of a page does not tell the names of its fonts; what would draw it does. Asked only where a page brings a new one. */
async function learnFonts(page: PDFPageProxy, ids: readonly string[], fonts: Map<string, Face>): Promise<void> {
  try {
    await page.getOperatorList()
  } catch {
    // Without it the text is still there; only what is bold is not known.
  }
  for (const id of ids) {
    if (fonts.has(id)) continue
    const font: { readonly name?: unknown } | null = page.commonObjs.has(id) ? page.commonObjs.get(id) : null
    const name = typeof font?.name === 'string' ? font.name : ''
    fonts.set(id, { bold: /bold|black|heavy|demi/i.test(name), italic: /ital|obliq/i.test(name) })
  }
}
