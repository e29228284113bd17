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
  selected: 'الكلمات المحددة',
  add: 'إضافة استشهاد',
  addHint: 'إضافة استشهاد (a)',
  copyQuoted: 'نسخ مع المرجع',
  copyQuotedHint: 'نسخ مع المرجع (q)',
}
