import type { ComponentChildren } from 'preact'
import type { Place } from '../../core/analyse/links.ts'
import type { TargetId } from '../../core/model/ids.ts'
import { nameOf, withYear } from '../../core/model/names.ts'
import { hueVariable } from '../theme/theme.ts'
import { Breakable } from '../views/Breakable.tsx'
import { ShapeSign } from '../views/Shape.tsx'
import { useStore } from '../views/store.ts'
import { ANALYSIS } from '../words/analysis.ts'

/** Where nothing is counted more than once, one is not shown as much. */
export const LEAST_SCALE = 4

interface BarProps {
  readonly value: number
  /** What a full bar is worth. */
  readonly most: number
  readonly words: string
  /** The paragraphs that are counted: the bar leads to the first. */
  readonly at: readonly Place[]
  readonly target?: TargetId
  readonly provision?: string
  /** Another place to lead to, where all that is counted stands. */
  readonly href?: string
}

/** A bar with its number, leading to what it counts. It begins at nought and is to scale. */
export function Bar({ value, most, words, at, target, provision, href }: BarProps) {
  const { hrefTo, shelf } = useStore()
  const [first] = at
  const hue = target === undefined ? 'var(--accent)' : hueVariable(nameOf(target, shelf.value).hue)
  const change = { document: first?.document, paragraph: first?.paragraph, node: target, provision }
  return (
    <a class="bar" href={href ?? hrefTo(first ? change : {})} style={{ '--hue': hue, '--share': `${(100 * value) / Math.max(most, LEAST_SCALE)}%` }}>
      <i />
      <span>{words}</span>
    </a>
  )
}

/** A cited thing by name and sign, leading to its card. */
export function Target({ id }: { readonly id: TargetId }) {
  const { hrefTo, shelf } = useStore()
  const name = nameOf(id, shelf.value)
  return (
    <a class="signed" href={hrefTo({ paragraph: undefined, node: id })} title={name.title}>
      <ShapeSign shape={name.shape} hue={name.hue} />
      <span>
        <Breakable text={withYear(name)} />
      </span>
    </a>
  )
}

interface TableProps {
  readonly heads: readonly string[]
  /** Which of the columns holds the bars, and so has most of the room. */
  readonly wide: number
  readonly rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[]
  readonly notes?: readonly string[]
}

/** Rows beyond this are left out, and that is said: nobody reads so many bars. */
const MOST_ROWS = 300

/** A chart that is a table: the first cell of a row says what it is about. */
export function BarTable({ heads, wide, rows, notes = [] }: TableProps) {
  const words = useStore().wordsOf(ANALYSIS)
  return (
    <>
      <table class="bars">
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={head} scope="col" class={i === wide ? 'wide' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {rest.map((cell, i) => (
                <td key={heads[i + 1]} class={i + 1 === wide ? 'wide' : undefined} data-head={heads[i + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {[...(rows.length > MOST_ROWS ? [words.leftOut(rows.length - MOST_ROWS)] : []), ...notes].map(note => (
        <p key={note} class="quiet-note">
          {note}
        </p>
      ))}
    </>
  )
}
