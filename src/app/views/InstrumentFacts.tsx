import type { Instrument, SeriesCitation } from '../../core/model/instrument.ts'
import { nameOf } from '../../core/model/names.ts'
import { dateWords } from '../state/words.ts'
import { Fact } from './Facts.tsx'
import { useStore } from './store.ts'

/** The registry's facts on an instrument, with how far they were checked. */
export function InstrumentFacts({ instrument }: { readonly instrument: Instrument }) {
  const { shelf } = useStore()
  const all = [...shelf.value.instruments.values()]
  const body = instrument.monitoredBy === undefined ? undefined : shelf.value.bodies.get(instrument.monitoredBy)
  const protocols = all.filter(i => i.parent === instrument.id).map(i => i.id)
  const amendedBy = all.filter(i => i.amends.includes(instrument.id)).map(i => i.id)
  const adopted = instrument.adopted ?? (instrument.adoptedYear === undefined ? undefined : String(instrument.adoptedYear))
  return (
    <>
      <dl>
        <Fact name="Adopted">{adopted && [dateWords(adopted), instrument.place].filter(part => part !== undefined).join(', ')}</Fact>
        <Fact name="By">{instrument.adoptedBy}</Fact>
        <Fact name="Opened">{instrument.opened && dateWords(instrument.opened)}</Fact>
        <Fact name="In force">{inForceWords(instrument)}</Fact>
        <Fact name="Published">{instrument.unts && seriesWords(instrument.unts)}</Fact>
        <Fact name="Treaty body">{body?.name ?? instrument.monitoredByName}</Fact>
        <Related name="Protocol to" ids={instrument.parent === undefined ? [] : [instrument.parent]} />
        <Related name="Protocols" ids={protocols} />
        <Related name="Amends" ids={instrument.amends} />
        <Related name="Amended by" ids={amendedBy} />
        <Related name="Replaces" ids={instrument.replaces} />
        <Related name="Replaced by" ids={instrument.replacedBy} />
      </dl>
      <Checked instrument={instrument} />
    </>
  )
}

/** Other instruments by short name; each leads to its card. */
function Related({ name, ids }: { readonly name: string; readonly ids: readonly string[] }) {
  const { shelf, map, hrefTo } = useStore()
  if (ids.length === 0) return null
  return (
    <Fact name={name}>
      {ids.map((id, i) => {
        const { short, year, title } = nameOf(id, shelf.value)
        const words = year === undefined || short.includes(year) ? short : `${short} ${year}`
        return (
          <span key={id}>
            {i > 0 && ', '}
            <a href={hrefTo({ paragraph: undefined, node: id })} title={map.value?.nodes.has(id) ? title : `${title} (not cited here)`}>
              {words}
            </a>
          </span>
        )
      })}
    </Fact>
  )
}

function inForceWords({ inForce, kind, status }: Instrument): string | undefined {
  if (inForce) return status && status !== 'in force' ? `${dateWords(inForce)} (${status})` : dateWords(inForce)
  if (inForce === undefined) return status
  return kind === 'treaty' || kind === 'protocol' ? 'not in force' : undefined
}

/** A place of publication as it is cited: `2220 UNTS 3, No. 39481`. */
export function seriesWords({ series, vol, page, reg }: SeriesCitation): string {
  const place = vol === undefined ? series : `${vol} ${series}${page === undefined ? '' : ` ${page}`}`
  return reg === undefined ? place : `${place}, No. ${reg}`
}

/** In the order in which they are told. */
const PARTS: Readonly<Record<string, string>> = {
  title: 'title',
  date: 'date of adoption',
  place: 'place',
  resolution: 'resolution',
  in_force: 'entry into force',
  unts: 'treaty series',
  series: 'treaty series',
  registration: 'registration number',
  articles: 'number of articles',
  mtdsg: 'depositary chapter',
}

/** So many parts are named in the line; it should stay one line. */
const MOST_PARTS = 5

const said = (...sentences: readonly string[]): string => sentences.filter(sentence => sentence !== '').join(' ')

/** One line that says what was checked; the sources for those who open it. */
function Checked({ instrument }: { readonly instrument: Instrument }) {
  const { line, more } = checkedWords(instrument)
  return (
    <details class="verified">
      <summary>{line}</summary>
      <p>{more}</p>
    </details>
  )
}

/** What was checked, in one line, and what stands behind it. */
export function checkedWords({ verified, verifiedParts, source }: Instrument): { readonly line: string; readonly more: string } {
  const order = Object.keys(PARTS)
  const known = [...new Set([...verifiedParts].sort((a, b) => order.indexOf(a) - order.indexOf(b)).map(part => PARTS[part] ?? part))]
  const parts = known.length > MOST_PARTS ? `${known.slice(0, MOST_PARTS - 1).join(', ')} and ${known.length - MOST_PARTS + 1} more` : known.join(', ')
  const all = known.length > MOST_PARTS ? `Checked: ${known.join(', ')}.` : ''
  const from = source ? `Source: ${source.replace(/[.\s]*$/, '.')}` : ''
  if (verified) return { line: parts ? `Facts checked: ${parts}` : 'Facts checked', more: said(all, from) || 'Checked against the sources of the registry.' }
  return {
    line: parts ? `Facts checked: ${parts}; the rest from general knowledge` : 'Facts from general knowledge, not yet compared with a source',
    more: said(all, 'This concerns the facts on this card. The citations are read from the document itself.', from),
  }
}
