import { HUE_ORDER, SHAPES, type Shape } from '../../core/model/signs.ts'
import { TEACHING } from '../words/teaching.ts'
import { ArcSign, ShapeSign } from './Shape.tsx'
import { SHORTCUTS } from './shortcuts.ts'
import { useStore, useWords } from './store.ts'
import { useDialog } from './useDialog.ts'

const KINDS = Object.keys(SHAPES) as readonly Shape[]

/** What one sees and which keys help, on one page. */
export function Help() {
  const { ref, onClose } = useDialog('help')
  const { help, signs } = useWords()
  const { show, wordsOf } = useStore()
  return (
    <dialog ref={ref} onClose={onClose} class="help" aria-labelledby="help-title">
      <form method="dialog">
        <button type="submit" class="close" aria-label={help.close}>
          ×
        </button>
      </form>
      <h2 id="help-title">{help.title}</h2>
      <p>{help.intro}</p>
      <h3>{help.lines}</h3>
      <ul class="plain signs">
        <li>
          <i class="line solid" /> {help.solid}
        </li>
        <li>
          <i class="line dashed" /> {help.dashed}
        </li>
        <li>
          <i class="line dotted" /> {help.dotted}
        </li>
        <li>
          <ArcSign /> {help.arc}
        </li>
      </ul>
      <h3>{help.shapes}</h3>
      <ul class="plain columns">
        {KINDS.map(shape => (
          <li key={shape}>
            <ShapeSign shape={shape} /> {signs.shapes[shape]}
          </li>
        ))}
      </ul>
      <ul class="plain columns">
        {HUE_ORDER.map(hue => (
          <li key={hue}>
            <i class="swatch" style={{ background: `var(--hue-${hue})` }} /> {signs.hues[hue]}
          </li>
        ))}
      </ul>
      <h3 class="keys">{help.keys}</h3>
      <ul class="plain keys">
        {SHORTCUTS.map(({ key }) => (
          <li key={key}>
            <kbd>{key}</kbd> {help.shortcuts[key]}
          </li>
        ))}
        <li>
          <kbd>Ctrl Z</kbd> <kbd>Ctrl Shift Z</kbd> {help.undoKeys}
        </li>
        <li>
          <kbd>Ctrl</kbd> {help.wheel}
        </li>
        <li>
          <kbd>Ctrl K</kbd> <kbd>/</kbd> {help.find}
        </li>
        <li>
          <kbd>Esc</kbd> {help.letGo}
        </li>
        <li>
          <kbd>Tab</kbd> <kbd>Enter</kbd> {help.reach}
        </li>
      </ul>
      <p>
        <button type="button" class="secondary" onClick={() => show('tour')}>
          {wordsOf(TEACHING).tourAgain}
        </button>
      </p>
      <p class="verified">{help.privacy}</p>
    </dialog>
  )
}
