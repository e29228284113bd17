import type { PrintWords, RowKind } from '../../../core/model/printWords.ts'
import { grammar } from './grammar.ts'
import { DOCUMENT, DOUBT, INSTRUMENT, PARAGRAPH } from './nouns.ts'
import { reasons } from './reasons.ts'
import { signs } from './signs.ts'

const { count, number } = grammar
const paragraphs = (n: number): string => count(n, PARAGRAPH.subject)
const documents = (n: number): string => count(n, DOCUMENT.subject)
const left = (n: number): string => `ولم يظهر غيرها، وعددها ${number(n)}`

const KINDS: Readonly<Record<RowKind, readonly [one: string, several: string]>> = {
  paragraph: ['الفقرة', 'الفقرات'],
  section: ['الفرع', 'الفروع'],
  document: ['الوثيقة', 'الوثائق'],
}

/** Numbers stand behind a colon where the form of the counted noun would change with them. */
export const print: PrintWords = {
  language: 'ar',
  dir: 'rtl',
  date: grammar.date,
  hues: signs.hues,
  shapes: signs.shapes,
  names: signs.names,
  bodies: signs.bodies,
  doubt: reasons.doubt,
  frame: {
    cites: 'استشهاد',
    likely: 'مرجح',
    notDecided: 'لم يُحسم',
    source: source => `المصدر: ${source}`,
    titleOf: document => `ما تستشهد به ${document}`,
    titleOfMany: n => `ما تستشهد به الوثائق (${number(n)})`,
    paragraphs: (first, last) => (last === undefined ? `الفقرة ${first}` : `الفقرات من ${first} إلى ${last}`),
    andMore: (named, more) => `${named}، ووثائق أخرى عددها ${number(more)}`,
    comma: '، ',
    made: (tool, date) => `أُعد في ${date} بواسطة ${tool}`,
    counts: c => {
      const within = c.documents === 1 ? '' : ` في ${count(c.documents, DOCUMENT.object)}`
      const others = c.others > 0 ? ` ونصوص أخرى (${number(c.others)})` : ''
      return `الفقرات المستشهِدة: ${number(c.citing)} من ${count(c.paragraphs, PARAGRAPH.object)}${within} · المستشهد به: ${count(c.instruments, INSTRUMENT.subject)}${others} · ${count(c.doubts, DOUBT.subject)}`
    },
    rowsLeftOut: (kind, shown, more) => `${KINDS[kind][1]} الظاهرة هي الأكثر استشهادًا، وعددها ${number(shown)}؛ ${left(more)}.`,
    citedLeftOut: (shown, more) => `الظاهر هو الأكثر استشهادًا به، وعدده ${number(shown)}؛ ${left(more)}.`,
  },
  paragraphs,
  documents,
  paragraphsOf: (p, d) => `${paragraphs(p)} في ${count(d, DOCUMENT.object)}`,
  paragraphsIn: (p, d) => `${paragraphs(p)}، ${documents(d)}`,
  picture: {
    notes: 'الحواشي',
    beginning: 'البداية',
    passages: n => `مواضع عددها ${number(n)}`,
    eachWithReason: 'سبب كل منها في جدول الاستشهادات',
    quoted: (quote, reason) => `العبارة «${quote}»: ${reason}`,
    heat: kind => `الفقرات المستشهِدة بحسب ${KINDS[kind][0]} والصك`,
    unnamed: n => `أسماء لم تتسع لها الصورة: ${number(n)}.`,
    doubtsNotDrawn: 'ما لم يُحسم غير مرسوم.',
    timeline: 'الصكوك المستشهد بها بحسب سنة اعتمادها، والوثائق التي تستشهد بها',
    citingDocuments: 'الوثائق المستشهِدة',
    timelineLeftOut: {
      less: n => `لم تظهر نصوص أقل استشهادًا بها، وعددها ${number(n)}.`,
      noYear: n => `لم تظهر نصوص مستشهد بها بلا سنة، وعددها ${number(n)}.`,
      lessDocuments: n => `لم تظهر وثائق أقل استشهادًا، وعددها ${number(n)}.`,
      noDate: n => `لم تظهر وثائق بلا تاريخ، وعددها ${number(n)}.`,
    },
    asAWhole: 'ككل',
    citedOf: title => `ما يُستشهد به من ${title}`,
    onceAnArticle: 'تُحسب الفقرة مرة واحدة لكل مادة تستشهد بها.',
    articlesLeftOut: (shown, more) => `المواد الظاهرة هي الأكثر استشهادًا بها، وعددها ${number(shown)}؛ ${left(more)}.`,
    pairs: 'مستشهد بها في الفقرات نفسها',
    pair: (one, other) => `${one} و ${other}`,
    pairShare: (n, percent) => `${paragraphs(n)}، ${number(percent)} في المائة مما يستشهد بأيهما`,
    pairsLeftOut: (shown, more) => `الأزواج الظاهرة هي الأكثر ورودًا معًا، وعددها ${number(shown)}؛ ${left(more)}.`,
    listsLeftOut: (n, most) => `لم تُحسب الفقرات التي تسرد أكثر من ${number(most)} من العناصر، وعددها ${number(n)}.`,
    noPairs: 'لا توجد فقرة تستشهد بنصين.',
    differs: (document, others) => `ما تختلف به ${document} عن الوثائق الأخرى (${number(others)})`,
    differsAtAll: 'ما تختلف به وثيقة عن غيرها',
    oneOnly: 'لا توجد إلا وثيقة واحدة فلا شيء تُقارن به.',
    expected: 'المتوقع هو ما كانت ستستشهد به لو استشهدت كغيرها. وما يختلف بأقل من الخُمس يسمى «كما هو متوقع».',
    lessLeftOut: n => `لم يظهر ما يختلف أقل، وعدده ${number(n)}.`,
    seldomLeftOut: n => `لم تظهر نصوص أقل من أن تُقارن، وعددها ${number(n)}.`,
    less: 'أقل',
    more: 'أكثر',
    ratio: (times, more) => (times === undefined ? 'كما هو متوقع' : more ? `أكثر (×${number(times)})` : `أقل (÷${number(times)})`),
    hereOf: (n, expected) => `${paragraphs(n)}، والمتوقع ${number(expected)}`,
    years: 'الاستشهادات بحسب سنة الوثيقة المستشهِدة',
    citations: 'الاستشهادات',
    documents: 'الوثائق',
    whatIsCounted: 'الاستشهاد فقرة تستشهد بنص. وقد تكون كثرة الوثائق في سنة ما سبب كثرة الاستشهادات.',
    earlierLeftOut: n => `لم تظهر سنوات سابقة، وعددها ${number(n)}.`,
    undated: n => `وثائق بلا تاريخ لا تُنسب إلى أي سنة: ${number(n)}.`,
    sceneLeftOut: n => `لم يظهر ما لا يستشهد بشيء أو لا يُستشهد به، وعدده ${number(n)}.`,
    sceneUndated: n => `لم يظهر ما لا تاريخ له، وعدده ${number(n)}.`,
  },
  sheet: {
    tenMost: 'النصوص العشرة الأكثر استشهادًا بها',
    cited: 'ما يُستشهد به',
    nothing: 'لا استشهاد، بقدر ما يستطيع Pacta أن يرى.',
    citedIn: 'مستشهد به في',
    places: 'المواضع',
    paragraphs: (p, d) => `${paragraphs(p)}${d === undefined ? '' : ` في ${count(d, DOCUMENT.object)}`}`,
    where: 'أين يُستشهد بها',
    paragraph: 'الفقرة',
    cites: 'تستشهد بـ',
    words: 'نص الجملة',
    moreSentences: n => `جمل أخرى تستشهد بها، وعددها ${number(n)}؛ وهي كلها في الجدول (xlsx، csv).`,
    boxes: 'يحل المربع محل حرف ليس له خط في هذه الورقة؛ وهو في الجدول (xlsx، csv).',
    place: n => `الفقرة ${n}`,
  },
  book: {
    sheets: { citations: 'الاستشهادات', cited: 'المستشهد به', documents: 'الوثائق', about: 'عن هذا المصنف' },
    citations: {
      source: 'الملف',
      document: 'الوثيقة',
      paragraph: 'الفقرة',
      target: 'المستشهد به',
      title: 'العنوان',
      provisions: 'المواضع',
      quote: 'الكلمات',
      status: 'الحالة',
      kind: 'الطريقة',
      rule: 'القاعدة',
      confidence: 'الثقة',
      relation: 'العلاقة',
      candidates: 'القراءات الممكنة',
      reason: 'السبب',
      start: 'البداية',
      end: 'النهاية',
      text: 'النص',
    },
    cited: ['المعرّف', 'الاسم', 'العنوان', 'النوع', 'الفئة', 'السنة', 'الفقرات المستشهِدة', 'الوثائق المستشهِدة', 'الاستشهادات', 'المواضع المستشهد بها'],
    documents: ['الرمز', 'العنوان', 'التاريخ', 'اللغة', 'الملف', 'الفقرات', 'الاستشهادات', 'الشكوك'],
    about: {
      title: 'العنوان',
      source: 'المصدر',
      date: 'التاريخ',
      tool: 'أُعد بواسطة',
      doubts: 'الشكوك',
      doubtsSay: 'الصف الذي لا مستشهد به فيه في الورقة الأولى لم يُحسم؛ والسبب يبين لماذا.',
    },
  },
}
