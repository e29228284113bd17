import type { TroubleWords } from '../en/troubles.ts'

export const troubles: TroubleWords = {
  noAnswer: 'Pacta no responde en esta dirección.',
  noAnswerNow: 'Pacta no responde. ¿Sigue abierta la ventana desde la que lo inició?',
  answeredError: status => `Pacta respondió con un error (${status}).`,
  answerUnread: 'No se pudo leer la respuesta de Pacta. Vuelva a intentarlo.',
  pageTooOld: 'Esta página es más antigua que los documentos que recibió. Vuelva a cargarla.',
  modelsOfAnother: 'Los informes modelo no corresponden a esta versión de Pacta. Vuelva a cargar la página.',

  readerBroke:
    'La lectura se interrumpió en este archivo. Si es muy grande, cierre otras páginas y pruebe con él solo; si vuelve a fallar, comuníquelo adjuntando el archivo.',
  noRegistry: 'No se pudo iniciar la parte de Pacta que conoce los instrumentos. ¿Sigue abierta la ventana desde la que inició Pacta?',
  unexplained: 'Este párrafo no se puede explicar. Si procede de un archivo de proyecto, abra en su lugar el propio documento.',

  noProject: 'Este archivo no es un proyecto de Pacta. Abra en su lugar los propios documentos, o un archivo cuyo nombre termine en .pacta.json.',
  newerProject: (version, known) =>
    `Este proyecto se guardó con una versión más reciente de Pacta (versión ${version} del formato; esta lee la ${known}). Ábralo con aquella.`,
  unversioned: 'Este proyecto no indica de qué versión es. Puede estar dañado: abra en su lugar los propios documentos.',
  damaged: (place, detail) => `Este proyecto está dañado${place === '' ? '' : ` (${place})`}: ${detail}. Abra en su lugar los propios documentos.`,
  damagedReview: detail => `Este proyecto está dañado en las decisiones de un revisor: ${detail} Abra en su lugar los propios documentos.`,
  noJson: 'Este proyecto está dañado: no es JSON válido; quizá no se guardó o no se descargó por completo.',

  noMaker: 'No se pudo cargar la parte de Pacta que prepara los archivos. ¿Sigue abierta la ventana desde la que inició Pacta?',
  noFonts: 'No se pudieron cargar los tipos de letra de la hoja. ¿Sigue abierta la ventana desde la que inició Pacta?',
  pictureTooLarge: 'La imagen es demasiado grande para este navegador. Elija un tamaño menor o el formato SVG.',
  pngTooLarge: 'La imagen es demasiado grande para un PNG de ese tamaño. Elija un tamaño menor o el formato SVG, que no tiene límite.',
  cannotDraw: 'Este navegador no puede dibujar imágenes. Elija el formato SVG.',
}
