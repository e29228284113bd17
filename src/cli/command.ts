import type { Io } from './io.ts'

/** An option of a command. A `text` option takes a value. */
export interface Option {
  readonly type: 'text' | 'flag'
  readonly short?: string
}

/** What the user wrote after the command's name, checked against its options. */
export interface Call {
  readonly paths: readonly string[]
  readonly texts: Readonly<Record<string, string>>
  readonly flags: ReadonlySet<string>
}

/** One command: one file. */
export interface Command {
  readonly options: Readonly<Record<string, Option>>
  /** The whole text of `pacta NAME --help`, with examples. */
  readonly help: string
  /** Returns the exit code: 0 all was read, 1 some could not be. Throws `WrongCall` for 2. */
  run(call: Call, io: Io): Promise<number>
}

/** One row of the table of commands. Loaded when called, so that each starts as fast as it can. */
export interface CommandRow {
  readonly name: string
  readonly says: string
  readonly load: () => Promise<Command>
}

export const COMMANDS: readonly CommandRow[] = [
  { name: 'explore', says: 'read documents and look at them in the browser', load: async () => (await import('./explore.ts')).explore },
  { name: 'extract', says: 'list which paragraph cites what (NDJSON, JSON, CSV)', load: async () => (await import('./extract.ts')).extract },
  { name: 'explain', says: 'show why a paragraph cites what it cites', load: async () => (await import('./explain.ts')).explain },
  { name: 'graph', says: 'write the network of citations (JSON, GEXF, GraphML)', load: async () => (await import('./graph.ts')).graph },
  { name: 'export', says: 'pictures, tables, briefing sheets and data (14 formats)', load: async () => (await import('./export.ts')).exportCollection },
  { name: 'analyse', says: 'count what is cited, where and with what (text, JSON, CSV)', load: async () => (await import('./analyse.ts')).analyse },
  { name: 'worksheet', says: 'make exercises from documents, to print or to share', load: async () => (await import('./worksheet.ts')).worksheet },
  { name: 'gold', says: 'make a gold standard of a reviewer’s decisions', load: async () => (await import('./gold.ts')).gold },
  { name: 'read', says: 'see the paragraphs as Pacta sees them (text, JSON, page)', load: async () => (await import('./read.ts')).read },
  { name: 'fetch', says: 'download official documents by symbol', load: async () => (await import('./fetch.ts')).fetchDocuments },
]
