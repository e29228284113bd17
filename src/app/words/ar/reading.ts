import type { Reading } from '../en/reading.ts'

export const reading: Reading = {
  text: 'النص',
  notes: 'ملاحظات على هذا النص',
  paragraph: number => `الفقرة ${number}`,
  preambular: number => `الفقرة ${number} من الديباجة`,
  note: number => `الحاشية ${number}`,
  footnote: number => `الحاشية ${number}`,
  backToText: 'العودة إلى النص',
  doubt: 'شك',
  more: others => ` (و${others} غيره)`,
  citedHere: 'المستشهد به هنا',
  whichOne: 'أيها؟',
  notDecided: 'لم يُحسم',
  width: 'عرض النص',
}
