import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FORMATS } from '../../src/fetch/formats.ts'
import { Manifest } from '../../src/fetch/manifest.ts'
import { ownFolder } from '../cli/fakeIo.ts'
import { breaksOff, fakeClock, fetched, gives, PDF, redirects, service, wanted } from './service.ts'

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const formatOf = (id: string) => FORMATS.find(f => f.id === id) ?? FORMATS[0]
const DOCX = Buffer.concat([Buffer.from('PK\u0003\u0004..word/document.xml'), Buffer.alloc(5000), Buffer.from('PK\u0005\u0006')])
const DOC = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5000)])
const problem = (text: string) => [expect.objectContaining({ status: 'problem', problem: expect.stringContaining(text) })]

describe('a document that comes', () => {
  test('lies in the folder under its symbol, and the manifest says where it came from', async () => {
    const folder = ownFolder()
    const { template, requests } = await service(gives(PDF))
    expect(await fetched(folder, template)).toEqual([expect.objectContaining({ status: 'fetched', file: 'A_57_292.pdf', size: PDF.length })])
    expect(readFileSync(join(folder, 'A_57_292.pdf'))).toEqual(PDF)
    const address = template.replace('{symbol}', 'A/57/292').replace('{language}', 'en').replace('{format}', 'pdf')
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toEqual({
      version: 1,
      documents: [
        {
          symbol: 'A/57/292',
          language: 'en',
          format: 'pdf',
          file: 'A_57_292.pdf',
          date: '2026-01-02T03:04:05.000Z',
          address,
          finalAddress: address,
          sha256: sha256(PDF),
          size: PDF.length,
        },
      ],
    })
    expect(readdirSync(folder).sort()).toEqual(['A_57_292.pdf', 'manifest.json'])
    expect(requests[0]?.headers).toMatchObject({ 'user-agent': 'pacta/test', 'accept-encoding': 'identity' })
    expect(Object.keys(requests[0]?.headers ?? {}).filter(h => /cookie|authorization|referer|origin/.test(h))).toEqual([])
  })

  test('by way of redirects is taken from where they lead, and both addresses are kept', async () => {
    const folder = ownFolder()
    const { template, requests } = await service(redirects('/b'), redirects('/c?x=1'), gives(PDF))
    expect(await fetched(folder, template)).toMatchObject([{ status: 'fetched' }])
    expect(requests.map(r => r.url)).toEqual(['/get?s=A/57/292&l=en&t=pdf', '/b', '/c?x=1'])
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toMatch(/"finalAddress": ".*\/c\?x=1"/)
  })

  test('has its language in its name, and Word its real ending, whatever was asked for', async () => {
    const folder = ownFolder()
    const { template } = await service(gives(PDF), gives(DOCX), gives(DOC))
    expect(await fetched(folder, template, { language: 'fr' })).toMatchObject([{ file: 'A_57_292.fr.pdf' }])
    expect(await fetched(folder, template, { format: formatOf('docx') })).toMatchObject([{ file: 'A_57_292.docx' }])
    expect(await fetched(folder, template, { format: formatOf('docx'), wanted: wanted('A/1/1') })).toMatchObject([{ file: 'A_1_1.doc' }])
  })

  test('is known by its content, not by its label', async () => {
    const { template } = await service(gives(PDF, { 'Content-Type': 'text/html' }))
    expect(await fetched(ownFolder(), template)).toMatchObject([{ status: 'fetched' }])
  })

  test('packed on its way is unpacked', async () => {
    const { gzipSync } = await import('node:zlib')
    const folder = ownFolder()
    const { template } = await service(gives(gzipSync(PDF), { 'Content-Encoding': 'gzip' }))
    expect(await fetched(folder, template)).toMatchObject([{ status: 'fetched', size: PDF.length }])
    expect(readFileSync(join(folder, 'A_57_292.pdf'))).toEqual(PDF)
  })
})

