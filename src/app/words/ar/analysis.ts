import type { AnalysisWords } from '../en/analysis.ts'
import { grammar } from './grammar.ts'
import { DOCUMENT, PARAGRAPH } from './nouns.ts'

const { count, number } = grammar

export const analysis: AnalysisWords = {
  chart: 'ما يُعد',
  charts: {
    cited: 'الأكثر استشهادًا به',
    articles: 'المواد',
    heat: 'خريطة حرارية',
    years: 'عبر الزمن',
    pairs: 'مستشهد بها معًا',
    profile: 'ما تختلف به هذه الوثيقة',
  },
  of: 'من',
  allDocuments: n => `جميع الوثائق: ${count(n, DOCUMENT.subject)}`,
  thisDocument: 'هذه الوثيقة',
  paragraphs: n => count(n, PARAGRAPH.subject),
  nothing: 'لا استشهاد هنا.',
  doubtsLeftOut: n => `شكوك لم تُحسب: ${number(n)}`,
  leftOut: n => `لم يظهر غيرها، وعددها ${number(n)}؛ استعمل التصفية لرؤيتها.`,

  name: 'الصك أو الوثيقة',
  citing: 'الفقرات المستشهِدة',
  inDocuments: 'الوثائق',
  article: 'الموضع',
  subject: 'الموضوع',
  asAWhole: 'ككل',
  ofInstrument: 'الصك',
  noArticles: 'لا يُستشهد به إلا ككل.',

  documentsBy: 'الوثائق وما تستشهد به: عدد الفقرات المستشهِدة',
  sectionsBy: 'فروع هذه الوثيقة وما تستشهد به: عدد الفقرات المستشهِدة',
  beforeHeadings: '(قبل العنوان الأول)',
  rows: 'الصفوف',
  columns: 'الأعمدة',
  orders: { given: 'كما وردت', most: 'الأكثر أولًا', name: 'بحسب الاسم', date: 'بحسب التاريخ', alike: 'المتشابهة معًا' },
  cell: (row, column, n) => `${row} ← ${column}: ${count(n, PARAGRAPH.subject)}`,

  year: 'السنة',
  ofTheYear: 'وثائق السنة',
  mostOften: 'الأكثر تكرارًا',
  undated: n => `وثائق بلا تاريخ: ${number(n)}؛ ولا يُنسب ما تستشهد به إلى أي سنة.`,
  noYears: 'ليس لأي من الوثائق تاريخ.',

  pair: 'مستشهد بهما في الفقرة نفسها',
  and: 'و',
  share: 'نسبتها إلى ما يستشهد بأيهما',
  percent: share => `${number(Math.round(share * 100))} في المائة`,
  listsLeftOut: (n, most) => `لم تُحسب الفقرات التي تسرد أكثر من ${number(most)} من العناصر، وعددها ${number(n)}.`,

  here: 'هنا',
  elsewhere: 'في غيرها',
  expected: 'المتوقع هنا',
  difference: 'أقل أو أكثر مما في غيرها',
  oneDocument: 'لا توجد إلا وثيقة واحدة فلا شيء تُقارن به. افتح وثائق أخرى إلى جانبها.',
  timesMore: n => `أكثر (×${number(n)})`,
  timesLess: n => `أقل (÷${number(n)})`,
  same: 'متساوٍ تقريبًا',
  few: 'أقل من أن يُحكم عليه',
  profileHint: name => `ما تستشهد به ${name} أكثر وما تستشهد به أقل من الوثائق الأخرى، قياسًا إلى كل ما تستشهد به كل منها.`,
}
