import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { DocumentId } from '../../core/model/ids.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Story } from '../../core/model/story.ts'
import type { Review } from '../../core/review/review.ts'
import { readReviews } from '../../core/review/reviewFile.ts'
import type { Says } from '../words/en/says.ts'
import { type Reason, reasonOf } from '../words/trouble.ts'
import { mergeSnapshots, NO_SNAPSHOT } from './mergeSnapshots.ts'
import type { Reviewing } from './reviewing.ts'

/** A file that the reader of the page gave, not yet read. */
export interface GivenFile {
  /** As shown to people: its name, or its path within the folder that was given. */
  readonly path: string
  readonly blob: Blob
}

/** What is heard while files are read, one after the other. */
export type FileNews =
  | { readonly kind: 'begun'; readonly path: string }
  | { readonly kind: 'read'; readonly snapshot: Snapshot }
  | { readonly kind: 'failed'; readonly problem: FileProblem }

/** A file that could not be read, and why. */
interface FileProblem {
  readonly source: string
  readonly message: Reason
}

/** How far the reading of the files last given has come. */
export type Progress =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly done: number; readonly of: number; readonly path: string }
  | {
      readonly state: 'done'
      /** Documents that are open now and were not before. */
      readonly opened: readonly DocumentId[]
      /** Files that were open already. */
      readonly again: number
      /** A reviewer's decisions that were taken over. */
      readonly decisions: number
      /** Files of exercises that were opened. */
      readonly exercises: number
      readonly problems: readonly FileProblem[]
      readonly stopped: boolean
    }

/** What a project file holds, and what is kept between visits. */
export interface Project {
  readonly snapshot: Snapshot
  /** Absent if no view was saved. */
  readonly story?: Story
  /** What a reviewer decided, apart from what the machine read; absent if nothing was. */
  readonly reviews?: readonly Review[]
}

/** What bringing needs from outside; tests pass their own. */
export interface BringingNeeds {
  /** Reads and links files away from the page's own thread, one after the other, until the signal stops it. Never rejects. */
  readonly readFiles: (files: readonly GivenFile[], hear: (news: FileNews) => void, stop: AbortSignal) => Promise<void>
  /** Reads a project file; rejects with a sentence for people. */
  readonly readProject: (text: string) => Promise<Project>
  readonly writeProject: (project: Project) => Promise<string>
  /** Gives the reader of the page a file; of JSON, if no type is given. */
  readonly download: (name: string, text: string, type?: string) => void
  /** The browser's store on this computer; every call may reject. */
  readonly keeper: {
    readonly load: () => Promise<Project | undefined>
    readonly save: (project: Project) => Promise<void>
    /** The decisions alone. */
    readonly saveReviews: (reviews: readonly Review[]) => Promise<void>
    readonly forget: () => Promise<void>
  }
}

/** What could not be done, by the name of the words that say it. */
export type Trouble = 'notKept' | 'notForgotten'

/** Documents that the reader of the page brought: read here, kept nowhere unless asked. */
export interface Bringing {
  readonly brought: ReadonlySignal<Snapshot>
  readonly progress: ReadonlySignal<Progress>
  /** What was brought is kept on this computer between visits. */
  readonly kept: ReadonlySignal<boolean>
  /** Why the last wish to keep, forget, save or open could not be met. */
  readonly trouble: ReadonlySignal<Trouble | undefined>
  readonly read: (files: readonly GivenFile[]) => Promise<void>
  /** Opens documents that were read already, somewhere else. */
  readonly take: (snapshot: Snapshot) => Promise<void>
  readonly cancel: () => void
  readonly dismiss: () => void
  /** Closes a document, told by its content. */
  readonly close: (sha256: string) => void
  readonly keep: () => Promise<void>
  readonly forget: () => Promise<void>
  /** Keeps what is there now, if the reader asked for it. */
  readonly keepUp: () => Promise<void>
  /** Brings back what was kept, if anything was. */
  readonly remember: () => Promise<void>
  readonly saveProject: () => Promise<void>
  /** Keeps the decisions too as they change, if that was asked; returns how to stop. */
  readonly start: () => () => void
}

/**
 * `open`: everything that is open, `opened`: told of the documents that a reading brought, in the ids that they have among all that is open;
 * `say`: the live region, in the language of the reader; `reviewing`: what is decided about the documents, which goes with them; `exercises`: hears of a file of
 * exercises, as it is written; `stories`: the story that is kept and saved with the documents.
 */
