import { useComputed } from '@preact/signals'
import { Fragment } from 'preact'
import type { Citation } from '../../core/model/citation.ts'
import type { NoteCall, Paragraph } from '../../core/model/document.ts'
import { nameOf } from '../../core/model/names.ts'
import { certaintyOf } from '../state/certainty.ts'
import { type CitationMap, paragraphNodeId, targetNodeId } from '../state/citationMap.ts'
import { certaintyWords, whyWords } from '../state/words.ts'
import { hueVariable } from '../theme/theme.ts'
import { Breakable } from '../views/Breakable.tsx'
import { BackSign, ShapeSign } from '../views/Shape.tsx'
import { useStore, useWords } from '../views/store.ts'
import type { Reading } from '../words/en/reading.ts'
import { type Segment, splitAtEdges } from './split.ts'

const NONE: readonly Citation[] = []
const NO_CALLS: readonly NoteCall[] = []

/** One paragraph: its number in the margin, its text with the marks, and beside it the names of what it cites. */
export function ParagraphView({ paragraph, map }: { readonly paragraph: Paragraph; readonly map: CitationMap }) {
  const { hrefTo, route, focus, hovered } = useStore()
  const { reading } = useWords()
  const citations = map.citationsIn.get(paragraph.id) ?? NONE
  const calls = paragraph.calls ?? NO_CALLS
  const own = paragraphNodeId(paragraph.id)
  const chosen = useComputed(() => route.value.paragraph === paragraph.id).value
  const lit = useComputed(() => focus.value !== undefined && focus.value.centre !== own && focus.value.nodes.has(own)).value
  return (
    <div
      class={`para ${paragraph.kind}`}
      data-paragraph={paragraph.id}
      data-chosen={chosen}
      data-lit={lit}
      onPointerMove={event => {
        const onMark = event.target instanceof Element && event.target.closest('.cite')
        if (moved(event) && !onMark && map.linksAt.has(own)) hovered.value = own
      }}
      onPointerLeave={() => {
        hovered.value = undefined
      }}
    >
      {paragraph.number !== undefined && (
        <a
          class="number"
          href={hrefTo({ paragraph: paragraph.id, node: undefined })}
          aria-current={chosen ? 'true' : undefined}
          aria-label={spokenNumber(paragraph, reading)}
          dir="ltr"
        >
          {paragraph.number.replace(/^(fn|pp)/, '')}
        </a>
      )}
      <p class="text" dir="auto">
        <Calls calls={calls.filter(call => call.at === 0)} map={map} />
        {splitAtEdges(
          paragraph.text,
          citations,
          calls.map(call => call.at),
        ).map(segment => (
          <Fragment key={segment.start}>
            {segment.marks.length ? <Mark segment={segment} map={map} /> : segment.text}
            <Calls calls={calls.filter(call => call.at === segment.end)} map={map} />
          </Fragment>
        ))}
        {paragraph.kind === 'footnote' && <CalledFrom note={paragraph} map={map} />}
        {paragraph.truncated && <span class="cut"> […]</span>}
      </p>
      {citations.length > 0 && <Margin citations={citations} map={map} />}
    </div>
  )
}

function spokenNumber({ number = '', kind }: Paragraph, words: Reading): string {
  if (kind === 'footnote') return words.note(number.replace(/^fn/, ''))
  return kind === 'preambular' ? words.preambular(number.replace(/^pp/, '')) : words.paragraph(number)
}

/** The raised figures that call footnotes; pointing at one shows the note. */
function Calls({ calls, map }: { readonly calls: readonly NoteCall[]; readonly map: CitationMap }) {
  const { hrefTo } = useStore()
  const { reading } = useWords()
  return (
    <>
      {calls.map(({ note }) => {
        const found = map.document.paragraphs.find(p => p.id === note)
        const number = (found?.number ?? note).replace(/^fn/, '')
        return (
          <sup key={note} class="call">
            <a href={hrefTo({ paragraph: note, node: undefined })} title={found?.text} aria-label={reading.footnote(number)}>
              {number}
            </a>
          </sup>
        )
      })}
    </>
  )
}

