import type { StoryWords } from '../story.ts'
import { grammar } from './grammar.ts'
import { DOCUMENT, STEP } from './nouns.ts'

const { count } = grammar

export const story: StoryWords = {
  heading: 'العرض المتسلسل',
  lead: 'مشاهد بالترتيب الذي ترويها به، ولكل منها تعليق: تُعرض على كامل الشاشة، أو تُرسل في صفحة لا تحتاج إلى شيء سواها.',
  title: 'العنوان',
  untitled: 'عرض متسلسل',
  empty: 'لا خطوات بعد. اختر فقرة أو صكًا ثم أضف ما تراه؛ ويفعل الشيء نفسه «إضافة إلى العرض» فوق الخريطة (s).',
  addView: 'إضافة هذا المشهد',
  present: 'ملء الشاشة',
  exportPage: 'حفظ في صفحة',
  exported: 'حُفظت صفحة واحدة لا تحتاج إلى شبكة، بالنصوص والصور كما هي الآن.',
  saveProject: 'حفظ المشروع',
  savedWith: 'يُحفظ العرض مع المشروع، ويبقى في هذا المتصفح إن كنت تحفظ وثائقك فيه.',
  undo: 'تراجع',
  redo: 'إعادة',
  steps: n => count(n, STEP.subject),
  step: n => `الخطوة ${n}`,
  caption: n => `تعليق الخطوة ${n}`,
  see: 'عرض',
  earlier: n => `تقديم الخطوة ${n}`,
  later: n => `تأخير الخطوة ${n}`,
  remove: n => `حذف الخطوة ${n}`,
  notOpen: id => `«${id}» غير مفتوحة هنا.`,
  notOpenThen: id => `لم تكن «${id}» مفتوحة عند إعداد هذه الصفحة.`,
  presenting: 'العرض المتسلسل',
  place: (n, of) => `${n} من ${of}`,
  back: 'السابق',
  on: 'التالي',
  end: 'النهاية',
  restsOn: document => `${document}: ما تستشهد به`,
  citesOf: place => `${place}: ما تستشهد به`,
  whoCites: (name, document) => `${name} في ${document}`,
  allDocuments: n => `ما يُستشهد به في ${count(n, DOCUMENT.object)}`,
  openQuestion: 'مسألة مفتوحة',
  reason: (name, places) => (places === '' ? name : `${name}، ${places}`),
}
