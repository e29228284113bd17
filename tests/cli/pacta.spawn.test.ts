import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { makePdf } from '../read/pdf/makePdf.ts'
import { ownFolder } from './fakeIo.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const EXCERPT = join(ROOT, 'data/corpus/A-57-292.txt')

const pacta = (...args: readonly string[]) => spawnSync(process.execPath, [join(ROOT, 'bin/pacta.js'), ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })

describe('the command as it is installed', () => {
  test('reads the excerpt: paragraphs 53 to 63 and what they cite', () => {
    const { status, stdout } = pacta('extract', EXCERPT)
    expect(status).toBe(0)
    const cited = stdout
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))
      .filter(r => r.paragraph !== null)
      .map(r => [r.paragraph, r.citations.flatMap((c: { target: string | null }) => c.target ?? [])])
    expect(Object.fromEntries(cited)).toEqual({
      ...Object.fromEntries(['53', '54', '55', '56', '57', '58', '59', '60'].map(n => [n, []])),
      61: ['udhr', 'iccpr', 'icescr', 'icerd', 'crc', 'cedaw'],
      62: ['icrmw'],
      63: ['untoc', 'untoc-trafficking', 'untoc-smuggling'],
    })
  })

  test('has exit codes and one line for what is wrong', () => {
    expect(pacta('extrct')).toMatchObject({ status: 2, stdout: '', stderr: 'pacta: there is no command "extrct". Did you mean "extract"?\n' })
    const { status, stdout, stderr } = pacta('extract', EXCERPT, 'none.txt')
    expect(status).toBe(1)
    expect(stdout).toContain('"paragraph":"63"')
    expect(stderr).toContain('pacta: none.txt: there is no such file or folder. Check the spelling.\n')
  })

  test('a PDF whose last pages are damaged ends nothing: the file behind it is read too', () => {
    const folder = ownFolder()
    const broken = `<< /Type /Page${' /Resources <<'.repeat(8)}`
    const pages = [[{ text: '1. The lamps burn all night.', x: 90, y: 100 }], [], []]
    writeFileSync(join(folder, 'a.pdf'), makePdf(pages, { instead: { 1: broken, 2: broken } }))
    cpSync(EXCERPT, join(folder, 'b.txt'))
    const { stdout, stderr } = pacta('read', folder)
    expect(stderr).not.toContain('ERR_UNHANDLED_REJECTION')
    expect(stdout).toContain('The lamps burn all night.')
    expect(stdout).toContain('b.txt')
  })

  test('is quiet when the reader of its output goes away', async () => {
    const folder = ownFolder()
    for (let i = 0; i < 40; i++) cpSync(EXCERPT, join(folder, `${i}.txt`))
    const child = spawn(process.execPath, [join(ROOT, 'bin/pacta.js'), 'extract', folder])
    const { code, said } = await new Promise<{ code: number | null; said: string }>(done => {
      let said = ''
      child.stdout.once('data', () => child.stdout.destroy())
      child.stderr.on('data', (text: Buffer) => {
        said += text
      })
      child.once('close', code => done({ code, said }))
    })
    expect(code).toBe(0)
    expect(said).not.toMatch(/EPIPE|should not have happened/)
  })

  test('a registry entry with a wrong date: file, entry and field are named', () => {
    const copy = ownFolder()
    for (const part of ['package.json', 'bin', 'dist/cli', 'data']) cpSync(join(ROOT, part), join(copy, part), { recursive: true })
    mkdirSync(join(copy, 'data', 'instruments'), { recursive: true })
    writeFileSync(
      join(copy, 'data', 'instruments', 'zz-own.yaml'),
      '- id: our-treaty\n  title: Our Treaty\n  kind: treaty\n  adopted: 2001-02-30\n  verified: false\n  source: us\n',
    )
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'bin/pacta.js'), 'extract', EXCERPT], { encoding: 'utf8' })
    expect([status, stdout]).toEqual([2, ''])
    for (const word of ['zz-own.yaml', 'our-treaty', 'adopted', '2001-02-30']) expect(stderr).toContain(word)
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})

