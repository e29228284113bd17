import type { AnalysisWords } from '../en/analysis.ts'
import { grammar } from './grammar.ts'

const { count, number } = grammar
const paragraphs = (n: number): string => count(n, { one: '# párrafo', other: '# párrafos' })
const documents = (n: number): string => count(n, { one: '# documento', other: '# documentos' })

export const analysis: AnalysisWords = {
  chart: 'Qué se cuenta',
  charts: {
    cited: 'Los más citados',
    articles: 'Artículos',
    heat: 'Mapa de calor',
    years: 'En el tiempo',
    pairs: 'Citados juntos',
    profile: 'En qué difiere este documento',
  },
  of: 'De',
  allDocuments: n => (n === 1 ? documents(n) : `todos los documentos (${number(n)})`),
  thisDocument: 'este documento',
  paragraphs,
  nothing: 'Aquí no se cita nada.',
  doubtsLeftOut: n => count(n, { one: '# duda no se cuenta.', other: '# dudas no se cuentan.' }),
  leftOut: n => count(n, { one: '# más no se muestra; use el filtro para verlo.', other: '# más no se muestran; use el filtro para verlos.' }),

  name: 'Instrumento o documento',
  citing: 'Párrafos que citan',
  inDocuments: 'Documentos',
  article: 'Disposición',
  subject: 'Asunto',
  asAWhole: 'en su conjunto',
  ofInstrument: 'Instrumento',
  noArticles: 'Solo se cita en su conjunto.',

  documentsBy: 'Los documentos y lo que citan: número de párrafos que citan',
  sectionsBy: 'Las secciones de este documento y lo que citan: número de párrafos que citan',
  beforeHeadings: '(antes del primer título)',
  rows: 'Filas',
  columns: 'Columnas',
  orders: { given: 'en su orden', most: 'primero los más numerosos', name: 'por nombre', date: 'por fecha', alike: 'los semejantes juntos' },
  cell: (row, column, n) => `${row} cita ${column} en ${paragraphs(n)}`,

  year: 'Año',
  ofTheYear: 'Documentos del año',
  mostOften: 'Lo más citado',
  undated: n =>
    count(n, {
      one: '# documento sin fecha: lo que cita no figura en ningún año.',
      other: '# documentos sin fecha: lo que citan no figura en ningún año.',
    }),
  noYears: 'Ninguno de los documentos tiene fecha.',

  pair: 'Citados en el mismo párrafo',
  and: 'y',
  share: 'De los que citan uno u otro',
  percent: share => `${number(Math.round(share * 100))} %`,
  listsLeftOut: (n, most) =>
    count(n, {
      one: `# párrafo que enumera más de ${number(most)} elementos no se cuenta.`,
      other: `# párrafos que enumeran más de ${number(most)} elementos no se cuentan.`,
    }),

  here: 'Aquí',
  elsewhere: 'En otros',
  expected: 'Lo esperado aquí',
  difference: 'Menos o más que en los demás',
  oneDocument: 'Hay un solo documento y no hay con qué compararlo. Abra otros junto a él.',
  timesMore: n => `${number(n)} veces más`,
  timesLess: n => `${number(n)} veces menos`,
  same: 'más o menos igual',
  few: 'muy pocos para decirlo',
  profileHint: name => `Lo que ${name} cita más, y lo que cita menos, que los demás documentos, en proporción a todo lo que cita cada uno.`,
}
