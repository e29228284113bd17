import { batch, computed, signal } from '@preact/signals'
import type { DocumentId } from '../../core/model/ids.ts'
import type { Shelf } from '../../core/model/names.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { applyReviews } from '../../core/review/review.ts'
import type { Mode } from '../theme/theme.ts'
import { TEACHING } from '../words/teaching.ts'
import { reasonOf } from '../words/trouble.ts'
import { createArrangement } from './arrangement.ts'
import { type Bringing, createBringing } from './bringing.ts'
import { changed, type RouteChange } from './changes.ts'
import { buildCitationMap, doubtId } from './citationMap.ts'
import { createCorrecting } from './correcting.ts'
import { createExplaining } from './explaining.ts'
import { mergeSnapshots, NO_SNAPSHOT } from './mergeSnapshots.ts'
import { createModels } from './models.ts'
import { along, chosenNode, chosenNodes, neighbourhood } from './neighbourhood.ts'
import { parseProvision, whoCites } from './provisions.ts'
import { createReading } from './reading.ts'
import { createReviewing } from './reviewing.ts'
import { formatRoute, HOME, type Outlook, parseRoute, type Route } from './route.ts'
import { shelfIn } from './shelfIn.ts'
import { createShowing } from './showing.ts'
import { createSpeaking } from './speaking.ts'
import type { Loading, Panel, Store, Surroundings } from './storeTypes.ts'
import { captionOf, createStories } from './stories.ts'
import { wayBetween } from './ties.ts'
import { createUnfolding } from './unfolding.ts'
import { createZooming } from './zooming.ts'

