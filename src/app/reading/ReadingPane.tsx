import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Paragraph } from '../../core/model/document.ts'
import type { Pinpoint } from '../../core/model/locator.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import { type CitationMap, paragraphNodeId } from '../state/citationMap.ts'
import { citesPlace } from '../state/provisions.ts'
import { useStore, useWords } from '../views/store.ts'
import { useNarrow } from '../views/useNarrow.ts'
import { ParagraphView } from './ParagraphView.tsx'

/** The document as it was printed: headings, numbers in the margin, every citation marked. */
export function ReadingPane() {
  const { map, route, chosen, provision } = useStore()
  const { reading } = useWords()
  const pane = useRef<HTMLElement>(null)
  // A long text takes the browser longer than the map beside it, which need not wait: the paragraphs come with the next frame. On a phone the text is what there is.
  const narrow = useNarrow().peek()
  const whole = useSignal(narrow || route.peek().view !== 'map')
  useEffect(() => {
    whole.value = true
  }, [])
  const shown = map.value
  const wanted = route.value.paragraph ?? firstCiting(shown, chosen.value?.id, provision.value)
  const opening = shown?.paragraphs.find(p => shown.linksAt.has(p.id))?.paragraph.id

  useEffect(() => {
    const target = wanted === undefined ? null : pane.current?.querySelector(`[data-paragraph="${CSS.escape(wanted)}"]`)
    if (!target || !pane.current) return
    bringIntoView(pane.current, target)
  }, [wanted, shown, whole.value])

  // A document opens at what is asked for, else where it begins to cite: the first sight shows what the map is about.
  useLayoutEffect(() => {
    const element = pane.current
    const at = wanted ?? opening
    const first = at === undefined ? null : element?.querySelector(`[data-paragraph="${CSS.escape(at)}"]`)
    if (!element || !first) return
    openAt(element, first)
  }, [shown?.document.id, whole.value])

  if (!shown) return null
  const { document } = shown
  const repeated = (p: Paragraph, i: number): boolean => i === 0 && p.kind === 'heading' && p.text === document.title
  const depths = headingDepths(document.paragraphs.filter((p, i) => !repeated(p, i)))
  return (
    <section class="reading" aria-label={reading.text} ref={pane} tabIndex={-1} id="text">
      <article lang={document.language} dir="auto">
        <header class="reading-title">
          <p class="symbol">{[document.symbol && symbolWords(document.symbol), document.date?.slice(0, 4)].filter(part => part !== undefined).join(' · ')}</p>
          <h1>{document.title}</h1>
        </header>
        {(whole.value ? document.paragraphs : []).map((p, i) => {
          // The title is printed above already.
          if (repeated(p, i)) return null
          const depth = depths.get(p.id)
          return depth === undefined ? <ParagraphView key={p.id} paragraph={p} map={shown} /> : <Heading key={p.id} paragraph={p} depth={depth} />
        })}
        {whole.value && document.warnings.length > 0 && (
          <aside class="notes" aria-label={reading.notes} dir="ltr">
            <h2>{reading.notes}</h2>
            <ul>
              {document.warnings.map(w => (
                <li key={`${w.code}${w.paragraph ?? ''}${w.message}`}>
                  <span lang="en" dir="auto">
                    {w.message}
                  </span>
                </li>
              ))}
            </ul>
          </aside>
        )}
      </article>
    </section>
  )
}

function Heading({ paragraph, depth }: { readonly paragraph: Paragraph; readonly depth: number }) {
  const { route } = useStore()
  const Level = depth <= 1 ? 'h2' : depth === 2 ? 'h3' : 'h4'
  return (
    <Level dir="auto" data-paragraph={paragraph.id} data-chosen={route.value.paragraph === paragraph.id} class={`level-${Math.min(paragraph.level ?? 1, 3)}`}>
      {paragraph.text}
    </Level>
  )
}

/** An excerpt may begin with a small heading; for those who hear the page no level may be skipped, so each is at most one below the last. */
function headingDepths(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  let last = 0
  for (const { id, kind, level } of paragraphs) {
    if (kind !== 'heading') continue
    last = Math.min(level ?? 1, last + 1)
    depths.set(id, last)
  }
  return depths
}

/** Where to look if only an instrument is chosen: the first paragraph that cites it, or the place in it. */
function firstCiting(map: CitationMap | undefined, id: string | undefined, place: Pinpoint | undefined): string | undefined {
  const links = id === undefined ? [] : (map?.linksAt.get(id) ?? [])
  const link = links.find(l => place === undefined || l.citations.some(c => citesPlace(c, place)))
  return map?.paragraphs.find(p => p.id === link?.from || p.id === (id === undefined ? undefined : paragraphNodeId(id)))?.paragraph.id
}

/**
 * The shipped fonts make lines of another length, and what comes into sight is laid out only then: it looks again at the next frame and once the fonts are
 * there, unless the reader has gone elsewhere.
 */
function openAt(pane: Element, first: Element): void {
  const place = (): void => {
    const [view, box] = [pane.getBoundingClientRect(), first.getBoundingClientRect()]
    pane.scrollTop += box.top - view.top - view.height * 0.3
  }
  place()
  let placed = pane.scrollTop
  const again = (): void => {
    if (!first.isConnected || Math.abs(pane.scrollTop - placed) > 2) return
    place()
    placed = pane.scrollTop
  }
  requestAnimationFrame(again)
  void document.fonts.ready.then(again)
}

/** So many heights of the pane away it jumps there rather than run past all that lies between. */
const FAR = 3

function bringIntoView(pane: Element, target: Element): void {
  const [view, box] = [pane.getBoundingClientRect(), target.getBoundingClientRect()]
  const narrow = matchMedia('(max-width: 760px)').matches
  if (box.top >= view.top + 8 && box.bottom <= (narrow ? view.top + view.height / 2 : view.bottom - 8)) return
  if (Math.abs(box.top - view.top) > FAR * view.height) {
    openAt(pane, target)
    return
  }
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  // On a phone the card covers the lower half.
  const room = narrow ? 16 : Math.max(24, (view.height - box.height) / 2)
  pane.scrollBy({ top: box.top - view.top - room, behavior: calm ? 'auto' : 'smooth' })
}
