import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { ForcePlaces, ForceTask } from '../../core/draw/force.ts'
import type { DocumentId, TargetId } from '../../core/model/ids.ts'
import type { Pinpoint } from '../../core/model/locator.ts'
import type { Shelf } from '../../core/model/names.ts'
import type { Extraction, Problem, Snapshot } from '../../core/model/snapshot.ts'
import { applyReviews } from '../../core/review/review.ts'
import type { Mode } from '../theme/theme.ts'
import type { Language } from '../words/language.ts'
import { TEACHING } from '../words/teaching.ts'
import { type Reason, reasonOf } from '../words/trouble.ts'
import { createArrangement, type Places } from './arrangement.ts'
import { type Bringing, type BringingNeeds, createBringing } from './bringing.ts'
import { changed, type RouteChange } from './changes.ts'
import { buildCitationMap, type CitationMap, doubtId, type MapNode } from './citationMap.ts'
import { type Correcting, createCorrecting } from './correcting.ts'
import { type Asking, createExplaining, type Explaining } from './explaining.ts'
import type { Filter } from './filter.ts'
import { mergeSnapshots, NO_SNAPSHOT } from './mergeSnapshots.ts'
import { createModels, type ModelNeeds, type Models } from './models.ts'
import { along, chosenNode, chosenNodes, type Focus, neighbourhood } from './neighbourhood.ts'
import { parseProvision, whoCites } from './provisions.ts'
import { createReading, type Reading } from './reading.ts'
import { createReviewing, type Reviewing } from './reviewing.ts'
import { formatRoute, HOME, type Layout, type Level, type Outlook, parseRoute, type Route, type View } from './route.ts'
import { shelfIn } from './shelfIn.ts'
import { createShowing, type Showing } from './showing.ts'
import { createSpeaking, type Speaking } from './speaking.ts'
import { captionOf, createStories, type Stories } from './stories.ts'
import { type Tie, wayBetween } from './ties.ts'
import { createUnfolding, type Unfolding } from './unfolding.ts'
import { createZooming, type Zooming } from './zooming.ts'

/** What became of asking for the documents. */
export type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly reason: Reason }
  | { readonly state: 'ready'; readonly snapshot: Snapshot }

/** What can be opened over the page. */
export type Panel = 'help' | 'documents' | 'export' | 'why' | 'correct' | 'tour'

export interface Notes {
  readonly read: (name: string) => string | undefined
  /** `undefined` forgets it. */
  readonly write: (name: string, value: string | undefined) => void
}

/** Everything outside that the store needs; tests pass their own. */
export interface Surroundings extends BringingNeeds, ModelNeeds {
  /** Brings the snapshot; rejects with a sentence for people. */
  readonly fetchSnapshot: () => Promise<Snapshot>
  /** The address: its hash, how to change it (a new entry in the history), and how to hear of changes. */
  readonly address: {
    readonly read: () => string
    readonly push: (hash: string) => void
    /** Changes the present entry of the history; nobody hears of it. */
    readonly replace: (hash: string) => void
    readonly listen: (heard: () => void) => () => void
  }
  /** The address of this page in full, for sharing. */
  readonly link: () => string
  readonly copy: (text: string) => Promise<void>
  /** What only the worker knows. */
  readonly asking: Asking
  /** Lays out a graph by force, away from the page's own thread. */
  readonly layOut: (task: ForceTask) => Promise<ForcePlaces>
  /** What the system asks for, and how to hear of changes. */
  readonly systemMode: { readonly read: () => Mode; readonly listen: (heard: () => void) => () => void }
  /** Where the reader's choice of theme is remembered; may be unable to. */
  readonly memory: { readonly read: () => Mode | undefined; readonly write: (mode: Mode) => void }
  /** Where the language chosen is remembered. */
  readonly languageMemory: { readonly read: () => string | undefined; readonly write: (language: Language) => void }
  /** Small notes kept on this device, by name: the score, what was seen; may be unable to keep them. */
  readonly notes: Notes
}

