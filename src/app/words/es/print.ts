import type { PrintWords, RowKind } from '../../../core/model/printWords.ts'
import { grammar } from './grammar.ts'
import { reasons } from './reasons.ts'
import { signs } from './signs.ts'

const { count, number } = grammar
const paragraphs = (n: number): string => count(n, { one: '# párrafo', other: '# párrafos' })
const documents = (n: number): string => count(n, { one: '# documento', other: '# documentos' })
const left = (n: number): string => count(n, { one: 'se omite # más', other: 'se omiten # más' })

const KINDS: Readonly<Record<RowKind, readonly [one: string, several: string]>> = {
  paragraph: ['párrafo', 'los # párrafos'],
  section: ['sección', 'las # secciones'],
  document: ['documento', 'los # documentos'],
}

export const print: PrintWords = {
  language: 'es',
  dir: 'ltr',
  date: grammar.date,
  hues: signs.hues,
  shapes: signs.shapes,
  names: signs.names,
  bodies: signs.bodies,
  doubt: reasons.doubt,
  frame: {
    cites: 'Cita',
    likely: 'Probable',
    notDecided: 'Sin decidir',
    source: source => `Fuente: ${source}`,
    titleOf: document => `Lo que cita ${document}`,
    titleOfMany: n => `Lo que ${n === 1 ? 'cita' : 'citan'} ${documents(n)}`,
    paragraphs: (first, last) => (last === undefined ? `párr. ${first}` : `párrs. ${first} a ${last}`),
    andMore: (named, more) => `${named} y ${count(more, { one: '# documento más', other: '# documentos más' })}`,
    comma: ', ',
    made: (tool, date) => `${tool}, ${date}`,
    counts: c => {
      const within = c.documents === 1 ? '' : ` de ${documents(c.documents)}`
      const others = c.others > 0 ? ` y ${count(c.others, { one: '# texto más', other: '# textos más' })}` : ''
      const instruments = count(c.instruments, { one: '# instrumento', other: '# instrumentos' })
      const doubts = count(c.doubts, { one: '# duda', other: '# dudas' })
      return `${number(c.citing)} de ${paragraphs(c.paragraphs)}${within} ${c.citing === 1 ? 'cita' : 'citan'} ${instruments}${others} · ${doubts}`
    },
    rowsLeftOut: (kind, shown, more) => `Se muestran ${KINDS[kind][1].replace('#', number(shown))} que más citan; ${left(more)}.`,
    citedLeftOut: (shown, more) => `Se muestran los ${number(shown)} más citados; ${left(more)}.`,
  },
  paragraphs,
  documents,
  paragraphsOf: (p, d) => `${paragraphs(p)} de ${documents(d)}`,
  paragraphsIn: (p, d) => `${paragraphs(p)}, ${documents(d)}`,
  picture: {
    notes: 'Notas',
    beginning: 'Comienzo',
    passages: n => count(n, { one: '# pasaje', other: '# pasajes' }),
    eachWithReason: 'el motivo de cada uno figura en la tabla de citas',
    quoted: (quote, reason) => `«${quote}»: ${reason}`,
    heat: kind => `Párrafos que citan, por ${KINDS[kind][0]} y por instrumento`,
    unnamed: n => count(n, { one: 'No hubo lugar para # nombre.', other: 'No hubo lugar para # nombres.' }),
    doubtsNotDrawn: 'Lo que quedó sin decidir no se dibuja.',
    timeline: 'Instrumentos citados por año de aprobación, y documentos que los citan',
    citingDocuments: 'Documentos que citan',
    timelineLeftOut: {
      less: n => count(n, { one: 'Se omite # texto menos citado.', other: 'Se omiten # textos menos citados.' }),
      noYear: n => count(n, { one: 'Se omite # texto citado sin año.', other: 'Se omiten # textos citados sin año.' }),
      lessDocuments: n => count(n, { one: 'Se omite # documento que cita menos.', other: 'Se omiten # documentos que citan menos.' }),
      noDate: n => count(n, { one: 'Se omite # documento sin fecha.', other: 'Se omiten # documentos sin fecha.' }),
    },
    asAWhole: 'en su conjunto',
    citedOf: title => `Lo que se cita: ${title}`,
    onceAnArticle: 'Un párrafo cuenta una vez por cada artículo que cita.',
    articlesLeftOut: (shown, more) => `Se muestran los ${number(shown)} artículos más citados; ${left(more)}.`,
    pairs: 'Citados en los mismos párrafos',
    pair: (one, other) => `${one} y ${other}`,
    pairShare: (n, percent) => `${paragraphs(n)}, ${number(percent)} % de los que citan uno u otro`,
    pairsLeftOut: (shown, more) => `Se muestran los ${number(shown)} pares que más se citan juntos; ${left(more)}.`,
    listsLeftOut: (n, most) =>
      count(n, {
        one: `Se omite # párrafo que enumera más de ${number(most)} elementos.`,
        other: `Se omiten # párrafos que enumeran más de ${number(most)} elementos.`,
      }),
    noPairs: 'Ningún párrafo cita dos textos.',
    differs: (document, others) => `En qué difiere ${document} de ${count(others, { one: '# documento más', other: 'otros # documentos' })}`,
    differsAtAll: 'En qué difiere un documento de los demás',
    oneOnly: 'Hay un solo documento y no hay con qué compararlo.',
    expected: 'Lo esperado es lo que citaría si citara como los demás. Lo que difiere en menos de una quinta parte se llama «como se esperaba».',
    lessLeftOut: n => count(n, { one: 'Se omite # más, que difiere menos.', other: 'Se omiten # más, que difieren menos.' }),
    seldomLeftOut: n =>
      count(n, {
        one: 'Se omite # texto citado demasiado poco para compararlo.',
        other: 'Se omiten # textos citados demasiado poco para compararlos.',
      }),
    less: 'menos',
    more: 'más',
    ratio: (times, more) => (times === undefined ? 'como se esperaba' : `${number(times)} veces ${more ? 'más' : 'menos'}`),
    hereOf: (n, expected) => `${paragraphs(n)}, esperado: ${number(expected)}`,
    years: 'Citas por el año del documento que cita',
    citations: 'Citas',
    documents: 'Documentos',
    whatIsCounted: 'Una cita es un párrafo que cita un texto. Más citas en un año pueden deberse a más documentos.',
    earlierLeftOut: n => count(n, { one: 'Se omite # año anterior.', other: 'Se omiten # años anteriores.' }),
    undated: n => count(n, { one: '# documento sin fecha no figura en ningún año.', other: '# documentos sin fecha no figuran en ningún año.' }),
    sceneLeftOut: n => `No citan nada o no se citan en ninguna parte, y por eso se omiten: ${number(n)}.`,
    sceneUndated: n => `Sin fecha, y por eso se omiten: ${number(n)}.`,
  },
  sheet: {
    tenMost: 'Los diez textos más citados',
    cited: 'Lo que se cita',
    nothing: 'No se cita nada, hasta donde Pacta puede ver.',
    citedIn: 'Citado en',
    places: 'Disposiciones',
    paragraphs: (p, d) => `${number(p)} ${p === 1 ? 'párr.' : 'párrs.'}${d === undefined ? '' : ` de ${number(d)} ${d === 1 ? 'doc.' : 'docs.'}`}`,
    where: 'Dónde se citan',
    paragraph: 'Párrafo',
    cites: 'Cita',
    words: 'Palabras del texto',
    moreSentences: n =>
      count(n, {
        one: '# frase más los cita; la tabla (xlsx, csv) la contiene.',
        other: '# frases más los citan; la tabla (xlsx, csv) las contiene todas.',
      }),
    boxes: 'Un recuadro ocupa el lugar de una letra para la que esta nota no tiene fuente; la tabla (xlsx, csv) la contiene.',
    place: n => `párr. ${n}`,
  },
  book: {
    sheets: { citations: 'Citas', cited: 'Textos citados', documents: 'Documentos', about: 'Acerca de' },
    citations: {
      source: 'archivo',
      document: 'documento',
      paragraph: 'párrafo',
      target: 'texto citado',
      title: 'título',
      provisions: 'disposiciones',
      quote: 'palabras del texto',
      status: 'estado',
      kind: 'manera',
      rule: 'regla',
      confidence: 'confianza',
      relation: 'relación',
      candidates: 'lecturas posibles',
      reason: 'motivo',
      start: 'comienzo',
      end: 'fin',
      text: 'texto',
    },
    cited: ['identificador', 'nombre', 'título', 'clase', 'familia', 'año', 'párrafos que citan', 'documentos que citan', 'citas', 'disposiciones citadas'],
    documents: ['signatura', 'título', 'fecha', 'idioma', 'archivo', 'párrafos', 'citas', 'dudas'],
    about: {
      title: 'título',
      source: 'fuente',
      date: 'fecha',
      tool: 'hecho con',
      doubts: 'dudas',
      doubtsSay: 'Una fila de la primera hoja sin texto citado no pudo decidirse; el motivo dice por qué.',
    },
  },
}
