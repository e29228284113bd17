import type { DocumentId, ParagraphId } from '../../core/model/ids.ts'
import { isEmpty } from './filter.ts'
import type { Route } from './route.ts'

/** A change of route; `undefined` takes a choice back. */
export type RouteChange = { readonly [K in keyof Route]?: Route[K] | undefined }

/** The route after a change: fields set to undefined are gone. */
export function changed(route: Route, change: RouteChange): Route {
  const next = { ...route, ...change }
  const paragraph: ParagraphId | undefined = next.paragraph
  const document: DocumentId | undefined = next.document
  // A place is a place in one instrument: whoever chooses another takes it back.
  const provision = 'provision' in change || next.node === route.node ? next.provision : undefined
  // So is the way from it.
  const to = 'to' in change || (next.node === route.node && next.paragraph === route.paragraph) ? next.to : undefined
  // What was picked out of one document's picture is not in another's.
  const only = 'only' in change || next.document === route.document || next.level === 'documents' ? next.only : undefined
  return {
    ...(document === undefined ? {} : { document }),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(next.node === undefined ? {} : { node: next.node }),
    ...(next.node === undefined || provision === undefined ? {} : { provision }),
    ...(next.filter === undefined || isEmpty(next.filter) ? {} : { filter: next.filter }),
    ...(to === undefined ? {} : { to }),
    ...(next.of === undefined ? {} : { of: next.of }),
    ...(next.with === undefined ? {} : { with: next.with }),
    ...(next.depth === undefined ? {} : { depth: next.depth }),
    ...(next.embed ? { embed: true } : {}),
    ...(next.here ? { here: true } : {}),
    ...(next.analysing === undefined ? {} : { analysing: next.analysing }),
    ...(next.tabulating === undefined ? {} : { tabulating: next.tabulating }),
    ...(next.view !== 'exercises' || next.exercises === undefined ? {} : { exercises: next.exercises }),
    ...(next.level === undefined ? {} : { level: next.level }),
    ...(next.language === undefined ? {} : { language: next.language }),
    ...(next.open?.length ? { open: next.open } : {}),
    ...(next.shut?.length ? { shut: next.shut } : {}),
    ...(only === undefined ? {} : { only }),
    view: next.view ?? 'map',
    layout: next.layout ?? 'columns',
  }
}
