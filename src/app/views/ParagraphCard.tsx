import { useSignal } from '@preact/signals'
import { Fragment } from 'preact'
import { articlesCited } from '../../core/model/articles.ts'
import type { Citation } from '../../core/model/citation.ts'
import type { Paragraph } from '../../core/model/document.ts'
import { targetKind } from '../../core/model/ids.ts'
import { nameOf } from '../../core/model/names.ts'
import { certaintyOf } from '../state/certainty.ts'
import { type ParagraphNode, targetNodeId } from '../state/citationMap.ts'
import { certaintyWords, count, whyWords } from '../state/words.ts'
import { hueVariable } from '../theme/theme.ts'
import { ShapeSign } from './Shape.tsx'
import { useStore } from './store.ts'
import { Reach, Ties } from './Ties.tsx'

/** The card of a paragraph: all that it cites, with reasons. */
export function ParagraphCard({ node }: { readonly node: ParagraphNode }) {
  const { map } = useStore()
  const shown = map.value
  if (!shown) return null
  const { paragraph } = node
  const byTarget = new Map<string, Citation[]>()
  for (const citation of shown.citationsIn.get(paragraph.id) ?? []) {
    const id = targetNodeId(citation)
    byTarget.set(id, [...(byTarget.get(id) ?? []), citation])
  }
  const once = [...byTarget.values()].flatMap(([first]) => first ?? [])
  const named = paragraph.number === undefined ? 'This text' : `Paragraph ${paragraph.number}`
  return (
    <>
      <div class="card-facts">
        <header>
          <p class="card-kind">
            <ShapeSign shape="dot" /> <strong>{node.label}</strong> {paragraph.section}
          </p>
          <CopyReference />
          <h2>{once.length === 0 ? `${named} cites no instrument` : `${named} ${citedWords(once)}`}</h2>
        </header>
        {once.length > 0 && (
          <div class="focus-tools">
            <Ties id={node.id} />
            <Reach />
          </div>
        )}
      </div>
      {once.length > 0 && (
        <div class="card-cited cited-here">
          <h3>Cited here</h3>
          <ul class="cited">
            {[...byTarget].map(([id, citations]) => (
              <Cited key={id} id={id} citations={citations} paragraph={paragraph} />
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

/** The paragraph as a reference, for a footnote of one's own. */
export function CopyReference() {
  const { copyReference } = useStore()
  const done = useSignal<'plain' | 'quoted' | undefined>(undefined)
  const copy = async (how: 'plain' | 'quoted'): Promise<void> => {
    done.value = (await copyReference(how === 'quoted' ? 'all' : undefined)) ? how : undefined
    setTimeout(() => {
      done.value = undefined
    }, 2000)
  }
  return (
    <p class="copy">
      <button type="button" onClick={() => void copy('plain')} title="Copy reference (c)">
        {done.value === 'plain' ? 'Copied' : 'Copy reference'}
      </button>
      <button type="button" onClick={() => void copy('quoted')} title="Copy with quote (q)">
        {done.value === 'quoted' ? 'Copied' : 'with quote'}
      </button>
    </p>
  )
}

/** One cited thing: its name, the articles, the words that cite it, and why they were read so. */
function Cited({ id, citations, paragraph }: { readonly id: string; readonly citations: readonly Citation[]; readonly paragraph: Paragraph }) {
  const { shelf, hrefTo } = useStore()
  const [first] = citations
  if (!first) return null
  const name = first.target.status === 'resolved' ? nameOf(first.target.id, shelf.value) : undefined
  const quotes = [...new Set(citations.map(({ span }) => paragraph.text.slice(span.start, span.end)))]
  const articles = articlesCited(citations.flatMap(c => c.pinpoints))
  const why = [...new Set(citations.map(c => (certaintyOf(c) === 'sure' ? whyWords(c) : `${certaintyWords(c)}: ${whyWords(c)}`)))]
  return (
    <li style={name ? { '--hue': hueVariable(name.hue) } : undefined}>
      <ShapeSign shape={name?.shape ?? 'question'} hue={name?.hue} />
      <div>
        <a href={hrefTo({ paragraph: paragraph.id, node: id })}>
          {name ? name.title : 'Open question'}
          {name?.year && ` (${name.year})`}
        </a>
        {articles && <span class="articles"> {articles}</span>}
        <p>
          {quotes.map((quote, i) => (
            <Fragment key={quote}>
              {i > 0 && '; '}
              <q dir="auto">{quote}</q>
            </Fragment>
          ))}
        </p>
        <p class="why">{why.join('; ')}</p>
      </div>
    </li>
  )
}

/** What the citations of a paragraph come to: "cites 3 instruments and 1 document, and leaves 1 doubt". */
function citedWords(citations: readonly Citation[]): string {
  const ids = citations.flatMap(({ target }) => (target.status === 'resolved' ? [target.id] : []))
  const instruments = ids.filter(id => targetKind(id) === 'instrument').length
  const inside = ids.filter(id => targetKind(id) === 'paragraph').length
  const documents = ids.length - instruments - inside
  const doubts = citations.length - ids.length
  const cited = [
    ...(instruments ? [count(instruments, 'instrument')] : []),
    ...(documents ? [count(documents, 'document')] : []),
    ...(inside ? [count(inside, 'other paragraph')] : []),
  ]
  const listed = cited.length > 1 ? `${cited.slice(0, -1).join(', ')} and ${cited.at(-1)}` : cited[0]
  if (listed === undefined) return `leaves ${count(doubts, 'doubt')}`
  return `cites ${listed}${doubts ? `, and leaves ${count(doubts, 'doubt')}` : ''}`
}
