import { HUE_ORDER, HUES, SHAPES, type Shape } from '../../core/model/signs.ts'
import { ArcSign, ShapeSign } from './Shape.tsx'
import { SHORTCUTS } from './shortcuts.ts'
import { useDialog } from './useDialog.ts'

const KINDS = Object.keys(SHAPES) as readonly Shape[]

/** What one sees and which keys help, on one page. */
export function Help() {
  const { ref, onClose } = useDialog('help')
  return (
    <dialog ref={ref} onClose={onClose} class="help" aria-labelledby="help-title">
      <form method="dialog">
        <button type="submit" class="close" aria-label="Close help">
          ×
        </button>
      </form>
      <h2 id="help-title">How to read this page</h2>
      <p>
        On one side stands the document, on the other what it rests on: a line for every paragraph that cites an instrument. Choose either and the other
        follows.
      </p>
      <h3>Lines</h3>
      <ul class="plain signs">
        <li>
          <i class="line solid" /> read with certainty
        </li>
        <li>
          <i class="line dashed" /> likely: the reason says why
        </li>
        <li>
          <i class="line dotted" /> an open question (a doubt): not counted as a citation
        </li>
        <li>
          <ArcSign /> a grey arc from paragraph to paragraph: a cross-reference within the document
        </li>
      </ul>
      <h3>Shapes and colours</h3>
      <ul class="plain columns">
        {KINDS.map(shape => (
          <li key={shape}>
            <ShapeSign shape={shape} /> {SHAPES[shape]}
          </li>
        ))}
      </ul>
      <ul class="plain columns">
        {HUE_ORDER.map(hue => (
          <li key={hue}>
            <i class="swatch" style={{ background: `var(--hue-${hue})` }} /> {HUES[hue].label}
          </li>
        ))}
      </ul>
      <h3 class="keys">Keys</h3>
      <ul class="plain keys">
        {SHORTCUTS.map(({ key, words }) => (
          <li key={key}>
            <kbd>{key}</kbd> {words}
          </li>
        ))}
        <li>
          <kbd>Ctrl Z</kbd> and <kbd>Ctrl Shift Z</kbd> undo a decision of yours, and do it again
        </li>
        <li>
          <kbd>Ctrl</kbd> and the wheel enlarge the map; the wheel alone scrolls it
        </li>
        <li>
          <kbd>Ctrl K</kbd> or <kbd>/</kbd> find
        </li>
        <li>
          <kbd>Esc</kbd> let go of what is chosen
        </li>
        <li>
          <kbd>Tab</kbd> and <kbd>Enter</kbd> reach every mark, number and button; “List” shows the map as a table
        </li>
      </ul>
      <p class="verified">Your documents stay on this computer: the page asks nothing of any other.</p>
    </dialog>
  )
}