/** Starts `pacta explore` and waits for the address. */
async function explore(
  ...args: readonly string[]
): Promise<{ readonly child: ChildProcessWithoutNullStreams; readonly address: URL; readonly said: () => string }> {
  const child = spawn(process.execPath, [join(ROOT, 'bin/pacta.js'), 'explore', ...args])
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  const address = await new Promise<URL>((done, fail) => {
    child.stdout.on('data', (text: Buffer) => {
      said += text
      const [found] = /http:\/\/\S+/.exec(said) ?? []
      if (found) done(new URL(found))
    })
    child.stderr.on('data', (text: Buffer) => {
      said += text
    })
    child.once('close', code => fail(new Error(`ended with ${code}: ${said}`)))
  })
  return { child, address, said: () => said }
}

const get = (url: URL): Promise<{ readonly status: number; readonly body: string }> =>
  new Promise((done, fail) => {
    request(url, answer => {
      let body = ''
      answer.on('data', (text: Buffer) => {
        body += text
      })
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body }))
    })
      .on('error', fail)
      .end()
  })

describe('explore', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('serves the app and what was read, and ends with code 0 on %s', async signal => {
    const { child, address, said } = await explore(join(ROOT, 'data/corpus'), 'none.txt')
    expect(address.hostname).toBe('127.0.0.1')
    expect(said()).toMatch(/Pacta read 1 document .*10 instruments, with 1 doubt.*1 file could not be read/)
    expect((await get(address)).body).toBe(readFileSync(join(ROOT, 'dist/app/index.html'), 'utf8'))
    const snapshot = JSON.parse((await get(new URL('snapshot.json', address))).body)
    expect(snapshot).toMatchObject({ version: 1, extractions: [{ document: { symbol: 'A/57/292' } }], problems: [{ source: 'none.txt' }] })
    const [, script = ''] = /src="\.\/(assets\/[^"]+\.js)"/.exec((await get(address)).body) ?? []
    expect((await get(new URL(script, address))).status).toBe(200)
    child.kill(signal)
    expect(await new Promise(done => child.once('close', done))).toBe(0)
  })

  test('offers documents beside those it opens with, and reads them when they are asked for', async () => {
    const { address } = await explore(join(ROOT, 'data/corpus'), '--beside', join(ROOT, 'data/models'))
    const json = async (path: string) => JSON.parse((await get(new URL(path, address))).body)
    expect((await json('snapshot.json')).extractions).toHaveLength(1)
    const list = await json('beside/list.json')
    expect(list).toHaveLength(7)
    expect(list[0]).toMatchObject({ source: 'concluding-observations.txt', symbol: 'CRC/C/VLD/CO/99', date: '2099-06-01' })
    const { extractions } = await json('beside/snapshot.json')
    expect(extractions.map((e: { document: { source: { name: string } } }) => e.document.source.name)).toEqual(list.map((o: { source: string }) => o.source))
    const known = await json('beside/known.json')
    expect(Object.keys(known)).toEqual(list.map((o: { source: string }) => o.source))
    expect(known['views.txt'][0]).toMatchObject({
      paragraph: '1.1',
      status: 'cited',
      way: 'own treaty',
      targets: [{ id: 'iccpr', provisions: ['7', '9', '13', '17'] }],
    })
    const alone = await explore(EXCERPT)
    expect((await get(new URL('beside/list.json', alone.address))).body).toBe('[]\n')
    expect(pacta('explore', EXCERPT, '--beside', 'nowhere')).toMatchObject({ status: 2, stderr: 'pacta: --beside must name a folder; "nowhere" is none.\n' })
  })

  test('takes the next free port, but not another than the one asked for', async () => {
    const first = await explore(EXCERPT)
    const second = await explore(EXCERPT)
    expect(second.address.port).not.toBe(first.address.port)
    const { status, stderr } = pacta('explore', EXCERPT, '--port', first.address.port)
    expect([
      status,
      stderr
        .split('\n')
        .filter(line => !line.includes('note:'))
        .join(''),
    ]).toEqual([2, `pacta: port ${first.address.port} is not free: another program uses it. Choose another with --port, or leave --port out.`])
  })

  test('ends with code 1 when nothing could be read', () => {
    const folder = ownFolder()
    writeFileSync(join(folder, 'empty.txt'), '')
    expect(pacta('explore', folder)).toMatchObject({ status: 1, stdout: '' })
  })
})

