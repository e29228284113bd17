import { find, findAlone } from '../find/find.ts'
import { compileLexicon, type Lexicon } from '../find/lexicon.ts'
import type { Mention } from '../model/citation.ts'
import type { Explanation } from '../model/explanation.ts'
import type { ParagraphId } from '../model/ids.ts'
import type { Registry } from '../model/instrument.ts'
import type { Extraction } from '../model/snapshot.ts'
import { explain, type Seen } from './explain.ts'

/** Explains a paragraph of an extraction in full: its forms are run once more, so that what was passed over shows too. */
export type Explainer = (extraction: Extraction, paragraph: ParagraphId) => Explanation | undefined

/** Compiles the registry's names once. */
export function createExplainer(registry: Registry): Explainer {
  const lexicon = compileLexicon(registry)
  return (extraction, id) => {
    const text = extraction.document.paragraphs.find(p => p.id === id)?.text ?? ''
    return explain(extraction, id, target => lexicon.instrument(target), see(text, lexicon))
  }
}

/** Runs all forms together, and each alone: what it finds alone and not together, in words that another has, gave way. */
function see(text: string, lexicon: Lexicon): Seen {
  const { mentions } = find(text, lexicon)
  const alone = findAlone(text, lexicon)
  return { mentions, gaveWay: alone.filter(m => !mentions.some(w => same(w, m)) && mentions.some(w => w.span.start < m.span.end && m.span.start < w.span.end)) }
}

const same = (a: Mention, b: Mention): boolean => a.form === b.form && a.span.start === b.span.start && a.span.end === b.span.end
