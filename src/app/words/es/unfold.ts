import type { UnfoldWords } from '../en/unfold.ts'
import { grammar } from './grammar.ts'

const { count, number } = grammar

export const unfold: UnfoldWords = {
  show: {
    articles: (_, n) => (n === 1 ? 'Mostrar en el mapa el artículo citado' : `Mostrar en el mapa los ${number(n)} artículos citados`),
    sections: (_, n) => `Mostrar en el mapa sus ${number(n)} secciones`,
    paragraphs: (name, n) => (n === 1 ? `Mostrar en el mapa el párrafo de «${name}»` : `Mostrar en el mapa los ${number(n)} párrafos de «${name}»`),
  },
  fold: {
    articles: name => `Plegar los artículos de ${name}`,
    sections: name => `Plegar las secciones de ${name}`,
    paragraphs: name => `Plegar los párrafos de «${name}»`,
  },
  openKey: 'Abrir (e)',
  foldKey: 'Plegar (e)',
  shown: {
    articles: name => `${name}: se muestran sus artículos`,
    sections: name => `${name}: se muestran sus secciones`,
    paragraphs: name => `${name}: se muestran sus párrafos`,
  },
  folded: name => `${name}: plegado`,
  chooseFirst: 'Elija primero un instrumento, un documento o una sección para poder abrirlo',
  turned: 'Abierto en el mapa',
  foldAll: 'Plegar todo',
  undoAll: 'Como antes',
  showAgain: name => `${name}: mostrar de nuevo sus partes`,
  onlyThese: 'Solo estos',
  onlyTheseWhy: 'Disponer aparte lo que está resaltado',
  onlyPart: 'Solo se muestra una parte',
  everything: 'mostrar todo',
  onlySaid: n => `Solo se muestra una parte: ${count(n, { one: '# elemento', other: '# elementos' })}`,
  allSaid: 'Se muestra todo de nuevo',
  beginning: 'Comienzo',
  notes: 'Notas',

  byZoom: 'Más detalle al ampliar mucho, menos al reducir',
  zoomedTo: level => `Nivel mostrado: ${level.charAt(0).toLowerCase()}${level.slice(1)}`,
  undoZoom: 'Deshacer y quedarse en un nivel',
  closeNote: 'Cerrar esta nota',
}
