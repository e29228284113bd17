import { render } from 'preact'
import { createStore } from './state/store.ts'
import { pageSurroundings } from './surroundings.ts'
import { App } from './views/App.tsx'
import './styles/fonts.css'
import './styles/base.css'
import './styles/reading.css'
import './styles/map.css'
import './styles/card.css'
import './styles/review.css'
import './styles/bring.css'
import './styles/narrow.css'
import './styles/print.css'

/** Milliseconds: so short a wait need not be told of. */
const UNNOTICED = 100

const root = document.getElementById('app')
if (root) {
  const store = createStore(pageSurroundings())
  store.start()
  const loaded = store.load()
  // Words of another language than English are brought first; the documents are on their way meanwhile, and if they are here at once, so is the page.
  void store
    .spoken()
    .then(() => Promise.race([loaded, new Promise(done => setTimeout(done, UNNOTICED))]))
    .then(() => render(<App store={store} />, root))
  // Decisions that neither a file nor this browser keeps, and a story that no file holds, would be gone.
  addEventListener('beforeunload', event => {
    if ((store.reviewing.unsaved.value && !store.bringing.kept.value) || store.stories.unsaved.value) event.preventDefault()
  })
}
