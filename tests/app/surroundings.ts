import type { Surroundings } from '../../src/app/state/storeTypes.ts'
import type { Mode } from '../../src/app/theme/theme.ts'
import { snapshot } from './fixture.ts'

/** A page without a browser: an address with a history, a clipboard, a system theme and a memory, all to look at. */
export function fakeSurroundings(over: Partial<Surroundings> = {}) {
  const history: string[] = ['']
  const listeners = new Set<() => void>()
  const copied: string[] = []
  const remembered: Mode[] = []
  const spoken: string[] = []
  const notes = new Map<string, string | undefined>()
  const system: { mode: Mode } = { mode: 'light' }
  const systemListeners = new Set<() => void>()
  const heard = (): void => {
    for (const listener of listeners) listener()
  }
  const listenTo = (set: Set<() => void>) => (listener: () => void) => {
    set.add(listener)
    return () => {
      set.delete(listener)
    }
  }
  const surroundings: Surroundings = {
    fetchSnapshot: async () => snapshot,
    address: {
      read: () => history.at(-1) ?? '',
      push: hash => {
        history.push(hash)
        heard()
      },
      replace: hash => {
        history[history.length - 1] = hash
      },
      listen: listenTo(listeners),
    },
    link: () => 'http://127.0.0.1:4174/',
    copy: async text => {
      copied.push(text)
    },
    layOut: async task => task.nodes.map((_, i) => ({ x: i, y: i })),
    systemMode: { read: () => system.mode, listen: listenTo(systemListeners) },
    readFiles: async () => undefined,
    asking: { explain: async () => Promise.reject(new Error('nobody to ask')), registry: async () => ({ instruments: [], bodies: [] }) },
    readProject: async () => ({ snapshot }),
    writeProject: async () => '',
    download: () => undefined,
    notes: { read: name => notes.get(name), write: (name, value) => notes.set(name, value) },
    beside: { offers: async () => [], snapshot: async () => snapshot, known: async () => ({}) },
    keeper: { load: async () => undefined, save: async () => undefined, saveReviews: async () => undefined, forget: async () => undefined },
    languageMemory: { read: () => spoken.at(-1), write: language => spoken.push(language) },
    memory: { read: () => remembered.at(-1), write: mode => remembered.push(mode) },
    ...over,
  }
  return {
    surroundings,
    history,
    copied,
    remembered,
    spoken,
    listeners,
    back: () => {
      history.pop()
      heard()
    },
    systemTurns: (mode: Mode) => {
      system.mode = mode
      for (const listener of systemListeners) listener()
    },
  }
}
