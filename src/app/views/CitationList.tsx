import { nameOf } from '../../core/model/names.ts'
import { certaintyOf } from '../state/certainty.ts'
import { type CitationMap, type Link, type MapNode, paragraphNodeId, quoteOf, type TargetNode } from '../state/citationMap.ts'
import { placesCited } from '../state/provisionsIn.ts'
import { whyWords } from '../state/words.ts'
import { Breakable } from './Breakable.tsx'
import { Legend } from './Legend.tsx'
import { ShapeSign } from './Shape.tsx'
import { useStore, useWords } from './store.ts'

/** The map's equal in words: every paragraph with what it cites, every cited thing with who cites it; same nodes, same selection. */
export function CitationList() {
  const shown = useStore().listed.value
  const { map: words } = useWords()
  if (!shown) return null
  const citing = shown.paragraphs.filter(p => shown.linksAt.get(p.id)?.some(l => l.from === p.id))
  return (
    <div class="list" tabIndex={-1} id="list">
      <Legend />
      <h2>{words.byParagraph}</h2>
      {citing.length === 0 && <p class="nothing">{words.noCitation}</p>}
      <table class="by-paragraph" data-testid="by-paragraph">
        <thead>
          <tr>
            <th scope="col">{words.paragraph}</th>
            <th scope="col">{words.citesHead}</th>
            <th scope="col">{words.inTheseWords}</th>
          </tr>
        </thead>
        <tbody>
          {citing.flatMap(p => {
            const links = (shown.linksAt.get(p.id) ?? []).filter(l => l.from === p.id)
            return links.map((link, i) => <Row key={link.id} link={link} map={shown} head={i === 0 ? p.label : undefined} rows={links.length} />)
          })}
        </tbody>
      </table>
      <h2>{words.byInstrument}</h2>
      <table class="by-instrument" data-testid="by-instrument">
        <thead>
          <tr>
            <th scope="col">{words.instrument}</th>
            <th scope="col">{words.articles}</th>
            <th scope="col">{words.citedIn}</th>
          </tr>
        </thead>
        <tbody>
          {shown.targets.map(target => (
            <Cited key={target.id} target={target} map={shown} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A cited thing with who cites it; opened, each of its cited articles with who cites that. */
function Cited({ target, map: shown }: { readonly target: TargetNode; readonly map: CitationMap }) {
  const { isOpen, turn, shelf, hrefTo } = useStore()
  const { map: words, unfold } = useWords()
  const links = shown.linksAt.get(target.id) ?? []
  const open = target.articles !== '' && isOpen(target.id)
  const places = open ? placesCited(links, target.id, shelf.value) : []
  return (
    <>
      <tr>
        <th scope="row">
          <NodeLink node={target} />
        </th>
        <td>
          {target.articles === '' ? (
            '–'
          ) : (
            <button type="button" class="unfold" aria-expanded={open} title={open ? unfold.foldKey : unfold.openKey} onClick={() => turn(target.id)}>
              {target.articles}
            </button>
          )}
        </td>
        <td>
          {links.map((link, i) => {
            const node = shown.nodes.get(link.from)
            return (
              <span key={link.id}>
                {i > 0 && ', '}
                {node && <NodeLink node={node} />}
                {link.citations.length > 1 && ` (${words.times(link.citations.length)})`}
              </span>
            )
          })}
        </td>
      </tr>
      {places.map(({ node, from }) => (
        <tr key={node.id} class="part">
          <th scope="row">
            <a href={hrefTo({ paragraph: undefined, node: node.target, provision: node.place || undefined })}>
              {node.place ? node.label : `${node.label} (${words.asAWhole})`}
            </a>
          </th>
          <td />
          <td>
            {from.map((id, i) => {
              const citing = shown.nodes.get(id)
              return (
                <span key={id}>
                  {i > 0 && ', '}
                  {citing && <NodeLink node={citing} />}
                </span>
              )
            })}
          </td>
        </tr>
      ))}
    </>
  )
}

function Row({ link, map, head, rows }: { readonly link: Link; readonly map: CitationMap; readonly head: string | undefined; readonly rows: number }) {
  const { focus } = useStore()
  const { reasons } = useWords()
  const from = map.nodes.get(link.from)
  const to = map.nodes.get(link.to)
  return (
    <tr data-lit={focus.value?.links.has(link.id) ?? false} class={head === undefined ? '' : 'first'}>
      {head !== undefined && (
        <th scope="rowgroup" rowSpan={rows}>
          {from && <NodeLink node={from} />}
        </th>
      )}
      <td class="name">{to && <NodeLink node={to} />}</td>
      <td>
        {link.citations.map(c => (
          <p key={c.span.start}>
            <q dir="auto">{quoteOf(c, map.document)}</q>
            {certaintyOf(c) !== 'sure' && (
              <span class="why" data-certainty={certaintyOf(c)}>
                {' '}
                {whyWords(c, reasons)}
              </span>
            )}
          </p>
        ))}
      </td>
    </tr>
  )
}

/** A node as a link that chooses it. */
function NodeLink({ node }: { readonly node: MapNode }) {
  const { hrefTo, chosen, shelf } = useStore()
  const { reasons } = useWords()
  const current = chosen.value?.id === node.id ? 'true' : undefined
  if (node.kind === 'paragraph') {
    return (
      <a href={hrefTo({ paragraph: node.paragraph.id, node: undefined })} aria-current={current} data-node={paragraphNodeId(node.paragraph.id)}>
        {node.label}
      </a>
    )
  }
  if (node.kind === 'doubt') {
    return (
      <a href={hrefTo({ paragraph: node.citation.paragraph, node: node.id })} class="signed" aria-current={current} data-node={node.id}>
        <ShapeSign shape="question" /> <span>{reasons.notDecided}</span>
      </a>
    )
  }
  const { short, year, title, shape, hue } = nameOf(node.id, shelf.value)
  return (
    <a href={hrefTo({ paragraph: undefined, node: node.id })} class="signed" aria-current={current} data-node={node.id} title={title}>
      <ShapeSign shape={shape} hue={hue} />{' '}
      <span>
        <Breakable text={year === undefined || short.includes(year) ? short : `${short} ${year}`} />
      </span>
    </a>
  )
}
