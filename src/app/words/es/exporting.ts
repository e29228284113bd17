import type { ExportWords } from '../en/exporting.ts'
import { grammar } from './grammar.ts'

const { count, number } = grammar

export const exporting: ExportWords = {
  title: 'Exportar',
  close: 'Cerrar',
  what: '¿Qué necesita?',
  kinds: { brief: 'Para informar', network: 'La red', data: 'Datos y texto' },
  formats: {
    pdf: ['Hoja informativa', 'PDF: la imagen, lo más citado, todos los pasajes'],
    png: ['Imagen', 'PNG, para presentaciones y mensajes'],
    svg: ['Imagen nítida a cualquier tamaño', 'SVG, para imprimir y para programas de dibujo'],
    xlsx: ['Libro', 'Excel: cada cita con su párrafo'],
    csv: ['Tabla', 'CSV, para cualquier hoja de cálculo'],
    gexf: ['Para Gephi', 'GEXF'],
    graphml: ['Para igraph, networkx, yEd', 'GraphML'],
    json: ['Para graphology', 'JSON'],
    ttl: ['Datos enlazados', 'RDF en Turtle: ELI, Dublin Core, schema.org'],
    jsonld: ['Datos enlazados para la Web', 'los mismos en JSON-LD'],
    webanno: ['Anotaciones', 'W3C Web Annotations, una por cita'],
    akn: ['Texto con referencias', 'Akoma Ntoso'],
    bib: ['Bibliografía para LaTeX', 'los documentos, en BibTeX'],
    csl: ['Bibliografía para Zotero', 'los documentos, en CSL-JSON'],
  },
  picture: 'Imagen',
  pictures: {
    columns: 'Quién cita qué, en dos columnas',
    bars: 'Los más citados',
    heat: 'Mapa de calor',
  },
  heading: 'Título',
  size: 'Tamaño',
  sizes: scale => (scale === 1 ? 'como en pantalla' : `${number(scale)} veces más nítida`),
  documents: 'Documentos',
  thisOne: name => `solo ${name}`,
  all: n => count(n, { one: '# documento', other: 'todos los documentos (#)' }),
  onlyShown: 'Solo las citas que muestra el filtro',
  preview: 'Vista previa',
  drawing: 'Dibujando…',
  save: 'Guardar',
  making: 'Preparando el archivo…',
  written: megabytes => `Preparando el archivo… ${number(Math.round(megabytes * 10) / 10)} MB hasta ahora`,
  stop: 'Detener',
  saved: name => `Guardado: ${name}`,
  here: 'Hecho en este equipo; nada sale de él.',
}
