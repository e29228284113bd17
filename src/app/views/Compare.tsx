import { articlesCited } from '../../core/model/articles.ts'
import { groupBy } from '../../core/model/groups.ts'
import type { DocumentId, ParagraphId, TargetId } from '../../core/model/ids.ts'
import type { Pinpoint } from '../../core/model/locator.ts'
import { nameOf } from '../../core/model/names.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import { labelOf } from '../state/citationMap.ts'
import { type CitedIn, type Citing, type Compared, compareDocuments, comparedOf, compareTargets, documentCompared, firstPair } from '../state/comparing.ts'
import { keepsDocument } from '../state/filter.ts'
import { COMPARE } from '../words/compare.ts'
import { ShapeSign } from './Shape.tsx'
import { useStore } from './store.ts'

/** Paragraphs named in one line; the rest are counted. */
const MOST = 12
/** Lines of one list. */
const MOST_LINES = 200

/** Two instruments or two documents side by side: what they share, what only one has, and in which paragraphs. */
export function Compare() {
  const { route, chosen, documents, extraction, wordsOf } = useStore()
  const words = wordsOf(COMPARE)
  const node = chosen.value
  const asked = route.value.of ?? (node?.kind === 'target' ? node.id : undefined)
  const [of, other] = asked === undefined ? (firstPair(documents.value, extraction.value?.document.id) ?? []) : [asked, route.value.with]
  const [first, second] = [of === undefined ? undefined : comparedOf(of), other === undefined ? undefined : comparedOf(other)]
  return (
    <div class="list compare" tabIndex={-1} id="compare">
      <Choose of={of} other={other} />
      {first && second && first.kind === second.kind ? <Side first={first} second={second} /> : <p class="hint">{words.hint}</p>}
    </div>
  )
}

function Choose({ of, other }: { readonly of: string | undefined; readonly other: string | undefined }) {
  const { go, wordsOf } = useStore()
  const words = wordsOf(COMPARE)
  const kind = of === undefined ? undefined : comparedOf(of).kind
  return (
    <p class="compare-choice">
      <label>
        {words.choose}{' '}
        <select
          aria-label={words.first}
          value={of ?? ''}
          onChange={event => {
            const next = event.currentTarget.value || undefined
            // A document cannot be compared with an instrument.
            const keep = next !== undefined && other !== undefined && comparedOf(next).kind === comparedOf(other).kind
            go({ of: next, with: keep ? other : undefined })
          }}
        >
          <option value="">{words.none}</option>
          <Options kind={undefined} without={undefined} />
        </select>
      </label>{' '}
      <label>
        {words.with}{' '}
        <select aria-label={words.second} value={other ?? ''} onChange={event => go({ of, with: event.currentTarget.value || undefined })}>
          <option value="">{words.none}</option>
          <Options kind={kind} without={of} />
        </select>
      </label>
    </p>
  )
}

/** What can be compared: all that is cited in the open documents, and these; `kind`: only such. */
function Options({ kind, without }: { readonly kind: Compared['kind'] | undefined; readonly without: string | undefined }) {
  const { documents, shelf, wordsOf } = useStore()
  const words = wordsOf(COMPARE)
  const cited = new Set(
    documents.value.flatMap(e => e.citations.flatMap(({ target }) => (target.status === 'resolved' && !target.id.startsWith('#') ? [target.id] : []))),
  )
  const named = [...cited].map(id => ({ id, name: nameOf(id, shelf.value) })).sort((a, b) => a.name.short.localeCompare(b.name.short))
  return (
    <>
      {kind !== 'cited' && (
        <optgroup label={words.documents}>
          {documents.value
            .map(({ document }) => ({ value: documentCompared(document.id), document }))
            .filter(({ value }) => value !== without)
            .map(({ value, document }) => (
              <option key={value} value={value}>
                {symbolWords(document.symbol ?? document.title)}
              </option>
            ))}
        </optgroup>
      )}
      {kind !== 'document' && (
        <optgroup label={words.cited}>
          {named
            .filter(({ id }) => id !== without)
            .map(({ id, name }) => (
              <option key={id} value={id} title={name.title}>
                {name.short}
              </option>
            ))}
        </optgroup>
      )}
    </>
  )
}

function Side({ first, second }: { readonly first: Compared; readonly second: Compared }) {
  return first.kind === 'document' ? <TwoDocuments first={first.id} second={second.id} /> : <TwoInstruments first={first.id} second={second.id} />
}

function TwoInstruments({ first, second }: { readonly first: TargetId; readonly second: TargetId }) {
  const { documents, filter, shelf, wordsOf } = useStore()
  const words = wordsOf(COMPARE)
  const { together, onlyFirst, onlySecond } = compareTargets(
    documents.value.filter(e => keepsDocument(filter.value, e.document.id)),
    first,
    second,
  )
  const [a, b] = [nameOf(first, shelf.value).short, nameOf(second, shelf.value).short]
  return (
    <>
      <h2>{words.together(together.length)}</h2>
      <Lines citing={together} first={first} second={second} />
      <h2>{words.alone(a, onlyFirst.length)}</h2>
      <Lines citing={onlyFirst} first={first} second={second} />
      <h2>{words.alone(b, onlySecond.length)}</h2>
      <Lines citing={onlySecond} first={first} second={second} />
    </>
  )
}

