import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { nameOf } from '../../core/model/names.ts'
import type { Span } from '../../core/text/span.ts'
import { splitAtEdges } from '../reading/split.ts'
import type { Fuzzy } from '../state/fuzzy.ts'
import { find, type Hit, withNear } from '../state/search.ts'
import type { Find } from '../words/en/find.ts'
import { ShapeSign } from './Shape.tsx'
import { useStore, useWords } from './store.ts'
import { useChoice } from './useChoice.ts'

/** The find box: instruments by any name, paragraphs by their words. A combobox that needs no pointer. */
export function FindBox() {
  const store = useStore()
  const { shelf, documents, extraction, map } = store
  const { find: words } = useWords()
  const query = useSignal('')
  const open = useSignal(false)
  const input = useRef<HTMLInputElement>(null)
  const sought = useComputed(() => ({
    shelf: shelf.value,
    extractions: documents.value,
    document: extraction.value?.document.id,
    cited: new Set(map.value?.targets.map(t => t.id)),
  }))
  const fuzzy = useFuzzy(open)
  const hits = useComputed(() => {
    const exact = find(query.value, sought.value)
    const near = query.value.trim().length > 3 ? (fuzzy.value?.near(query.value) ?? []) : []
    return withNear(exact, near, sought.value)
  })

  useLayoutEffect(() => {
    const summon = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)
      if ((event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing)) {
        event.preventDefault()
        input.current?.focus()
        input.current?.select()
      }
    }
    addEventListener('keydown', summon)
    return () => removeEventListener('keydown', summon)
  }, [])

  const take = (hit: Hit): void => {
    open.value = false
    query.value = ''
    if (hit.kind === 'paragraph') store.go({ document: hit.document, paragraph: hit.paragraph, node: undefined })
    // What the document being read does not cite is shown where it is cited: nobody asked for this document.
    else if (hit.kind === 'provision') store.go({ paragraph: undefined, ...hit.first, node: hit.id, provision: hit.provision })
    else store.go({ paragraph: undefined, node: hit.id, provision: undefined })
    input.current?.blur()
  }
  const { active, onKeyDown } = useChoice(
    () => hits.value,
    take,
    () => {
      if (open.value) open.value = false
      else input.current?.blur()
    },
  )
  const showing = open.value && query.value.trim() !== ''
  const activeId = showing && hits.value[active.value] ? `hit-${active.value}` : undefined
  return (
    <search class="find">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={words.label}
        placeholder={words.label}
        aria-expanded={showing}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant={activeId}
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onInput={event => {
          query.value = event.currentTarget.value
          active.value = 0
          open.value = true
        }}
        onFocus={() => {
          open.value = true
        }}
        onBlur={() => {
          open.value = false
        }}
        onKeyDown={onKeyDown}
      />
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: <kbd> takes no focus. */}
      <kbd aria-hidden="true">Ctrl K</kbd>
      <div class="hits" hidden={!showing}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox, as the ARIA practices have it. */}
        <ul id="hits" role="listbox" aria-label={words.found}>
          {showing && hits.value.map((hit, i) => <HitLine key={keyOf(hit)} hit={hit} index={i} active={i === active.value} take={take} prefix="hit" />)}
        </ul>
        {showing && hits.value.length === 0 && (
          <p class="nothing" role="status">
            {words.nothing(query.value.trim())}
          </p>
        )}
      </div>
    </search>
  )
}

/** The index that forgives slips: loaded and built when someone first turns to the find box, and again when other documents are open. */
function useFuzzy(wanted: ReadonlySignal<boolean>): ReadonlySignal<Fuzzy | undefined> {
  const { documents, shelf } = useStore()
  const built = useSignal<Fuzzy | undefined>(undefined)
  const of = useRef<unknown>(undefined)
  useSignalEffect(() => {
    const [texts, names] = [documents.value, shelf.value]
    if (!wanted.value || of.current === texts) return
    of.current = texts
    void import('../state/fuzzy.ts')
      .then(({ createFuzzy }) => createFuzzy(texts, names))
      .then(fuzzy => {
        if (of.current === texts) built.value = fuzzy
      })
  })
  return built
}

const keyOf = (hit: Hit): string => (hit.kind === 'paragraph' ? `${hit.document}#${hit.paragraph}` : `${hit.kind} ${hit.id}`)

interface HitLineOf {
  readonly hit: Hit
  readonly index: number
  readonly active: boolean
  readonly take: (hit: Hit) => void
  readonly prefix: string
}

/** One line of what was found; `prefix` tells this list from another. */
export function HitLine({ hit, index, active, take, prefix }: HitLineOf) {
  const { shelf } = useStore()
  const { find: words } = useWords()
  const name = hit.kind === 'paragraph' ? undefined : nameOf(hit.id, shelf.value)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, which names the active option.
    <li
      id={`${prefix}-${index}`}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of a combobox, as the ARIA practices have it.
      role="option"
      aria-selected={active}
      onPointerDown={event => {
        event.preventDefault()
        take(hit)
      }}
      ref={element => {
        if (active) element?.scrollIntoView({ block: 'nearest' })
      }}
    >
      <ShapeSign shape={name?.shape ?? 'dot'} hue={name?.hue} />
      <span class="hit-text" dir="auto">
        {hit.kind === 'provision' ? <b>{hit.name}</b> : <Marked text={hit.kind === 'instrument' ? hit.name : hit.excerpt} marks={hit.marks} />}
      </span>
      <span class="hit-note">{noteOf(hit, words)}</span>
    </li>
  )
}

function noteOf(hit: Hit, words: Find): string {
  switch (hit.kind) {
    case 'provision': {
      const { here, elsewhere } = hit
      const others = elsewhere.documents ? words.elsewhere(elsewhere.paragraphs, elsewhere.documents) : ''
      return here ? [words.here(here), others].filter(part => part !== '').join(' · ') : others || words.notCited
    }
    case 'instrument':
      return hit.cited ? hit.note : [hit.note, words.notCitedHere].filter(part => part !== '').join(' · ')
    case 'paragraph':
      return hit.label
    default:
      return hit satisfies never
  }
}

function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Span[] }) {
  return (
    <>
      {splitAtEdges(
        text,
        marks.map(span => ({ span })),
      ).map(s => (s.marks.length ? <b key={s.start}>{s.text}</b> : s.text))}
    </>
  )
}
