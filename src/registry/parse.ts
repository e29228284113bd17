import * as v from 'valibot'
import { parseDocument } from 'yaml'
import type { Problem } from './problem.ts'
import {
  type ArticlesEntry,
  articlesSchema,
  type BodyEntry,
  bodySchema,
  type ExcludedEntry,
  excludedSchema,
  type GroupEntry,
  groupSchema,
  type InstrumentEntry,
  instrumentSchema,
} from './schema.ts'

/** A YAML file of the data folder. `path` is relative to it, with slashes: `instruments/crime.yaml`. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** An entry with the place where it stands. */
export interface Placed<T> {
  readonly value: T
  readonly file: string
  readonly id: string
}

/** All entries whose form is right. */
export interface Entries {
  readonly instruments: readonly Placed<InstrumentEntry>[]
  readonly bodies: readonly Placed<BodyEntry>[]
  readonly groups: readonly Placed<GroupEntry>[]
  readonly excluded: readonly Placed<ExcludedEntry>[]
  readonly articles: readonly Placed<ArticlesEntry>[]
  /** Ids of entries that were left out for a mistake. */
  readonly rejected: readonly string[]
}

/** Reads the files against their forms. Mistakes are gathered, not thrown; an entry with one is left out. */
export function parseEntries(files: readonly SourceFile[]): { readonly entries: Entries; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const within = (test: RegExp): readonly SourceFile[] => files.filter(f => test.test(f.path))
  const lists = <T>(schema: v.GenericSchema<unknown, T>, test: RegExp): readonly Placed<T>[] => within(test).flatMap(file => listIn(file, schema, problems))
  return {
    entries: {
      instruments: lists(instrumentSchema, /^instruments\//),
      bodies: lists(bodySchema, /^bodies\.ya?ml$/),
      groups: lists(groupSchema, /^groups\.ya?ml$/),
      excluded: lists(excludedSchema, /^excluded\.ya?ml$/),
      articles: within(/^articles\.ya?ml$/).flatMap(file => articlesIn(file, problems)),
      rejected: problems.flatMap(p => p.entry ?? []),
    },
    problems,
  }
}

/** The content of a file as plain data; `undefined`, with the problem noted, if it is not YAML. */
function load({ path, text }: SourceFile, problems: Problem[]): unknown {
  // A merge key or an alias has no place here, and aliases could be made to expand without end.
  const document = parseDocument(text, { version: '1.2', merge: false })
  const [error] = document.errors
  if (error) {
    problems.push({ file: path, message: `this is not well-formed YAML: ${error.message.split('\n')[0]}` })
    return undefined
  }
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch {
    problems.push({ file: path, message: 'aliases (*name) are not used here; write the value out.' })
    return undefined
  }
}

/** The entries of a file that is a list; what does not have the form is noted and left out. */
export function listIn<T>(file: SourceFile, schema: v.GenericSchema<unknown, T>, problems: Problem[]): readonly Placed<T>[] {
  const content = load(file, problems)
  if (content === undefined || content === null) return []
  if (!Array.isArray(content)) {
    problems.push({ file: file.path, message: 'must be a list of entries, each beginning with "- id:".' })
    return []
  }
  return content.flatMap((raw: unknown, i) => {
    const entry = nameOf(raw, i)
    const value = accept(raw, schema, file.path, entry, problems)
    return value === undefined ? [] : [{ value, file: file.path, id: entry }]
  })
}

function articlesIn(file: SourceFile, problems: Problem[]): readonly Placed<ArticlesEntry>[] {
  const content = load(file, problems)
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return []
  return Object.entries(content).flatMap(([id, raw]) => {
    const value = accept(raw, articlesSchema, file.path, id, problems)
    return value === undefined ? [] : [{ value, file: file.path, id }]
  })
}

function accept<T>(raw: unknown, schema: v.GenericSchema<unknown, T>, file: string, entry: string, problems: Problem[]): T | undefined {
  const result = v.safeParse(schema, raw)
  if (result.success) return result.output
  for (const issue of result.issues) {
    const field = v.getDotPath(issue)
    problems.push({ file, entry, ...(field === null ? {} : { field }), message: messageOf(issue) })
  }
  return undefined
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'schema' && issue.received === 'undefined') return 'is missing'
  if (issue.kind === 'schema' && issue.expected === 'never') return 'there is no such field'
  return issue.message
}

function nameOf(raw: unknown, index: number): string {
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined
  return typeof id === 'string' ? id : `entry ${index + 1}`
}
