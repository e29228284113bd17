import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { carriesFiles, filesDropped } from '../bring/dropped.ts'
import { useStore, useWords } from './store.ts'

/** Takes files dropped anywhere on the page, and says so while they are held over it. */
export function Drop() {
  const { bringing, show } = useStore()
  const { page } = useWords()
  const over = useSignal(false)
  useLayoutEffect(() => {
    const stop = new AbortController()
    const listen = (kind: 'dragenter' | 'dragover' | 'dragleave' | 'drop', heard: (event: DragEvent) => void): void =>
      addEventListener(
        kind,
        event => {
          if (carriesFiles(event.dataTransfer)) heard(event)
        },
        { signal: stop.signal },
      )
    listen('dragenter', () => {
      over.value = true
    })
    // Without this the browser would open the file in place of the page.
    listen('dragover', event => event.preventDefault())
    listen('dragleave', event => {
      if (event.relatedTarget === null) over.value = false
    })
    listen('drop', event => {
      event.preventDefault()
      over.value = false
      show(undefined)
      if (event.dataTransfer) void filesDropped(event.dataTransfer).then(bringing.read)
    })
    return () => stop.abort()
  }, [bringing, show])
  if (!over.value) return null
  return (
    <div class="drop">
      <p>
        <b>{page.drop}</b>
        <span>{page.dropHint}</span>
      </p>
    </div>
  )
}
