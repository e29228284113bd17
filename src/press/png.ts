import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { svgOf } from '../core/draw/svg.ts'
import { pictureOf } from '../core/export/svg.ts'
import { lettersLacking } from './lacking.ts'
import { NoPrint, type Press } from './press.ts'

/** More pixels than this are refused: no program shows them, and memory ends. */
const MOST_PIXELS = 200_000_000

let started: Promise<void> | undefined

/** The picture as a PNG, drawn from its SVG without anything of the system: the same on every computer. */
export const png: Press = {
  async print(collection, { scale, fonts, others, lacking }) {
    const picture = pictureOf(collection)
    if (picture.width * picture.height * scale ** 2 > MOST_PIXELS)
      throw new NoPrint('the picture would be too large. Choose a smaller --scale, or the format svg, which has no limit.')
    started ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm)
    const [fontBuffers] = await Promise.all([fonts().then(Object.values), started])
    const text = [...svgOf(picture)].join('')
    const letters = lettersLacking(text)
    const more = letters.length > 0 && others ? await others(letters) : []
    const boxes = letters.filter(letter => !more.some(font => font.letters.has(letter)))
    if (boxes.length > 0) lacking?.(boxes)
    const drawing = new Resvg(text, {
      font: { fontBuffers: [...fontBuffers, ...more.map(font => font.bytes)], defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' },
      fitTo: { mode: 'zoom', value: scale },
    })
    return drawing.render().asPng()
  },
}