describe('a busy service', () => {
  test('is waited for as long as it says, in seconds or until a date', async () => {
    const clock = fakeClock()
    const { template, requests } = await service(
      gives('', { 'Retry-After': '17' }, 429),
      gives('', { 'Retry-After': 'Fri, 02 Jan 2026 03:05:05 GMT' }, 503),
      gives(PDF),
    )
    const told: string[] = []
    expect(await fetched(ownFolder(), template, { clock, waits: (ms, why) => told.push(`${ms} ${why}`) })).toMatchObject([{ status: 'fetched' }])
    // 17 s have passed of the minute until that date.
    expect(clock.waits).toEqual([17_000, 43_000])
    expect(told).toEqual(['17000 the service asks for fewer requests (status 429).', '43000 the service has trouble (status 503).'])
    expect(requests).toHaveLength(3)
  })

  test('is asked less and less often, and given up', async () => {
    const clock = fakeClock()
    const { template, requests } = await service(gives('', {}, 500))
    expect(await fetched(ownFolder(), template, { clock })).toEqual(problem('(status 500). It was tried 5 times; run the same command again later.'))
    expect(clock.waits).toEqual([2_000, 4_000, 8_000, 16_000])
    expect(requests).toHaveLength(5)
  })

  test('that asks for hours ends the run', async () => {
    const { template, requests } = await service(gives('', { 'Retry-After': '7200' }, 429))
    expect(await fetched(ownFolder(), template, { wanted: wanted('A/1/1', 'A/1/2', 'A/1/3') })).toMatchObject([
      { status: 'problem', problem: 'the service asks to wait 120 minutes. Run the same command again then.' },
      { status: 'stopped', left: 2 },
    ])
    expect(requests).toHaveLength(1)
  })

  test('is not asked for more after three documents in a row', async () => {
    const { template } = await service(gives('', {}, 503))
    const outcomes = await fetched(ownFolder(), template, { wanted: wanted(...[1, 2, 3, 4, 5].map(n => `A/1/${n}`)) })
    expect(outcomes.map(o => o.status)).toEqual(['problem', 'problem', 'problem', 'stopped'])
    expect(outcomes.at(-1)).toMatchObject({ left: 2 })
  })

  test('gets its requests apart, tries and documents alike', async () => {
    const clock = fakeClock()
    const { template } = await service(gives(PDF))
    await fetched(ownFolder(), template, { clock, apartMs: 2_000, wanted: wanted('A/1/1', 'A/1/2', 'A/1/3') })
    expect(clock.waits).toEqual([2_000, 2_000])
  })
})

describe('redirects', () => {
  test('in a circle are left after five', async () => {
    const { template, requests } = await service(redirects('/again'))
    expect(await fetched(ownFolder(), template)).toEqual(problem('from address to address (more than 5 times)'))
    expect(requests).toHaveLength(6)
  })

  test.each(['file:///etc/passwd', 'ftp://127.0.0.1/a', 'data:application/pdf,%PDF-', 'javascript:1'])('to %s are not followed', async location => {
    const { template, requests } = await service(redirects(location))
    expect(await fetched(ownFolder(), template)).toEqual(problem('not of the web'))
    expect(requests).toHaveLength(1)
  })

  test('to nowhere are told', async () => {
    const { template } = await service(gives('', {}, 302), redirects('http://['))
    expect(await fetched(ownFolder(), template)).toEqual(problem('an address that is none'))
    expect(await fetched(ownFolder(), template)).toEqual(problem('an address that is none'))
  })
})

describe('a document that breaks off', () => {
  test('goes on where it broke, if the service can prove that it is the same', async () => {
    const folder = ownFolder()
    const { template, requests } = await service(breaksOff(50_000, { ETag: '"one"' }), (request, response) => {
      const [, from = ''] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? []
      const rest = PDF.subarray(Number(from))
      response.writeHead(206, { 'Content-Range': `bytes ${from}-${PDF.length - 1}/${PDF.length}`, 'Content-Length': rest.length }).end(rest)
    })
    expect(await fetched(folder, template)).toMatchObject([{ status: 'fetched', size: PDF.length }])
    expect(requests[1]?.headers).toMatchObject({ range: expect.stringMatching(/^bytes=[1-9]\d*-$/), 'if-range': '"one"' })
    expect(readFileSync(join(folder, 'A_57_292.pdf'))).toEqual(PDF)
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toContain(sha256(PDF))
  })

  test.each([
    ['says nothing of the version', {}, false],
    ['has a weak mark of it', { ETag: 'W/"one"' }, false],
    ['does not know parts', { ETag: '"one"' }, true],
  ])('begins anew if the service %s', async (_, headers, asks) => {
    const folder = ownFolder()
    const { template, requests } = await service(breaksOff(50_000, headers), gives(PDF))
    expect(await fetched(folder, template)).toMatchObject([{ status: 'fetched' }])
    expect(requests[1]?.headers.range !== undefined).toBe(asks)
    expect(readFileSync(join(folder, 'A_57_292.pdf'))).toEqual(PDF)
  })

  test('is not glued to a part of another place', async () => {
    const folder = ownFolder()
    const wrong = gives(PDF.subarray(10), { 'Content-Range': `bytes 10-${PDF.length - 1}/${PDF.length}` }, 206)
    const { template, requests } = await service(breaksOff(50_000, { ETag: '"one"' }), wrong, gives(PDF))
    expect(await fetched(folder, template)).toMatchObject([{ status: 'fetched' }])
    expect(requests[2]?.headers.range).toBeUndefined()
    expect(readFileSync(join(folder, 'A_57_292.pdf'))).toEqual(PDF)
  })

  test('without a length is known by its missing end', async () => {
    const { template } = await service((_, response) => {
      // As a server of HTTP/1.0 does: the end of the connection is the end of the document.
      response.socket?.end(`HTTP/1.0 200 OK\r\n\r\n${PDF.subarray(0, 30_000).toString()}`)
    })
    expect(await fetched(ownFolder(), template)).toEqual(problem('broke off before its end'))
  })

  test('always leaves nothing behind', async () => {
    const folder = ownFolder()
    const { template } = await service(breaksOff(50_000))
    expect(await fetched(folder, template)).toEqual(problem('broke before the document was whole. It was tried 5 times'))
    expect(readdirSync(folder)).toEqual([])
  })

  test('by silence is given up and tried again', async () => {
    const { template } = await service((_, response) => {
      response.writeHead(200, { 'Content-Length': PDF.length })
      response.write(PDF.subarray(0, 100))
    }, gives(PDF))
    const told: string[] = []
    expect(await fetched(ownFolder(), template, { limits: { silenceMs: 100 }, waits: (_, why) => told.push(why) })).toMatchObject([{ status: 'fetched' }])
    expect(told).toEqual(['the service stopped answering.'])
  })
})

