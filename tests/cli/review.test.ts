import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

describe('pacta gold', () => {
  it('writes the paragraphs that were decided in full, in the form that the evaluation reads, and names the others', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pacta-gold-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    writeFileSync(
      join(folder, 'a.txt'),
      '1. Lamps fall under article 9 of the ICCPR.\n\n2. Stairs fall under the ICESCR and under the CRC.\n\n3. Doors fall under the UDHR.\n',
    )
    const decided = (paragraph: string, quote: string, was: string | undefined, decision: Review['decision']): Review => ({
      document: 'a.txt',
      sha256: '',
      anchor: { paragraph, start: 0, quote, before: '', after: '' },
      ...(was === undefined ? {} : { was }),
      decision,
    })
    const reviews = [
      decided('1', 'article 9 of the ICCPR', 'iccpr', { kind: 'confirm' }),
      decided('1', 'Lamps', undefined, { kind: 'add', target: 'A/RES/45/158', pinpoints: [{ unit: 'para', value: '2', sub: [] }] }),
      decided('2', 'ICESCR', 'icescr', { kind: 'confirm' }),
      decided('3', 'UDHR', 'udhr', { kind: 'reject' }),
    ]
    writeFileSync(join(folder, 'review.json'), writeReviews(reviews))
    const io = fakeIo()
    expect(await main(['gold', join(folder, 'a.txt'), '--review', join(folder, 'review.json'), '--out', join(folder, 'gold')], io)).toBe(0)
    expect(readdirSync(join(folder, 'gold'))).toEqual(['a.json'])
    expect(JSON.parse(readFileSync(join(folder, 'gold', 'a.json'), 'utf8'))).toEqual({
      document: 'a',
      paragraphs: [
        {
          n: '1',
          citations: [
            { target: 'A/RES/45/158', provisions: ['para 2'], quote: 'Lamps', kind: 'explicit' },
            { target: 'iccpr', provisions: ['9'], quote: 'article 9 of the ICCPR', kind: 'explicit' },
          ],
        },
        { n: '3', citations: [] },
      ],
    })
    expect(io.said.err).toMatch(/left out: 1 paragraph \(2\).*wrote 2 paragraphs of 1 document/s)
  })
})
