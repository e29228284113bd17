import * as v from 'valibot'
import { readReviewList } from '../../core/review/reviewFile.ts'
import type { Project } from '../state/bringing.ts'
import { Trouble } from '../words/trouble.ts'
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
    throw new Trouble(words => words.noProject)
  }
  const version: unknown = Reflect.get(found, 'version')
  if (version !== VERSION) {
    throw new Trouble(words => (typeof version === 'number' && version > VERSION ? words.newerProject(version, VERSION) : words.unversioned))
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
  throw new Trouble(words => words.damaged(place, issue.message))
}

function reviewsIn(project: object): Project['reviews'] {
  const list: unknown = Reflect.get(project, 'reviews')
  if (list === undefined) return undefined
  const reviews = readReviewList(list)
  if ('problem' in reviews) {
    const { problem } = reviews
    throw new Trouble(words => words.damagedReview(problem))
  }
  return reviews
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Trouble(words => words.noJson)
  }
}