describe('an answer that is no document', () => {
  const page = `<!DOCTYPE html><html><body>${'not found '.repeat(2000)}</body></html>`
  test.each([
    ['a web page', gives(page), 'a web page instead of a PDF: the symbol may not exist in this language'],
    ['a short web page', gives('<html>'), 'a web page instead of a PDF'],
    ['a picture', gives('\u0089PNG\r\n', { 'Content-Type': 'application/pdf' }), 'something that is not a PDF'],
    ['Word', gives(DOCX), 'something that is not a PDF'],
    ['WordPerfect', gives(Buffer.from('\u00ffWPC....', 'latin1')), 'a WordPerfect file instead of a PDF'],
    ['404', gives(page, {}, 404), 'the service has no such document. Check the symbol'],
    ['403', gives(page, {}, 403), 'does not give this document to everyone (status 403)'],
    ['204', gives('', {}, 204), 'status 204, which means nothing'],
  ])('%s: is told, and not asked for again', async (_, listener, message) => {
    const folder = ownFolder()
    const { template, requests } = await service(listener)
    expect(await fetched(folder, template)).toEqual(problem(message))
    expect(requests).toHaveLength(1)
    expect(readdirSync(folder)).toEqual([])
  })

  test('nothing: is asked for again', async () => {
    const { template } = await service(gives(''), gives(PDF))
    expect(await fetched(ownFolder(), template)).toMatchObject([{ status: 'fetched' }])
  })

  test.each([
    ['says so', gives(PDF)],
    ['does not say so', (_: unknown, response: { end: (b: Buffer) => void }) => response.end(PDF)],
  ])('too much: is not waited for, whether the service %s', async (_, listener) => {
    const folder = ownFolder()
    const { template } = await service(listener as never)
    expect(await fetched(folder, template, { limits: { bytes: 50_000 } })).toEqual(problem('larger than'))
    expect(readdirSync(folder)).toEqual([])
  })

  test('does not stop the others', async () => {
    const { template } = await service(gives(page), gives(PDF))
    const outcomes = await fetched(ownFolder(), template, { wanted: wanted('A/1/1', 'A/1/2') })
    expect(outcomes.map(o => o.status)).toEqual(['problem', 'fetched'])
  })
})

describe('a service that cannot be reached', () => {
  test('is tried three times for one document and no more for the others', async () => {
    const clock = fakeClock()
    const outcomes = await fetched(ownFolder(), 'http://nowhere.invalid/{symbol}', { clock, wanted: wanted('A/1/1', 'A/1/2') })
    expect(outcomes).toMatchObject([
      { status: 'problem', problem: expect.stringMatching(/^nowhere\.invalid cannot be reached\. Check that this computer is online/) },
      { status: 'stopped', left: 1 },
    ])
    expect(clock.waits).toEqual([2_000, 4_000])
  })
})

