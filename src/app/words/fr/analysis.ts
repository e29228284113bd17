import type { AnalysisWords } from '../en/analysis.ts'
import { grammar } from './grammar.ts'

const { count, number } = grammar
const paragraphs = (n: number): string => count(n, { one: '# paragraphe', other: '# paragraphes' })
const documents = (n: number): string => count(n, { one: '# document', other: '# documents' })

export const analysis: AnalysisWords = {
  chart: 'Ce qui est compté',
  charts: {
    cited: 'Les plus cités',
    articles: 'Articles',
    heat: 'Carte thermique',
    years: 'Dans le temps',
    pairs: 'Cités ensemble',
    profile: 'Particularités du document',
  },
  of: 'De',
  allDocuments: n => (n === 1 ? documents(n) : `tous les documents (${number(n)})`),
  thisDocument: 'ce document',
  paragraphs,
  nothing: 'Rien n’est cité ici.',
  doubtsLeftOut: n => count(n, { one: '# doute n’est pas compté.', other: '# doutes ne sont pas comptés.' }),
  leftOut: n =>
    count(n, { one: '# autre n’est pas affiché ; le filtre permet de le voir.', other: '# autres ne sont pas affichés ; le filtre permet de les voir.' }),

  name: 'Instrument ou document',
  citing: 'Paragraphes qui citent',
  inDocuments: 'Documents',
  article: 'Disposition',
  subject: 'Objet',
  asAWhole: 'dans son ensemble',
  ofInstrument: 'Instrument',
  noArticles: 'N’est cité que dans son ensemble.',

  documentsBy: 'Les documents et ce qu’ils citent : nombre de paragraphes qui citent',
  sectionsBy: 'Les sections de ce document et ce qu’elles citent : nombre de paragraphes qui citent',
  beforeHeadings: '(avant le premier titre)',
  rows: 'Lignes',
  columns: 'Colonnes',
  orders: { given: 'ordre d’origine', most: 'les plus nombreux d’abord', name: 'par nom', date: 'par date', alike: 'les semblables ensemble' },
  cell: (row, column, n) => `${row} cite ${column} dans ${paragraphs(n)}`,

  year: 'Année',
  ofTheYear: 'Documents de l’année',
  mostOften: 'Le plus souvent',
  undated: n =>
    count(n, {
      one: '# document sans date : ce qu’il cite n’est rattaché à aucune année.',
      other: '# documents sans date : ce qu’ils citent n’est rattaché à aucune année.',
    }),
  noYears: 'Aucun des documents ne porte de date.',

  pair: 'Cités dans le même paragraphe',
  and: 'et',
  share: 'Part de ceux qui citent l’un ou l’autre',
  percent: share => `${number(Math.round(share * 100))} %`,
  listsLeftOut: (n, most) =>
    count(n, {
      one: `# paragraphe qui énumère plus de ${number(most)} éléments n’est pas compté.`,
      other: `# paragraphes qui énumèrent plus de ${number(most)} éléments ne sont pas comptés.`,
    }),

  here: 'Ici',
  elsewhere: 'Ailleurs',
  expected: 'Attendu ici',
  difference: 'Moins ou plus que dans les autres',
  oneDocument: 'Un seul document est ouvert : il n’y a rien à quoi le comparer. Ouvrez-en d’autres à côté.',
  timesMore: n => `${number(n)} fois plus`,
  timesLess: n => `${number(n)} fois moins`,
  same: 'à peu près autant',
  few: 'trop peu pour le dire',
  profileHint: name => `Ce que ${name} cite plus, et ce qu’il cite moins, que les autres documents, en proportion de tout ce que chacun cite.`,
}
