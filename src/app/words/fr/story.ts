import type { StoryWords } from '../story.ts'
import { grammar } from './grammar.ts'

const { count } = grammar

export const story: StoryWords = {
  heading: 'Récit',
  lead: 'Des vues dans l’ordre où vous les racontez, chacune avec une légende : à présenter en plein écran, ou à transmettre en une page qui se suffit à elle-même.',
  title: 'Titre',
  untitled: 'Un récit',
  empty:
    'Pas encore d’étape. Choisissez un paragraphe ou un instrument, puis ajoutez ce que vous voyez ; « Ajouter au récit », au-dessus de la carte, fait de même (s).',
  addView: 'Ajouter cette vue',
  present: 'Plein écran',
  exportPage: 'Enregistrer en une page',
  exported: 'Enregistré : une page qui n’a pas besoin de réseau, avec les textes et les images tels qu’ils sont maintenant.',
  saveProject: 'Enregistrer le projet',
  savedWith: 'Le récit est enregistré avec le projet, et conservé dans ce navigateur si vous y conservez vos documents.',
  undo: 'Annuler',
  redo: 'Rétablir',
  steps: n => count(n, { one: '# étape', other: '# étapes' }),
  step: n => `Étape ${n}`,
  caption: n => `Légende de l’étape ${n}`,
  see: 'Voir',
  earlier: n => `Avancer l’étape ${n}`,
  later: n => `Reculer l’étape ${n}`,
  remove: n => `Retirer l’étape ${n}`,
  notOpen: id => `« ${id} » n’est pas ouvert ici.`,
  notOpenThen: id => `« ${id} » n’était pas ouvert quand cette page a été faite.`,
  presenting: 'Récit',
  place: (n, of) => `${n} sur ${of}`,
  back: 'Retour',
  on: 'Suite',
  end: 'Fin',
  restsOn: document => `${document} : ce qu’il cite`,
  citesOf: place => `${place} : ce qu’il cite`,
  whoCites: (name, document) => `${name} dans ${document}`,
  allDocuments: n => count(n, { one: '# document : ce qu’il cite', other: '# documents : ce qu’ils citent' }),
  openQuestion: 'Question ouverte',
  reason: (name, places) => (places === '' ? name : `${name}, ${places}`),
}