describe('a second run', () => {
  test('fetches only what is missing', async () => {
    const folder = ownFolder()
    const first = await service(gives(PDF))
    await fetched(folder, first.template, { wanted: wanted('A/1/1', 'A/1/2') })
    rmSync(join(folder, 'A_1_2.pdf'))
    const { template, requests } = await service(gives(PDF))
    const again = await fetched(folder, template, { wanted: wanted('A/1/1', 'a/1/1', 'A/1/2', 'A/1/3') })
    expect(again.map(o => o.status)).toEqual(['kept', 'fetched', 'fetched'])
    expect(requests.map(r => r.url?.slice(0, 12))).toEqual(['/get?s=A/1/2', '/get?s=A/1/3'])
  })

  test('keeps a changed document under another name', async () => {
    const folder = ownFolder()
    const { template } = await service(gives(PDF))
    await fetched(folder, template)
    writeFileSync(join(folder, 'A_57_292.pdf'), 'with my notes')
    expect(await fetched(folder, template)).toMatchObject([{ status: 'fetched', note: expect.stringContaining('A_57_292.pdf.bak') }])
    expect(readFileSync(join(folder, 'A_57_292.pdf.bak'), 'utf8')).toBe('with my notes')
    expect(readFileSync(join(folder, 'A_57_292.pdf'))).toEqual(PDF)
  })

  test('does not touch a file that it did not write, and asks nobody', async () => {
    const folder = ownFolder()
    writeFileSync(join(folder, 'A_57_292.pdf'), 'mine')
    const { template, requests } = await service(gives(PDF))
    expect(await fetched(folder, template)).toEqual(problem('"pacta fetch" did not put there'))
    expect(requests).toEqual([])
    expect(readFileSync(join(folder, 'A_57_292.pdf'), 'utf8')).toBe('mine')
  })

  test('does not write through a link that lies where its part should', async () => {
    const folder = ownFolder()
    const elsewhere = join(ownFolder(), 'mine')
    writeFileSync(elsewhere, 'mine')
    symlinkSync(elsewhere, join(folder, '.A_57_292.pdf.part'))
    const { template } = await service(gives(PDF))
    expect(await fetched(folder, template)).toMatchObject([{ status: 'fetched' }])
    expect(readFileSync(elsewhere, 'utf8')).toBe('mine')
  })
})

describe('Ctrl-C', () => {
  test('in the middle of a document leaves the whole ones, and nothing of it', async () => {
    const folder = ownFolder()
    const controller = new AbortController()
    const { template } = await service(gives(PDF), (_, response) => {
      response.writeHead(200, { 'Content-Length': PDF.length })
      response.write(PDF.subarray(0, 5000), () => setTimeout(() => controller.abort(), 20))
    })
    await expect(fetched(folder, template, { signal: controller.signal, wanted: wanted('A/1/1', 'A/1/2') })).rejects.toThrow(/abort/i)
    expect(readdirSync(folder).sort()).toEqual(['A_1_1.pdf', 'manifest.json'])
    expect((await Manifest.open(folder)).ofFile('A_1_1.pdf')).toMatchObject({ sha256: sha256(PDF) })
    expect((await Manifest.open(folder)).ofFile('A_1_2.pdf')).toBeUndefined()
  })

  test('while waiting ends at once', async () => {
    const folder = ownFolder()
    const controller = new AbortController()
    const { template, requests } = await service(gives('', {}, 503))
    await expect(fetched(folder, template, { signal: controller.signal, waits: () => controller.abort() })).rejects.toThrow(/abort/i)
    expect(requests).toHaveLength(1)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('a manifest', () => {
  const manifestOf = (text: string): Promise<Manifest> => {
    const folder = ownFolder()
    writeFileSync(join(folder, 'manifest.json'), text)
    return Manifest.open(folder)
  }
  const entry = { symbol: 'A/1', language: 'en', format: 'pdf', date: '', address: '', finalAddress: '', sha256: '', size: 1 }

  test.each(['{', 'null', '{"version":2,"documents":[]}', '[]', '{"version":1,"documents":[{}]}', '{"name":"an app"}'])('%s is refused', async text => {
    await expect(manifestOf(text)).rejects.toThrow(/manifest\.json/)
  })

  test.each(['../../x', '/etc/passwd', '..', '.hidden', 'a\\b', ''])('that names a file %j outside its folder is refused', async file => {
    await expect(manifestOf(JSON.stringify({ version: 1, documents: [{ ...entry, file }] }))).rejects.toThrow(/did not write/)
  })

  test('a folder that cannot be written is an error of the system', async () => {
    const folder = ownFolder()
    mkdirSync(join(folder, '.A_57_292.pdf.part'))
    const { template } = await service(gives(PDF))
    await expect(fetched(folder, template)).rejects.toMatchObject({ code: expect.any(String) })
  })
})
