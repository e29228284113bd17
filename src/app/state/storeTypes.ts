import type { ReadonlySignal, Signal } from '@preact/signals'
import type { ForcePlaces, ForceTask } from '../../core/draw/force.ts'
import type { TargetId } from '../../core/model/ids.ts'
import type { Pinpoint } from '../../core/model/locator.ts'
import type { Shelf } from '../../core/model/names.ts'
import type { Extraction, Problem, Snapshot } from '../../core/model/snapshot.ts'
import type { Mode } from '../theme/theme.ts'
import type { Language } from '../words/language.ts'
import type { Reason } from '../words/trouble.ts'
import type { Places } from './arrangement.ts'
import type { Bringing, BringingNeeds } from './bringing.ts'
import type { RouteChange } from './changes.ts'
import type { CitationMap, MapNode } from './citationMap.ts'
import type { Correcting } from './correcting.ts'
import type { Asking, Explaining } from './explaining.ts'
import type { Filter } from './filter.ts'
import type { ModelNeeds, Models } from './models.ts'
import type { Focus } from './neighbourhood.ts'
import type { Reading } from './reading.ts'
import type { Reviewing } from './reviewing.ts'
import type { Layout, Level, Outlook, Route, View } from './route.ts'
import type { Showing } from './showing.ts'
import type { Speaking } from './speaking.ts'
import type { Stories } from './stories.ts'
import type { Tie } from './ties.ts'
import type { Unfolding } from './unfolding.ts'
import type { Zooming } from './zooming.ts'

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
  /** What the registry holds, with its own titles whatever language is spoken. */
  readonly facts: ReadonlySignal<Pick<Snapshot, 'instruments' | 'bodies'>>
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
