import * as v from 'valibot'
import { readReviewList } from '../../core/review/reviewFile.ts'
import type { Project } from '../state/bringing.ts'
import { snapshotSchema, storySchema } from './schema.ts'

/** The version of the form; a change that older readers would misread raises it. */
const VERSION = 1

/** A project as the text of a file: everything that is open, as the machine read it, and apart from it what a reviewer decided; comparable line by line. */
export function writeProject({ snapshot: { problems: _, ...snapshot }, story, reviews }: Project): string {
  return `${JSON.stringify({ pacta: 'project', version: VERSION, ...(story && { story }), snapshot, ...(reviews && { reviews }) }, null, 1)}\n`
}

/** Reads the text of a project file; throws a sentence for people if it is none, a newer one, or damaged (then with the place). */
export function readProject(text: string): Project {
  const found = parse(text)
  if (typeof found !== 'object' || found === null || Reflect.get(found, 'pacta') !== 'project') {
    throw new Error('This is not a project of Pacta. Open the documents themselves instead, or a file that ends in .pacta.json.')
  }
  const version: unknown = Reflect.get(found, 'version')
  if (version !== VERSION) {
    throw new Error(
      typeof version === 'number' && version > VERSION
        ? `This project was saved by a newer Pacta (version ${version} of the format; this one reads ${VERSION}). Open it with that one.`
        : 'This project does not say which version it is of. It may be damaged: open the documents themselves instead.',
    )
  }
  const given: unknown = Reflect.get(found, 'story')
  const story = given === undefined ? undefined : checked(storySchema, given, 'story')
  const reviews = reviewsIn(found)
  return { snapshot: checked(snapshotSchema, Reflect.get(found, 'snapshot')), ...(story && { story }), ...(reviews && { reviews }) }
}

function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown, at?: string): T {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const [issue] = result.issues
  const place = [at, v.getDotPath(issue)].filter(part => part !== undefined && part !== null).join('.')
  throw new Error(`This project is damaged${place === '' ? '' : ` at ${place}`}: ${issue.message}. Open the documents themselves instead.`)
}

function reviewsIn(project: object): Project['reviews'] {
  const list: unknown = Reflect.get(project, 'reviews')
  if (list === undefined) return undefined
  const reviews = readReviewList(list)
  if ('problem' in reviews) throw new Error(`This project is damaged: of what a reviewer decided, ${reviews.problem} Open the documents themselves instead.`)
  return reviews
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('This project is damaged: it is not valid JSON; perhaps it was not saved or downloaded completely.')
  }
}
