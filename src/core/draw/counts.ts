import { targetKind } from '../model/ids.ts'
import type { Extraction } from '../model/snapshot.ts'

/** "1 citation", "2 citations". */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/** The sentence under a title: how much of the documents cites how much. */
export function countsLine(extractions: readonly Extraction[]): string {
  const cited = new Set<string>()
  let [citing, paragraphs, doubts] = [0, 0, 0]
  for (const { document, citations } of extractions) {
    const from = new Set<string>()
    for (const { paragraph, target } of citations) {
      if (target.status !== 'resolved') doubts++
      else if (!target.id.startsWith('#')) {
        from.add(paragraph)
        cited.add(target.id)
      }
    }
    citing += from.size
    paragraphs += document.paragraphs.filter(p => p.kind !== 'heading' && (p.number !== undefined || from.has(p.id))).length
  }
  const instruments = [...cited].filter(id => targetKind(id) === 'instrument').length
  const others = cited.size - instruments
  const of = extractions.length === 1 ? '' : ` in ${counted(extractions.length, 'document')}`
  const also = others > 0 ? ` and ${counted(others, 'other text')}` : ''
  return `${citing} of ${counted(paragraphs, 'paragraph')}${of} ${citing === 1 ? 'cites' : 'cite'} ${counted(instruments, 'instrument')}${also} · ${counted(doubts, 'doubt')}`
}
