import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Exploring, explore } from './explore.ts'
import { ownTexts } from './ownTexts.ts'

/** A browser and a running `pacta explore`, for as long as the tests of one file run. */
export interface Stage {
  readonly browser: Browser
  /** Ends with a slash. */
  readonly address: string
}

/** Sets the stage on the excerpt of A/57/292, or on texts made for the tests. What it gives can be asked for inside of tests only. */
export function stage(texts: 'excerpt' | 'own texts'): Stage {
  let browser: Browser | undefined
  let exploring: Exploring | undefined
  const own = texts === 'own texts' ? ownTexts() : undefined
  beforeAll(async () => {
    browser = await openBrowser()
    // As `npm start` does it.
    exploring = own ? await explore(own.folder) : await explore('data/corpus', '--beside', 'data/models')
  })
  afterAll(async () => {
    await browser?.close()
    await exploring?.end()
    own?.remove()
  })
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The stage is not set yet: ask for it inside of a test.')
    return thing
  }
  return {
    get browser() {
      return there(browser)
    },
    get address() {
      return there(exploring).address
    },
  }
}
