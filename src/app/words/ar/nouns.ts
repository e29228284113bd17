import type { Forms } from '../grammar.ts'

/** Counted nouns: as subject, and after a preposition or a verb (where the dual differs). */
interface Noun {
  readonly subject: Forms
  readonly object: Forms
}

const noun = (one: string, two: string, twoObject: string, few: string, many: string): Noun => {
  const rest = { one, few: `# ${few}`, many: `# ${many}`, other: `# ${many}` }
  return { subject: { ...rest, two, zero: `لا ${few}` }, object: { ...rest, two: twoObject } }
}

export const PARAGRAPH = noun('فقرة واحدة', 'فقرتان', 'فقرتين', 'فقرات', 'فقرة')
export const INSTRUMENT = noun('صك واحد', 'صكان', 'صكين', 'صكوك', 'صكًا')
export const DOCUMENT = noun('وثيقة واحدة', 'وثيقتان', 'وثيقتين', 'وثائق', 'وثيقة')
export const DOUBT = noun('شك واحد', 'شكان', 'شكين', 'شكوك', 'شكًا')
export const FILE = noun('ملف واحد', 'ملفان', 'ملفين', 'ملفات', 'ملفًا')
export const DECISION = noun('قرار واحد', 'قراران', 'قرارين', 'قرارات', 'قرارًا')
export const TIME = noun('مرة واحدة', 'مرتان', 'مرتين', 'مرات', 'مرة')
export const LINE = noun('صف أو عمود واحد', 'صفان أو عمودان', 'صفين أو عمودين', 'صفوف أو أعمدة', 'صفًا أو عمودًا')
export const CITATION = noun('استشهاد واحد', 'استشهادان', 'استشهادين', 'استشهادات', 'استشهادًا')
export const STEP = noun('خطوة واحدة', 'خطوتان', 'خطوتين', 'خطوات', 'خطوة')
export const EXERCISE = noun('تمرين واحد', 'تمرينان', 'تمرينين', 'تمارين', 'تمرينًا')
export const POINT = noun('نقطة واحدة', 'نقطتان', 'نقطتين', 'نقاط', 'نقطة')
