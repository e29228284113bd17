import { useComputed, useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { LegalDocument } from '../../core/model/document.ts'
import { nameOf, type Shelf } from '../../core/model/names.ts'
import type { Hit } from '../state/search.ts'
import { findTargets } from '../state/targets.ts'
import { REVIEW } from '../words/review.ts'
import { HitLine } from './FindBox.tsx'
import { useStore } from './store.ts'
import { useChoice } from './useChoice.ts'

interface Choosing {
  readonly whole: Shelf
  readonly document: LegalDocument
  readonly chosen: string | undefined
  /** `place`: if the query named one ("crc 37"). */
  readonly choose: (id: string, place: string | undefined) => void
}

/** What words cite, by the same search as the find box, but among all that the registry knows. */
export function ChooseTarget({ whole, document, chosen, choose }: Choosing) {
  const { documents, wordsOf } = useStore()
  const words = wordsOf(REVIEW)
  const query = useSignal('')
  const input = useRef<HTMLInputElement>(null)
  const hits = useComputed(() => (query.value.trim() === '' ? [] : findTargets(query.value, whole, documents.value, document)))
  const take = (hit: Hit): void => {
    if (hit.kind === 'paragraph') return
    choose(hit.id, hit.kind === 'provision' ? hit.provision : undefined)
    query.value = ''
  }
  const { active, onKeyDown } = useChoice(
    () => hits.value,
    take,
    () => {
      query.value = ''
    },
  )
  useLayoutEffect(() => {
    if (chosen !== undefined) input.current?.focus()
  }, [])
  const showing = query.value.trim() !== ''
  const name = chosen === undefined ? undefined : nameOf(chosen, whole)
  return (
    <div class="field choose-target">
      <label>
        <span>{name ? words.itCites : words.theyCite}</span>
        {name && (
          <b class="chosen-target" dir="auto">
            {name.title}
            {name.year !== undefined && !name.title.includes(name.year) && ` (${name.year})`}
          </b>
        )}
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-expanded={showing}
          aria-controls="targets"
          aria-autocomplete="list"
          aria-activedescendant={showing && hits.value[active.value] ? `target-${active.value}` : undefined}
          placeholder={name ? words.another : words.any}
          autocomplete="off"
          spellcheck={false}
          value={query.value}
          onInput={event => {
            query.value = event.currentTarget.value
            active.value = 0
          }}
          onKeyDown={event => {
            // Esc with nothing typed closes the dialog.
            if (event.key !== 'Escape' || showing) onKeyDown(event)
          }}
        />
      </label>
      <div class="targets" hidden={!showing}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox, as the ARIA practices have it. */}
        <ul id="targets" role="listbox" aria-label={words.targetsFound}>
          {hits.value.map((hit, i) => (
            <HitLine key={`${hit.kind} ${hit.id}`} hit={hit} index={i} active={i === active.value} take={take} prefix="target" />
          ))}
        </ul>
        {showing && hits.value.length === 0 && (
          <p class="nothing" role="status">
            {words.noneFound}
          </p>
        )}
      </div>
    </div>
  )
}
