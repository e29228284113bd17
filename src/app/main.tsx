import { render } from 'preact'
import type { Snapshot } from '../core/model/snapshot.ts'
import { layOutInWorker } from './graph/forceInWorker.ts'
import { createStore, type Surroundings } from './state/store.ts'
import type { Mode } from './theme/theme.ts'
import { App } from './views/App.tsx'
import './styles/fonts.css'
import './styles/base.css'
import './styles/reading.css'
import './styles/map.css'
import './styles/card.css'
import './styles/narrow.css'
import './styles/print.css'

const THEME_KEY = 'pacta-theme'
const dark = matchMedia('(prefers-color-scheme: dark)')

async function fetchSnapshot(): Promise<Snapshot> {
  const answer = await fetch('./snapshot.json').catch(() => {
    throw new Error('Pacta does not answer at this address.')
  })
  if (!answer.ok) throw new Error(`Pacta answered with an error (${answer.status}).`)
  const snapshot: Snapshot = await answer.json().catch(() => {
    throw new Error('Pacta’s answer could not be read.')
  })
  if (snapshot.version !== 1) throw new Error('This page is older than the documents it was given. Reload it.')
  return snapshot
}

/** Storage may be forbidden; then the choice of theme lasts as long as the page. */
function remembered(): Mode | undefined {
  try {
    const mode = localStorage.getItem(THEME_KEY)
    return mode === 'light' || mode === 'dark' ? mode : undefined
  } catch {
    return undefined
  }
}

const surroundings: Surroundings = {
  fetchSnapshot,
  address: {
    read: () => location.hash,
    push: hash => {
      location.hash = hash
    },
    listen: heard => {
      addEventListener('hashchange', heard)
      return () => removeEventListener('hashchange', heard)
    },
  },
  link: () => location.href,
  copy: text => navigator.clipboard.writeText(text),
  layOut: layOutInWorker,
  systemMode: {
    read: () => (dark.matches ? 'dark' : 'light'),
    listen: heard => {
      dark.addEventListener('change', heard)
      return () => dark.removeEventListener('change', heard)
    },
  },
  memory: {
    read: remembered,
    write: mode => {
      try {
        localStorage.setItem(THEME_KEY, mode)
      } catch {
        // Nothing to do: it is remembered for as long as the page is open.
      }
    },
  },
}

const root = document.getElementById('app')
if (root) {
  const store = createStore(surroundings)
  store.start()
  render(<App store={store} />, root)
  void store.load()
}
