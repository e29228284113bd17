import type { Link } from '../state/citationMap.ts'
import type { LeftNode, RightNode } from '../state/picture.ts'
import { hueVariable } from '../theme/theme.ts'
import { Legend } from './Legend.tsx'
import { ShapeSign } from './Shape.tsx'
import { useStore, useWords } from './store.ts'

/** Columns that a table can carry; the most cited are kept, the rest are counted. */
const MOST_COLUMNS = 80
const MOST_ROWS = 400
/** Per cent of the family's colour behind a number: beyond it the number could not be read in both themes. */
const DARKEST = 40

/** Who cites what as a table: a row for what cites, a column for what is cited, in the field how often. */
export function Matrix() {
  const { picture, level } = useStore()
  const { map: words } = useWords()
  const shown = picture.value
  if (!shown) return null
  if (level.value === 'instruments') return <p class="nothing">{words.noMatrix}</p>
  const cites = (node: LeftNode): boolean => (shown.linksAt.get(node.id) ?? []).some(l => l.from === node.id)
  const rows = shown.lefts.filter(cites)
  const heavy = [...shown.rights].sort((a, b) => (shown.linksAt.get(b.id)?.length ?? 0) - (shown.linksAt.get(a.id)?.length ?? 0)).slice(0, MOST_COLUMNS)
  const kept = new Set(heavy.map(n => n.id))
  const columns = shown.rights.filter(n => kept.has(n.id))
  const links = new Map(shown.links.map(l => [`${l.from} ${l.to}`, l]))
  const left = shown.rights.length - columns.length + Math.max(0, rows.length - MOST_ROWS)
  return (
    <div class="list matrix" tabIndex={-1} id="matrix">
      <Legend />
      {rows.length === 0 && <p class="nothing">{words.nothingCited}</p>}
      {left > 0 && <p class="quiet-note">{words.leftOutOfMatrix(left)}</p>}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{words.citedIn}</span>
              </th>
              {columns.map(node => (
                <th key={node.id} scope="col" style={{ '--hue': hueVariable(node.name.hue) }}>
                  <Head node={node} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map(row => (
              <tr key={row.id}>
                <th scope="row">
                  <RowHead node={row} />
                </th>
                {columns.map(column => (
                  <Field key={column.id} link={links.get(`${row.id} ${column.id}`)} row={row} column={column} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function Head({ node }: { readonly node: RightNode }) {
  const { hrefTo, chosenInPicture } = useStore()
  const target = node.kind === 'provision' ? { node: node.target, provision: node.place || undefined } : { node: node.id, provision: undefined }
  return (
    <a href={hrefTo({ paragraph: undefined, ...target })} title={node.name.title} aria-current={chosenInPicture.value === node.id ? 'true' : undefined}>
      <span>{node.kind === 'provision' ? node.label : node.name.short}</span>
      <ShapeSign shape={node.name.shape} hue={node.name.hue} />
    </a>
  )
}

function RowHead({ node }: { readonly node: LeftNode }) {
  const { hrefTo, chosenInPicture } = useStore()
  const change = placeOf(node)
  return (
    <a
      href={hrefTo({ ...change, node: undefined })}
      title={node.kind === 'document' ? node.document.title : undefined}
      aria-current={chosenInPicture.value === node.id ? 'true' : undefined}
    >
      {node.label}
    </a>
  )
}

/** Where a row leads: into its document, to its paragraph or the first of its section. */
function placeOf(node: LeftNode) {
  if (node.kind === 'document') return { document: node.document.id, paragraph: undefined }
  if (node.kind === 'section') return { document: node.document.id, paragraph: node.paragraphs[0] }
  return { ...(node.of ? { document: node.of.id } : {}), paragraph: node.paragraph.id }
}

/** One field: empty, or how often, leading to the words. The darker the oftener; a doubtful reading has a dashed edge. */
function Field({ link, row, column }: { readonly link: Link | undefined; readonly row: LeftNode; readonly column: RightNode }) {
  const { hrefTo, focus } = useStore()
  const { map: words } = useWords()
  if (!link) return <td />
  const target = column.kind === 'provision' ? { node: column.target, provision: column.place || undefined } : { node: column.id, provision: undefined }
  const [first] = link.citations
  const where = row.kind === 'paragraph' ? placeOf(row) : { document: row.document.id, paragraph: first?.paragraph }
  const times = link.citations.length
  const name = column.kind === 'provision' ? column.label : column.name.short
  return (
    <td data-lit={focus.value?.links.has(link.id) ?? false}>
      <a
        href={hrefTo({ ...where, ...target })}
        data-certainty={link.certainty}
        style={{ '--hue': hueVariable(column.name.hue), '--share': `${Math.min(DARKEST, 12 + 8 * times)}%` }}
        aria-label={words.cites(row.label, name, times)}
        title={words.cites(row.label, name, times)}
      >
        {times > 1 ? times : '·'}
      </a>
    </td>
  )
}
