import type { CompareWords } from '../en/compare.ts'
import { grammar } from './grammar.ts'
import { PARAGRAPH } from './nouns.ts'

const { count, number } = grammar

export const compare: CompareWords = {
  choose: 'مقارنة',
  with: 'مع',
  first: 'الطرف الأول',
  second: 'الطرف الثاني',
  none: 'اختر…',
  documents: 'الوثائق المفتوحة',
  cited: 'المستشهد به في الوثائق المفتوحة',
  hint: 'اختر صكين لترى أين يُستشهد بهما معًا وأين يُستشهد بكل منهما وحده، أو وثيقتين مفتوحتين لترى ما تستشهدان به كلتاهما وما تستشهد به إحداهما فقط.',
  together: n => (n === 0 ? 'لا يُستشهد بهما في فقرة واحدة' : `يُستشهد بهما في الفقرة نفسها: ${count(n, PARAGRAPH.subject)}`),
  alone: (name, n) => `${name} وحده: ${count(n, PARAGRAPH.subject)}`,
  both: n => (n === 0 ? 'لا شيء يُستشهد به في كلتيهما' : `يُستشهد به في كلتيهما: ${number(n)}`),
  only: (name, n) => `في ${name} وحدها: ${number(n)}`,
  nothing: 'لا شيء.',
  instrument: 'الصك أو الوثيقة',
  andMore: n => ` و${number(n)} غيرها`,
  notOpen: name => `«${name}» غير مفتوحة هنا.`,
}
