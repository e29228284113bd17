import type { UnfoldWords } from '../en/unfold.ts'
import { grammar } from './grammar.ts'

const { number } = grammar

export const unfold: UnfoldWords = {
  show: {
    articles: (_, n) => `إظهار المواد المستشهد بها على الخريطة (${number(n)})`,
    sections: (_, n) => `إظهار الفروع على الخريطة (${number(n)})`,
    paragraphs: (name, n) => `إظهار فقرات «${name}» على الخريطة (${number(n)})`,
  },
  fold: {
    articles: name => `طي مواد ${name}`,
    sections: name => `طي فروع ${name}`,
    paragraphs: name => `طي فقرات «${name}»`,
  },
  openKey: 'فتح (e)',
  foldKey: 'طي (e)',
  shown: {
    articles: name => `${name}: تظهر موادها`,
    sections: name => `${name}: تظهر فروعها`,
    paragraphs: name => `${name}: تظهر فقراتها`,
  },
  folded: name => `${name}: طُويت`,
  chooseFirst: 'اختر أولًا صكًا أو وثيقة أو فرعًا ليُفتح',
  turned: 'المفتوح على الخريطة',
  foldAll: 'طي الكل',
  undoAll: 'كما كان',
  showAgain: name => `${name}: إظهار أجزائها من جديد`,
  onlyThese: 'هذه فقط',
  onlyTheseWhy: 'ترتيب ما هو مضاء وحده',
  onlyPart: 'يظهر جزء فقط',
  everything: 'إظهار الكل',
  onlySaid: n => `يظهر جزء فقط، عدد عناصره: ${number(n)}`,
  allSaid: 'يظهر الكل من جديد',
  beginning: 'البداية',
  notes: 'الحواشي',

  byZoom: 'تفاصيل أكثر عند التكبير الشديد وأقل عند التصغير',
  zoomedTo: level => `المستوى المعروض: ${level}`,
  undoZoom: 'تراجع والبقاء على مستوى واحد',
  closeNote: 'إغلاق هذه الملاحظة',
}
