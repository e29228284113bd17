import type { CollectionExporter, DocumentExporter, ExerciseExporter, GraphExporter, RecordExporter, TableExporter } from './exporter.ts'

/** One row of the table of exporters. They are loaded when asked for, so that a list of citations does not wait for the graph's library. */
export type ExporterRow =
  | { readonly id: string; readonly of: 'records'; readonly says: string; readonly load: () => Promise<RecordExporter> }
  | { readonly id: string; readonly of: 'graph'; readonly says: string; readonly load: () => Promise<GraphExporter> }
  | { readonly id: string; readonly of: 'documents'; readonly says: string; readonly load: () => Promise<DocumentExporter> }
  | { readonly id: string; readonly of: 'collection'; readonly says: string; readonly load: () => Promise<CollectionExporter> }
  | { readonly id: string; readonly of: 'tables'; readonly says: string; readonly load: () => Promise<TableExporter> }
  | { readonly id: string; readonly of: 'exercises'; readonly says: string; readonly load: () => Promise<ExerciseExporter> }

/** Every format that Pacta writes; the first of each sort is the default. A new format is one file and one row. */
export const EXPORTERS = [
  { id: 'ndjson', of: 'records', says: 'one line of JSON for each paragraph', load: async () => (await import('./ndjson.ts')).ndjson },
  { id: 'json', of: 'records', says: 'the same records as one JSON list', load: async () => (await import('./json.ts')).json },
  { id: 'csv', of: 'records', says: 'a table for a spreadsheet, one row a citation', load: async () => (await import('./csv.ts')).csv },
  { id: 'json', of: 'graph', says: "graphology's own format", load: async () => (await import('./graphJson.ts')).graphJson },
  { id: 'gexf', of: 'graph', says: 'GEXF 1.3, for Gephi', load: async () => (await import('./gexf.ts')).gexf },
  { id: 'graphml', of: 'graph', says: 'GraphML, for igraph, networkx, yEd', load: async () => (await import('./graphml.ts')).graphml },
  { id: 'text', of: 'documents', says: 'to be read here, numbers in the margin', load: async () => (await import('./documentText.ts')).documentText },
  { id: 'json', of: 'documents', says: 'the documents whole, for programs', load: async () => (await import('./documentJson.ts')).documentJson },
  { id: 'html', of: 'documents', says: 'a page with the source beside it', load: async () => (await import('./documentHtml.ts')).documentHtml },
  { id: 'svg', of: 'collection', says: 'a picture, as lines and letters', load: async () => (await import('./svg.ts')).svg },
  { id: 'ttl', of: 'collection', says: 'RDF (Turtle): ELI, Dublin Core, schema.org', load: async () => (await import('./turtle.ts')).turtle },
  { id: 'jsonld', of: 'collection', says: 'the same RDF as JSON-LD', load: async () => (await import('./jsonLd.ts')).jsonLd },
  { id: 'webanno', of: 'collection', says: 'W3C Web Annotations, one a citation', load: async () => (await import('./webAnnotation.ts')).webAnnotation },
  { id: 'akn', of: 'collection', says: 'Akoma Ntoso, the text with its references', load: async () => (await import('./akomaNtoso.ts')).akomaNtoso },
  { id: 'bib', of: 'collection', says: 'BibTeX of the documents', load: async () => (await import('./bibtex.ts')).bibtex },
  { id: 'csl', of: 'collection', says: 'CSL-JSON of the documents', load: async () => (await import('./csl.ts')).csl },
  { id: 'text', of: 'tables', says: 'for reading', load: async () => (await import('./tableText.ts')).tableText },
  { id: 'json', of: 'tables', says: 'for programs', load: async () => (await import('./tableJson.ts')).tableJson },
  { id: 'csv', of: 'tables', says: 'one table, for a spreadsheet', load: async () => (await import('./tableCsv.ts')).tableCsv },
  { id: 'html', of: 'exercises', says: 'a page to print', load: async () => (await import('./worksheet.ts')).worksheet },
  { id: 'json', of: 'exercises', says: 'to share, always with the answers', load: async () => (await import('./exerciseJson.ts')).exerciseJson },
] as const satisfies readonly ExporterRow[]

/** The rows that write records. */
export const RECORD_EXPORTERS: readonly (ExporterRow & { readonly of: 'records' })[] = EXPORTERS.filter(row => row.of === 'records')

/** The rows that write a graph. */
export const GRAPH_EXPORTERS: readonly (ExporterRow & { readonly of: 'graph' })[] = EXPORTERS.filter(row => row.of === 'graph')

/** The rows that write documents as they were read. */
export const DOCUMENT_EXPORTERS: readonly (ExporterRow & { readonly of: 'documents' })[] = EXPORTERS.filter(row => row.of === 'documents')

/** The rows that write the tables of an analysis. */
export const TABLE_EXPORTERS: readonly (ExporterRow & { readonly of: 'tables' })[] = EXPORTERS.filter(row => row.of === 'tables')

/** The rows that write exercises. */
export const EXERCISE_EXPORTERS: readonly (ExporterRow & { readonly of: 'exercises' })[] = EXPORTERS.filter(row => row.of === 'exercises')

/** The rows that write a collection. */
export const COLLECTION_EXPORTERS: readonly (ExporterRow & { readonly of: 'collection' })[] = EXPORTERS.filter(row => row.of === 'collection')