export function createBringing(
  around: BringingNeeds,
  open: ReadonlySignal<Snapshot>,
  opened: (documents: readonly DocumentId[]) => void,
  say: (what: (words: Says) => string) => void,
  reviewing: Pick<Reviewing, 'reviews' | 'take' | 'restore' | 'markSaved'>,
  exercises: (written: string) => void,
  stories: { readonly story: ReadonlySignal<Story>; readonly take: (story: Story) => void; readonly markSaved: () => void },
): Bringing {
  const brought = signal<Snapshot>(NO_SNAPSHOT)
  const progress = signal<Progress>({ state: 'idle' })
  const kept = signal(false)
  const trouble = signal<Trouble | undefined>(undefined)
  let stop = new AbortController()

  const project = (snapshot: Snapshot): Project => {
    const [story, reviews] = [stories.story.peek(), reviewing.reviews.peek()]
    return { snapshot, ...(story.steps.length > 0 && { story }), ...(reviews.length > 0 && { reviews }) }
  }

  const keeping = async (save: () => Promise<void>): Promise<void> => {
    if (!kept.value) return
    try {
      await save()
    } catch {
      batch(() => {
        kept.value = false
        trouble.value = 'notKept'
      })
    }
  }
  const store = (): Promise<void> =>
    keeping(async () => {
      await around.keeper.save(project(brought.value))
      stories.markSaved()
    })
  const storeReviews = (): Promise<void> => keeping(() => around.keeper.saveReviews(reviewing.reviews.value))

  const read = async (given: readonly GivenFile[]): Promise<void> => {
    if (progress.value.state === 'reading' || given.length === 0) return
    stop = new AbortController()
    const had = hashes()
    const found: Snapshot[] = []
    const problems: FileProblem[] = []
    let done = 0
    let decisions = 0
    let sets = 0
    progress.value = { state: 'reading', done, of: given.length, path: given[0]?.path ?? '' }
    const hear = (news: FileNews): void => {
      if (news.kind === 'begun') {
        progress.value = { state: 'reading', done, of: given.length, path: news.path }
        return
      }
      done++
      if (news.kind === 'read') found.push(news.snapshot)
      else problems.push(news.problem)
    }
    const projects = given.filter(isProject)
    for (const file of projects) {
      hear({ kind: 'begun', path: file.path })
      try {
        const text = await file.blob.text()
        if (holdsExercises(text)) {
          done++
          sets++
          exercises(text)
          continue
        }
        const reviews = readReviews(text)
        const found = 'problem' in reviews ? await around.readProject(text) : { reviews }
        decisions += found.reviews?.length ?? 0
        if (found.reviews?.length) reviewing.take(found.reviews)
        if ('snapshot' in found) {
          hear({ kind: 'read', snapshot: found.snapshot })
          if (found.story) stories.take(found.story)
        } else done++
      } catch (error) {
        hear({ kind: 'failed', problem: { source: file.path, message: reasonOf(error) } })
      }
    }
    await around.readFiles(
      given.filter(file => !isProject(file)),
      hear,
      stop.signal,
    )
    await add(found, had, { decisions, exercises: sets, problems, stopped: stop.signal.aborted })
  }

  const hashes = (): ReadonlySet<string> => new Set(open.value.extractions.map(e => e.document.source.sha256))

  const add = async (
    found: readonly Snapshot[],
    had: ReadonlySet<string>,
    outcome: Pick<Extract<Progress, { state: 'done' }>, 'decisions' | 'exercises' | 'problems' | 'stopped'>,
  ): Promise<void> => {
    const everyone = found.flatMap(s => s.extractions.map(e => e.document.source.sha256))
    const fresh = new Set(everyone.filter(sha => !had.has(sha)))
    batch(() => {
      if (fresh.size) brought.value = mergeSnapshots([brought.value, ...found])
      const ids = open.value.extractions.filter(e => fresh.has(e.document.source.sha256)).map(e => e.document.id)
      const done: Progress = { state: 'done', opened: ids, again: everyone.length - fresh.size, ...outcome }
      progress.value = done
      say(words => outcomeWords(done, words))
      if (ids.length) opened(ids)
    })
    await store()
  }

  return {
    brought,
    progress,
    kept,
    trouble,
    read,
    take: snapshot => add([snapshot], hashes(), { decisions: 0, exercises: 0, problems: [], stopped: false }),
    cancel: () => stop.abort(),
    dismiss: () => {
      if (progress.value.state === 'done') progress.value = { state: 'idle' }
    },
    close: sha256 => {
      brought.value = { ...brought.value, extractions: brought.value.extractions.filter(e => e.document.source.sha256 !== sha256) }
      void store()
    },
    keep: async () => {
      batch(() => {
        kept.value = true
        trouble.value = undefined
      })
      await store()
    },
    forget: async () => {
      batch(() => {
        kept.value = false
        trouble.value = undefined
      })
      try {
        await around.keeper.forget()
        say(words => words.forgotten)
      } catch {
        trouble.value = 'notForgotten'
      }
    },
    keepUp: store,
    remember: async () => {
      // Storage may be forbidden: then nothing was kept.
      const found = await around.keeper.load().catch(() => undefined)
      if (!found) return
      batch(() => {
        kept.value = true
        brought.value = mergeSnapshots([found.snapshot, brought.value])
        if (found.story) stories.take(found.story)
        if (found.reviews) reviewing.restore(found.reviews)
      })
    },
    saveProject: async () => {
      around.download('documents.pacta.json', await around.writeProject(project(open.value)))
      reviewing.markSaved()
      stories.markSaved()
      say(words => words.projectSaved)
    },
    start: () => reviewing.reviews.subscribe(() => void storeReviews()),
  }
}

const isProject = ({ path }: GivenFile): boolean => /\.json$/i.test(path)

/** They are read where they are done: by the exercises themselves. */
const holdsExercises = (text: string): boolean => /^\s*\{\s*"format"\s*:\s*"pacta-exercises"/.test(text.slice(0, 200))

/** What became of the files, in a sentence. */
export function outcomeWords(progress: Progress, words: Says): string {
  if (progress.state !== 'done') return ''
  const { opened, again, decisions, exercises, problems, stopped } = progress
  const parts = [
    ...(opened.length ? [words.opened(opened.length)] : []),
    ...(again ? [words.openAlready(again)] : []),
    ...(decisions ? [words.decisionsTaken(decisions)] : []),
    ...(exercises ? [words.exercisesOpened(exercises)] : []),
    ...(problems.length ? [words.notRead(problems.length)] : []),
  ]
  const outcome = parts.join(words.comma) || words.nothingOpened
  return stopped ? words.stopped(outcome) : outcome
}

/** The documents that were brought, as opposed to those the page came with. */
export const broughtHashes = (bringing: Bringing): ReadonlySignal<ReadonlySet<string>> =>
  computed(() => new Set(bringing.brought.value.extractions.map(e => e.document.source.sha256)))
