import type { MapWords } from '../en/map.ts'
import { grammar } from './grammar.ts'

const { count, number } = grammar
const times = (n: number): string => count(n, { one: '# fois', other: '# fois' })

const citedWords = (instruments: number, documents: number): string =>
  [
    ...(instruments || !documents ? [count(instruments, { one: '# instrument', other: '# instruments' })] : []),
    ...(documents ? [count(documents, { one: '# document', other: '# documents' })] : []),
  ].join(' et ')

export const map: MapWords = {
  show: {
    map: 'Afficher la carte',
    table: 'Afficher le tableau',
    analysis: 'Afficher l’analyse',
    compare: 'Afficher la comparaison',
    exercises: 'Afficher les exercices',
    story: 'Afficher le récit',
  },
  hide: {
    map: 'Masquer la carte',
    table: 'Masquer le tableau',
    analysis: 'Masquer l’analyse',
    compare: 'Masquer la comparaison',
    exercises: 'Masquer les exercices',
    story: 'Masquer le récit',
  },
  picture: 'Carte des citations : à gauche les paragraphes, à droite ce qu’ils citent. La liste montre la même chose.',
  moreBelow: n => count(n, { one: '# autre plus bas', other: '# autres plus bas' }),
  quietLeftOut: n => count(n, { one: '# paragraphe sans citation non dessiné', other: '# paragraphes sans citation non dessinés' }),
  undatedLeftOut: n => count(n, { one: '# élément sans date non dessiné', other: '# éléments sans date non dessinés' }),
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  everything: 'Tout afficher',
  arranging: 'Mise en place…',
  notArranged: 'La disposition n’a pas pu être calculée en arrière-plan.',
  tryAgain: 'Réessayer',
  noDrawing: 'La carte ne peut pas être dessinée ici',
  noDrawingWhy: 'Ce navigateur n’offre pas les fonctions graphiques (WebGL) nécessaires à la carte. La liste montre les mêmes citations.',
  showList: 'Afficher la liste',
  notDecided: 'Non tranché',
  asAWhole: 'dans son ensemble',
  documentsRead: 'Documents lus',

  views: 'Vues',
  tabs: { map: 'Carte', table: 'Tableau', analysis: 'Analyse', compare: 'Comparer', exercises: 'Exercices', story: 'Récit' },
  showAs: 'Présentation',
  columns: 'Deux colonnes',
  network: 'Réseau',
  timeline: 'Chronologie',
  matrix: 'Matrice',
  list: 'Liste',

  status: (citing, paragraphs, instruments, documents) => {
    return `${number(citing)} paragraphe${citing > 1 ? 's' : ''} sur ${number(paragraphs)} ${citing > 1 ? 'citent' : 'cite'} ${citedWords(instruments, documents)}`
  },
  statusOfAll: (citing, open, instruments, documents) =>
    `${number(citing)} ${citing > 1 ? 'documents ouverts' : 'document ouvert'} sur ${number(open)} ${citing > 1 ? 'citent' : 'cite'} ${citedWords(instruments, documents)}`,
  statusOfInstruments: n => `${count(n, { one: '# instrument', other: '# instruments' })} et ce qui les lie`,
  doubts: n => count(n, { one: '# doute', other: '# doutes' }),

  legend: 'Légende : choisissez ce qui est affiché',
  likely: 'Probable',
  crossReference: 'Renvoi d’un paragraphe à un autre',
  showOthers: 'Afficher aussi les autres',
  showOnly: 'N’afficher que cela',

  filter: 'Filtrer',
  only: words => `Seulement : ${words.join(', ')}`,
  showAll: 'Tout afficher',
  howCited: 'Mode de citation',
  howSure: 'Degré de certitude',
  documents: 'Documents (là où tous sont montrés)',
  adopted: 'Adoption',
  from: 'de',
  to: 'à',
  year: 'année',
  legendHint: 'Familles et catégories : choisissez-les dans la légende ci-dessous.',
  level: 'Contenu de la carte',
  levels: {
    paragraphs: 'Paragraphes et instruments',
    provisions: 'Paragraphes et articles',
    documents: 'Tous les documents et instruments',
    instruments: 'Instruments entre eux',
  },
  between: (from, to) => `de ${from} à ${to}`,
  since: year => `depuis ${year}`,
  until: year => `jusqu’en ${year}`,

  noMatrix: 'Il n’y a pas de tableau des instruments entre eux : choisissez « Réseau » ou « Chronologie » ci-dessus.',
  nothingCited: 'Rien n’est cité ici.',
  leftOutOfMatrix: n => `${count(n, { one: '# ligne ou colonne omise', other: '# lignes et colonnes omises' })} ; filtrez pour en voir d’autres.`,
  citedIn: 'Cité dans',
  cites: (row, column, n) => `${row} cite ${column} : ${times(n)}`,

  byParagraph: 'Les paragraphes et ce qu’ils citent',
  byInstrument: 'Les instruments et qui les cite',
  noCitation: 'Aucune citation n’a été trouvée dans ce document.',
  paragraph: 'Paragraphe',
  citesHead: 'Cite',
  inTheseWords: 'En ces termes',
  instrument: 'Instrument ou document',
  articles: 'Articles',
  times,
}
