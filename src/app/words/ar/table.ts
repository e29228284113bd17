import type { TableWords } from '../en/table.ts'
import { grammar } from './grammar.ts'
import { CITATION, DOCUMENT } from './nouns.ts'

const { count, number } = grammar

export const table: TableWords = {
  name: 'الاستشهادات',
  columns: { place: 'الفقرة', cites: 'تستشهد بـ', words: 'في هذه الجملة', sure: 'درجة اليقين' },
  groupBy: 'التجميع حسب',
  groups: { none: 'قائمة واحدة', document: 'الوثيقة', cites: 'المستشهد به' },
  of: 'من',
  allDocuments: n => `جميع الوثائق: ${count(n, DOCUMENT.subject)}`,
  thisDocument: 'هذه الوثيقة',
  allYears: (year: number): string => `وثائق عام ${year} فقط: عرض كل الأعوام`,
  wordsField: 'الاستشهادات التي فيها هذه الكلمات فقط',
  wordsHint: 'كلمات من الجملة أو من الاسم',
  counted: (shown, all) => (shown === all ? count(all, CITATION.subject) : `${number(shown)} من ${count(all, CITATION.object)}`),
  nothing: 'لا استشهاد هنا.',
  noneHas: 'لا يوجد استشهاد فيه كل هذه الكلمات.',
  sureness: { sure: 'مؤكد', likely: 'مرجح', doubt: 'شك' },
  inHundred: n => `من كل 100 قراءة من هذا النوع تصح نحو ${n}`,
  notDecided: 'لم يُحسم',
  heading: 'عنوان',
  note: n => `الحاشية ${n}`,
}
