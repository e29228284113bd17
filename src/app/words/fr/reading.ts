import type { Reading } from '../en/reading.ts'

export const reading: Reading = {
  text: 'Texte',
  notes: 'Remarques sur ce texte',
  paragraph: number => `Paragraphe ${number}`,
  preambular: number => `Alinéa ${number} du préambule`,
  note: number => `Note ${number}`,
  footnote: number => `Note de bas de page ${number}`,
  backToText: 'Retour au texte',
  doubt: 'Doute',
  more: others => (others === 1 ? ' (et une autre)' : ` (et ${others} autres)`),
  citedHere: 'Cités ici',
  whichOne: 'lequel ?',
  notDecided: 'non tranché',
  width: 'Largeur du texte',
  selected: 'Mots sélectionnés',
  add: 'Ajouter une citation',
  addHint: 'Ajouter une citation (a)',
  copyQuoted: 'Copier avec la référence',
  copyQuotedHint: 'Copier avec la référence (q)',
}
