import type { Page } from '../en/page.ts'
import { grammar } from './grammar.ts'

const { count } = grammar

export const page: Page = {
  skipToText: 'Aller au texte',
  skipToMap: 'Aller à la carte',
  openInPacta: 'Ouvrir dans Pacta',
  beginning: 'Retour au début',
  document: 'Document',
  chooseDocument: 'Choisir un document',
  openDocuments: 'Ouvrir des documents',
  open: 'Ouvrir…',
  export: 'Exporter',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  dark: 'Thème sombre',
  light: 'Thème clair',
  language: 'Langue',
  help: 'Aide',

  tryAgain: 'Réessayer',
  loading: 'Chargement…',
  partFailed: 'Cette partie de Pacta n’a pas pu être chargée',
  stillOpen: 'La fenêtre depuis laquelle vous avez lancé Pacta est-elle toujours ouverte ?',
  opening: 'Ouverture des documents…',
  failed: 'Les documents n’ont pas pu être ouverts',
  failedHint:
    'La fenêtre depuis laquelle vous avez lancé Pacta est-elle toujours ouverte ? Sinon, relancez-le, puis réessayez. Vous pouvez en tout cas ouvrir vos propres documents.',
  noneRead: 'Aucun des fichiers n’a pu être lu',
  emptyTitle: 'Quel paragraphe cite quel traité ?',
  emptyHint: 'Déposez des documents de l’ONU n’importe où sur cette page, ou choisissez-les. Ils sont lus sur cet ordinateur : rien n’en sort.',
  absent: id => `« ${id} » n’est pas ouvert ici`,
  absentHint:
    'Le lien que vous avez suivi ne contient aucun document, seulement l’endroit dans ceux-ci : les documents ne quittent jamais l’ordinateur où ils sont lus. Si vous avez celui-ci, déposez-le n’importe où sur cette page ou choisissez-le, et le lien mènera au bon endroit.',
  absentToo: 'Le lien parle aussi de :',
  openHere: 'Sont ouverts ici :',
  chooseFiles: 'Choisir des fichiers',
  chooseFolder: 'Choisir un dossier',
  drop: 'Déposez pour lire',
  dropHint: 'Des fichiers ou des dossiers entiers. Ils sont lus sur cet ordinateur ; rien n’en sort.',

  notRead: 'Fichiers qui n’ont pas pu être lus',
  filesNotRead: n => count(n, { one: '# fichier n’a pas pu être lu', other: '# fichiers n’ont pas pu être lus' }),
  putAway: 'Masquer cet avis',
  readingFiles: 'Lecture des fichiers',
  readingOf: (n, of) => `Lecture de ${n} sur ${count(of, { one: '# fichier', other: '# fichiers' })}`,
  stop: 'Arrêter',
  filesRead: 'Fichiers lus',

  close: 'Fermer',
  closeOne: name => `Fermer ${name}`,
  documents: 'Documents',
  documentsHint: 'Déposez des fichiers ou un dossier n’importe où sur cette page, ou choisissez-les. Ils sont lus sur cet ordinateur : rien n’en sort.',
  openNow: 'Ouverts',
  nextTime: 'La prochaine fois',
  keep: 'Conserver ce que j’ai ouvert dans ce navigateur, sur cet ordinateur',
  keptHint: 'Décochez la case, et tout est oublié.',
  notKeptHint: 'Sinon, tout disparaît à la fermeture de la page.',
  saveProject: 'Enregistrer le projet',
  projectHint: 'Un seul fichier avec tous les documents ouverts et leurs citations, à rouvrir ici ou à transmettre.',
  saveReview: 'Enregistrer la relecture',
  reviewHint: n =>
    `${count(n, { one: '# décision de votre part, séparée', other: '# décisions de votre part, séparées' })} des documents : rouvrez le fichier ici, ou donnez-le à « pacta extract --review ».`,
  paragraphs: n => count(n, { one: '# paragraphe', other: '# paragraphes' }),
  given: 'fourni',
  givenHint: 'Il était là à l’ouverture de la page',
}
