import type { Snapshot } from '../core/model/snapshot.ts'
import { createAsking } from './bring/askWorker.ts'
import { createBeside } from './bring/beside.ts'
import { openReader, readWith } from './bring/readInWorker.ts'
import { layOutInWorker } from './graph/forceInWorker.ts'
import type { Surroundings } from './state/storeTypes.ts'
import type { Mode } from './theme/theme.ts'
import { Trouble } from './words/trouble.ts'

const THEME_KEY = 'pacta-theme'
const LANGUAGE_KEY = 'pacta-language'
/** Says that documents are kept: without it the database is not even opened. */
const KEPT_KEY = 'pacta-kept'

/** Nothing is served beside the page: it was put somewhere on its own, to read what is brought to it. */
const NOTHING_SERVED: Snapshot = { version: 1, extractions: [], instruments: [], bodies: [] }

async function fetchSnapshot(): Promise<Snapshot> {
  const answer = await fetch('./snapshot.json').catch(() => {
    throw new Trouble(words => words.noAnswer)
  })
  if (answer.status === 404) return NOTHING_SERVED
  if (!answer.ok) throw new Trouble(words => words.answeredError(answer.status))
  const snapshot: Snapshot = await answer.json().catch(() => {
    throw new Trouble(words => words.answerUnread)
  })
  if (snapshot.version !== 1) throw new Trouble(words => words.pageTooOld)
  return snapshot
}

/** Storage may be forbidden; then what would be noted lasts as long as the page. */
function noted(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

function note(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Nothing to do: it is remembered for as long as the page is open.
  }
}

function remembered(): Mode | undefined {
  const mode = noted(THEME_KEY)
  return mode === 'light' || mode === 'dark' ? mode : undefined
}

/** Gives a file to the reader of the page, as any download. */
function download(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser takes the data when it begins to save, a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The real page around the store. What is not needed at first sight is loaded when it is asked for. */
export function pageSurroundings(): Surroundings {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  return {
    fetchSnapshot,
    address: {
      read: () => location.hash,
      push: hash => {
        location.hash = hash
      },
      replace: hash => history.replaceState(history.state, '', hash),
      listen: heard => {
        addEventListener('hashchange', heard)
        return () => removeEventListener('hashchange', heard)
      },
    },
    link: () => location.href,
    copy: text => navigator.clipboard.writeText(text),
    asking: createAsking(openReader),
    layOut: layOutInWorker,
    systemMode: {
      read: () => (dark.matches ? 'dark' : 'light'),
      listen: heard => {
        dark.addEventListener('change', heard)
        return () => dark.removeEventListener('change', heard)
      },
    },
    memory: { read: remembered, write: mode => note(THEME_KEY, mode) },
    languageMemory: { read: () => noted(LANGUAGE_KEY), write: language => note(LANGUAGE_KEY, language) },
    notes: { read: name => noted(`pacta-${name}`), write: (name, value) => note(`pacta-${name}`, value) },
    readFiles: (files, hear, stop) => readWith(openReader, files, hear, stop),
    readProject: async text => (await import('./bring/project.ts')).readProject(text),
    writeProject: async project => (await import('./bring/project.ts')).writeProject(project),
    download,
    beside: createBeside(),
    keeper: {
      load: async () => (noted(KEPT_KEY) === undefined ? undefined : (await import('./bring/keeper.ts')).loadKept()),
      save: async project => {
        await (await import('./bring/keeper.ts')).saveKept(project)
        note(KEPT_KEY, 'yes')
      },
      saveReviews: async reviews => {
        await (await import('./bring/keeper.ts')).saveReviews(reviews)
      },
      forget: async () => {
        await (await import('./bring/keeper.ts')).forgetKept()
        note(KEPT_KEY, undefined)
      },
    },
  }
}
