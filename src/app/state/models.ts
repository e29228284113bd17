import { type ReadonlySignal, signal } from '@preact/signals'
import type { Known } from '../../core/model/known.ts'
import type { Offer } from '../../core/model/offer.ts'
import type { Extraction, Snapshot } from '../../core/model/snapshot.ts'
import { type Reason, reasonOf } from '../words/trouble.ts'

/** What is served beside the page, brought when it is asked for; each rejects with a sentence for people. */
export interface ModelNeeds {
  readonly beside: {
    /** Empty where nothing is served beside the page. */
    readonly offers: () => Promise<readonly Offer[]>
    readonly snapshot: () => Promise<Snapshot>
    /** By the name of the file. */
    readonly known: () => Promise<Readonly<Record<string, readonly Known[]>>>
  }
}

/** What became of asking for the list. */
export type Offers =
  | { readonly state: 'unasked' | 'coming' }
  | { readonly state: 'failed'; readonly reason: Reason }
  | { readonly state: 'there'; readonly offers: readonly Offer[] }

/** Documents written to teach with: nothing of them is loaded until somebody asks. */
export interface Models {
  readonly offers: ReadonlySignal<Offers>
  /** The file that is being opened. */
  readonly opening: ReadonlySignal<string | undefined>
  readonly list: () => Promise<void>
  /** Opens one, or all. */
  readonly open: (source: string | 'all') => Promise<void>
  /** What a person has written down about what these documents cite, by the hash of the document: only of those that are offered here. Never rejects. */
  readonly knownFor: (documents: readonly Extraction[]) => Promise<ReadonlyMap<string, readonly Known[]>>
}

export function createModels({ beside }: ModelNeeds, take: (snapshot: Snapshot) => Promise<void>): Models {
  const offers = signal<Offers>({ state: 'unasked' })
  const opening = signal<string | undefined>(undefined)
  const fail = (error: unknown): void => {
    offers.value = { state: 'failed', reason: reasonOf(error) }
  }
  const list = async (): Promise<void> => {
    if (offers.value.state === 'coming' || offers.value.state === 'there') return
    offers.value = { state: 'coming' }
    try {
      offers.value = { state: 'there', offers: await beside.offers() }
    } catch (error) {
      fail(error)
    }
  }
  return {
    offers,
    opening,
    list,
    open: async source => {
      if (opening.value !== undefined) return
      opening.value = source
      try {
        const all = await beside.snapshot()
        const extractions = all.extractions.filter(e => source === 'all' || e.document.source.name === source)
        await take({ ...all, extractions, problems: [] })
      } catch (error) {
        fail(error)
      } finally {
        opening.value = undefined
      }
    },
    knownFor: async documents => {
      try {
        const hashes = new Set(documents.map(e => e.document.source.sha256))
        const here = (await beside.offers()).filter(o => hashes.has(o.sha256))
        if (here.length === 0) return new Map()
        const known = await beside.known()
        return new Map(here.flatMap(({ sha256, source }) => (Object.hasOwn(known, source) ? [[sha256, known[source] ?? []] as const] : [])))
      } catch {
        return new Map()
      }
    },
  }
}
