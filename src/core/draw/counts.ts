import { targetKind } from '../model/ids.ts'
import type { PrintWords } from '../model/printWords.ts'
import type { Extraction } from '../model/snapshot.ts'

/** The sentence under a title: how much of the documents cites how much. */
export function countsLine(extractions: readonly Extraction[], words: PrintWords): string {
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
  return words.frame.counts({ citing, paragraphs, documents: extractions.length, instruments, others: cited.size - instruments, doubts })
}
