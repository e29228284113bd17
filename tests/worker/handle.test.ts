import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { MessageChannel } from 'node:worker_threads'
import { registry } from 'virtual:pacta-registry'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createHandler } from '../../src/worker/handle.ts'
import type { Given, Reply, Request } from '../../src/worker/messages.ts'

const text = (path: string, words: string): Given => ({ path, blob: new Blob([words]) })

describe('the reader behind a message channel', () => {
  let channel: MessageChannel
  const replies: Reply[] = []
  const ask = (request: Request) => channel.port1.postMessage(request)
  const finished = async (job: number): Promise<Extract<Reply, { kind: 'finished' }>> => {
    for (;;) {
      const found = replies.find(r => r.kind === 'finished' && r.job === job)
      if (found?.kind === 'finished') return found
      await once(channel.port1, 'message')
    }
  }

  beforeEach(() => {
    replies.length = 0
    channel = new MessageChannel()
    const handle = createHandler(registry, reply => channel.port2.postMessage(reply))
    channel.port2.on('message', (request: Request) => void handle(request))
    channel.port1.on('message', (reply: Reply) => replies.push(reply))
  })
  afterEach(() => channel.port1.close())

  test('reads the excerpt as the command line does, and says so step by step', async () => {
    ask({ kind: 'read', job: 1, files: [{ path: 'folder/A-57-292.txt', blob: new Blob([readFileSync('data/corpus/A-57-292.txt')]) }] })
    const { snapshot } = await finished(1)
    expect(replies.map(r => r.kind)).toEqual(['begun', 'extracted', 'finished'])
    const [extraction] = snapshot.extractions
    expect(extraction?.document).toMatchObject({ id: 'A/57/292', source: { name: 'A-57-292.txt', mediaType: 'text/plain' } })
    expect(extraction?.document.source.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(extraction?.citations.some(c => c.paragraph === '62' && c.target.status === 'resolved' && c.target.id === 'icrmw')).toBe(true)
    expect(snapshot.instruments.some(i => i.id === 'icrmw')).toBe(true)
  })

  test('one bad file is told and never stops the others', async () => {
    ask({
      kind: 'read',
      job: 2,
      files: [text('empty.txt', ''), { path: 'a.png', blob: new Blob(['\u0089PNG\r\n\u001a\n']) }, text('b.txt', '1. Under the UDHR.')],
    })
    const { snapshot } = await finished(2)
    expect(snapshot.problems?.map(p => p.source)).toEqual(['empty.txt', 'a.png'])
    expect(snapshot.problems?.[0]?.message).toMatch(/^This file is empty/)
    expect(snapshot.extractions.map(e => e.document.id)).toEqual(['b.txt'])
  })

  test('a job can be stopped: what was read stays', async () => {
    const files = Array.from({ length: 200 }, (_, i) => text(`${i}.txt`, '1. Under the UDHR.'))
    ask({ kind: 'read', job: 3, files })
    await once(channel.port1, 'message')
    ask({ kind: 'cancel', job: 3 })
    const { snapshot, cancelled } = await finished(3)
    expect(cancelled).toBe(true)
    expect(snapshot.extractions.length).toBeGreaterThan(0)
    expect(snapshot.extractions.length).toBeLessThan(files.length)
  })

  test('explains the very reading that it is given, and knows the whole registry', async () => {
    ask({ kind: 'read', job: 6, files: [text('a.txt', '1. Under article 9 of the ICCPR and article 12 of the Criminal Code.')] })
    const [extraction] = (await finished(6)).snapshot.extractions
    if (!extraction) throw new Error('nothing was read')
    ask({ kind: 'explain', job: 7, extraction: { ...extraction, citations: extraction.citations.slice(0, 1) }, paragraph: '1' })
    ask({ kind: 'explain', job: 8, extraction, paragraph: 'not there' })
    ask({ kind: 'registry', job: 9 })
    while (!replies.some(r => r.job === 9)) await once(channel.port1, 'message')
    const [told, nothing, known] = replies.slice(-3)
    expect(told?.kind === 'explained' && told.explanation?.items.map(i => [i.outcome, i.target?.id])).toEqual([
      ['cited', 'iccpr'],
      ['rejected', undefined],
    ])
    expect(nothing).toEqual({ kind: 'explained', job: 8 })
    expect(known?.kind === 'registry' && known.instruments.length).toBe(registry.instruments.length)
  })

  test('two jobs at once keep their own answers', async () => {
    ask({ kind: 'read', job: 4, files: [text('a.txt', '1. Under the UDHR.')] })
    ask({ kind: 'read', job: 5, files: [text('b.txt', '1. Under the ICCPR.')] })
    expect((await finished(5)).snapshot.extractions.map(e => e.document.id)).toEqual(['b.txt'])
    expect((await finished(4)).snapshot.extractions.map(e => e.document.id)).toEqual(['a.txt'])
  })
})
