import { type Shelf, shelve } from '../../core/model/names.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Signs } from '../words/en/signs.ts'
import type { Language } from '../words/language.ts'

/**
 * The shelf in a language: instruments by their official titles in it where the registry has them (the English one can still be searched by), bodies by
 * their names; else both stay English.
 */
export function shelfIn({ instruments, bodies }: Snapshot, language: Language, { names, bodies: bodyNames }: Signs): Shelf {
  if (language === 'en') return shelve(instruments, bodies, names)
  return shelve(
    instruments.map(instrument => {
      const title = instrument.titles[language]
      return title === undefined ? instrument : { ...instrument, title, shortTitles: [...instrument.shortTitles, instrument.title] }
    }),
    bodies.map(body => ({ ...body, name: bodyNames[body.id] ?? body.name })),
    names,
  )
}