/** The state of the app and everything that can be done to it. Components read signals and call actions, nothing else. */
export interface Store extends Pick<Reading, 'standing' | 'walk' | 'copyReference'>, Showing, Unfolding, Zooming, Speaking {
  readonly loading: ReadonlySignal<Loading>
  readonly route: ReadonlySignal<Route>
  readonly mode: ReadonlySignal<Mode>
  readonly documents: ReadonlySignal<readonly Extraction[]>
  /** The document being read: the one the address names, else the first; undefined if it names one that is not there. */
  readonly extraction: ReadonlySignal<Extraction | undefined>
  readonly shelf: ReadonlySignal<Shelf>
  /** Documents that the reader of the page brings. */
  readonly bringing: Bringing
  /** Documents written to teach with, offered beside those the page came with. */
  readonly models: Models
  /** Views saved in an order, with captions. */
  readonly stories: Stories
  /** Saves what is shown now as the next step of the story; the caption says what it is, until somebody says it better. */
  readonly addToStory: () => void
  readonly notes: Notes
  /** Gives the reader of the page a file. */
  readonly download: BringingNeeds['download']
  /** Copies a text and says what became of it. */
  readonly copyText: Reading['copy']
  /** The address of the present route with a change in full, for sharing. */
  readonly linkTo: (change: RouteChange) => string
  /** An exercise file that was opened, as it was written. */
  readonly exerciseFile: ReadonlySignal<string | undefined>
  /** What the reader of the page decided about citations; what is shown has been through it. */
  readonly reviewing: Reviewing
  readonly correcting: Correcting
  readonly explaining: Explaining
  /** Closes a document that was brought, told by its content. */
  readonly close: (sha256: string) => void
  /** Files that the page should have come with and that could not be read. */
  readonly problems: ReadonlySignal<readonly Problem[]>
  /** Everything that the document cites. */
  readonly map: ReadonlySignal<CitationMap | undefined>
  /** The chosen thing as it is drawn at this level. */
  readonly chosenInPicture: ReadonlySignal<string | undefined>
  /** Goes to another level, with everything as that level has it. */
  readonly setLevel: (level: Level) => void
  readonly setFilter: (filter: Filter) => void
  /** The node the address chooses. */
  readonly chosen: ReadonlySignal<MapNode | undefined>
  /** The cited thing that the address names and this document does not cite; the registry or another open document knows it. */
  readonly uncited: ReadonlySignal<TargetId | undefined>
  /** The place in what is chosen to which the address narrows it. */
  readonly provision: ReadonlySignal<Pinpoint | undefined>
  /** The way from what is chosen to the other thing that the address names; undefined if none is named or there is none. */
  readonly way: ReadonlySignal<readonly Tie[] | undefined>
  /** What is lit: what the pointer is on, else what is chosen. */
  readonly focus: ReadonlySignal<Focus | undefined>
  readonly hovered: Signal<string | undefined>
  /** Where the force layout puts the nodes of the map. */
  readonly places: ReadonlySignal<Places>
  readonly arrangeAgain: () => void
  /** From where an address asks to look at the map: another object each time that one does. */
  readonly outlook: ReadonlySignal<Outlook | undefined>
  /** The map is looked at from here now: kept in the address, without an entry of its own. */
  readonly look: (from: Outlook | undefined) => void
  /** What the live region says. */
  readonly announcement: Signal<string>
  readonly load: () => Promise<void>
  readonly go: (change: RouteChange) => void
  /** The address of the present route with a change; for links. */
  readonly hrefTo: (change: RouteChange) => string
  /** Chooses a node of the map as if it had been pointed at; undefined lets go. */
  readonly choose: (node: string | undefined) => void
  readonly clear: () => void
  readonly setView: (view: View) => void
  readonly setLayout: (layout: Layout) => void
  readonly toggleMode: () => void
  /** What is open over the page. */
  readonly panel: ReadonlySignal<Panel | undefined>
  readonly show: (panel: Panel | undefined) => void
  /** Copies the link to this view; false if the browser did not allow it. */
  readonly share: () => Promise<boolean>
  /** Starts to listen to the address and the system; returns how to stop. */
  readonly start: () => () => void
  /** When the words of the reader's language have come, or failed to. */
  readonly spoken: () => Promise<void>
}

