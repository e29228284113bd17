import { useComputed } from '@preact/signals'
import { withYear } from '../../core/model/names.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import { targetNodeId } from '../state/citationMap.ts'
import { pieceOf } from '../state/sentence.ts'
import { type CitationRow, documentWords, placesOf, type TableLine } from '../state/tableRows.ts'
import type { Column } from '../state/tabulating.ts'
import { whyWords } from '../state/words.ts'
import { hueVariable } from '../theme/theme.ts'
import type { TableWords } from '../words/en/table.ts'
import { TABLE } from '../words/table.ts'
import { Breakable } from './Breakable.tsx'
import { ShapeSign } from './Shape.tsx'
import { useStore, useWords } from './store.ts'

/** All but the sentence can be ordered by. */
export const COLUMNS: readonly (Column | 'words')[] = ['place', 'cites', 'words', 'sure']

interface RowProps {
  readonly row: CitationRow
  /** Its number among the lines, from 0. */
  readonly at: number
  /** The Tab key stops here. */
  readonly stop: boolean
  /** Letters that the sentence has room for. */
  readonly room: number
  readonly several: boolean
}

/** One citation: where, what, in which words, how sure. */
export function Row({ row, at, stop, room, several }: RowProps) {
  const { hrefTo, route, shelf, wordsOf } = useStore()
  const words = wordsOf(TABLE)
  const { reasons } = useWords()
  const { document, paragraph, citation, certainty, name } = row
  const node = targetNodeId(citation)
  const href = hrefTo({ document: document.id, paragraph: paragraph.id, node, provision: undefined })
  const current = useComputed(() => route.value.document === document.id && route.value.paragraph === paragraph.id && route.value.node === node)
  const { before, quote, after } = pieceOf(paragraph, citation.span, room)
  const places = placesOf(row, shelf.value.words.places)
  return (
    <tr aria-rowindex={at + 2} data-line={at} data-current={current.value} style={name ? { '--hue': hueVariable(name.hue) } : undefined}>
      <th scope="row">
        <div>
          <a href={href} tabIndex={stop ? 0 : -1} aria-current={current.value ? 'true' : undefined} title={documentWords(document)}>
            {several && <span class="of-document">{symbolWords(document.symbol ?? document.id)}</span>}
            {placeWords(row, words)}
          </a>
        </div>
      </th>
      <td class="of-cites">
        <div title={name?.title}>
          <ShapeSign shape={name?.shape ?? 'question'} hue={name?.hue} />
          <span>
            <b>{name ? <Breakable text={withYear(name)} /> : words.notDecided}</b>
            {places && <span> {places}</span>}
          </span>
        </div>
      </td>
      <td class="of-words">
        <div dir="auto">
          {before}
          <mark data-certainty={certainty}>
            <a href={href} tabIndex={-1}>
              {quote}
            </a>
          </mark>
          {after}
        </div>
      </td>
      <td class="of-sure">
        <div title={whyWords(citation, reasons)}>
          {words.sureness[certainty]}
          {certainty !== 'sure' && (
            <small>
              {certainty === 'doubt'
                ? whyWords(citation, reasons)
                : words.inHundred(Math.round((citation.target.status === 'resolved' ? citation.target.confidence : 0) * 100))}
            </small>
          )}
        </div>
      </td>
    </tr>
  )
}

function placeWords({ paragraph: { number, kind, text } }: CitationRow, words: TableWords): string {
  if (number === undefined) return kind === 'heading' ? words.heading : `“${text.slice(0, 18).trim()}…”`
  return kind === 'footnote' ? words.note(number.replace(/^fn/, '')) : `¶\u00a0${number}`
}

/** What the rows below it have in common. */
export function GroupRow({ line, at, stop }: { readonly line: TableLine & { readonly kind: 'group' }; readonly at: number; readonly stop: boolean }) {
  const { hrefTo, wordsOf } = useStore()
  const { target, document, label, rows } = line
  const href = document
    ? hrefTo({ document: document.id, paragraph: undefined, node: undefined })
    : target === undefined
      ? hrefTo({})
      : hrefTo({ paragraph: undefined, node: target })
  return (
    <tr aria-rowindex={at + 2} data-line={at} class="group">
      <th scope="rowgroup" colSpan={COLUMNS.length}>
        <div>
          <a href={href} tabIndex={stop ? 0 : -1} dir="auto">
            {label === '' ? wordsOf(TABLE).notDecided : label}
          </a>{' '}
          <span>{rows}</span>
        </div>
      </th>
    </tr>
  )
}
