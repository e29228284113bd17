import type { Cards } from '../en/cards.ts'
import { grammar } from './grammar.ts'

const { count, list, number } = grammar
const paragraphs = (n: number): string => count(n, { one: '# paragraphe', other: '# paragraphes' })
const doubts = (n: number): string => count(n, { one: '# doute', other: '# doutes' })

export const cards: Cards = {
  details: 'Détails',
  close: 'Fermer les détails',
  closeHint: 'Fermer (Échap)',
  document: 'Document',
  noCitation: 'Aucune citation n’a été trouvée dans ce document.',
  hint: 'Choisissez un numéro de paragraphe, des mots marqués ou un point de la carte pour voir ce qu’il y a derrière.',
  openQuestions: 'Questions ouvertes',
  openQuestion: 'Question ouverte',
  text: 'Texte',

  doubt: 'Doute',
  thisText: 'ce texte',
  paragraph: number => `paragraphe ${number}`,
  notCounted: 'N’est pas compté comme citation. Se trouve au ',
  mayMean: 'Peut désigner',

  textCites: 'Ce texte',
  paragraphCites: number => `Le paragraphe ${number}`,
  citesNothing: paragraph => `${paragraph} ne cite aucun instrument`,
  citesSome: (paragraph, instruments, documents, others, open) => {
    const cited = [
      ...(instruments ? [count(instruments, { one: '# instrument', other: '# instruments' })] : []),
      ...(documents ? [count(documents, { one: '# document', other: '# documents' })] : []),
      ...(others ? [count(others, { one: '# autre paragraphe', other: '# autres paragraphes' })] : []),
    ]
    if (cited.length === 0) return `${paragraph} laisse subsister ${doubts(open)}`
    return `${paragraph} cite ${list(cited)}${open ? ` et laisse subsister ${doubts(open)}` : ''}`
  },
  citedHere: 'Cités ici',
  copyReference: 'Copier la référence',
  copyHint: 'Copier la référence (c)',
  withQuote: 'avec le texte',
  quoteHint: 'Copier avec le texte (q)',
  copied: 'Copié',

  previousOf: name => `Citation précédente de ${name}`,
  previousHint: 'Citation précédente (p)',
  previous: 'Précédente',
  nextOf: name => `Citation suivante de ${name}`,
  nextHint: 'Citation suivante (n)',
  next: 'Suivante',
  standing: (at, of) => `${at ? number(at) : '–'} sur ${number(of)}`,
  notCited: 'Non cité dans le présent document',
  citedIn: n => `Cité dans ${paragraphs(n)}`,
  everyCitation: name => `Toutes les citations de ${name} dans le présent document`,
  citedElsewhere: 'Cité dans d’autres documents ouverts',
  textAbbreviated: 'texte',
  andMore: n => count(n, { one: ' et # autre', other: ' et # autres' }),
  citedTogether: 'Cités dans les mêmes paragraphes',
  togetherIn: (title, n) => `${title} : ensemble dans ${paragraphs(n)}`,

  compareWith: 'Comparer avec…',
  compareThese: (a, b) => `Comparer ${a} et ${b}`,
  howTied: 'Lien avec',
  choose: 'choisir…',
  known: 'Cités et connus',
  paragraphs: 'Paragraphes',
  notTied: 'Rien de ce qui est ouvert ici ne les relie.',
  ties: {
    cites: 'cite',
    'cited-in': 'est cité dans',
    'protocol-to': 'est un protocole se rapportant à',
    'has-protocol': 'a pour protocole',
    amends: 'modifie',
    'amended-by': 'est modifié par',
    replaces: 'remplace',
    'replaced-by': 'est remplacé par',
    recalls: 'rappelle dans son préambule',
    'recalled-in': 'est rappelé dans le préambule de',
  },
  reach: 'Degrés éclairés alentour',
  light: 'Éclairer',
  steps: n => count(n, { one: '# degré', other: '# degrés' }),
  stepUnit: n => (n === 1 ? 'degré' : 'degrés'),

  confirm: 'Confirmer',
  reject: 'Pas une citation',
  means: 'Désigne plutôt…',
  decide: 'Trancher…',
  meansThis: name => `Désigne ${name}`,
  confirmAll: n => (n === 1 ? 'Confirmer' : `Tout confirmer (${n})`),
  add: 'Ajouter…',
  addHint: 'Ajouter une citation (a)',
  why: 'Pourquoi ?',
  whyHint: 'Pourquoi cette lecture ? (w)',
  whyParagraph: 'Pourquoi ce paragraphe est-il lu ainsi ?',
  whyWords: quote => `Pourquoi « ${quote} » est-il lu ainsi ?`,
  undo: 'Annuler',
  undoHint: 'Annuler (Ctrl Z)',
}
