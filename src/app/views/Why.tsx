import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { articlesCited } from '../../core/model/articles.ts'
import type { Explanation, Item, Named, Recognised } from '../../core/model/explanation.ts'
import { type Shelf, nameOf as titleOf } from '../../core/model/names.ts'
import { symbolWords } from '../../core/model/symbol.ts'
import type { Decision } from '../../core/review/review.ts'
import { overlaps, type Span } from '../../core/text/span.ts'
import { splitAtEdges } from '../reading/split.ts'
import type { Question } from '../state/explaining.ts'
import type { ReviewWords } from '../words/en/review.ts'
import { REVIEW } from '../words/review.ts'
import { inWords } from '../words/trouble.ts'
import { useStore, useWords } from './store.ts'
import { useDialog } from './useDialog.ts'

/** Why a paragraph is read as it is: its words with numbered marks, and of each what was found, what decided, what else was considered. */
export function Why() {
  const { ref, onClose } = useDialog('why')
  const { explaining, wordsOf } = useStore()
  const words = wordsOf(REVIEW)
  const { troubles } = useWords()
  const answer = explaining.answer.value
  if (answer.state === 'none') return null
  const { document, paragraph: id } = answer.question
  const number = document.paragraphs.find(p => p.id === id)?.number
  return (
    <dialog ref={ref} onClose={onClose} class="why-panel" aria-labelledby="why-title">
      <form method="dialog">
        <button type="submit" class="close" aria-label={words.closeWhy}>
          ×
        </button>
      </form>
      <p class="why">{symbolWords(document.symbol ?? document.title)}</p>
      <h2 id="why-title">{words.why(number)}</h2>
      {answer.state === 'waiting' && <p role="status">{words.looking}</p>}
      {answer.state === 'failed' && <p role="alert">{inWords(answer.reason, troubles)}</p>}
      {answer.state === 'told' && <Told words={words} explanation={answer.explanation} question={answer.question} />}
    </dialog>
  )
}

interface ToldOf {
  readonly explanation: Explanation
  readonly question: Question
  readonly words: ReviewWords
}

function Told({ explanation: { text, items }, question, words }: ToldOf) {
  const asked = useRef<HTMLLIElement>(null)
  const numbered = items.map((item, i) => ({ item, n: i + 1, span: item.span }))
  const isAsked = ({ span }: Item): boolean => question.span !== undefined && overlaps(span, question.span)
  const first = items.findIndex(isAsked)
  const shown = numbered.filter(({ item }) => item.outcome !== 'left')
  const left = numbered.filter(({ item }) => item.outcome === 'left')
  useLayoutEffect(() => {
    asked.current?.focus()
    asked.current?.scrollIntoView({ block: 'center' })
  }, [question])
  return (
    <>
      <p class="why-text" dir="auto">
        {splitAtEdges(text, numbered).map(segment =>
          segment.marks.length ? (
            <mark key={segment.start} data-outcome={segment.marks[0]?.item.outcome}>
              {segment.text}
              {segment.marks
                .filter(mark => mark.span.end === segment.end)
                .map(mark => (
                  <sup key={mark.n}>{mark.n}</sup>
                ))}
            </mark>
          ) : (
            segment.text
          ),
        )}
      </p>
      {items.length === 0 && <p>{words.nothing}</p>}
      <ol class="reasons">
        {shown.map(({ item, n }) => (
          <Reason key={n} words={words} item={item} n={n} question={question} asked={isAsked(item)} {...(n - 1 === first ? { at: asked } : {})} />
        ))}
      </ol>
      {left.length > 0 && (
        <>
          <h3>{words.passedBy}</h3>
          <ol class="reasons">
            {left.map(({ item, n }) => (
              <Reason key={n} words={words} item={item} n={n} question={question} asked={isAsked(item)} {...(n - 1 === first ? { at: asked } : {})} />
            ))}
          </ol>
        </>
      )}
    </>
  )
}

interface ReasonOf {
  readonly item: Item
  readonly n: number
  readonly question: Question
  readonly asked: boolean
  readonly words: ReviewWords
  readonly at?: { current: HTMLLIElement | null }
}

