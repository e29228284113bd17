import type { Press } from './press.ts'

/** One row of the table of presses; loaded when asked for, because each brings a package of some size. */
export interface PressRow {
  readonly id: string
  readonly of: 'bytes'
  readonly says: string
  readonly load: () => Promise<Press>
}

/** Every format that is no text. A new one is one file and one row. */
export const PRESSES = [
  { id: 'png', of: 'bytes', says: 'a picture, as pixels (--scale 1 to 4)', load: async () => (await import('./png.ts')).png },
  { id: 'pdf', of: 'bytes', says: 'a briefing sheet: picture, most cited instruments, quotes', load: async () => (await import('./pdf.ts')).pdf },
  { id: 'xlsx', of: 'bytes', says: 'a workbook: citations, instruments, documents', load: async () => (await import('./xlsx.ts')).xlsx },
] as const satisfies readonly PressRow[]
