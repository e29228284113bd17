import { readFile } from 'node:fs/promises'
import type { Extraction } from '../core/model/snapshot.ts'
import { applyReviews, type Review } from '../core/review/review.ts'
import { readReviews } from '../core/review/reviewFile.ts'
import { counted } from './format.ts'
import { type Io, WrongCall } from './io.ts'

/** A reviewer's decisions at work on what is extracted. */
export interface Reviewer {
  readonly apply: (extraction: Extraction) => Extraction
  /** Says which decisions found no place, once everything was extracted. */
  readonly report: (io: Io) => void
}

/** Opens a file of decisions; without one nothing is changed. Throws `WrongCall` if it cannot be read. */
export async function openReview(path: string | undefined): Promise<Reviewer> {
  if (path === undefined) return { apply: extraction => extraction, report: () => undefined }
  const reviews = await readReviewFile(path)
  const lost: Review[] = []
  return {
    apply: extraction => {
      const reviewed = applyReviews(extraction, reviews)
      lost.push(...reviewed.lost)
      return reviewed.extraction
    },
    report: io => {
      for (const { document, anchor } of lost)
        io.err.write(`pacta: a decision about "${anchor.quote}" in ${document}, paragraph ${anchor.paragraph}, finds no place any more.\n`)
      if (lost.length) io.err.write(`pacta: ${counted(lost.length, 'decision')} could not be applied; look at them again in the explorer.\n`)
    },
  }
}

/** The decisions in a file. Throws `WrongCall` if it cannot be read or holds none. */
export async function readReviewFile(path: string): Promise<readonly Review[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new WrongCall(`the review "${path}" cannot be read. Check the name; it is the file that “Save review” gave you.`)
  })
  const reviews = readReviews(text)
  if ('problem' in reviews) throw new WrongCall(`the review "${path}" cannot be used: ${reviews.problem}`)
  return reviews
}
