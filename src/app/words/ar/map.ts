import type { MapWords } from '../en/map.ts'
import { grammar } from './grammar.ts'
import { DOCUMENT, DOUBT, INSTRUMENT, LINE, PARAGRAPH, TIME } from './nouns.ts'

const { count, number } = grammar

const citedWords = (instruments: number, documents: number): string =>
  [...(instruments || !documents ? [count(instruments, INSTRUMENT.object)] : []), ...(documents ? [count(documents, DOCUMENT.object)] : [])].join(' و')

export const map: MapWords = {
  show: {
    map: 'إظهار الخريطة',
    table: 'إظهار الجدول',
    analysis: 'إظهار التحليل',
    compare: 'إظهار المقارنة',
    exercises: 'إظهار التمارين',
    story: 'إظهار العرض',
  },
  hide: {
    map: 'إخفاء الخريطة',
    table: 'إخفاء الجدول',
    analysis: 'إخفاء التحليل',
    compare: 'إخفاء المقارنة',
    exercises: 'إخفاء التمارين',
    story: 'إخفاء العرض',
  },
  picture: 'خريطة الاستشهادات: الفقرات على اليسار وما تستشهد به على اليمين. وتبين القائمة الشيء نفسه.',
  moreBelow: n => `${number(n)} أدناه`,
  quietLeftOut: n => `لم تُرسم فقرات بلا استشهاد: ${number(n)}`,
  undatedLeftOut: n => `لم تُرسم عناصر بلا تاريخ: ${number(n)}`,
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  everything: 'إظهار الكل',
  arranging: 'جارٍ الترتيب…',
  notArranged: 'تعذر حساب الترتيب في الخلفية.',
  tryAgain: 'حاول مرة أخرى',
  noDrawing: 'لا يمكن رسم الخريطة هنا',
  noDrawingWhy: 'لا يوفر هذا المتصفح الرسوم (WebGL) التي تُرسم بها الخريطة. وتبين القائمة الاستشهادات نفسها.',
  showList: 'إظهار القائمة',
  notDecided: 'لم يُحسم',
  asAWhole: 'ككل',
  documentsRead: 'الوثائق المقروءة',

  views: 'طرق العرض',
  tabs: { map: 'الخريطة', table: 'الجدول', analysis: 'التحليل', compare: 'المقارنة', exercises: 'التمارين', story: 'العرض المتسلسل' },
  showAs: 'العرض في شكل',
  columns: 'عمودان',
  network: 'شبكة',
  timeline: 'خط زمني',
  matrix: 'مصفوفة',
  list: 'قائمة',

  status: (citing, paragraphs, instruments, documents) => {
    return `${number(citing)} من ${count(paragraphs, PARAGRAPH.object)}: استشهاد بـ ${citedWords(instruments, documents)}`
  },
  statusOfAll: (citing, open, instruments, documents) =>
    `${number(citing)} من ${count(open, DOCUMENT.object)}: استشهاد بـ ${citedWords(instruments, documents)}`,
  statusOfInstruments: n => `${count(n, INSTRUMENT.subject)} وما يربط بينها`,
  doubts: n => count(n, DOUBT.subject),

  legend: 'مفتاح الرموز: اختر ما يظهر',
  likely: 'مرجح',
  crossReference: 'إحالة من فقرة إلى أخرى',
  showOthers: 'إظهار البقية أيضًا',
  showOnly: 'إظهار هذا وحده',

  filter: 'تصفية',
  only: words => `فقط: ${words.join('، ')}`,
  showAll: 'إظهار الكل',
  howCited: 'طريقة الاستشهاد',
  howSure: 'درجة اليقين',
  documents: 'الوثائق (حيث تظهر جميعها)',
  adopted: 'الاعتماد',
  from: 'من',
  to: 'إلى',
  year: 'السنة',
  legendHint: 'الفئات والأنواع: اخترها في مفتاح الرموز أدناه.',
  level: 'ما تبينه الخريطة',
  levels: {
    paragraphs: 'الفقرات والصكوك',
    provisions: 'الفقرات والمواد',
    documents: 'جميع الوثائق والصكوك',
    instruments: 'الصكوك فيما بينها',
  },
  between: (from, to) => `من ${from} إلى ${to}`,
  since: year => `منذ ${year}`,
  until: year => `حتى ${year}`,

  noMatrix: 'لا جدول للصكوك فيما بينها: اختر «شبكة» أو «خط زمني» أعلاه.',
  nothingCited: 'لا استشهاد هنا.',
  leftOutOfMatrix: n => `لم يظهر: ${count(n, LINE.subject)}؛ استعمل التصفية لرؤية غيرها.`,
  citedIn: 'يُستشهد به في',
  cites: (row, column, n) => `${row} ← ${column}: ${count(n, TIME.subject)}`,

  byParagraph: 'الفقرات وما تستشهد به',
  byInstrument: 'الصكوك وما يستشهد بها',
  noCitation: 'لم يُعثر على استشهاد في هذه الوثيقة.',
  paragraph: 'الفقرة',
  citesHead: 'تستشهد بـ',
  inTheseWords: 'بهذه الكلمات',
  instrument: 'الصك أو الوثيقة',
  articles: 'المواد',
  times: n => count(n, TIME.subject),
}
