import type { Help } from '../en/help.ts'

export const help: Help = {
  title: 'Comment lire cette page',
  close: 'Fermer l’aide',
  intro:
    'D’un côté le document, de l’autre ce sur quoi il repose : une ligne pour chaque paragraphe qui cite un instrument. Choisissez l’un ou l’autre, et l’autre suit.',
  lines: 'Lignes',
  solid: 'lecture certaine',
  dashed: 'probable : le motif dit pourquoi',
  dotted: 'question ouverte (un doute) : n’est pas comptée comme citation',
  arc: 'un arc gris d’un paragraphe à un autre : un renvoi à l’intérieur du document',
  shapes: 'Formes et couleurs',
  keys: 'Touches',
  undoKeys: 'annuler une décision que vous avez prise, et la rétablir',
  wheel: 'et la molette agrandissent la carte ; la molette seule la fait défiler',
  find: 'chercher',
  letGo: 'abandonner ce qui est choisi',
  reach: 'atteignent chaque marque, numéro et bouton ; « Liste » présente la carte en tableau',
  privacy: 'Vos documents restent sur cet ordinateur : la page n’en interroge aucun autre.',
  shortcuts: {
    n: 'citation suivante de ce qui est choisi, y compris dans les autres documents',
    p: 'citation précédente',
    c: 'copier la référence du paragraphe',
    q: 'copier son texte (ou les mots sélectionnés) avec la référence',
    w: 'pourquoi le paragraphe est-il lu ainsi ?',
    a: 'ajouter une citation passée inaperçue : les mots sélectionnés, ou des mots du paragraphe',
    e: 'ouvrir en ses articles, sections ou paragraphes ce qui est choisi sur la carte ; une seconde fois, le replier',
    o: 'ouvrir des documents',
    s: 'ajouter cette vue au récit',
    t: 'clair ou sombre',
    '?': 'cette aide',
  },
}
