import type { Says } from '../en/says.ts'
import { grammar } from './grammar.ts'
import { DECISION, DOCUMENT, FILE, PARAGRAPH } from './nouns.ts'

const { count } = grammar

export const says: Says = {
  linkCopied: 'نُسخ الرابط',
  linkNotCopied: 'تعذر نسخ الرابط؛ انسخه من شريط العنوان',
  noCitation: 'لا يوجد استشهاد آخر',
  citationOf: (number, of, symbol, paragraph) => `الاستشهاد ${number} من ${of}: ${symbol}، الفقرة ${paragraph}`,
  chooseFirst: 'اختر فقرة أولًا: عندئذ يمكن نسخ مرجعها',
  copied: text => `نُسخ: ${text}`,
  notCopied: 'تعذر النسخ: المتصفح لا يسمح به',
  notKept: 'لا يسمح هذا المتصفح لبرنامج Pacta بحفظ الوثائق هنا. احفظ ملف مشروع بدلًا من ذلك.',
  forgotten: 'لم يعد شيء محفوظًا على هذا الحاسوب',
  notForgotten: 'تعذر حذف ما كان محفوظًا. احذف بيانات هذه الصفحة من إعدادات المتصفح.',
  projectSaved: 'حُفظ المشروع',
  opened: n => `فُتحت: ${count(n, DOCUMENT.subject)}`,
  openAlready: n => `مفتوحة من قبل: ${count(n, DOCUMENT.subject)}`,
  decisionsTaken: n => `أُخذ بما يلي: ${count(n, DECISION.subject)}`,
  exercisesOpened: n => `مجموعات تمارين فُتحت: ${n}`,
  notRead: n => `تعذرت قراءة ${count(n, FILE.object)}`,
  comma: '، ',
  nothingOpened: 'لم يُفتح شيء',
  stopped: outcome => `أُوقف: ${outcome}`,
  decided: { confirm: 'تم التأكيد', reject: 'حُذف: ليس استشهادًا', retarget: 'تم التغيير', add: 'تمت الإضافة' },
  allConfirmed: n => `استشهادات مؤكدة: ${n}`,
  chooseParagraph: 'اختر فقرة أولًا',
  undone: 'تم التراجع',
  doneAgain: 'تمت الإعادة',
  reviewSaved: 'حُفظت المراجعة',
  notCitedHere: name => `${name}: لا يُستشهد به في هذه الوثيقة`,
  paragraphChosen: (label, cited) =>
    `اختيرت ${label.replace('¶', 'الفقرة ')}: ${cited === 0 ? 'لا تستشهد بشيء' : `عدد ما تستشهد به من الصكوك والوثائق: ${cited}`}`,
  doubtChosen: quote => `اختير شك: «${quote}»`,
  targetChosen: (name, paragraphs) => `اختير ${name}: يُستشهد به في ${count(paragraphs, PARAGRAPH.object)}`,
  languageFailed: 'تعذر تحميل هذه اللغة. هل ما زالت النافذة التي شغّلت منها Pacta مفتوحة؟',
}
