import type { Instrument, SeriesCitation } from '../../core/model/instrument.ts'
import { nameOf } from '../state/names.ts'
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
      <p class="verified">{verifiedWords(instrument)}</p>
    </>
  )
}

/** Other instruments by short name; those that this document cites too are links. */
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
            {map.value?.nodes.has(id) ? (
              <a href={hrefTo({ paragraph: undefined, node: id })} title={title}>
                {words}
              </a>
            ) : (
              <span title={`${title} (not cited here)`}>{words}</span>
            )}
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

const PARTS: Readonly<Record<string, string>> = {
  date: 'date of adoption',
  in_force: 'entry into force',
  unts: 'treaty series',
  registration: 'registration number',
  articles: 'number of articles',
  mtdsg: 'depositary chapter',
}

/** What was checked, in words. */
export function verifiedWords({ verified, verifiedParts, source }: Instrument): string {
  if (!verified) return 'From general knowledge, not confirmed.'
  const parts = [...new Set(verifiedParts.map(part => PARTS[part] ?? part))]
  return `${parts.length ? `Checked: ${parts.join(', ')}. ` : 'Checked. '}${source ? `Source: ${source}` : ''}`.trim()
}
