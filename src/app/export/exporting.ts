import { batch, type ReadonlySignal, signal } from '@preact/signals'
import type { Order } from '../../worker/exportMessages.ts'
import { type Reason, reasonOf } from '../words/trouble.ts'
import { pngOf, previewOf } from './canvas.ts'
import { exportInWorker, type Made } from './exportInWorker.ts'
import { fileName, save } from './save.ts'

/** How far the file is that was asked for. */
export type Export =
  | { readonly state: 'idle' }
  | { readonly state: 'making'; readonly bytes: number }
  | { readonly state: 'saved'; readonly name: string }
  | { readonly state: 'failed'; readonly reason: Reason }

/** Milliseconds after which somebody who types a title has paused: large collections take a moment to be handed to who draws. */
const TYPING = 150

/** Makes files and pictures of what is open, one at a time. */
export interface Exporting {
  readonly progress: ReadonlySignal<Export>
  /** The address of the picture as it will be; undefined while it is drawn. */
  readonly preview: ReadonlySignal<string | undefined>
  readonly make: (order: Order, scale: number) => Promise<void>
  readonly stop: () => void
  readonly draw: (order: Omit<Order, 'format'> | undefined) => void
}

export function createExporting(): Exporting {
  const progress = signal<Export>({ state: 'idle' })
  const preview = signal<string | undefined>(undefined)
  let making: Made | undefined
  let drawing: Made | undefined
  let soon: ReturnType<typeof setTimeout> | undefined

  return {
    progress,
    preview,
    make: async (order, scale) => {
      making?.stop()
      progress.value = { state: 'making', bytes: 0 }
      let own: Made | undefined
      const waiting: Made = { done: new Promise(() => undefined), stop: () => undefined }
      making = waiting
      try {
        const fonts = order.format === 'pdf' ? await (await import('./fonts.ts')).sheetFonts() : undefined
        // Stopped, or something else was asked for, while the fonts were on their way.
        if (making !== waiting) return
        own = exportInWorker(fonts ? { ...order, fonts } : order, bytes => {
          if (making === own) progress.value = { state: 'making', bytes }
        })
        making = own
        const made = await own.done
        const blob = made.kind === 'file' ? made.blob : await pngOf(made.picture, scale)
        const name = fileName(
          order.snapshot.extractions.map(e => e.document.symbol ?? e.document.source.name),
          order.format,
        )
        if (making !== own) return
        save(name, blob)
        progress.value = { state: 'saved', name }
      } catch (error) {
        if (making === (own ?? waiting)) progress.value = { state: 'failed', reason: reasonOf(error) }
      }
    },
    stop: () => {
      making?.stop()
      making = undefined
      progress.value = { state: 'idle' }
    },
    draw: order => {
      drawing?.stop()
      clearTimeout(soon)
      batch(() => {
        preview.value = undefined
        if (progress.peek().state !== 'making') progress.value = { state: 'idle' }
      })
      if (!order) return
      const show = async (): Promise<void> => {
        const own = exportInWorker({ ...order, format: 'png' }, () => undefined)
        drawing = own
        const made = await own.done
        if (made.kind !== 'picture') return
        const address = await previewOf(made.picture)
        if (drawing === own) preview.value = address
      }
      // What goes wrong is told when the file is asked for.
      soon = setTimeout(() => void show().catch(() => undefined), TYPING)
    },
  }
}

/** What can be asked for, and which pictures there are. */
export type Asked = Order
export type Format = Order['format']
export type Drawn = Order['picture']

/** Formats by which something is drawn, and so can be looked at before. */
export const isDrawn = (format: Format): boolean => format === 'pdf' || format === 'png' || format === 'svg'
