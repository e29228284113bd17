import type { Instrument, SeriesCitation } from '../../core/model/instrument.ts'
import { nameOf } from '../../core/model/names.ts'
import type { FactWords } from '../words/en/facts.ts'
import type { Grammar } from '../words/grammar.ts'
import { Fact } from './Facts.tsx'
import { useStore, useWords } from './store.ts'

/** The registry's facts on an instrument, with how far they were checked. */
export function InstrumentFacts({ instrument }: { readonly instrument: Instrument }) {
  const { shelf } = useStore()
  const { facts, grammar } = useWords()
  const all = [...shelf.value.instruments.values()]
  const body = instrument.monitoredBy === undefined ? undefined : shelf.value.bodies.get(instrument.monitoredBy)
  const protocols = all.filter(i => i.parent === instrument.id).map(i => i.id)
  const amendedBy = all.filter(i => i.amends.includes(instrument.id)).map(i => i.id)
  const adopted = instrument.adopted ?? (instrument.adoptedYear === undefined ? undefined : String(instrument.adoptedYear))
  return (
    <>
      <dl>
        <Fact name={facts.adopted}>{adopted && [grammar.date(adopted), instrument.place].filter(part => part !== undefined).join(facts.comma)}</Fact>
        <Fact name={facts.by}>{instrument.adoptedBy}</Fact>
        <Fact name={facts.opened}>{instrument.opened && grammar.date(instrument.opened)}</Fact>
        <Fact name={facts.inForce}>{inForceWords(instrument, facts, grammar)}</Fact>
        <Fact name={facts.published}>{instrument.unts && seriesWords(instrument.unts, facts)}</Fact>
        <Fact name={facts.treatyBody}>{body?.name ?? instrument.monitoredByName}</Fact>
        <Related name={facts.protocolTo} ids={instrument.parent === undefined ? [] : [instrument.parent]} />
        <Related name={facts.protocols} ids={protocols} />
        <Related name={facts.amends} ids={instrument.amends} />
        <Related name={facts.amendedBy} ids={amendedBy} />
        <Related name={facts.replaces} ids={instrument.replaces} />
        <Related name={facts.replacedBy} ids={instrument.replacedBy} />
      </dl>
      <Checked instrument={instrument} />
    </>
  )
}

/** Other instruments by short name; each leads to its card. */
function Related({ name, ids }: { readonly name: string; readonly ids: readonly string[] }) {
  const { shelf, map, hrefTo } = useStore()
  const { facts } = useWords()
  if (ids.length === 0) return null
  return (
    <Fact name={name}>
      {ids.map((id, i) => {
        const { short, year, title } = nameOf(id, shelf.value)
        const words = year === undefined || short.includes(year) ? short : `${short} ${year}`
        return (
          <span key={id}>
            {i > 0 && facts.comma}
            <a href={hrefTo({ paragraph: undefined, node: id })} title={map.value?.nodes.has(id) ? title : facts.notCitedHere(title)}>
              {words}
            </a>
          </span>
        )
      })}
    </Fact>
  )
}

function inForceWords({ inForce, kind, status }: Instrument, facts: FactWords, { date }: Grammar): string | undefined {
  if (inForce) return status && status !== 'in force' ? `${date(inForce)} (${status})` : date(inForce)
  if (inForce === undefined) return status
  return kind === 'treaty' || kind === 'protocol' ? facts.notInForce : undefined
}

/** A place of publication as it is cited: `2220 UNTS 3, No. 39481`. */
export function seriesWords({ series, vol, page, reg }: SeriesCitation, { registration }: Pick<FactWords, 'registration'>): string {
  const place = vol === undefined ? series : `${vol} ${series}${page === undefined ? '' : ` ${page}`}`
  return reg === undefined ? place : `${place}, ${registration(reg)}`
}

/** So many parts are named in the line; it should stay one line. */
const MOST_PARTS = 5

const said = (...sentences: readonly string[]): string => sentences.filter(sentence => sentence !== '').join(' ')

/** One line that says what was checked; the sources for those who open it. */
function Checked({ instrument }: { readonly instrument: Instrument }) {
  const { facts } = useWords()
  const { line, more } = checkedWords(instrument, facts)
  return (
    <details class="verified">
      <summary>{line}</summary>
      <p>{more}</p>
    </details>
  )
}

/** What was checked, in one line, and what stands behind it. */
export function checkedWords({ verified, verifiedParts, source }: Instrument, words: FactWords): { readonly line: string; readonly more: string } {
  const names: Readonly<Record<string, string>> = words.parts
  // The words are in the order in which the parts are told.
  const order = Object.keys(names)
  const known = [...new Set([...verifiedParts].sort((a, b) => order.indexOf(a) - order.indexOf(b)).map(part => names[part] ?? part))]
  const joined = known.join(words.comma)
  const many = known.length > MOST_PARTS
  const parts = many ? words.andMore(known.slice(0, MOST_PARTS - 1).join(words.comma), known.length - MOST_PARTS + 1) : joined
  const all = many ? words.checkedAll(joined) : ''
  const from = source ? words.source(source.replace(/[.\s]*$/, '.')) : ''
  if (verified) return { line: parts ? words.checkedParts(parts) : words.checked, more: said(all, from) || words.checkedRegistry }
  return { line: parts ? words.checkedPartly(parts) : words.unchecked, more: said(all, words.concerns, from) }
}
