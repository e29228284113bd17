/** Fonts that every PDF reader knows without their being in the file. */
const FONTS = { roman: 'Times-Roman', bold: 'Times-Bold', italic: 'Times-Italic' } as const

/** Words at a place of the page: points from its top left corner, `y` to the baseline. */
export interface Printed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly font?: keyof typeof FONTS
}

export const WIDTH = 612
export const HEIGHT = 792

export interface Extras {
  /** Entries of the trailer, such as `/Encrypt << … >>`. */
  readonly trailer?: string
  /** Objects in place of pages, by index of the page. */
  readonly instead?: Readonly<Record<number, string>>
}

/** A PDF of these pages, with a cross-reference table, as small as it gets. */
export function makePdf(pages: readonly (readonly Printed[])[], { trailer = '', instead = {} }: Extras = {}): Uint8Array {
  const fonts = Object.keys(FONTS)
    .map((name, i) => `/${name} ${3 + i} 0 R`)
    .join(' ')
  const first = 3 + Object.keys(FONTS).length
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    ...Object.values(FONTS).map(font => `<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`),
    ...pages.flatMap((page, i) => {
      const content = page.map(show).join('\n')
      return [
        instead[i] ??
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << ${fonts} >> >> /Contents ${first + 2 * i + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.4\n'
  const offsets: number[] = []
  for (const [i, object] of objects.entries()) {
    offsets.push(file.length)
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const xref = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${xref}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(file, c => WIN_ANSI[c] ?? c.charCodeAt(0))
}

const WIN_ANSI: Readonly<Record<string, number>> = { '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97 }

const show = ({ text, x, y, size = 10, font = 'roman' }: Printed): string =>
  `BT /${font} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm (${text.replace(/[\\()]/g, c => `\\${c}`)}) Tj ET`

/** Lines one below the other; the leading is 12 points. Returns the lines and where the next would stand. */
export function lines(texts: readonly string[], at: Omit<Printed, 'text'>, leading = 12): readonly Printed[] {
  return texts.map((text, i) => ({ ...at, text, y: at.y + i * leading }))
}
