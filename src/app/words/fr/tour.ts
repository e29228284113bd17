import type { TourWords } from '../tour.ts'

export const tour: TourWords = {
  label: 'Visite guidée',
  place: (n, of) => `${n} sur ${of}`,
  back: 'Retour',
  next: 'Suivant',
  done: 'Terminé',
  close: 'Terminer la visite',
  steps: {
    reading: {
      title: 'Le document',
      text: 'Voici le document tel qu’il est imprimé, avec les numéros de paragraphe dans la marge. Cliquez sur un numéro pour choisir le paragraphe.',
    },
    marks: {
      title: 'Les citations',
      text: 'Les mots soulignés citent quelque chose. La couleur indique la famille de droit ; les noms à côté du paragraphe disent ce qui est cité.',
    },
    map: {
      title: 'La carte',
      text: 'Ce sur quoi repose le document : une ligne pour chaque paragraphe qui cite un instrument. Choisissez une extrémité, et l’autre s’éclaire.',
    },
    doubt: {
      title: 'Un doute reste un doute',
      text: 'Un point d’interrogation et une ligne pointillée : les mots ne suffisent pas pour trancher. Ce n’est jamais compté comme citation.',
    },
    card: {
      title: 'Pourquoi ?',
      text: 'Ce que vous choisissez est expliqué ici : quels mots, quel article, selon quelle règle, et qui d’autre le cite. Vous pouvez confirmer ou corriger.',
    },
    find: { title: 'Chercher', text: 'Un instrument par l’un de ses noms, un article (« crc 37 »), ou un mot du texte.' },
    open: {
      title: 'Vos propres documents',
      text: 'Ouvrez ou déposez des PDF, des fichiers Word ou des dossiers entiers : ils sont lus sur cet ordinateur et ne sont envoyés nulle part. Les rapports modèles sont ici aussi.',
    },
  },
}
