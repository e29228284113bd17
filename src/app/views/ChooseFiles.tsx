import { useRef } from 'preact/hooks'
import { filesChosen } from '../bring/dropped.ts'
import { useStore, useWords } from './store.ts'

/** Two ways to give documents without dropping them. `after` is called once something was chosen. */
export function ChooseFiles({ after }: { readonly after?: () => void }) {
  const { bringing } = useStore()
  const { page } = useWords()
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement): void => {
    const given = filesChosen(input)
    // The same files may be chosen again after they were closed.
    input.value = ''
    if (given.length === 0) return
    after?.()
    void bringing.read(given)
  }
  return (
    <div class="choose">
      <button type="button" class="primary" onClick={() => files.current?.click()}>
        {page.chooseFiles}
      </button>
      <button type="button" class="secondary folder" onClick={() => folder.current?.click()}>
        {page.chooseFolder}
      </button>
      <input ref={files} type="file" multiple hidden data-testid="files" onChange={event => take(event.currentTarget)} />
      <input
        // Not an attribute that Preact knows.
        ref={element => {
          folder.current = element
          if (element) element.webkitdirectory = true
        }}
        type="file"
        hidden
        data-testid="folder"
        onChange={event => take(event.currentTarget)}
      />
    </div>
  )
}
