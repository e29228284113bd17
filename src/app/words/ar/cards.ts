import type { Cards } from '../en/cards.ts'
import { grammar } from './grammar.ts'
import { DOCUMENT, DOUBT, INSTRUMENT, PARAGRAPH } from './nouns.ts'

const { count, list, number } = grammar

export const cards: Cards = {
  details: 'التفاصيل',
  close: 'إغلاق التفاصيل',
  closeHint: 'إغلاق (Esc)',
  document: 'وثيقة',
  noCitation: 'لم يُعثر على استشهاد في هذه الوثيقة.',
  hint: 'اختر رقم فقرة أو كلمات معلّمة أو نقطة على الخريطة لترى ما وراءها.',
  openQuestions: 'مسائل مفتوحة',
  openQuestion: 'مسألة مفتوحة',
  text: 'نص',

  doubt: 'شك',
  thisText: 'هذا النص',
  paragraph: number => `الفقرة ${number}`,
  notCounted: 'لا يُحسب استشهادًا. موضعه: ',
  mayMean: 'قد يعني',

  textCites: 'هذا النص',
  paragraphCites: number => `الفقرة ${number}`,
  citesNothing: paragraph => `${paragraph}: لا استشهاد بأي صك`,
  citesSome: (paragraph, instruments, documents, others, open) => {
    const cited = [
      ...(instruments ? [count(instruments, INSTRUMENT.object)] : []),
      ...(documents ? [count(documents, DOCUMENT.object)] : []),
      ...(others ? [`فقرات أخرى (${number(others)})`] : []),
    ]
    const doubts = open ? count(open, DOUBT.subject) : ''
    if (cited.length === 0) return `${paragraph}: ${doubts}`
    return `${paragraph}: استشهاد بـ ${list(cited)}${doubts ? `، و${doubts}` : ''}`
  },
  citedHere: 'المستشهد به هنا',
  copyReference: 'نسخ المرجع',
  copyHint: 'نسخ المرجع (c)',
  withQuote: 'مع النص',
  quoteHint: 'النسخ مع النص (q)',
  copied: 'نُسخ',

  previousOf: name => `الاستشهاد السابق: ${name}`,
  previousHint: 'الاستشهاد السابق (p)',
  previous: 'السابق',
  nextOf: name => `الاستشهاد التالي: ${name}`,
  nextHint: 'الاستشهاد التالي (n)',
  next: 'التالي',
  standing: (at, of) => `${at ? number(at) : '–'} من ${number(of)}`,
  notCited: 'لا يُستشهد به في هذه الوثيقة',
  citedIn: n => `يُستشهد به في ${count(n, PARAGRAPH.object)}`,
  everyCitation: name => `كل استشهاد في هذه الوثيقة: ${name}`,
  citedElsewhere: 'يُستشهد به في وثائق أخرى مفتوحة',
  textAbbreviated: 'نص',
  andMore: n => ` و${number(n)} غيرها`,
  citedTogether: 'مستشهد بها في الفقرات نفسها',
  togetherIn: (title, n) => `${title}: معًا في ${count(n, PARAGRAPH.object)}`,

  compareWith: 'مقارنة مع…',
  compareThese: (a, b) => `مقارنة ${a} مع ${b}`,
  howTied: 'الصلة مع',
  choose: 'اختر…',
  known: 'المستشهد بها والمعروفة',
  paragraphs: 'الفقرات',
  notTied: 'لا شيء مما هو مفتوح هنا يصل بينهما.',
  ties: {
    cites: '← يستشهد بـ ←',
    'cited-in': '← يُستشهد به في ←',
    'protocol-to': '← بروتوكول ملحق بـ ←',
    'has-protocol': '← له بروتوكول ←',
    amends: '← يعدّل ←',
    'amended-by': '← عدّله ←',
    replaces: '← يحل محل ←',
    'replaced-by': '← حل محله ←',
    recalls: '← يشير في ديباجته إلى ←',
    'recalled-in': '← أشير إليه في ديباجة ←',
  },
  reach: 'الخطوات المضاءة حوله',
  light: 'إضاءة',
  steps: n => `عدد الخطوات: ${number(n)}`,
  stepUnit: n => (n === 1 ? 'خطوة' : 'خطوات'),

  confirm: 'تأكيد',
  reject: 'ليس استشهادًا',
  means: 'المقصود…',
  decide: 'احسم…',
  meansThis: name => `المقصود ${name}`,
  confirmAll: n => (n === 1 ? 'تأكيد' : `تأكيد الكل (${n})`),
  add: 'إضافة…',
  addHint: 'إضافة استشهاد (a)',
  why: 'لماذا؟',
  whyHint: 'لماذا قُرئ هكذا؟ (w)',
  whyParagraph: 'لماذا قُرئت هذه الفقرة هكذا؟',
  whyWords: quote => `لماذا قُرئ «${quote}» هكذا؟`,
  undo: 'تراجع',
  undoHint: 'تراجع (Ctrl Z)',
}