/** By document, a line for each paragraph with the places it names. */
function Lines({ citing, first, second }: { readonly citing: readonly Citing[]; readonly first: TargetId; readonly second: TargetId }) {
  const { shelf, wordsOf } = useStore()
  const words = wordsOf(COMPARE)
  if (citing.length === 0) return null
  const places = (id: TargetId, pinpoints: readonly Pinpoint[]): readonly string[] =>
    pinpoints.length ? [`${nameOf(id, shelf.value).short} ${articlesCited(pinpoints, shelf.value.words.places)}`] : []
  return (
    <ul class="plain compare-lines">
      {[...groupBy(citing.slice(0, MOST_LINES), c => c.document)].map(([document, here]) => (
        <li key={document}>
          <DocumentName id={document} />
          <ul>
            {here.map(c => (
              <li key={c.paragraph}>
                <Place document={document} paragraph={c.paragraph} node={c.first.length || !c.second.length ? first : second} />{' '}
                <span class="why">{[...places(first, c.first), ...places(second, c.second)].join(' · ')}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
      {citing.length > MOST_LINES && <li class="why">{words.andMore(citing.length - MOST_LINES)}</li>}
    </ul>
  )
}

function TwoDocuments({ first, second }: { readonly first: DocumentId; readonly second: DocumentId }) {
  const { documents, wordsOf } = useStore()
  const words = wordsOf(COMPARE)
  const [a, b] = [first, second].map(id => documents.value.find(e => e.document.id === id))
  if (!a || !b) return <p class="nothing">{words.notOpen(a ? second : first)}</p>
  const { both, onlyFirst, onlySecond } = compareDocuments(a, b)
  const names = [a, b].map(({ document }) => symbolWords(document.symbol ?? document.title))
  return (
    <>
      <h2>{words.both(both.length)}</h2>
      {both.length > 0 && (
        <table class="compare-both">
          <thead>
            <tr>
              <th scope="col">{words.instrument}</th>
              {names.map(name => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {both.map(row => (
              <tr key={row.id}>
                <th scope="row">
                  <Thing id={row.id} document={first} />
                </th>
                <td>
                  <Places cited={row.first} document={first} />
                </td>
                <td>
                  <Places cited={row.second} document={second} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Only title={words.only(names[0] ?? '', onlyFirst.length)} cited={onlyFirst} document={first} />
      <Only title={words.only(names[1] ?? '', onlySecond.length)} cited={onlySecond} document={second} />
    </>
  )
}

function Only({ title, cited, document }: { readonly title: string; readonly cited: readonly CitedIn[]; readonly document: DocumentId }) {
  return (
    <>
      <h2>{title}</h2>
      {cited.length > 0 && (
        <ul class="plain compare-lines">
          {cited.map(c => (
            <li key={c.id}>
              <Thing id={c.id} document={document} />: <Places cited={c} document={document} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Thing({ id, document }: { readonly id: TargetId; readonly document: DocumentId }) {
  const { shelf, hrefTo } = useStore()
  const { short, title, shape, hue } = nameOf(id, shelf.value)
  return (
    <a class="signed" href={hrefTo({ document, paragraph: undefined, node: id })} title={title}>
      <ShapeSign shape={shape} hue={hue} /> <span>{short}</span>
    </a>
  )
}

/** The paragraphs, each with the way to it, and the articles. */
function Places({ cited: { id, paragraphs, pinpoints }, document }: { readonly cited: CitedIn; readonly document: DocumentId }) {
  const { shelf, wordsOf } = useStore()
  const words = wordsOf(COMPARE)
  const articles = articlesCited(pinpoints, shelf.value.words.places)
  return (
    <>
      {paragraphs.slice(0, MOST).map((paragraph, i) => (
        <span key={paragraph}>
          {i > 0 && ', '}
          <Place document={document} paragraph={paragraph} node={id} />
        </span>
      ))}
      {paragraphs.length > MOST && words.andMore(paragraphs.length - MOST)}
      {articles && <span class="why"> · {articles}</span>}
    </>
  )
}

function Place({ document, paragraph, node }: { readonly document: DocumentId; readonly paragraph: ParagraphId; readonly node: TargetId }) {
  const { documents, shelf, hrefTo } = useStore()
  const found = documents.value.find(e => e.document.id === document)?.document.paragraphs.find(p => p.id === paragraph)
  return (
    <a href={hrefTo({ document, paragraph, node })} dir="auto">
      {found ? labelOf(found, shelf.value) : paragraph}
    </a>
  )
}

function DocumentName({ id }: { readonly id: DocumentId }) {
  const { documents } = useStore()
  const document = documents.value.find(e => e.document.id === id)?.document
  return (
    <b title={document?.title} dir="auto">
      {symbolWords(document?.symbol ?? document?.title ?? id)}
    </b>
  )
}
