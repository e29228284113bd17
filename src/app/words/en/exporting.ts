import { grammar } from './grammar.ts'

const { count, number } = grammar

/** The dialog that makes files for others. */
export const exporting = {
  title: 'Export',
  close: 'Close',
  what: 'What do you need?',
  kinds: { brief: 'To brief with', network: 'The network', data: 'Data and text' },
  formats: {
    pdf: ['Briefing sheet', 'PDF: the picture, what is cited most, every quote'],
    png: ['Picture', 'PNG, for slides and messages'],
    svg: ['Picture, sharp at any size', 'SVG, for print and drawing programs'],
    xlsx: ['Workbook', 'Excel: every citation with its paragraph'],
    csv: ['Table', 'CSV, for any spreadsheet'],
    gexf: ['For Gephi', 'GEXF'],
    graphml: ['For igraph, networkx, yEd', 'GraphML'],
    json: ['For graphology', 'JSON'],
    ttl: ['Linked data', 'RDF as Turtle: ELI, Dublin Core, schema.org'],
    jsonld: ['Linked data for the web', 'the same as JSON-LD'],
    webanno: ['Annotations', 'W3C Web Annotations, one a citation'],
    akn: ['Text with references', 'Akoma Ntoso'],
    bib: ['Bibliography for LaTeX', 'BibTeX of the documents'],
    csl: ['Bibliography for Zotero', 'CSL-JSON of the documents'],
  },
  picture: 'Picture',
  pictures: {
    map: 'The map as it is shown',
    columns: 'Who cites what, in two columns',
    bars: 'What is cited most',
    heat: 'Heat map',
    network: 'Who cites what, as a network',
    timeline: 'Instruments and documents by year',
    articles: 'Articles of one instrument',
    years: 'Citations over time',
    pairs: 'Cited together',
    profile: 'How one document differs',
  },
  about: { cited: 'Instrument', document: 'Document' },
  heading: 'Title',
  size: 'Size',
  sizes: (scale: number): string => (scale === 1 ? 'as on a screen' : `${number(scale)} times sharper`),
  documents: 'Documents',
  thisOne: (name: string): string => `only ${name}`,
  all: (n: number): string => `all ${count(n, { one: '# document', other: '# documents' })}`,
  onlyShown: 'Only the citations that the filter shows',
  preview: 'How it will look',
  drawing: 'Drawing…',
  save: 'Save',
  making: 'Making the file…',
  written: (megabytes: number): string => `Making the file… ${number(Math.round(megabytes * 10) / 10)} MB so far`,
  stop: 'Stop',
  saved: (name: string): string => `Saved: ${name}`,
  here: 'Made on this computer; nothing leaves it.',
}

export type ExportWords = typeof exporting
