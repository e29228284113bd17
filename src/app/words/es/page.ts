import type { Page } from '../en/page.ts'
import { grammar } from './grammar.ts'

const { count } = grammar

export const page: Page = {
  skipToText: 'Ir al texto',
  skipToMap: 'Ir al mapa',
  openInPacta: 'Abrir en Pacta',
  beginning: 'Volver al comienzo',
  document: 'Documento',
  chooseDocument: 'Elegir un documento',
  openDocuments: 'Abrir documentos',
  open: 'Abrir…',
  export: 'Exportar',
  copyLink: 'Copiar enlace',
  linkCopied: 'Enlace copiado',
  dark: 'Tema oscuro',
  light: 'Tema claro',
  language: 'Idioma',
  help: 'Ayuda',

  tryAgain: 'Reintentar',
  loading: 'Cargando…',
  partFailed: 'No se pudo cargar esta parte de Pacta',
  stillOpen: '¿Sigue abierta la ventana desde la que inició Pacta?',
  opening: 'Abriendo los documentos…',
  failed: 'No se pudieron abrir los documentos',
  failedHint:
    '¿Sigue abierta la ventana desde la que inició Pacta? Si no, iníciela de nuevo y vuelva a intentarlo. En todo caso puede abrir sus propios documentos.',
  noneRead: 'No se pudo leer ninguno de los archivos',
  emptyTitle: '¿Qué párrafo cita qué tratado?',
  emptyHint: 'Suelte documentos de las Naciones Unidas en cualquier lugar de esta página, o elíjalos. Se leen en este equipo: nada sale de él.',
  absent: id => `«${id}» no está abierto aquí`,
  absentHint:
    'El enlace que ha seguido no contiene documentos, solo el lugar en ellos: los documentos nunca salen del ordenador en el que se leen. Si tiene este, suéltelo en cualquier lugar de esta página o elíjalo, y el enlace llevará a su lugar.',
  absentToo: 'El enlace habla también de:',
  openHere: 'Abiertos aquí:',
  chooseFiles: 'Elegir archivos',
  chooseFolder: 'Elegir una carpeta',
  drop: 'Suelte para leer',
  dropHint: 'Archivos o carpetas enteras. Se leen en este equipo; nada sale de él.',

  notRead: 'Archivos que no se pudieron leer',
  filesNotRead: n => count(n, { one: '# archivo no se pudo leer', other: '# archivos no se pudieron leer' }),
  putAway: 'Ocultar este aviso',
  readingFiles: 'Lectura de los archivos',
  readingOf: (n, of) => `Leyendo ${n} de ${count(of, { one: '# archivo', other: '# archivos' })}`,
  stop: 'Detener',
  filesRead: 'Archivos leídos',

  close: 'Cerrar',
  closeOne: name => `Cerrar ${name}`,
  documents: 'Documentos',
  documentsHint: 'Suelte archivos o una carpeta en cualquier lugar de esta página, o elíjalos. Se leen en este equipo: nada sale de él.',
  openNow: 'Abiertos',
  nextTime: 'La próxima vez',
  keep: 'Conservar lo que he abierto en este navegador, en este equipo',
  keptHint: 'Quite la marca y se olvida.',
  notKeptHint: 'De lo contrario, desaparece al cerrar la página.',
  saveProject: 'Guardar proyecto',
  projectHint: 'Un solo archivo con todos los documentos abiertos y sus citas, para volver a abrirlo aquí o para compartirlo.',
  saveReview: 'Guardar revisión',
  reviewHint: n =>
    `${count(n, { one: '# decisión suya, separada', other: '# decisiones suyas, separadas' })} de los documentos: vuelva a abrir el archivo aquí o páselo a «pacta extract --review».`,
  paragraphs: n => count(n, { one: '# párrafo', other: '# párrafos' }),
  given: 'incluido',
  givenHint: 'Estaba aquí cuando se abrió la página',
}
