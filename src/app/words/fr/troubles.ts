import type { TroubleWords } from '../en/troubles.ts'

export const troubles: TroubleWords = {
  noAnswer: 'Pacta ne répond pas à cette adresse.',
  noAnswerNow: 'Pacta ne répond pas. La fenêtre depuis laquelle vous l’avez lancé est-elle toujours ouverte ?',
  answeredError: status => `Pacta a répondu par une erreur (${status}).`,
  answerUnread: 'La réponse de Pacta n’a pas pu être lue. Réessayez.',
  pageTooOld: 'Cette page est plus ancienne que les documents qui lui ont été fournis. Rechargez-la.',
  modelsOfAnother: 'Les rapports modèles ne correspondent pas à cette version de Pacta. Rechargez la page.',

  readerBroke:
    'La lecture s’est interrompue à ce fichier. S’il est très volumineux, fermez d’autres pages et essayez-le seul ; en cas de nouvel échec, veuillez le signaler en joignant le fichier.',
  noRegistry:
    'La partie de Pacta qui connaît les instruments n’a pas pu être lancée. La fenêtre depuis laquelle vous avez lancé Pacta est-elle toujours ouverte ?',
  unexplained: 'Ce paragraphe ne peut pas être expliqué. S’il provient d’un projet, ouvrez plutôt le document lui-même.',

  noProject: 'Ce fichier n’est pas un projet de Pacta. Ouvrez plutôt les documents eux-mêmes, ou un fichier dont le nom se termine par .pacta.json.',
  newerProject: (version, known) =>
    `Ce projet a été enregistré par une version plus récente de Pacta (version ${version} du format ; celle-ci lit la version ${known}). Ouvrez-le avec celle-là.`,
  unversioned: 'Ce projet n’indique pas de quelle version il est. Il est peut-être endommagé : ouvrez plutôt les documents eux-mêmes.',
  damaged: (place, detail) => `Ce projet est endommagé${place === '' ? '' : ` (${place})`} : ${detail}. Ouvrez plutôt les documents eux-mêmes.`,
  damagedReview: detail => `Ce projet est endommagé dans les décisions d’un relecteur : ${detail} Ouvrez plutôt les documents eux-mêmes.`,
  noJson: 'Ce projet est endommagé : ce n’est pas du JSON valide ; peut-être n’a-t-il pas été enregistré ou téléchargé en entier.',

  noMaker: 'La partie de Pacta qui prépare les fichiers n’a pas pu être chargée. La fenêtre depuis laquelle vous avez lancé Pacta est-elle toujours ouverte ?',
  noFonts: 'Les polices de la note n’ont pas pu être chargées. La fenêtre depuis laquelle vous avez lancé Pacta est-elle toujours ouverte ?',
  pictureTooLarge: 'L’image est trop grande pour ce navigateur. Choisissez une taille inférieure, ou le format SVG.',
  pngTooLarge: 'L’image est trop grande pour un PNG de cette taille. Choisissez une taille inférieure, ou le format SVG, qui n’a pas de limite.',
  cannotDraw: 'Ce navigateur ne peut pas dessiner d’images. Choisissez le format SVG.',
}
