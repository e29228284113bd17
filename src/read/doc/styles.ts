import { numbersOf } from '../binary.ts'
import { headingOfName } from '../headingStyles.ts'
import { applyProperties, type Properties } from './properties.ts'

/** What a paragraph takes from its style. */
export interface DocStyle extends Properties {
  readonly heading?: number
  readonly isContents?: boolean
}

/** The styles by their number, with what each takes over from the one it is based on. (MS-DOC 2.9.271: `STSH`) */
export function stylesOf(sheet: Uint8Array): readonly DocStyle[] {
  const { u16 } = numbersOf(sheet)
  const head = u16(0)
  const count = Math.min(u16(2), 5_000)
  const baseSize = u16(4)
  const own: { readonly based: number; readonly style: DocStyle }[] = []
  let at = 2 + head
  for (let i = 0; i < count && at + 2 <= sheet.length; i++) {
    const size = u16(at)
    own.push(size === 0 ? { based: 0xfff, style: {} } : styleAt(sheet.subarray(at + 2, at + 2 + size), baseSize))
    at += 2 + size
  }
  return own.map((_, i) => {
    let style: DocStyle = {}
    let id = i
    for (let step = 0; step < 20 && own[id]; step++) {
      style = { ...own[id]?.style, ...style }
      id = own[id]?.based ?? 0xfff
    }
    return style
  })
}

function styleAt(bytes: Uint8Array, baseSize: number): { readonly based: number; readonly style: DocStyle } {
  const { u16 } = numbersOf(bytes)
  const builtIn = u16(0) & 0xfff
  const isParagraph = (u16(2) & 15) === 1
  const length = Math.min(u16(baseSize), 300)
  const name = new TextDecoder('utf-16le').decode(bytes.subarray(baseSize + 2, baseSize + 2 + length * 2))
  const heading = builtIn >= 1 && builtIn <= 9 ? builtIn + 1 : builtIn === 62 ? 1 : headingOfName(name.split(',')[0] ?? '')
  const isContents = (builtIn >= 19 && builtIn <= 27) || /^toc\b/i.test(name)
  const at = baseSize + 2 + length * 2 + 2
  const size = u16(at)
  const properties = isParagraph && size > 2 ? applyProperties(bytes.subarray(at + 4, at + 2 + size), {}) : {}
  return { based: u16(2) >> 4, style: { ...properties, ...(heading !== undefined && { heading }), ...(isContents && { isContents }) } }
}
