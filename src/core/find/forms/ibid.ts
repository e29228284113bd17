import type { Mention } from '../../model/citation.ts'
import { type Form, freeMatches } from '../form.ts'

const ANCHOR = /\b(?:ibid(?:em)?|id(?=\.,? (?:at|arts?\.?|paras?\.?) ))\b\.?/y

/** "Ibid., para. 5": the source cited just before, whatever it was. */
export const ibid: Form = {
  id: 'ibid',
  examples: ['Ibid., para. 12.', 'the Government replied (ibid., art. 5)'],
  words: ['ibid', 'ibidem', 'id'],
  find: passage =>
    [...freeMatches(passage, ANCHOR)].map((m): Mention => ({ kind: 'ibid', form: 'ibid', span: { start: m.index, end: m.index + m[0].length } })),
}
