import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Store } from '../state/storeTypes.ts'
import type { Words } from '../words/first.ts'

const StoreContext = createContext<Store | undefined>(undefined)

/** Gives every component below it the store. */
export const StoreProvider = StoreContext.Provider

/** The store of the app around. Throws outside of `StoreProvider`. */
export function useStore(): Store {
  const store = useContext(StoreContext)
  if (!store) throw new Error('No store around this component')
  return store
}

/** The words of the page in the language that was chosen. */
export const useWords = (): Words => useStore().words.value