export function createStore(around: Surroundings): Store {
  const served = signal<Loading>({ state: 'loading' })
  const route = signal<Route>(HOME)
  const system = signal<Mode>(around.systemMode.read())
  const preferred = signal<Mode | undefined>(around.memory.read())
  const hovered = signal<string | undefined>(undefined)
  const announcement = signal('')
  const panel = signal<Panel | undefined>(undefined)
  const exerciseFile = signal<string | undefined>(undefined)

  const speaking = createSpeaking({
    route,
    memory: around.languageMemory,
    announce: words => {
      announcement.value = words
    },
    readdress: language => {
      if (route.value.language !== undefined) go({ language })
    },
  })
  const { language, words } = speaking
  const stories = createStories(
    what => {
      announcement.value = what(speaking.wordsOf(TEACHING))
    },
    () => void bringing.keepUp(),
    {
      here: () => formatRoute(route.value),
      open: address => {
        around.address.push(address)
        readAddress()
      },
    },
  )
  const reviewing = createReviewing(around.download, speaking.say)
  const own = computed(() => (served.value.state === 'ready' ? served.value.snapshot : NO_SNAPSHOT))
  const read = computed(() => (bringing.brought.value.extractions.length ? mergeSnapshots([own.value, bringing.brought.value]) : own.value))
  const shelfOf = (of: Snapshot): Shelf => shelfIn(of, language.value, words.value.signs)
  const correcting = createCorrecting({ asking: around.asking, here: read, reviews: reviewing.reviews, shelfOf, show: () => show('correct') })
  const snapshot = computed(() => (correcting.learnt.value.instruments.length ? mergeSnapshots([read.value, correcting.learnt.value]) : read.value))
  const toFirst = (brought: readonly DocumentId[]): void => {
    // Who followed a link to a document that was not here and has brought it now is where the link leads.
    if (route.value.document !== undefined && brought.includes(route.value.document)) return
    go({ document: brought[0], paragraph: undefined, node: undefined })
  }
  const toExercises = (written: string): void => {
    exerciseFile.value = written
    go({ view: 'exercises', exercises: undefined })
  }
  const bringing: Bringing = createBringing(around, snapshot, toFirst, speaking.say, reviewing, toExercises, stories)
  const explaining = createExplaining(around.asking, snapshot, () => show('why'))
  // Who has documents can read, whatever became of those that the page should have come with.
  const loading = computed((): Loading => (bringing.brought.value.extractions.length ? { state: 'ready', snapshot: snapshot.value } : served.value))
  const documents = computed(() => {
    const [found, reviews] = [snapshot.value.extractions, reviewing.reviews.value]
    return reviews.length ? found.map(extraction => applyReviews(extraction, reviews).extraction) : found
  })
  const problems = computed(() => own.value.problems ?? [])
  const wanted = computed(() => route.value.document)
  const extraction = computed(() => (wanted.value === undefined ? documents.value[0] : documents.value.find(e => e.document.id === wanted.value)))
  const shelf = computed(() => shelfOf(snapshot.value))
  const map = computed(() => extraction.value && buildCitationMap(extraction.value, shelf.value))
  const showing = createShowing({ route, documents, extraction, shelf, map, words })
  const { level, picture } = showing
  const reading = computed(() => extraction.value?.document.id ?? '')
  const chosenInPicture = computed(() => picture.value && chosenNode(picture.value, route.value, reading.value))
  const chosenId = computed(() => map.value && chosenNode(map.value, route.value, reading.value))
  const chosen = computed(() => (chosenId.value === undefined ? undefined : map.value?.nodes.get(chosenId.value)))
  const uncited = computed(() => {
    const { node } = route.value
    if (node === undefined || chosenId.value !== undefined || !map.value) return undefined
    return shelf.value.instruments.has(node) || whoCites(documents.value, node).length > 0 ? node : undefined
  })
  const provision = computed(() => (route.value.node === undefined ? undefined : parseProvision(route.value.provision ?? '')))
  const way = computed(() => {
    const { to } = route.value
    return map.value && to !== undefined && chosenId.value !== undefined ? wayBetween(map.value, shelf.value, chosenId.value, to) : undefined
  })
  const focus = computed(() => {
    const starts = !picture.value ? [] : hovered.value !== undefined ? [hovered.value] : chosenNodes(picture.value, route.value, reading.value)
    const centre = hovered.value ?? chosenInPicture.value ?? route.value.node
    const place = centre === route.value.node ? provision.value : undefined
    if (picture.value && hovered.value === undefined && chosenId.value !== undefined && way.value)
      return along(picture.value, [chosenId.value, ...way.value.map(tie => tie.id)])
    const near = picture.value && neighbourhood(picture.value, starts, place, route.value.depth, centre)
    // A paragraph that cites nothing lights nothing, and must not put out everything else.
    return near && near.links.size > 0 ? near : undefined
  })
  // The instruments among themselves have no two sides: they are always laid out by force, or by date.
  const byForce = computed(
    () => route.value.view === 'map' && (route.value.layout === 'force' || (route.value.layout === 'columns' && level.value === 'instruments')),
  )
  const arrangement = createArrangement(picture, byForce, around.layOut)
  const mode = computed(() => preferred.value ?? system.value)

  const here = (): Route => (route.value.document === undefined && extraction.value ? { ...route.value, document: extraction.value.document.id } : route.value)
  const hrefTo = (change: RouteChange): string => formatRoute(changed(here(), change))
  const linkTo = (change: RouteChange): string => new URL(hrefTo(change), around.link()).href
  // Where the map is looked at is no part of the route: whoever reads the route need not hear of every movement.
  const outlook = signal<Outlook | undefined>(undefined)
  let seen: Outlook | undefined
  const readAddress = (): void => {
    const { at, ...read } = parseRoute(around.address.read())
    batch(() => {
      route.value = read
      if (at) outlook.value = at
    })
  }
  const look = (from: Outlook | undefined): void => {
    seen = from
    const now = parseRoute(around.address.read()).at
    if (from || now) around.address.replace(formatRoute({ ...here(), ...(from ? { at: from } : {}) }))
  }
  const go = (change: RouteChange): void => {
    const hash = hrefTo(change)
    batch(() => {
      hovered.value = undefined
      route.value = parseRoute(hash)
    })
    if (around.address.read() !== hash) around.address.push(hash)
  }

  const show = (next: Panel | undefined): void => {
    panel.value = next
  }
  const clear = (): void => {
    if (route.value.paragraph !== undefined || route.value.node !== undefined) go({ paragraph: undefined, node: undefined })
  }
  const choose = (id: string | undefined): void => {
    const node = id === undefined ? undefined : picture.peek()?.nodes.get(id)
    if (!node) clear()
    else if (node.kind === 'document') go({ document: node.document.id, paragraph: undefined, node: undefined })
    else if (node.kind === 'section') go({ document: node.document.id, paragraph: node.paragraphs[0], node: undefined })
    else if (node.kind === 'provision') go({ paragraph: undefined, node: node.target, provision: node.place || undefined })
    else if (node.kind === 'paragraph') go({ ...(node.of ? { document: node.of.id } : {}), paragraph: node.paragraph.id, node: undefined })
    else if (node.kind === 'doubt') go({ ...(node.of ? { document: node.of.id } : {}), paragraph: node.citation.paragraph, node: doubtId(node.citation) })
    else go({ paragraph: undefined, node: node.id, provision: undefined })
  }

  const readingActions = createReading({ route, documents, extraction, provision, say: speaking.say, go, copy: around.copy })

  return {
    loading,
    route,
    mode,
    documents,
    extraction,
    shelf,
    problems,
    map,
    ...showing,
    ...createUnfolding({ route, level, picture, chosenInPicture, way, words, say: speaking.say, go }),
    ...createZooming({ route, level, picture, documents, words, say: speaking.say, go }),
    outlook,
    look,
    chosenInPicture,
    setLevel: next => go({ level: next, open: undefined, shut: undefined }),
    setFilter: next => go({ filter: next }),
    chosen,
    uncited,
    provision,
    way,
    focus,
    hovered,
    announcement,
    language,
    words,
    wordsOf: speaking.wordsOf,
    speak: speaking.speak,
    say: speaking.say,
    spoken: speaking.ready,
    go,
    hrefTo,
    places: arrangement.places,
    arrangeAgain: arrangement.again,
    bringing,
    models: createModels(around, bringing.take),
    stories,
    addToStory: () => {
      // A story shows text and map: whoever adds from another view means what lies behind it.
      const { view } = route.value
      const shown = view === 'exercises' || view === 'story' ? 'map' : view
      stories.add({
        address: hrefTo({ view: shown, embed: undefined }),
        caption: captionOf(route.value, extraction.value, shelf.value, speaking.wordsOf(TEACHING)),
      })
    },
    notes: around.notes,
    download: around.download,
    copyText: readingActions.copy,
    linkTo,
    exerciseFile,
    reviewing,
    correcting,
    explaining,
    close: sha256 => {
      bringing.close(sha256)
      if (!extraction.value) go({ document: undefined, paragraph: undefined, node: undefined })
    },
    load: async () => {
      served.value = { state: 'loading' }
      const kept = bringing.remember()
      try {
        const found = await around.fetchSnapshot()
        await kept
        served.value = { state: 'ready', snapshot: found }
      } catch (error) {
        served.value = { state: 'failed', reason: reasonOf(error) }
      }
    },
    choose,
    clear,
    setView: view => go({ view }),
    setLayout: layout => go({ layout, view: 'map' }),
    toggleMode: () => {
      const next = mode.value === 'light' ? 'dark' : 'light'
      preferred.value = next
      around.memory.write(next)
    },
    // A link shared is a view shared, its language too.
    share: () =>
      readingActions.copy(
        new URL(formatRoute({ ...here(), ...(seen ? { at: seen } : {}), ...(language.value === 'en' ? {} : { language: language.value }) }), around.link())
          .href,
        told => told.linkCopied,
        told => told.linkNotCopied,
      ),
    panel,
    show,
    standing: readingActions.standing,
    walk: readingActions.walk,
    copyReference: readingActions.copyReference,
    start: () => {
      readAddress()
      const stops = [
        arrangement.start(),
        speaking.start(),
        bringing.start(),
        correcting.start(),
        around.address.listen(readAddress),
        around.systemMode.listen(() => {
          system.value = around.systemMode.read()
        }),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
