import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { gives, PDF, service } from '../fetch/service.ts'
import { fakeIo, ownFolder } from './fakeIo.ts'

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const io = fakeIo({ env })
  return { code: await main(['fetch', ...args], io), out: io.said.out, err: io.said.err }
}

describe('pacta fetch', () => {
  test('prints the files, counts, and does not ask twice', async () => {
    const out = join(ownFolder(), 'new', 'folder')
    const { template, requests } = await service(gives(PDF))
    const args = ['A/57/292', 'CCPR/C/GC/36', '--out', out, '--rate', '0', '--service', template]
    const files = `${join(out, 'A_57_292.pdf')}\n${join(out, 'CCPR_C_GC_36.pdf')}\n`
    expect(await run(args)).toEqual({ code: 0, out: files, err: 'pacta: 2 documents fetched.\n' })
    expect(await run(args)).toEqual({ code: 0, out: files, err: 'pacta: 0 documents fetched, 2 already there.\n' })
    expect(requests).toHaveLength(2)
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(requests[0]?.headers['user-agent']).toBe(`pacta/${version}`)
  })

  test('takes symbols from a file, and the service from the environment', async () => {
    const folder = ownFolder()
    writeFileSync(join(folder, 'symbols.txt'), '# reports\nA/1/1\nS/RES/1325 (2000)\n')
    const { template, requests } = await service(gives(PDF))
    const args = ['--from', join(folder, 'symbols.txt'), '--out', folder, '--rate', '0', '-l', 'FR']
    expect(await run(args, { PACTA_DOCUMENT_SERVICE: template })).toMatchObject({ code: 0 })
    expect(requests.map(r => r.url)).toEqual(['/get?s=A/1/1&l=fr&t=pdf', '/get?s=S/RES/1325(2000)&l=fr&t=pdf'])
  })

  test('names what could not be had, and goes on', async () => {
    const out = ownFolder()
    const { template } = await service(gives('', {}, 404), gives(PDF))
    expect(await run(['not\u001ba symbol', 'A/1/1', 'A/1/2', '--out', out, '--rate', '0', '--service', template])).toEqual({
      code: 1,
      out: `${join(out, 'A_1_2.pdf')}\n`,
      err: [
        'pacta: not a symbol: this is not the symbol of a UN document. One looks like A/57/292 or CCPR/C/GC/36.',
        'pacta: A/1/1: the service has no such document. Check the symbol, or try another --language or --format.',
        'pacta: 1 document fetched, 2 not to be had.',
        '',
      ].join('\n'),
    })
  })

  test('ends with 130 after Ctrl-C and says how to go on', async () => {
    const out = ownFolder()
    const io = fakeIo()
    const { template } = await service(gives(PDF), () => io.interrupt())
    expect(await main(['fetch', 'A/1/1', 'A/1/2', '--out', out, '--rate', '0', '--service', template], io)).toBe(130)
    expect(io.said.err).toBe(`pacta: ended. What was fetched is in ${out}; the same command goes on from there.\n`)
    expect(readdirSync(out).sort()).toEqual(['A_1_1.pdf', 'manifest.json'])
  })

  test.each([
    [['--out', 'x'], 'fetch what? Name a symbol: pacta fetch A/57/292 --out my-folder'],
    [['A/1/1'], 'fetch into which folder? Say --out FOLDER: pacta fetch A/57/292 --out my-folder'],
    [['A/1/1', '--out', 'x', '--language', 'de'], 'there is no language "de". There are: en, fr, es, ar, ru, zh.'],
    [['A/1/1', '--out', 'x', '--format', 'dox'], 'there is no format "dox". Did you mean "docx"?'],
    [['A/1/1', '--out', 'x', '--rate', '-1'], '--rate must be a number of seconds from 0 to 3600, not "-1".'],
    [
      ['A/1/1', '--out', 'x', '--service', 'https://example.org'],
      'the address of the service cannot be used: it must say where the symbol goes: https://example.org/{language}/{symbol}.{format}',
    ],
    [['A/1/1', '--out', 'package.json'], 'package.json is a file. Give --out the name of a folder.'],
    [['--from', 'none.txt', '--out', 'x'], 'none.txt cannot be read: there is no such file or folder. Check the spelling.'],
  ])('%j is a wrong call, and makes no folder', async (args, message) => {
    expect(await run(args)).toEqual({ code: 2, out: '', err: `pacta: ${message}\n` })
    expect(existsSync('x')).toBe(false)
  })

  test('does not use a folder with another manifest', async () => {
    const out = ownFolder()
    writeFileSync(join(out, 'manifest.json'), '{"name": "an app"}')
    expect(await run(['A/1/1', '--out', out])).toMatchObject({ code: 2, err: expect.stringContaining('"pacta fetch" did not write. Choose another folder.') })
  })
})
