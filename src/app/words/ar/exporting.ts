import type { ExportWords } from '../en/exporting.ts'
import { grammar } from './grammar.ts'
import { DOCUMENT } from './nouns.ts'

const { count, number } = grammar

export const exporting: ExportWords = {
  title: 'تصدير',
  close: 'إغلاق',
  what: 'ما الذي تحتاج إليه؟',
  kinds: { brief: 'للإحاطة', network: 'الشبكة', data: 'البيانات والنص' },
  formats: {
    pdf: ['ورقة إحاطة', 'PDF: الصورة والأكثر استشهادًا به وجميع المقتطفات'],
    png: ['صورة', 'PNG، للعروض والرسائل'],
    svg: ['صورة واضحة بأي حجم', 'SVG، للطباعة وبرامج الرسم'],
    xlsx: ['مصنف', 'Excel: كل استشهاد مع فقرته'],
    csv: ['جدول', 'CSV، لأي برنامج جداول'],
    gexf: ['لبرنامج Gephi', 'GEXF'],
    graphml: ['لبرامج igraph وnetworkx وyEd', 'GraphML'],
    json: ['لمكتبة graphology', 'JSON'],
    ttl: ['بيانات مترابطة', 'RDF بصيغة Turtle: ELI وDublin Core وschema.org'],
    jsonld: ['بيانات مترابطة للويب', 'نفسها بصيغة JSON-LD'],
    webanno: ['تعليقات', 'W3C Web Annotations، واحد لكل استشهاد'],
    akn: ['نص مع المراجع', 'Akoma Ntoso'],
    bib: ['ثبت مراجع لبرنامج LaTeX', 'الوثائق بصيغة BibTeX'],
    csl: ['ثبت مراجع لبرنامج Zotero', 'الوثائق بصيغة CSL-JSON'],
  },
  picture: 'الصورة',
  pictures: {
    columns: 'من يستشهد بماذا، في عمودين',
    bars: 'الأكثر استشهادًا به',
    heat: 'خريطة حرارية',
  },
  heading: 'العنوان',
  size: 'الحجم',
  sizes: scale => (scale === 1 ? 'كما على الشاشة' : `أوضح (×${number(scale)})`),
  documents: 'الوثائق',
  thisOne: name => `${name} فقط`,
  all: n => `جميع الوثائق: ${count(n, DOCUMENT.subject)}`,
  onlyShown: 'الاستشهادات التي تظهرها التصفية فقط',
  preview: 'معاينة',
  drawing: 'جارٍ الرسم…',
  save: 'حفظ',
  making: 'جارٍ إعداد الملف…',
  written: megabytes => `جارٍ إعداد الملف… ${number(Math.round(megabytes * 10) / 10)} ميغابايت حتى الآن`,
  stop: 'إيقاف',
  saved: name => `حُفظ: ${name}`,
  here: 'يُعد على هذا الحاسوب ولا يخرج منه شيء.',
}