/** The way back from a footnote to where it is called. */
function CalledFrom({ note, map }: { readonly note: Paragraph; readonly map: CitationMap }) {
  const { hrefTo } = useStore()
  const { reading } = useWords()
  const caller = map.document.paragraphs.find(p => p.calls?.some(call => call.note === note.id))
  if (!caller) return null
  return (
    <>
      {' '}
      <a class="called-from" href={hrefTo({ paragraph: caller.id, node: undefined })} aria-label={reading.backToText}>
        <BackSign />
      </a>
    </>
  )
}

/** Text that scrolls under a mouse at rest is not pointed at: after a click on "62" the map shows 62, wherever the pointer then lies. */
const moved = ({ pointerType, movementX, movementY }: PointerEvent): boolean => pointerType === 'mouse' && (movementX !== 0 || movementY !== 0)

/** Marked words. Where several citations share them, the link goes to the one with the narrowest words; the margin lists all. */
function Mark({ segment, map }: { readonly segment: Segment<Citation>; readonly map: CitationMap }) {
  const { hrefTo, shelf, focus, hovered } = useStore()
  const { reading, reasons } = useWords()
  const narrowest = segment.marks.reduce((a, b) => (b.span.end - b.span.start < a.span.end - a.span.start ? b : a))
  const id = targetNodeId(narrowest)
  const certainty = certaintyOf(narrowest)
  const lit = useComputed(() => focus.value?.centre === id).value
  const others = segment.marks.length - 1
  const name = narrowest.target.status === 'resolved' ? nameOf(narrowest.target.id, shelf.value) : undefined
  const title = `${name ? [name.short, name.year].filter(part => part !== undefined).join(' ') : reading.doubt}: ${whyWords(narrowest, reasons)}${others ? reading.more(others) : ''}`
  return (
    <mark class="cite" data-certainty={certainty} data-lit={lit} style={name ? { '--hue': hueVariable(name.hue) } : undefined}>
      <a
        href={hrefTo(placeOf(narrowest, map))}
        title={title}
        onPointerEnter={event => {
          if (moved(event)) hovered.value = id
        }}
        onPointerLeave={() => {
          hovered.value = paragraphNodeId(narrowest.paragraph)
        }}
      >
        {segment.text}
        {certainty === 'doubt' && segment.end === narrowest.span.end && <span class="doubt-sign">?</span>}
      </a>
    </mark>
  )
}

/**
 * Where a mark leads: to the cited paragraph if it points inside the document (and the text open here holds it), else to the cited
 * thing, seen from this paragraph.
 */
function placeOf(citation: Citation, map: CitationMap): { readonly paragraph: string; readonly node: string | undefined } {
  const { target } = citation
  if (target.status === 'resolved' && target.id.startsWith('#')) {
    const cited = target.id.slice(1)
    return { paragraph: map.nodes.has(paragraphNodeId(cited)) ? cited : citation.paragraph, node: undefined }
  }
  return { paragraph: citation.paragraph, node: targetNodeId(citation) }
}

/** The names of what the paragraph cites, once each, in order. */
function Margin({ citations, map }: { readonly citations: readonly Citation[]; readonly map: CitationMap }) {
  const { hrefTo, shelf, chosen } = useStore()
  const { reading, reasons } = useWords()
  const once = [...new Map(citations.map(c => [targetNodeId(c), c])).values()]
  return (
    <ul class="margin" dir="ltr" aria-label={reading.citedHere}>
      {once.map(citation => {
        const id = targetNodeId(citation)
        const { target } = citation
        const name = target.status === 'resolved' ? nameOf(target.id, shelf.value) : undefined
        return (
          <li key={id}>
            <a
              href={hrefTo(placeOf(citation, map))}
              data-lit={chosen.value?.id === id}
              title={name ? name.title : `${certaintyWords(citation, reasons)}: ${whyWords(citation, reasons)}`}
              style={name ? { '--hue': hueVariable(name.hue) } : undefined}
            >
              <ShapeSign shape={name?.shape ?? 'question'} hue={name?.hue} />
              <span>
                <Breakable text={name ? name.short : target.status === 'ambiguous' ? reading.whichOne : reading.notDecided} />
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}
