import type { Item, Picture } from '../../core/draw/picture.ts'
import { isLeftward, lettersApart } from '../../core/draw/svg.ts'
import { Trouble } from '../words/trouble.ts'

/** Browsers draw no larger canvas than this in either direction. */
const LONGEST = 16_384
const FONTS = "'Source Sans 3 Variable', 'Noto Naskh Arabic', 'Helvetica Neue', Arial, sans-serif"

/**
 * A picture as PNG, drawn by the browser with the page's own fonts, and with the system's for scripts that these lack. Throws a sentence for people
 * if it would be larger than a browser can draw.
 */
export async function pngOf(picture: Picture, scale: number): Promise<Blob> {
  const canvas = await canvasOf(picture, scale)
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Trouble(words => words.pictureTooLarge))), 'image/png')
  })
}

/** The same to be looked at: an address that holds it whole. */
export async function previewOf(picture: Picture): Promise<string> {
  return (await canvasOf(picture, Math.min(1.5, PREVIEW / picture.height))).toDataURL('image/png')
}

/** Pixels that a preview is high at most. */
const PREVIEW = 3000

async function canvasOf(picture: Picture, scale: number): Promise<HTMLCanvasElement> {
  const [width, height] = [Math.ceil(picture.width * scale), Math.ceil(picture.height * scale)]
  if (Math.max(width, height) > LONGEST) throw new Trouble(words => words.pngTooLarge)
  await Promise.all(['400', '600'].map(weight => document.fonts.load(`${weight} 12px 'Source Sans 3 Variable'`)))
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  // What is drawn is read at once: from a graphics card, or where one is only played, that would take seconds.
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Trouble(words => words.cannotDraw)
  context.scale(scale, scale)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, picture.width, picture.height)
  for (const item of picture.items) draw(context, item)
  return canvas
}

function draw(context: CanvasRenderingContext2D, item: Item): void {
  context.save()
  if (item.kind === 'text') {
    context.font = `${item.bold ? 600 : 400} ${item.size}px ${FONTS}`
    context.fillStyle = item.fill
    context.textAlign = item.anchor === 'middle' ? 'center' : item.anchor === 'end' ? 'right' : 'left'
    context.direction = isLeftward(item.text) ? 'rtl' : 'ltr'
    context.translate(item.x, item.y)
    if (item.turn !== undefined) context.rotate((item.turn * Math.PI) / 180)
    context.fillText(lettersApart(item.text), 0, 0)
  } else {
    const path = new Path2D(item.d)
    if (item.fill) {
      context.fillStyle = item.fill
      context.fill(path)
    }
    if (item.stroke) {
      context.strokeStyle = item.stroke
      context.lineWidth = item.width ?? 1
      context.globalAlpha = item.opacity ?? 1
      if (item.dash?.length) {
        context.setLineDash([...item.dash])
        context.lineCap = 'round'
      }
      context.stroke(path)
    }
  }
  context.restore()
}
