import type { Find } from '../en/find.ts'
import { grammar } from './grammar.ts'
import { DOCUMENT, PARAGRAPH } from './nouns.ts'

const { count } = grammar

export const find: Find = {
  label: 'ابحث عن صك أو مادة أو كلمة',
  found: 'النتائج',
  nothing: query => `لم يُعثر على شيء عن «${query}». جرّب اختصارًا (ICCPR) أو سنة أو كلمة واحدة من النص.`,
  here: paragraphs => count(paragraphs, PARAGRAPH.subject),
  elsewhere: (paragraphs, documents) => `${count(paragraphs, PARAGRAPH.subject)} في وثائق أخرى (${count(documents, DOCUMENT.subject)})`,
  notCited: 'لا يُستشهد به',
  notCitedHere: 'لا يُستشهد به هنا',
}
