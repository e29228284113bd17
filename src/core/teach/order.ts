import { type TargetId, targetKind } from '../model/ids.ts'
import type { Instrument } from '../model/instrument.ts'
import type { Names } from '../model/names.ts'
import { type Candidate, keyOf, type Library } from './candidate.ts'
import { shuffled } from './draw.ts'
import { type Exercise, rightOrder } from './exercise.ts'
import type { Lesson } from './lesson.ts'

const FEWEST = 3
const MOST = 5

/** "Put these instruments in the order of their adoption": of those that a document surely cites, whose dates were confirmed, one of a year. */
export function* orderCandidates(lesson: Lesson): Generator<Candidate> {
  const cited = [...new Set(lesson.readings.flatMap(r => r.sure.flatMap(s => s.targets.map(t => t.id))))].filter(id => targetKind(id) === 'instrument')
  // As many questions as there may be enough instruments for; none is asked about twice.
  for (let nth = 0; nth < Math.max(1, Math.floor(cited.length / MOST)); nth++) {
    yield {
      kind: 'order',
      key: keyOf('order', lesson, nth),
      lesson,
      make: library => make(lesson, nth, cited, library),
    }
  }
}

function make(lesson: Lesson, nth: number, cited: readonly TargetId[], { instruments, names, seed }: Library): Exercise | undefined {
  const dated = cited.flatMap(id => datedOf(id, instruments.get(id), names))
  const drawn = shuffled(dated, d => d.id, seed, keyOf('order', lesson))
  const groups: Dated[][] = []
  for (const item of drawn) {
    const group = groups.find(g => g.length < MOST && g.every(other => other.adopted.slice(0, 4) !== item.adopted.slice(0, 4)))
    if (group) group.push(item)
    else groups.push([item])
  }
  const group = groups[nth]
  if (!group || group.length < FEWEST) return undefined
  const items = group.map(({ label, adopted }) => ({ label, adopted }))
  const right = rightOrder(items)
  const shown = right.every((place, i) => place === i) ? [...items.slice(1), ...items.slice(0, 1)] : items
  return { kind: 'order', by: lesson.by, document: lesson.document.symbol ?? lesson.document.source.name, items: shown }
}

interface Dated {
  readonly id: TargetId
  readonly label: string
  readonly adopted: string
}

/** A name that says a year ("Equal Remuneration Convention, 1951") would give the answer away, or mislead. */
function datedOf(id: TargetId, instrument: Instrument | undefined, names: Names): readonly Dated[] {
  const adopted = instrument?.adopted
  const label = [names.full(id), names.title(id)].find(name => !/\d{4}/.test(name))
  return adopted !== undefined && label !== undefined && instrument?.verifiedParts.includes('date') ? [{ id, label, adopted }] : []
}