function Reason({ item, n, question, asked, at, words: say }: ReasonOf) {
  const { quote, outcome, target, pinpoints, found, rule, words, kind, confidence, relation, considered, gaveWay, span } = item
  const { reasons } = useWords()
  const shelf = useStore().shelf.value
  const rules: Readonly<Record<string, string>> = reasons.rules
  const because = (): string => (outcome === 'left' ? say.left(rule, reasons.doubt(rule, words)) : reasons.doubt(rule, words))
  const where = pinpoints.length ? `, ${articlesCited(pinpoints, shelf.words.places)}` : ''
  return (
    <li value={n} data-asked={asked} tabIndex={-1} {...(at ? { ref: at } : {})}>
      <p>
        <b class="numeral">{n}</b> <q dir="auto">{quote}</q>
      </p>
      <p>
        <b>{say.outcomes[outcome]}</b>
        {target ? ' ' : reasons.colon}
        {target ? nameOf(target, say, shelf) : because()}
        {where}
      </p>
      <dl>
        {target && (
          <Row name={say.because}>
            {rules[rule] ?? words} <code>{rule}</code>
          </Row>
        )}
        {confidence !== undefined && <Row name={say.howSure}>{say.sure(Math.round(confidence * 100))}</Row>}
        {kind && kind !== 'explicit' && <Row name={say.how}>{kind === 'anaphora' ? say.pointsBack : say.fromContext}</Row>}
        {relation && <Row name={say.relation}>{say.paragraphDoes(say.relates(relation.id, relation.words))}</Row>}
        <Recognitions name={say.found} list={found} words={say} />
        {considered.length > 0 && (
          <Row name={say.considered}>
            <ul>
              {considered.map(other => (
                <li key={other.id}>
                  {nameOf(other, say, shelf)}
                  {reasons.colon}
                  {say.other(other.why)}
                </li>
              ))}
            </ul>
          </Row>
        )}
        <Recognitions name={say.gaveWay} list={gaveWay} words={say} />
        <Decided question={question} span={span} words={say} />
      </dl>
    </li>
  )
}

function Row({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Recognitions({ name, list, words: say }: { readonly name: string; readonly list: readonly Recognised[]; readonly words: ReviewWords }) {
  const { reasons } = useWords()
  const once = [...new Map(list.map(r => [`${r.form} ${r.quote}`, r])).values()]
  if (once.length === 0) return null
  return (
    <Row name={name}>
      <ul>
        {once.map(({ form, words, quote }) => (
          <li key={`${form} ${quote}`}>
            <q dir="auto">{quote}</q>
            {reasons.colon}
            {say.form(form, words)} <code>{form}</code>
          </li>
        ))}
      </ul>
    </Row>
  )
}

interface DecidedOf {
  readonly question: Question
  readonly span: Span
  readonly words: ReviewWords
}

/** What a person made of it since: the reasons above are the machine's. */
function Decided({ question: { document, paragraph }, span, words }: DecidedOf) {
  const { reviewing, shelf } = useStore()
  const about = reviewing.reviews.value.filter(
    r =>
      r.sha256 === document.source.sha256 &&
      r.anchor.paragraph === paragraph &&
      overlaps(span, { start: r.anchor.start, end: r.anchor.start + r.anchor.quote.length }),
  )
  const last = about.at(-1)
  return last ? <Row name={words.decided}>{decisionWords(last.decision, shelf.value, words)}</Row> : null
}

/** The registry that came with the documents knows titles in the language of the page; the worker's are English. */
function nameOf({ id, title }: Named, words: ReviewWords, shelf: Shelf): string {
  if (shelf.instruments.has(id)) return titleOf(id, shelf).title
  return title ?? (id.startsWith('#') ? words.ownParagraph(id.slice(1)) : symbolWords(id))
}

function decisionWords(decision: Decision, shelf: Shelf, words: ReviewWords): string {
  switch (decision.kind) {
    case 'confirm':
      return words.confirmed
    case 'reject':
      return words.rejected
    case 'retarget':
    case 'add':
      return words.cites(titleOf(decision.target, shelf).title, articlesCited(decision.pinpoints ?? [], shelf.words.places))
    default:
      return decision satisfies never
  }
}
