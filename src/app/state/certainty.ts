import type { Citation } from '../../core/model/citation.ts'
import { LOW_CONFIDENCE } from '../../core/model/signs.ts'

/** How sure a link is; decides its line: solid, dashed, dotted with "?". */
export type Certainty = 'sure' | 'likely' | 'doubt'

/** How sure one citation is. */
export function certaintyOf({ target }: Citation): Certainty {
  if (target.status !== 'resolved') return 'doubt'
  return target.confidence < LOW_CONFIDENCE ? 'likely' : 'sure'
}
