import { nameOf } from '../../core/model/names.ts'
import { citedTogether } from '../state/ties.ts'
import { useStore, useWords } from './store.ts'

/** Names shown of what is cited together; the rest are counted. */
const MOST = 8

/** What is cited in the same paragraphs as an instrument, in all open documents. */
export function CitedTogether({ id }: { readonly id: string }) {
  const { documents, shelf, hrefTo } = useStore()
  const { cards } = useWords()
  const together = citedTogether(documents.value, id)
  if (together.length === 0) return null
  return (
    <section class="elsewhere">
      <h3>{cards.citedTogether}</h3>
      <p>
        {together.slice(0, MOST).map((other, i) => {
          const name = nameOf(other.id, shelf.value)
          return (
            <span key={other.id}>
              {i > 0 && ', '}
              <a href={hrefTo({ paragraph: undefined, node: other.id })} title={cards.togetherIn(name.title, other.paragraphs)}>
                {name.short}
              </a>
              {other.paragraphs > 1 && (
                <>
                  {' '}
                  <a href={hrefTo({ view: 'compare', of: id, with: other.id })} aria-label={cards.compareThese(nameOf(id, shelf.value).short, name.short)}>
                    ({other.paragraphs})
                  </a>
                </>
              )}
            </span>
          )
        })}
        {together.length > MOST && cards.andMore(together.length - MOST)}
      </p>
    </section>
  )
}

/** How the chosen thing is tied to another: the shortest way, in words, lit on the map. */
export function Ties({ id }: { readonly id: string }) {
  const { map, shelf, way, route, go } = useStore()
  const { cards } = useWords()
  const shown = map.value
  if (!shown) return null
  const instruments = [...shelf.value.instruments.keys()].map(key => ({ key, words: nameOf(key, shelf.value).short }))
  const targets = [...new Map([...shown.targets.map(t => ({ key: t.id, words: t.name.short })), ...instruments].map(t => [t.key, t])).values()]
  const paragraphs = shown.paragraphs.filter(p => shown.linksAt.has(p.id)).map(p => ({ key: p.id, words: p.label }))
  const other = route.value.to ?? ''
  return (
    <section class="ties">
      <label>
        {cards.howTied}{' '}
        <select value={other} onChange={event => go({ to: event.currentTarget.value || undefined })}>
          <option value="">{cards.choose}</option>
          <Options label={cards.known} items={targets} without={id} />
          <Options label={cards.paragraphs} items={paragraphs} without={id} />
        </select>
      </label>
      {other !== '' && (way.value ? <Way from={id} /> : <p class="why">{cards.notTied}</p>)}
    </section>
  )
}

function Options({
  label,
  items,
  without,
}: {
  readonly label: string
  readonly items: readonly { readonly key: string; readonly words: string }[]
  readonly without: string
}) {
  return (
    <optgroup label={label}>
      {items
        .filter(item => item.key !== without)
        .map(item => (
          <option key={item.key} value={item.key}>
            {item.words}
          </option>
        ))}
    </optgroup>
  )
}

function Way({ from }: { readonly from: string }) {
  const { way } = useStore()
  const { cards } = useWords()
  return (
    <p class="way">
      <Thing id={from} />
      {(way.value ?? []).map(tie => (
        <span key={tie.id}>
          {' '}
          {cards.ties[tie.kind]} <Thing id={tie.id} />
        </span>
      ))}
    </p>
  )
}

function Thing({ id }: { readonly id: string }) {
  const { map, shelf, hrefTo } = useStore()
  const node = map.value?.nodes.get(id)
  if (node?.kind === 'paragraph') return <a href={hrefTo({ paragraph: node.paragraph.id, node: undefined })}>{node.label}</a>
  if (node?.kind === 'doubt') return <q>{node.quote}</q>
  return (
    <a href={hrefTo({ paragraph: undefined, node: id })} title={nameOf(id, shelf.value).title}>
      {nameOf(id, shelf.value).short}
    </a>
  )
}

/** How far around the chosen thing is lit: itself with what it touches, or one or two steps more. */
export function Reach() {
  const { route, go } = useStore()
  const { cards } = useWords()
  const depth = route.value.depth ?? 1
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are buttons, not fields of a form.
    <div class="reach" role="group" aria-label={cards.reach}>
      <span aria-hidden="true">{cards.light}</span>
      {([1, 2, 3] as const).map(steps => (
        <button
          key={steps}
          type="button"
          aria-pressed={depth === steps}
          aria-label={cards.steps(steps)}
          onClick={() => go({ depth: steps === 1 ? undefined : steps })}
        >
          {steps}
        </button>
      ))}
      <span aria-hidden="true">{cards.stepUnit(depth)}</span>
    </div>
  )
}
