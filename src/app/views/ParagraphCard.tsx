import { Fragment } from 'preact'
import { articlesCited } from '../../core/model/articles.ts'
import type { Citation } from '../../core/model/citation.ts'
import type { Paragraph } from '../../core/model/document.ts'
import { targetKind } from '../../core/model/ids.ts'
import { nameOf } from '../../core/model/names.ts'
import { certaintyOf } from '../state/certainty.ts'
import { type ParagraphNode, targetNodeId } from '../state/citationMap.ts'
import { certaintyWords, whyWords } from '../state/words.ts'
import { hueVariable } from '../theme/theme.ts'
import type { Cards } from '../words/en/cards.ts'
import { Opener } from './Opener.tsx'
import { ParagraphTools } from './ParagraphTools.tsx'
import { ShapeSign } from './Shape.tsx'
import { useStore, useWords } from './store.ts'
import { Reach, Ties } from './Ties.tsx'

/** The card of a paragraph: all that it cites, with reasons. */
export function ParagraphCard({ node }: { readonly node: ParagraphNode }) {
  const { map, chosenInPicture } = useStore()
  const { cards } = useWords()
  const shown = map.value
  if (!shown) return null
  const { paragraph } = node
  const byTarget = new Map<string, Citation[]>()
  for (const citation of shown.citationsIn.get(paragraph.id) ?? []) {
    const id = targetNodeId(citation)
    byTarget.set(id, [...(byTarget.get(id) ?? []), citation])
  }
  const once = [...byTarget.values()].flatMap(([first]) => first ?? [])
  const named = paragraph.number === undefined ? cards.textCites : cards.paragraphCites(paragraph.number)
  return (
    <>
      <div class="card-facts">
        <header>
          <p class="card-kind">
            <ShapeSign shape="dot" /> <strong dir="auto">{node.label}</strong> {paragraph.section}
          </p>
          <ParagraphTools paragraph={paragraph} citations={shown.citationsIn.get(paragraph.id) ?? []} document={shown.document} />
          <h2>{once.length === 0 ? cards.citesNothing(named) : citedWords(named, once, cards)}</h2>
        </header>
        {once.length > 0 && (
          <div class="focus-tools">
            <Opener node={chosenInPicture.value} />
            <Ties id={node.id} />
            <Reach />
          </div>
        )}
      </div>
      {once.length > 0 && (
        <div class="card-cited cited-here">
          <h3>{cards.citedHere}</h3>
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

/** One cited thing: its name, the articles, the words that cite it, and why they were read so. */
function Cited({ id, citations, paragraph }: { readonly id: string; readonly citations: readonly Citation[]; readonly paragraph: Paragraph }) {
  const { shelf, hrefTo } = useStore()
  const { cards, reasons } = useWords()
  const [first] = citations
  if (!first) return null
  const name = first.target.status === 'resolved' ? nameOf(first.target.id, shelf.value) : undefined
  const quotes = [...new Set(citations.map(({ span }) => paragraph.text.slice(span.start, span.end)))]
  const articles = articlesCited(
    citations.flatMap(c => c.pinpoints),
    shelf.value.words.places,
  )
  const why = [
    ...new Set(citations.map(c => (certaintyOf(c) === 'sure' ? whyWords(c, reasons) : `${certaintyWords(c, reasons)}${reasons.colon}${whyWords(c, reasons)}`))),
  ]
  return (
    <li style={name ? { '--hue': hueVariable(name.hue) } : undefined}>
      <ShapeSign shape={name?.shape ?? 'question'} hue={name?.hue} />
      <div>
        <a href={hrefTo({ paragraph: paragraph.id, node: id })}>
          {name ? name.title : cards.openQuestion}
          {name?.year && ` (${name.year})`}
        </a>
        {articles && <span class="articles"> {articles}</span>}
        <p>
          {quotes.map((quote, i) => (
            <Fragment key={quote}>
              {i > 0 && reasons.semicolon}
              <q dir="auto">{quote}</q>
            </Fragment>
          ))}
        </p>
        <p class="why">{why.join(reasons.semicolon)}</p>
      </div>
    </li>
  )
}

/** What the citations of a paragraph come to: "cites 3 instruments and 1 document, and leaves 1 doubt". */
function citedWords(paragraph: string, citations: readonly Citation[], words: Cards): string {
  const ids = citations.flatMap(({ target }) => (target.status === 'resolved' ? [target.id] : []))
  const instruments = ids.filter(id => targetKind(id) === 'instrument').length
  const inside = ids.filter(id => targetKind(id) === 'paragraph').length
  return words.citesSome(paragraph, instruments, ids.length - instruments - inside, inside, citations.length - ids.length)
}
