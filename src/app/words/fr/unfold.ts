import type { UnfoldWords } from '../en/unfold.ts'
import { grammar } from './grammar.ts'

const { count, number } = grammar

export const unfold: UnfoldWords = {
  show: {
    articles: (_, n) => (n === 1 ? 'Afficher sur la carte l’article cité' : `Afficher sur la carte les ${number(n)} articles cités`),
    sections: (_, n) => `Afficher sur la carte ses ${number(n)} sections`,
    paragraphs: (name, n) =>
      n === 1 ? `Afficher sur la carte le paragraphe de « ${name} »` : `Afficher sur la carte les ${number(n)} paragraphes de « ${name} »`,
  },
  fold: {
    articles: name => `Replier les articles de ${name}`,
    sections: name => `Replier les sections de ${name}`,
    paragraphs: name => `Replier les paragraphes de « ${name} »`,
  },
  openKey: 'Ouvrir (e)',
  foldKey: 'Replier (e)',
  shown: {
    articles: name => `${name} : les articles sont affichés`,
    sections: name => `${name} : les sections sont affichées`,
    paragraphs: name => `${name} : les paragraphes sont affichés`,
  },
  folded: name => `${name} : replié`,
  chooseFirst: 'Choisissez d’abord un instrument, un document ou une section, pour pouvoir l’ouvrir',
  turned: 'Ouvert sur la carte',
  foldAll: 'Tout replier',
  undoAll: 'Comme avant',
  showAgain: name => `${name} : afficher de nouveau ses parties`,
  onlyThese: 'Seulement ceux-ci',
  onlyTheseWhy: 'Disposer à part ce qui est mis en évidence',
  onlyPart: 'Une partie seulement est affichée',
  everything: 'tout afficher',
  onlySaid: n => `Une partie seulement est affichée : ${count(n, { one: '# élément', other: '# éléments' })}`,
  allSaid: 'Tout est affiché de nouveau',
  beginning: 'Début',
  notes: 'Notes de bas de page',

  byZoom: 'Plus de détails en agrandissant beaucoup, moins en réduisant',
  zoomedTo: level => `Niveau affiché : ${level.charAt(0).toLowerCase()}${level.slice(1)}`,
  undoZoom: 'Annuler et garder le même niveau',
  closeNote: 'Fermer cette note',
}
