import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Review } from '../../src/core/review/review.ts'
import { writeReviews } from '../../src/core/review/reviewFile.ts'
import { fakeIo } from './fakeIo.ts'

const TEXT = '1. Lamps fall under the UDHR.\n\n2. Stairs fall under the ICCPR.\n'

async function extractWith(review: string): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-review-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'a.txt'), TEXT)
  writeFileSync(join(folder, 'review.json'), review)
  const io = fakeIo()
  const code = await main(['extract', join(folder, 'a.txt'), '--review', join(folder, 'review.json')], io)
  return { code, ...io.said }
}
const about = (paragraph: string, quote: string, was: string, decision: Review['decision']): Review => ({
  document: 'a.txt',
  sha256: '',
  anchor: { paragraph, start: 0, quote, before: 'fall under the ', after: '.' },
  was,
  decision,
})

describe('pacta extract --review', () => {
  it('applies what the reviewer decided', async () => {
    const { code, out, err } = await extractWith(
      writeReviews([about('1', 'UDHR', 'udhr', { kind: 'reject' }), about('2', 'ICCPR', 'iccpr', { kind: 'retarget', target: 'icescr' })]),
    )
    expect([code, err]).toEqual([0, ''])
    const records = out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(records.map(r => r.citations.map((c: { target: string; rule: string }) => `${c.target} ${c.rule}`))).toEqual([[], ['icescr review']])
  })

  it('names the decisions that find no place', async () => {
    const { code, err } = await extractWith(writeReviews([about('1', 'CEDAW', 'cedaw', { kind: 'confirm' })]))
    expect(code).toBe(0)
    expect(err).toMatch(/decision about "CEDAW" in a\.txt, paragraph 1, finds no place.*1 decision could not be applied/s)
  })

  it('refuses a file that holds no decisions, before anything is read', async () => {
    const { code, out, err } = await extractWith('{"a":1}')
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/not a review saved by Pacta/)
  })
})
