import { type TargetId, targetKind } from '../model/ids.ts'
import type { Instrument } from '../model/instrument.ts'
import { targetNode } from './graphIds.ts'
import type { CitationGraph, NodeAttributes } from './schema.ts'
import type { Shelf } from './shelf.ts'

const UNCOUNTED = { citingParagraphs: 0, citingDocuments: 0 }

/** Adds the node of a thing cited, once; a UN document that is itself among those read is already there. Returns its id. */
export function addTarget(graph: CitationGraph, target: TargetId, shelf: Shelf): string {
  const node = targetNode(target)
  if (!graph.hasNode(node)) graph.addNode(node, attributesOf(target, shelf))
  return node
}

function attributesOf(target: TargetId, shelf: Shelf): NodeAttributes {
  const kind = targetKind(target)
  switch (kind) {
    case 'instrument':
      return instrumentAttributes(target, shelf.instruments.get(target), true)
    case 'general-comment':
      return commentAttributes(target, shelf)
    case 'case':
      return { kind: 'case', label: target.slice('case:'.length), ...UNCOUNTED }
    case 'document':
      return { kind: 'document', label: target, read: false, ...UNCOUNTED }
    case 'paragraph':
      return { kind: 'paragraph', label: target, read: false, document: '', ...UNCOUNTED }
    default:
      return kind satisfies never
  }
}

/** What the registry says of an instrument; one that it lacks is called by its id and claims nothing. */
export function instrumentAttributes(id: string, instrument: Instrument | undefined, cited: boolean): NodeAttributes {
  if (!instrument) return { kind: 'instrument', label: id, title: id, type: 'treaty', family: 'other', cited, verified: false, ...UNCOUNTED }
  const { title, kind, family, adopted, adoptedYear, inForce, verified } = instrument
  const when = adopted ?? (adoptedYear === undefined ? undefined : String(adoptedYear))
  return {
    kind: 'instrument',
    label: shortName(instrument),
    title,
    type: kind,
    family,
    cited,
    ...(when === undefined ? {} : { adopted: when }),
    ...(inForce ? { inForce } : {}),
    verified,
    ...UNCOUNTED,
  }
}

/** An abbreviation that nobody else claims, else the first short title, else the title. */
function shortName({ title, shortTitles, abbreviations }: Instrument): string {
  return abbreviations.find(a => a.ambiguousWith === undefined)?.text ?? shortTitles[0] ?? abbreviations[0]?.text ?? title
}

function commentAttributes(id: TargetId, { comments }: Shelf): NodeAttributes {
  const known = comments.get(id)
  const [prefix = '', kind = '', number = ''] = id.split('-')
  const label = `${known?.body.abbreviations[0] ?? prefix.toUpperCase()} ${kind.toUpperCase()} ${number}`
  const { subject, year, symbol } = known?.comment ?? {}
  return {
    kind: 'general-comment',
    label,
    ...(subject === undefined ? {} : { title: subject }),
    ...(year === undefined ? {} : { date: String(year) }),
    ...(symbol === undefined ? {} : { symbol }),
    ...UNCOUNTED,
  }
}
