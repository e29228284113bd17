import type { Says } from '../en/says.ts'
import { grammar } from './grammar.ts'

const { count } = grammar

export const says: Says = {
  linkCopied: 'Lien copié',
  linkNotCopied: 'Le lien n’a pas pu être copié ; copiez-le depuis la barre d’adresse',
  noCitation: 'Il n’y a pas d’autre citation',
  citationOf: (number, of, symbol, paragraph) => `Citation ${number} sur ${of} : ${symbol}, paragraphe ${paragraph}`,
  chooseFirst: 'Choisissez d’abord un paragraphe : sa référence pourra alors être copiée',
  copied: text => `Copié : ${text}`,
  notCopied: 'La copie a échoué : le navigateur ne la permet pas',
  notKept: 'Ce navigateur ne permet pas à Pacta de conserver des documents. Enregistrez plutôt un projet.',
  forgotten: 'Plus rien n’est conservé sur cet ordinateur',
  notForgotten: 'Ce qui était conservé n’a pas pu être effacé. Effacez les données de cette page dans les réglages du navigateur.',
  projectSaved: 'Projet enregistré',
  opened: n => count(n, { one: '# document ouvert', other: '# documents ouverts' }),
  openAlready: n => count(n, { one: '# document déjà ouvert', other: '# documents déjà ouverts' }),
  decisionsTaken: n => count(n, { one: '# décision reprise', other: '# décisions reprises' }),
  exercisesOpened: n => count(n, { one: '# série d’exercices ouverte', other: '# séries d’exercices ouvertes' }),
  notRead: n => count(n, { one: '# fichier n’a pas pu être lu', other: '# fichiers n’ont pas pu être lus' }),
  comma: ', ',
  nothingOpened: 'Rien n’a été ouvert',
  stopped: outcome => `Arrêté : ${outcome.charAt(0).toLowerCase()}${outcome.slice(1)}`,
  decided: { confirm: 'Confirmé', reject: 'Retiré : n’est pas une citation', retarget: 'Modifié', add: 'Ajouté' },
  allConfirmed: n => count(n, { one: '# citation confirmée', other: '# citations confirmées' }),
  chooseParagraph: 'Choisissez d’abord un paragraphe',
  undone: 'Annulé',
  doneAgain: 'Rétabli',
  reviewSaved: 'Relecture enregistrée',
  notCitedHere: name => `${name} : non cité dans le présent document`,
  paragraphChosen: (label, cited) =>
    `${label.replace('¶', 'Paragraphe ')} choisi : ${cited === 0 ? 'ne cite rien' : `cite ${count(cited, { one: '# instrument ou document', other: '# instruments ou documents' })}`}`,
  doubtChosen: quote => `Doute choisi : « ${quote} »`,
  targetChosen: (name, paragraphs) => `${name} choisi : cité dans ${count(paragraphs, { one: '# paragraphe', other: '# paragraphes' })}`,
  languageFailed: 'Cette langue n’a pas pu être chargée. La fenêtre depuis laquelle vous avez lancé Pacta est-elle toujours ouverte ?',
}
