import type { PrintWords, RowKind } from '../../../core/model/printWords.ts'
import { grammar } from './grammar.ts'
import { reasons } from './reasons.ts'
import { signs } from './signs.ts'

const { count, number } = grammar
const paragraphs = (n: number): string => count(n, { one: '# paragraphe', other: '# paragraphes' })
const documents = (n: number): string => count(n, { one: '# document', other: '# documents' })
const left = (n: number): string => count(n, { one: '# autre est omis', other: '# autres sont omis' })

const KINDS: Readonly<Record<RowKind, readonly [one: string, several: string]>> = {
  paragraph: ['paragraphe', 'paragraphes'],
  section: ['section', 'sections'],
  document: ['document', 'documents'],
}

export const print: PrintWords = {
  language: 'fr',
  dir: 'ltr',
  date: grammar.date,
  hues: signs.hues,
  shapes: signs.shapes,
  names: signs.names,
  bodies: signs.bodies,
  doubt: reasons.doubt,
  frame: {
    cites: 'Cite',
    likely: 'Probable',
    notDecided: 'Non tranché',
    source: source => `Source : ${source}`,
    titleOf: document => `Ce que cite ${document}`,
    titleOfMany: n => `Ce que citent ${documents(n)}`,
    paragraphs: (first, last) => (last === undefined ? `par. ${first}` : `par. ${first} à ${last}`),
    andMore: (named, more) => `${named} et ${count(more, { one: '# autre document', other: '# autres documents' })}`,
    comma: ', ',
    made: (tool, date) => `${tool}, ${date}`,
    counts: c => {
      const within = c.documents === 1 ? '' : ` de ${documents(c.documents)}`
      const others = c.others > 0 ? ` et ${count(c.others, { one: '# autre texte', other: '# autres textes' })}` : ''
      const instruments = count(c.instruments, { one: '# instrument', other: '# instruments' })
      const doubts = count(c.doubts, { one: '# doute', other: '# doutes' })
      return `${number(c.citing)} sur ${paragraphs(c.paragraphs)}${within} ${c.citing < 2 ? 'cite' : 'citent'} ${instruments}${others} · ${doubts}`
    },
    rowsLeftOut: (kind, shown, more) =>
      `On voit les ${number(shown)} ${KINDS[kind][1]} qui citent le plus ; nombre de ${KINDS[kind][1]} en plus : ${number(more)}.`,
    citedLeftOut: (shown, more) => `Sont montrés les ${number(shown)} les plus cités ; ${left(more)}.`,
  },
  paragraphs,
  documents,
  paragraphsOf: (p, d) => `${paragraphs(p)} de ${documents(d)}`,
  paragraphsIn: (p, d) => `${paragraphs(p)}, ${documents(d)}`,
  picture: {
    notes: 'Notes',
    beginning: 'Début',
    passages: n => count(n, { one: '# passage', other: '# passages' }),
    eachWithReason: 'le motif de chacun figure dans le tableau des citations',
    quoted: (quote, reason) => `« ${quote} » : ${reason}`,
    heat: kind => `Paragraphes qui citent, par ${KINDS[kind][0]} et par instrument`,
    unnamed: n => count(n, { one: '# nom n’a pas trouvé de place.', other: '# noms n’ont pas trouvé de place.' }),
    doubtsNotDrawn: 'Ce qui n’a pas été tranché n’est pas dessiné.',
    timeline: 'Instruments cités par année d’adoption, et documents qui les citent',
    citingDocuments: 'Documents qui citent',
    timelineLeftOut: {
      less: n => count(n, { one: '# texte moins cité est omis.', other: '# textes moins cités sont omis.' }),
      noYear: n => count(n, { one: '# texte cité sans année est omis.', other: '# textes cités sans année sont omis.' }),
      lessDocuments: n => count(n, { one: '# document qui cite moins est omis.', other: '# documents qui citent moins sont omis.' }),
      noDate: n => count(n, { one: '# document sans date est omis.', other: '# documents sans date sont omis.' }),
    },
    asAWhole: 'dans son ensemble',
    citedOf: title => `Ce qui est cité : ${title}`,
    onceAnArticle: 'Un paragraphe compte une fois pour chaque article qu’il cite.',
    articlesLeftOut: (shown, more) => `Sont montrés les ${number(shown)} articles les plus cités ; ${left(more)}.`,
    pairs: 'Cités dans les mêmes paragraphes',
    pair: (one, other) => `${one} et ${other}`,
    pairShare: (n, percent) => `${paragraphs(n)}, ${number(percent)} % de ceux qui citent l’un ou l’autre`,
    pairsLeftOut: (shown, more) =>
      `Sont montrées les ${number(shown)} paires le plus souvent citées ensemble ; ${count(more, { one: '# autre est omise', other: '# autres sont omises' })}.`,
    listsLeftOut: (n, most) =>
      count(n, {
        one: `# paragraphe qui énumère plus de ${number(most)} éléments est omis.`,
        other: `# paragraphes qui énumèrent plus de ${number(most)} éléments sont omis.`,
      }),
    noPairs: 'Aucun paragraphe ne cite deux textes.',
    differs: (document, others) => `En quoi ${document} diffère ${count(others, { one: 'de # autre document', other: 'de # autres documents' })}`,
    differsAtAll: 'En quoi un document diffère des autres',
    oneOnly: 'Un seul document est ouvert : il n’y a rien à quoi le comparer.',
    expected: 'Attendu : ce qu’il citerait s’il citait comme les autres. Ce qui diffère de moins d’un cinquième est dit « comme attendu ».',
    lessLeftOut: n => count(n, { one: '# autre, qui diffère moins, est omis.', other: '# autres, qui diffèrent moins, sont omis.' }),
    seldomLeftOut: n =>
      count(n, { one: '# texte cité trop rarement pour être comparé est omis.', other: '# textes cités trop rarement pour être comparés sont omis.' }),
    less: 'moins',
    more: 'plus',
    ratio: (times, more) => (times === undefined ? 'comme attendu' : `${number(times)} fois ${more ? 'plus' : 'moins'}`),
    hereOf: (n, expected) => `${paragraphs(n)}, attendu : ${number(expected)}`,
    years: 'Citations par année du document qui cite',
    citations: 'Citations',
    documents: 'Documents',
    whatIsCounted: 'Une citation est un paragraphe qui cite un texte. Plus de citations dans une année peut tenir à plus de documents.',
    earlierLeftOut: n => count(n, { one: '# année antérieure est omise.', other: '# années antérieures sont omises.' }),
    undated: n => count(n, { one: '# document sans date n’est rattaché à aucune année.', other: '# documents sans date ne sont rattachés à aucune année.' }),
    sceneLeftOut: n => `Ne citent rien ou ne sont cités nulle part, et sont donc omis : ${number(n)}.`,
    sceneUndated: n => `Sans date, et donc omis : ${number(n)}.`,
  },
  sheet: {
    tenMost: 'Les dix textes les plus cités',
    cited: 'Ce qui est cité',
    nothing: 'Rien n’est cité, pour autant que Pacta puisse en juger.',
    citedIn: 'Cité dans',
    places: 'Dispositions',
    paragraphs: (p, d) => `${number(p)} par.${d === undefined ? '' : ` de ${number(d)} doc.`}`,
    where: 'Où ils sont cités',
    paragraph: 'Paragraphe',
    cites: 'Cite',
    words: 'Passage',
    moreSentences: n =>
      count(n, {
        one: '# autre phrase les cite ; le tableau (xlsx, csv) la contient.',
        other: '# autres phrases les citent ; le tableau (xlsx, csv) les contient toutes.',
      }),
    boxes: 'Un carré remplace une lettre dont cette note n’a pas la police ; le tableau (xlsx, csv) la contient.',
    place: n => `par. ${n}`,
  },
  book: {
    sheets: { citations: 'Citations', cited: 'Textes cités', documents: 'Documents', about: 'À propos' },
    citations: {
      source: 'fichier',
      document: 'document',
      paragraph: 'paragraphe',
      target: 'texte cité',
      title: 'titre',
      provisions: 'dispositions',
      quote: 'mots du texte',
      status: 'état',
      kind: 'manière',
      rule: 'règle',
      confidence: 'confiance',
      relation: 'relation',
      candidates: 'lectures possibles',
      reason: 'motif',
      start: 'début',
      end: 'fin',
      text: 'texte',
    },
    cited: ['identifiant', 'nom', 'titre', 'nature', 'famille', 'année', 'paragraphes qui citent', 'documents qui citent', 'citations', 'dispositions citées'],
    documents: ['cote', 'titre', 'date', 'langue', 'fichier', 'paragraphes', 'citations', 'doutes'],
    about: {
      title: 'titre',
      source: 'source',
      date: 'date',
      tool: 'fait avec',
      doubts: 'doutes',
      doubtsSay: 'Une ligne de la première feuille sans texte cité n’a pas pu être tranchée ; le motif dit pourquoi.',
    },
  },
}
