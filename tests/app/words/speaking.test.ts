import { describe, expect, it } from 'vitest'
import { createStore } from '../../../src/app/state/store.ts'
import { FIRST } from '../../../src/app/words/first.ts'
import type { Part } from '../../../src/app/words/part.ts'
import { snapshot } from '../fixture.ts'
import { fakeSurroundings } from '../surroundings.ts'

/** A store that has read its documents, with the registry's French titles of one instrument. */
async function speaking(address = '', remembered?: string) {
  const fake = fakeSurroundings({
    fetchSnapshot: async () => ({
      ...snapshot,
      instruments: snapshot.instruments.map(i => (i.id === 'crc' ? { ...i, titles: { fr: 'Convention relative aux droits de l’enfant' } } : i)),
    }),
  })
  if (address) fake.history.push(address)
  if (remembered) fake.spoken.push(remembered)
  const store = createStore(fake.surroundings)
  store.start()
  await store.load()
  await store.spoken()
  return { store, ...fake }
}
const title = (store: Awaited<ReturnType<typeof speaking>>['store'], id: string) => store.map.value?.targets.find(t => t.id === id)?.name.title

describe('the language of the interface', () => {
  it('is English until another is chosen, is remembered, and gives the titles that the registry has', async () => {
    const { store, spoken } = await speaking()
    expect(store.language.value).toBe('en')
    const english = title(store, 'iccpr')
    store.speak('fr')
    await store.spoken()
    expect(store.language.value).toBe('fr')
    expect(store.words.value.page.help).toBe('Aide')
    expect(title(store, 'crc')).toBe('Convention relative aux droits de l’enfant')
    expect(title(store, 'iccpr'), 'the registry of the tests has no French title').toBe(english)
    expect(spoken).toEqual(['fr'])
    expect((await speaking('', 'fr')).store.words.value.page.help).toBe('Aide')
  })

  it('is what the address says, for this page; a choice takes its place there', async () => {
    const { store, spoken, history } = await speaking('#/A/57/292?lang=es', 'fr')
    expect(store.language.value).toBe('es')
    expect(spoken).toEqual(['fr'])
    store.speak('ar')
    await store.spoken()
    expect(store.language.value).toBe('ar')
    expect(history.at(-1)).toMatch(/lang=ar/)
  })

  it('goes with a link that is copied, and stays out of English ones', async () => {
    const { store, copied } = await speaking('', 'es')
    await store.share()
    expect(copied.at(-1)).toMatch(/lang=es/)
    expect(store.announcement.value).toBe('Enlace copiado')
    store.speak('en')
    await store.spoken()
    await store.share()
    expect(copied.at(-1)).not.toMatch(/lang=/)
  })

  it('ignores what is no language', async () => {
    const { store } = await speaking('#?lang=klingon', 'nonsense')
    expect(store.language.value).toBe('en')
  })

  it('gives a part of the app its words when that part comes, English meanwhile', async () => {
    const bring = { fr: async () => ({ hello: 'Bonjour' }), es: async () => ({ hello: 'Hola' }), ar: async () => ({ hello: 'مرحبًا' }) }
    const part: Part<{ readonly hello: string }> = { en: { hello: 'Hello' }, bring }
    const { store } = await speaking('', 'fr')
    expect(store.wordsOf(part).hello).toBe('Hello')
    await expect.poll(() => store.wordsOf(part).hello).toBe('Bonjour')
  })

  it('stays as it is, and says so, if the words do not come', async () => {
    const { store } = await speaking()
    const offline = () => Promise.reject(new Error('offline'))
    const lost: Part<object> = { en: {}, bring: { fr: offline, es: offline, ar: offline } }
    store.wordsOf(lost)
    store.speak('es')
    await store.spoken()
    expect(store.language.value).toBe('en')
    expect(store.announcement.value).toBe(FIRST.en.says.languageFailed)
  })
})