export function createStore(around: Surroundings): Store {
  const served = signal<Loading>({ state: 'loading' })
  const route = signal<Route>(HOME)
  const system = signal<Mode>(around.systemMode.read())
  const preferred = signal<Mode | undefined>(around.memory.read())
  const hovered = signal<string | undefined>(undefined)
  const announcement = signal('')
  const panel = signal<Panel | undefined>(undefined)
  const exerciseFile = signal<string | undefined>(undefined)

  const speaking = createSpeaking({
    route,
    memory: around.languageMemory,
    announce: words => {
      announcement.value = words
    },
    readdress: language => {
      if (route.value.language !== undefined) go({ language })
    },
  })
  const { language, words } = speaking
  const stories = createStories(
    what => {
      announcement.value = what(speaking.wordsOf(TEACHING))
    },
    () => void bringing.keepUp(),
    {
      here: () => formatRoute(route.value),
      open: address => {
        around.address.push(address)
        readAddress()
      },
    },
  )
  const reviewing = createReviewing(around.download, speaking.say)
  const own = computed(() => (served.value.state === 'ready' ? served.value.snapshot : NO_SNAPSHOT))
  const read = computed(() => (bringing.brought.value.extractions.length ? mergeSnapshots([own.value, bringing.brought.value]) : own.value))
  const facts = computed(() => ({ instruments: snapshot.value.instruments, bodies: snapshot.value.bodies }))
  const shelfOf = (of: Snapshot): Shelf => shelfIn(of, language.value, words.value.signs)
  const correcting = createCorrecting({ asking: around.asking, here: read, reviews: reviewing.reviews, shelfOf, show: () => show('correct') })
  const snapshot = computed(() => (correcting.learnt.value.instruments.length ? mergeSnapshots([read.value, correcting.learnt.value]) : read.value))
  const toFirst = (brought: readonly DocumentId[]): void => {
    // Who followed a link to a document that was not here and has brought it now is where the link leads.
    if (route.value.document !== undefined && brought.includes(route.value.document)) return
    go({ document: brought[0], paragraph: undefined, node: undefined })
  }
  const toExercises = (written: string): void => {
    exerciseFile.value = written
    go({ view: 'exercises', exercises: undefined })
  }
  const bringing: Bringing = createBringing(around, snapshot, toFirst, speaking.say, reviewing, toExercises, stories)
  const explaining = createExplaining(around.asking, snapshot, () => show('why'))
  // Who has documents can read, whatever became of those that the page should have come with.
  const loading = computed((): Loading => (bringing.brought.value.extractions.length ? { state: 'ready', snapshot: snapshot.value } : served.value))
  const documents = computed(() => {
    const [found, reviews] = [snapshot.value.extractions, reviewing.reviews.value]
    return reviews.length ? found.map(extraction => applyReviews(extraction, reviews).extraction) : found
  })
  const problems = computed(() => own.value.problems ?? [])
  const wanted = computed(() => route.value.document)
  const extraction = computed(() => (wanted.value === undefined ? documents.value[0] : documents.value.find(e => e.document.id === wanted.value)))
  const shelf = computed(() => shelfOf(snapshot.value))
  const map = computed(() => extraction.value && buildCitationMap(extraction.value, shelf.value))
  const showing = createShowing({ route, documents, extraction, shelf, map, words })
  const { level, picture } = showing
  const reading = computed(() => extraction.value?.document.id ?? '')
  const chosenInPicture = computed(() => picture.value && chosenNode(picture.value, route.value, reading.value))
  const chosenId = computed(() => map.value && chosenNode(map.value, route.value, reading.value))
  const chosen = computed(() => (chosenId.value === undefined ? undefined : map.value?.nodes.get(chosenId.value)))
  const uncited = computed(() => {
    const { node } = route.value
    if (node === undefined || chosenId.value !== undefined || !map.value) return undefined
    return shelf.value.instruments.has(node) || whoCites(documents.value, node).length > 0 ? node : undefined
  })
  const provision = computed(() => (route.value.node === undefined ? undefined : parseProvision(route.value.provision ?? '')))
  const way = computed(() => {
    const { to } = route.value
    return map.value && to !== undefined && chosenId.value !== undefined ? wayBetween(map.value, shelf.value, chosenId.value, to) : undefined
  })
  const focus = computed(() => {
    const starts = !picture.value ? [] : hovered.value !== undefined ? [hovered.value] : chosenNodes(picture.value, route.value, reading.value)
    const centre = hovered.value ?? chosenInPicture.value ?? route.value.node
    const place = centre === route.value.node ? provision.value : undefined
    if (picture.value && hovered.value === undefined && chosenId.value !== undefined && way.value)
      return along(picture.value, [chosenId.value, ...way.value.map(tie => tie.id)])
    const near = picture.value && neighbourhood(picture.value, starts, place, route.value.depth, centre)
    // A paragraph that cites nothing lights nothing, and must not put out everything else.
    return near && near.links.size > 0 ? near : undefined
  })
  // The instruments among themselves have no two sides: they are always laid out by force, or by date.
  const byForce = computed(
    () => route.value.view === 'map' && (route.value.layout === 'force' || (route.value.layout === 'columns' && level.value === 'instruments')),
  )
  const arrangement = createArrangement(picture, byForce, around.layOut)
  const mode = computed(() => preferred.value ?? system.value)

  const here = (): Route => (route.value.document === undefined && extraction.value ? { ...route.value, document: extraction.value.document.id } : route.value)
  const hrefTo = (change: RouteChange): string => formatRoute(changed(here(), change))
  const linkTo = (change: RouteChange): string => new URL(hrefTo(change), around.link()).href
  // Where the map is looked at is no part of the route: whoever reads the route need not hear of every movement.
  const outlook = signal<Outlook | undefined>(undefined)
  let seen: Outlook | undefined
  const readAddress = (): void => {
    const { at, ...read } = parseRoute(around.address.read())
    batch(() => {
      route.value = read
      if (at) outlook.value = at
    })
  }
  const look = (from: Outlook | undefined): void => {
    seen = from
    const now = parseRoute(around.address.read()).at
    if (from || now) around.address.replace(formatRoute({ ...here(), ...(from ? { at: from } : {}) }))
  }
  const go = (change: RouteChange): void => {
    const hash = hrefTo(change)
    batch(() => {
      hovered.value = undefined
      route.value = parseRoute(hash)
    })
    if (around.address.read() !== hash) around.address.push(hash)
  }

  const show = (next: Panel | undefined): void => {
    panel.value = next
  }
  const clear = (): void => {
    if (route.value.paragraph !== undefined || route.value.node !== undefined) go({ paragraph: undefined, node: undefined })
  }
  const choose = (id: string | undefined): void => {
    const node = id === undefined ? undefined : picture.peek()?.nodes.get(id)
    if (!node) clear()
    else if (node.kind === 'document') go({ document: node.document.id, paragraph: undefined, node: undefined })
    else if (node.kind === 'section') go({ document: node.document.id, paragraph: node.paragraphs[0], node: undefined })
    else if (node.kind === 'provision') go({ paragraph: undefined, node: node.target, provision: node.place || undefined })
    else if (node.kind === 'paragraph') go({ ...(node.of ? { document: node.of.id } : {}), paragraph: node.paragraph.id, node: undefined })
    else if (node.kind === 'doubt') go({ ...(node.of ? { document: node.of.id } : {}), paragraph: node.citation.paragraph, node: doubtId(node.citation) })
    else go({ paragraph: undefined, node: node.id, provision: undefined })
  }

  const readingActions = createReading({ route, documents, extraction, provision, say: speaking.say, go, copy: around.copy })

  return {
    loading,
    route,
    mode,
    documents,
    extraction,
    facts,
    shelf,
    problems,
    map,
    ...showing,
    ...createUnfolding({ route, level, picture, chosenInPicture, way, words, say: speaking.say, go }),
    ...createZooming({ route, level, picture, documents, words, say: speaking.say, go }),
    outlook,
    look,
    chosenInPicture,
    setLevel: next => go({ level: next, open: undefined, shut: undefined }),
    setFilter: next => go({ filter: next }),
    chosen,
    uncited,
    provision,
    way,
    focus,
    hovered,
    announcement,
    language,
    words,
    wordsOf: speaking.wordsOf,
    speak: speaking.speak,
    say: speaking.say,
    spoken: speaking.ready,
    go,
    hrefTo,
    places: arrangement.places,
    arrangeAgain: arrangement.again,
    bringing,
    models: createModels(around, bringing.take),
    stories,
    addToStory: () => {
      // A story shows text and map: whoever adds from another view means what lies behind it.
      const { view } = route.value
      const shown = view === 'exercises' || view === 'story' ? 'map' : view
      stories.add({
        address: hrefTo({ view: shown, embed: undefined }),
        caption: captionOf(route.value, extraction.value, shelf.value, speaking.wordsOf(TEACHING)),
      })
    },
    notes: around.notes,
    download: around.download,
    copyText: readingActions.copy,
    linkTo,
    exerciseFile,
    reviewing,
    correcting,
    explaining,
    close: sha256 => {
      bringing.close(sha256)
      if (!extraction.value) go({ document: undefined, paragraph: undefined, node: undefined })
    },
    load: async () => {
      served.value = { state: 'loading' }
      const kept = bringing.remember()
      try {
        const found = await around.fetchSnapshot()
        await kept
        served.value = { state: 'ready', snapshot: found }
      } catch (error) {
        served.value = { state: 'failed', reason: reasonOf(error) }
      }
    },
    choose,
    clear,
    setView: view => go({ view }),
    setLayout: layout => go({ layout, view: 'map' }),
    toggleMode: () => {
      const next = mode.value === 'light' ? 'dark' : 'light'
      preferred.value = next
      around.memory.write(next)
    },
    // A link shared is a view shared, its language too.
    share: () =>
      readingActions.copy(
        new URL(formatRoute({ ...here(), ...(seen ? { at: seen } : {}), ...(language.value === 'en' ? {} : { language: language.value }) }), around.link())
          .href,
        told => told.linkCopied,
        told => told.linkNotCopied,
      ),
    panel,
    show,
    standing: readingActions.standing,
    walk: readingActions.walk,
    copyReference: readingActions.copyReference,
    start: () => {
      readAddress()
      const stops = [
        arrangement.start(),
        speaking.start(),
        bringing.start(),
        correcting.start(),
        around.address.listen(readAddress),
        around.systemMode.listen(() => {
          system.value = around.systemMode.read()
        }),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}