test('evaluate measures a folder of gold and keeps a floor', () => {
  const folder = ownFolder()
  for (const name of ['docs', 'gold']) mkdirSync(join(folder, name))
  writeFileSync(
    join(folder, 'docs', 'one.txt'),
    '1. See article 7 of the International Covenant on Civil and Political Rights.\n\n2. See the Convention on the Rights of the Child.\n',
  )
  const paragraphs = [
    { n: '1', citations: [{ target: 'iccpr', provisions: ['7'] }] },
    {
      n: '2',
      citations: [
        { target: 'crc', provisions: [] },
        { target: 'cat', provisions: [] },
      ],
    },
  ]
  writeFileSync(join(folder, 'gold', 'one.json'), JSON.stringify({ document: 'one', paragraphs }))
  writeFileSync(join(folder, 'floor.json'), '{"links": {"f1": 0.9}}')
  const evaluate = (...args: readonly string[]) => spawnSync(process.execPath, [join(ROOT, 'dist/cli/evaluate.js'), folder, ...args], { encoding: 'utf8' })
  const { status, stdout } = evaluate('--by-document', '--errors', '5')
  expect(status).toBe(0)
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(/^one +P 1\.0000 {2}R 0\.6667 {2}F1 0\.8000 {3}\(tp 2, fp 0, fn 1\)$/),
    expect.stringMatching(/^ {2}provisions +P 1\.0000 {2}R 0\.6667/),
    'links\tone\t2\tmissed\tcat',
    'provisions\tone\t2\tmissed\tcat | ',
    'by kind of document',
    expect.stringMatching(/^ {2}other +P 1\.0000/),
    expect.stringMatching(/^ {4}provisions +P 1\.0000/),
    'links by kind of citation',
    expect.stringMatching(/^ {2}explicit .*\(2 of 2 found are right, 2 of 3 wanted are found\)$/),
    expect.stringMatching(/^ {2}anaphora .*\(0 of 0/),
    expect.stringMatching(/^ {2}implicit .*\(0 of 0/),
    'citations by rule',
    expect.stringMatching(/^ {2}name +2 of 2 right$/),
    'calibration: of the citations at a confidence, how many are right',
    expect.stringMatching(/^ {2}0\.\d\d and above +1\.0000 right, 0\.9\d+ expected {3}\(2 of 2; /),
    'paragraphs 2/2 found',
    expect.stringMatching(/^links +P 1\.0000/),
    expect.stringMatching(/^provisions +P 1\.0000/),
    '',
  ])
  expect(evaluate('--floor', join(folder, 'floor.json'))).toMatchObject({ status: 1, stderr: 'pacta: links f1 is 0.8000, below the floor of 0.9.\n' })

  const kept = join(folder, 'projection.json')
  expect(evaluate('--projection', kept)).toMatchObject({ status: 2 })
  expect(evaluate('--projection', kept, '--save')).toMatchObject({ status: 0 })
  writeFileSync(kept, readFileSync(kept, 'utf8').replace('"crc"', '"cat"'))
  expect(evaluate('--projection', kept).stdout).toContain(
    'since the last projection: 0 gained, 0 lost, 1 changed, 0 under other words\n  ~ one.txt 2: cat -> crc\n',
  )
})
