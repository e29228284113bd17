import { targetKind } from '../../core/model/ids.ts'
import { generalComment, nameOf } from '../../core/model/names.ts'
import { citesPlace, provisionLabel } from '../state/provisions.ts'
import { hueVariable } from '../theme/theme.ts'
import { Elsewhere } from './Elsewhere.tsx'
import { Fact } from './Facts.tsx'
import { InstrumentFacts } from './InstrumentFacts.tsx'
import { Opener } from './Opener.tsx'
import { Quotes } from './Quotes.tsx'
import { ShapeSign } from './Shape.tsx'
import { useStore, useWords } from './store.ts'
import { CitedTogether, Reach, Ties } from './Ties.tsx'

/** The card of something that can be cited: its facts, and every place in the document (and which other open ones) that cites it. */
export function TargetCard({ id }: { readonly id: string }) {
  const { shelf, provision, hrefTo } = useStore()
  const { cards } = useWords()
  const name = nameOf(id, shelf.value)
  const instrument = targetKind(id) === 'instrument' ? shelf.value.instruments.get(id) : undefined
  return (
    <>
      <div class="card-facts">
        <header style={{ '--hue': hueVariable(name.hue) }}>
          <p class="card-kind">
            <ShapeSign shape={name.shape} hue={name.hue} /> <strong>{name.short}</strong> {name.kind}
          </p>
          <h2 dir="auto">{name.title}</h2>
        </header>
        {instrument ? <InstrumentFacts instrument={instrument} /> : <OtherFacts id={id} />}
      </div>
      <div class="card-cited">
        <Walk short={name.short} />
        <CitedHere id={id} short={name.short} />
        <Elsewhere id={id} place={provision.value} />
        <CitedTogether id={id} />
        <div class="focus-tools">
          <Opener node={id} />
          <Ties id={id} />
          <a href={hrefTo({ view: 'compare', of: id, with: undefined })}>{cards.compareWith}</a>
          <Reach />
        </div>
      </div>
    </>
  )
}

/** From citation to citation, all open documents through. */
function Walk({ short }: { readonly short: string }) {
  const { standing, walk } = useStore()
  const { cards } = useWords()
  const at = standing.value
  if (!at || at.of < 2) return null
  return (
    <p class="walk">
      <button type="button" onClick={() => walk(-1)} aria-label={cards.previousOf(short)} title={cards.previousHint}>
        ‹ {cards.previous}
      </button>
      <span>{cards.standing(at.number, at.of)}</span>
      <button type="button" onClick={() => walk(1)} aria-label={cards.nextOf(short)} title={cards.nextHint}>
        {cards.next} ›
      </button>
    </p>
  )
}

/** Who cites it in this document; only the place asked for, with a way to all of it. */
function CitedHere({ id, short }: { readonly id: string; readonly short: string }) {
  const { map, provision, hrefTo, shelf } = useStore()
  const { cards } = useWords()
  const shown = map.value
  if (!shown) return null
  const node = shown.nodes.get(id)
  const all = (shown.linksAt.get(id) ?? []).flatMap(l => l.citations)
  const place = provision.value
  const citations = place ? all.filter(c => citesPlace(c, place)) : all
  const paragraphs = new Set(citations.map(c => c.paragraph)).size
  const articles = node?.kind === 'target' ? node.articles : ''
  return (
    <>
      <h3>
        {place && (
          <>
            <span class="place-asked">
              {short} {provisionLabel(place, shelf.value.words.places)}
            </span>
            {' · '}
          </>
        )}
        {paragraphs === 0 ? cards.notCited : cards.citedIn(paragraphs)}
        {!place && articles && <span> · {articles}</span>}
      </h3>
      <Quotes citations={citations} map={shown} />
      {place && all.length > citations.length && (
        <p class="why">
          <a href={hrefTo({ node: id, provision: undefined })}>{cards.everyCitation(short)}</a>
          {articles && ` (${articles})`}
        </p>
      )}
    </>
  )
}

function OtherFacts({ id }: { readonly id: string }) {
  const { shelf } = useStore()
  const { facts } = useWords()
  if (targetKind(id) !== 'general-comment') {
    return <p class="verified">{targetKind(id) === 'instrument' ? facts.noFacts : facts.numberOnly}</p>
  }
  const { body, comment } = generalComment(id, shelf.value)
  return (
    <>
      <dl>
        <Fact name={facts.committee}>{body?.name}</Fact>
        <Fact name={facts.adopted}>{comment?.year}</Fact>
        <Fact name={facts.symbol}>{comment?.symbol}</Fact>
      </dl>
      {comment && <p class="verified">{comment.verified ? facts.checkedSource : facts.unchecked}</p>}
    </>
  )
}
