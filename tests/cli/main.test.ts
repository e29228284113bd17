import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MultiDirectedGraph } from 'graphology'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { makePdf } from '../read/pdf/makePdf.ts'
import { zipOf } from '../read/samples/zip.ts'
import { type Circumstances, fakeIo, ownFolder } from './fakeIo.ts'

const REPORT = `A/99/1

Report on visits

1. The International Covenant on Civil and Political Rights binds the State, article 10 (1) of the Covenant above all.

2. Nothing is cited here.

3. The visitors also recall the Convention on the Rights of the Child, in particular its articles 37 and 40.
`
const NOTE = `A/99/2

1. See the Convention on the Elimination of All Forms of Discrimination against Women.
`
/** The first bytes of a PNG file. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')

async function run(args: readonly string[], circumstances?: Circumstances) {
  const io = fakeIo(circumstances)
  const code = await main(args, io)
  expect(io.said.err).not.toMatch(/\n\s+at /)
  return { code, out: io.said.out, err: io.said.err, lines: io.said.err.split('\n').filter(Boolean) }
}

function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = ownFolder()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

interface Printed {
  readonly source: string
  readonly document: string
  readonly paragraph: string | null
  readonly text: string
  readonly citations: readonly {
    readonly target: string | null
    readonly provisions: readonly string[]
    readonly start: number
    readonly end: number
    readonly quote: string
  }[]
}
const records = (ndjson: string): readonly Printed[] =>
  ndjson
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('%s lists the commands with examples', async arg => {
    const { code, out, err } = await run([arg])
    expect([code, err]).toEqual([0, ''])
    for (const command of ['explore', 'extract', 'explain', 'graph', 'analyse', 'worksheet', 'read', 'fetch']) expect(out).toContain(`pacta ${command}`)
  })

  test('no command: the same text, and the call was wrong', async () => {
    expect(await run([])).toMatchObject({ code: 2, err: '' })
  })

  test.each(['explore', 'extract', 'explain', 'graph', 'analyse', 'worksheet', 'read', 'fetch'])(
    '%s --help has examples and exit codes, and no line is too long for a terminal',
    async name => {
      const { code, out } = await run([name, '--help'])
      expect(code).toBe(0)
      expect(out).toMatch(/Examples:\n {2}pacta /)
      expect(out).toContain('Exit code: 0')
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
      expect((await run(['help', name])).out).toBe(out)
    },
  )

  test('--version is the version of package.json', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(await run(['--version'])).toMatchObject({ code: 0, out: `${version}\n` })
  })
})

describe('a wrong call', () => {
  test.each([
    [['extrct', 'a.txt'], 'there is no command "extrct". Did you mean "extract"?'],
    [['nonsense'], 'there is no command "nonsense". "pacta --help" lists what there is.'],
    [['--verson'], 'there is no option --verson. Did you mean "--version"?'],
    [['extract', 'a.txt', '--fromat', 'csv'], 'there is no option --fromat. Did you mean --format?'],
    [['extract', 'a.txt', '--format', 'xml'], 'there is no format "xml". There are: ndjson, json, csv.'],
    [['graph', 'a.txt', '--format', 'gefx'], 'there is no format "gefx". Did you mean "gexf"?'],
    [['read', 'a.txt', '-f', 'htlm'], 'there is no format "htlm". Did you mean "html"?'],
    [['read'], 'read what? Name a file or a folder: pacta read report.txt'],
    [['extract'], 'extract what? Name a file or a folder: pacta extract report.txt'],
    [['extract', 'a.txt', '--max-pages', 'many'], '--max-pages must be a number of pages, such as 5000, not "many".'],
    [['graph', 'a.txt', '--max-unpacked', '2 TB'], '--max-unpacked must be a size, such as 800MB or 2GB, not "2 TB".'],
    [['explore', 'a.txt', '--port', '70000'], '--port must be a number from 1 to 65535, not "70000".'],
  ])('%j says what is wrong in one line', async (args, message) => {
    expect(await run(args)).toEqual({ code: 2, out: '', err: `pacta: ${message}\n`, lines: [`pacta: ${message}`] })
  })
})

describe('limits', () => {
  test.each([
    ['--max-unpacked', '1kB', /reports\.zip!\/a\.txt: Unpacked it is larger than 1000 bytes/],
    ['--max-unpacked', '0.2MB', undefined],
  ])('%s %s', async (option, value, problem) => {
    const folder = folderWith({ 'reports.zip': Buffer.from(zipOf({ 'a.txt': REPORT.repeat(10) })) })
    const { code, err } = await run(['read', folder, option, value])
    expect(code).toBe(problem ? 1 : 0)
    if (problem) expect(err).toMatch(problem)
  })

  test('--max-pages', async () => {
    const folder = folderWith({ 'long.pdf': Buffer.from(makePdf([1, 2, 3].map(n => [{ text: `${n}. The State.`, x: 90, y: 90 }]))) })
    expect((await run(['extract', folder, '--max-pages', '2'])).err).toMatch(/long\.pdf: .*pages/)
    expect((await run(['extract', folder, '--max-pages', '3'])).code).toBe(0)
  })
})

describe('extract', () => {
  test('prints a record a paragraph, in order, and nothing else', async () => {
    const folder = folderWith({ 'report.txt': REPORT })
    const { code, out, err } = await run(['extract', join(folder, 'report.txt')])
    expect([code, err]).toEqual([0, ''])
    const numbered = records(out).filter(r => r.paragraph !== null)
    expect(numbered.map(r => [r.source, r.document, r.paragraph])).toEqual(['1', '2', '3'].map(n => ['report.txt', 'A/99/1', n]))
    expect(numbered.map(r => r.citations.map(c => [c.target, c.provisions]))).toEqual([
      [
        ['iccpr', []],
        ['iccpr', ['10(1)']],
      ],
      [],
      [['crc', ['37', '40']]],
    ])
    for (const { text, citations } of records(out)) for (const { start, end, quote } of citations) expect(text.slice(start, end)).toBe(quote)
  })

  test('takes folders, in natural order, and other formats', async () => {
    const folder = folderWith({ 'b-10.txt': NOTE, 'b-9.txt': REPORT })
    const json = await run(['extract', folder, '--format', 'json'])
    const list: readonly Printed[] = JSON.parse(json.out)
    expect([...new Set(list.map(r => r.source))]).toEqual(['b-9.txt', 'b-10.txt'])
    const csv = await run(['extract', folder, '-f', 'CSV'])
    expect(csv.out.split('\r\n')[0]).toMatch(/^source,document,paragraph,target,title,/)
    expect(csv.out).toContain(',cedaw,')
  })

  test('writes a file whole, with a mark that tells Excel the encoding only in a table', async () => {
    const folder = folderWith({ 'report.txt': REPORT })
    const [table, lines] = [join(folder, 'out.csv'), join(folder, 'out.ndjson')]
    expect(await run(['extract', folder, '--format', 'csv', '--out', table])).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringMatching(/^pacta: wrote \d+ citations? of 1 document to .*out\.csv\.\n$/),
    })
    expect(await run(['extract', folder, '--out', lines])).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(table, 'utf8')).toMatch(/^\uFEFFsource,/)
    expect(records(readFileSync(lines, 'utf8')).map(r => r.source)).toContain('report.txt')
    expect(readdirSync(folder).sort()).toEqual(['out.csv', 'out.ndjson', 'report.txt'])
  })

  test('two files that claim one symbol keep it', async () => {
    const folder = folderWith({ 'a.txt': NOTE, 'b.txt': NOTE })
    const found = records((await run(['extract', folder])).out)
    expect([...new Set(found.map(r => `${r.source} ${r.document}`))]).toEqual(['a.txt A/99/2', 'b.txt A/99/2'])
  })

  test('ends quietly when its reader has gone', async () => {
    expect(await run(['extract', folderWith({ 'report.txt': REPORT })], { closesAfter: 0 })).toMatchObject({ code: 0, err: '' })
  })

  test('ends at once after Ctrl-C and leaves no half file', async () => {
    const folder = folderWith({ 'report.txt': REPORT })
    const io = fakeIo()
    io.interrupt()
    expect(await main(['extract', folder, '--out', join(folder, 'out.csv')], io)).toBe(130)
    expect(readdirSync(folder)).toEqual(['report.txt'])
  })
})

describe('what cannot be read', () => {
  test('is told in one line each, and the others are still printed', async () => {
    const folder = folderWith({ 'a.txt': REPORT, 'empty.txt': '', 'picture.txt': PNG })
    const paths = [join(folder, 'none.txt'), join(folder, 'empty.txt'), join(folder, 'picture.txt'), join(folder, 'a.txt')]
    const { code, out, lines } = await run(['extract', ...paths])
    expect(code).toBe(1)
    expect(records(out).filter(r => r.paragraph !== null)).toHaveLength(3)
    expect(lines).toHaveLength(3)
    for (const [i, name] of ['none.txt', 'empty.txt', 'picture.txt'].entries()) expect(lines[i]).toContain(name)
    expect(lines[0]).toContain('no such file')
    expect(lines[1]).toMatch(/empty/)
    expect(lines[2]).toMatch(/PNG/)
  })

  test('is a line without end: told, and the others are still printed', async () => {
    const folder = folderWith({ 'a-line.txt': 'the Convention on the Rights of the Child, article 14 and '.repeat(100_000), 'b.txt': REPORT })
    const { code, out, lines } = await run(['extract', folder])
    expect(code).toBe(1)
    expect(lines).toEqual([expect.stringMatching(/a-line\.txt: One stretch of 6 million characters/)])
    expect(records(out).map(r => r.source)).toContain('b.txt')
  })

  test('is all there is: nothing is written', async () => {
    const folder = folderWith({ 'empty.txt': '' })
    mkdirSync(join(folder, 'sub'))
    const { code, lines } = await run(['extract', join(folder, 'empty.txt'), join(folder, 'sub'), '--out', join(folder, 'out.csv')])
    expect(code).toBe(1)
    expect(lines.at(-2)).toContain('this folder holds no documents')
    expect(lines.at(-1)).toBe('pacta: nothing was read, so nothing was written.')
    expect(existsSync(join(folder, 'out.csv'))).toBe(false)
  })

  test('fully is read with a note: invalid UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('1. The caf'), Buffer.from([0xe9]), Buffer.from(' of the Convention on the Rights of the Child.\n')])
    const { code, out, lines } = await run(['extract', join(folderWith({ 'latin.txt': bytes }), 'latin.txt')])
    expect(code).toBe(0)
    expect(records(out).flatMap(r => r.citations.map(c => c.target))).toEqual(['crc'])
    expect(lines[0]).toMatch(/latin\.txt: note: /)
  })

  test('by name: control characters in a file name reach no terminal', async () => {
    const { err } = await run(['extract', '/nowhere/\u001b[31mred\u0007.txt'])
    expect(err).not.toMatch(/[\u001b\u0007]/)
  })
})

describe('explain', () => {
  const explain = async (...words: readonly string[]) => run(['explain', join(folderWith({ 'report.txt': REPORT }), 'report.txt'), ...words])

  test('tells what a paragraph cites, by which form and rule, and how', async () => {
    const { code, out, err } = await explain('3')
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\n').slice(0, 6)).toEqual([
      'A/99/1, paragraph 3',
      '',
      '  The visitors also recall the [1 Convention on the Rights of the Child, in particular its articles',
      '  37 and 40].',
      '',
      '[1] “Convention on the Rights of the Child, in particular its articles 37 and 40”',
    ])
    for (const words of ['(crc), article 37, article 40', '(form name)', '(form pinpoint)', 'rule      name: ', 'relation  recalls'])
      expect(out).toContain(words)
  })

  test('says so where there is nothing', async () => {
    expect((await explain('2')).out).toContain('Nothing in it looks like a citation.')
  })

  test('gives the same as data', async () => {
    const [explanation] = JSON.parse((await explain('para. 1', '--format', 'json')).out)
    expect(explanation).toMatchObject({ document: 'A/99/1', number: '1', items: [{ target: { id: 'iccpr' } }, { places: ['article 10 (1)'] }] })
  })

  test('names the nearest where there is no such paragraph, and wants one file and one paragraph', async () => {
    expect(await explain('14')).toMatchObject({ code: 2, out: '', err: 'pacta: report.txt has no paragraph 14. The nearest are: 1, 2, 3.\n' })
    expect(await explain()).toMatchObject({ code: 2, err: expect.stringContaining('a paragraph of it') })
    expect(await run(['explain', folderWith({ 'a.txt': REPORT, 'b.txt': NOTE }), '1'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Name one file'),
    })
    expect(await run(['explain', join(folderWith({ 'a.txt': PNG }), 'a.txt'), '1'])).toMatchObject({ code: 1, out: '' })
  })
})

describe('analyse', () => {
  const folder = () => folderWith({ 'report.txt': REPORT, 'note.txt': NOTE })

  test('prints every table, in the names of the registry', async () => {
    const { code, out, err } = await run(['analyse', folder()])
    expect([code, err]).toEqual([0, ''])
    for (const title of ['What is cited most', 'Articles', 'Citations over time', 'Cited together', 'How documents differ']) expect(out).toContain(title)
    expect(out).toMatch(/ {2}CRC {2,}Convention on the Rights of the Child {2,}instrument {2,}1 {2,}1\n/)
    expect(out).toMatch(/ {2}ICCPR {2}article 10 /)
  })

  test('one table as CSV or JSON, with all its rows', async () => {
    const csv = await run(['analyse', folder(), '--table', 'articles', '-f', 'csv'])
    expect(csv.out.split('\r\n')[0]).toBe('name,place,subject,paragraphs,documents')
    expect(csv.out).toMatch(/^CRC,article 37,.*,1,1\r$/m)
    const [table, ...more] = JSON.parse((await run(['analyse', folder(), '-t', 'documents', '-f', 'json'])).out)
    expect(more).toEqual([])
    expect(table.rows).toContainEqual({ document: 'A/99/1', name: 'ICCPR', paragraphs: 1, where: '1' })
    expect((await run(['analyse', folder(), '-f', 'csv'])).out).toMatch(/^name,title,kind,/)
  })

  test('as many rows as asked for', async () => {
    expect((await run(['analyse', folder(), '-t', 'cited', '--top', '1'])).out).toContain('… and 2 more')
  })

  test.each([
    [['--table', 'pars'], '--table cannot be "pars". Did you mean "pairs"?'],
    [['--top', 'ten'], '--top must be a whole number from 1 to 1000000, not "ten".'],
  ])('%j is a wrong call', async (args, message) => {
    expect(await run(['analyse', folder(), ...args])).toMatchObject({ code: 2, out: '', err: `pacta: ${message}\n` })
  })
})

describe('worksheet', () => {
  const report = () => join(folderWith({ 'report.txt': REPORT }), 'report.txt')

  test('writes a page, with answers only where they are asked for', async () => {
    const out = join(ownFolder(), 'sheet.html')
    expect(await run(['worksheet', 'data/models', '--count', '8', '--out', out])).toMatchObject({
      code: 0,
      out: '',
      err: `pacta: wrote 8 exercises from 7 documents to ${out}.\n`,
    })
    const page = readFileSync(out, 'utf8')
    expect(page.match(/<h2>/g)).toHaveLength(8)
    expect(page).not.toContain('Answers')
    const whole = (await run(['worksheet', 'data/models', '--count', '8', '--answers'])).out
    expect(whole.match(/<h2>/g)).toHaveLength(16)
    expect(whole).toContain('decided by a person')
    expect(whole.startsWith(page.slice(0, page.indexOf('</body>')))).toBe(true)
  })

  test('takes what Pacta found where nobody wrote down better, and says so', async () => {
    const { code, out } = await run(['worksheet', report(), '--kind', 'mark', '--answers'])
    expect(code).toBe(0)
    expect(out).toContain('The answers are what Pacta found')
    expect(out).toContain('paragraph 3')
  })

  test('gives a set to share', async () => {
    const set = JSON.parse((await run(['worksheet', 'data/models', '--format', 'json', '--seed', '5', '--kind', 'which', '-n', '3'])).out)
    expect(set).toMatchObject({ format: 'pacta-exercises', version: 1, seed: 5 })
    expect(set.exercises.map((e: { kind: string }) => e.kind)).toEqual(['which', 'which', 'which'])
  })

  test('says if there is nothing to ask, and does not teach from a list with mistakes', async () => {
    const nothing = folderWith({ 'a.txt': 'A/99/3\n\n1. Nothing is cited here.\n' })
    expect(await run(['worksheet', nothing])).toMatchObject({ code: 1, out: '', err: expect.stringContaining('hold nothing that can be asked about') })
    const wrong = folderWith({ 'a.txt': REPORT, 'a.citations.yaml': "- {at: '1', quote: 'x'}\n" })
    expect(await run(['worksheet', join(wrong, 'a.txt')])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('a.citations.yaml') })
  })

  test.each([
    [['--kind', 'wich'], '--kind cannot be "wich". Did you mean "which"?'],
    [['--count', '0'], '--count must be a whole number from 1 to 500, not "0".'],
    [['--seed', '1.5'], '--seed must be a whole number from 0 to 9007199254740991, not "1.5".'],
  ])('%j is a wrong call', async (args, message) => {
    expect(await run(['worksheet', report(), ...args])).toMatchObject({ code: 2, out: '', err: `pacta: ${message}\n` })
  })
})

describe('graph', () => {
  test('writes what graphology reads', async () => {
    const folder = folderWith({ 'report.txt': REPORT })
    const { code, out } = await run(['graph', folder])
    expect(code).toBe(0)
    const graph = new MultiDirectedGraph()
    graph.import(JSON.parse(out))
    expect(graph.hasDirectedEdge('A/99/1#1', 'iccpr#art_10__para_1')).toBe(true)
    expect(graph.hasDirectedEdge('A/99/1#3', 'crc#art_37')).toBe(true)
    expect(graph.hasDirectedEdge('body:ccpr', 'iccpr')).toBe(true)
  })

  test('writes GEXF and GraphML files', async () => {
    const folder = folderWith({ 'report.txt': REPORT })
    for (const format of ['gexf', 'graphml']) {
      const file = join(folder, `out.${format}`)
      expect(await run(['graph', folder, '-f', format, '-o', file])).toMatchObject({
        code: 0,
        out: '',
        err: expect.stringContaining('wrote the graph of 1 document to '),
      })
      expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`<${format} [\\s\\S]*</${format}>\\n$`))
    }
  })
})

describe('read', () => {
  test('prints the facts and the paragraphs of each document, and its notes once', async () => {
    const folder = folderWith({
      'a.txt': REPORT,
      'b.txt': Buffer.concat([Buffer.from('A/99/3\n\n1. The caf'), Buffer.from([0xe9]), Buffer.from(' is closed.\n')]),
    })
    const { code, out, err } = await run(['read', folder])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/symbol +A\/99\/1 \(first lines\)\n/)
    expect(out).toMatch(/\n3 +The visitors also recall the Convention/)
    expect(out).toMatch(/=====\n\nfile +b\.txt/)
    expect(out).toMatch(/Notes on the reading:\n- +This file is not UTF-8 text/)
  })

  test('json: the documents; the same bytes give the same text', async () => {
    const folder = folderWith({ 'a.txt': REPORT, 'empty.txt': '' })
    const first = await run(['read', folder, '-f', 'json'])
    expect(first).toMatchObject({ code: 1, lines: [expect.stringMatching(/empty\.txt: This file is empty/)] })
    const [document, ...more] = JSON.parse(first.out)
    expect(more).toEqual([])
    expect(document).toMatchObject({ id: 'A/99/1', source: { name: 'a.txt' } })
    expect(document.paragraphs.map((p: { number?: string }) => p.number).filter(Boolean)).toEqual(['1', '2', '3'])
    expect((await run(['read', folder, '-f', 'json'])).out).toBe(first.out)
  })

  test('html: the source with its lines, each paragraph linked to its own; a file is whole', async () => {
    const folder = folderWith({ 'a.txt': REPORT.replace('Nothing', 'Nothing <script>alert(1)</script>') })
    const page = join(folder, 'out.html')
    expect(await run(['read', folder, '-f', 'html', '-o', page])).toEqual({
      code: 0,
      out: '',
      err: `pacta: wrote 1 document as read to ${page}.\n`,
      lines: [`pacta: wrote 1 document as read to ${page}.`],
    })
    const text = readFileSync(page, 'utf8')
    expect(text).toMatch(/<li id="d1-L7"><a href="#d1-p\d+">7<\/a><span dir="auto">2\. Nothing &lt;script&gt;alert\(1\)/)
    expect(text).toMatch(/<a href="#d1-L7" title="line 7 of the source">2<\/a>/)
    expect(text).not.toContain('<script')
  })

  test('of nothing writes nothing', async () => {
    const folder = folderWith({ 'empty.txt': '' })
    expect(await run(['read', folder, '-o', join(folder, 'out.html')])).toMatchObject({ code: 1, out: '' })
    expect(readdirSync(folder)).toEqual(['empty.txt'])
  })
})

describe('export', () => {
  const folder = () => folderWith({ 'report.txt': REPORT })

  test.each([
    ['svg', /<svg/],
    ['csv', /ICCPR|iccpr/],
    ['json', /"nodes"/],
    ['ttl', /eli:cites <urn:pacta:instrument:iccpr>/],
    ['akn', /<akomaNtoso/],
    ['csl', /"type":"report"/],
  ])('writes %s to standard output', async (format, holds) => {
    const { code, out } = await run(['export', join(folder(), 'report.txt'), '--format', format])
    expect([code, holds.test(out)]).toEqual([0, true])
  })

  test('knows the format by the name of the file, and prints title and date as asked', async () => {
    const at = folder()
    const { code, err } = await run([
      'export',
      join(at, 'report.txt'),
      '--out',
      join(at, 'map.svg'),
      '--picture',
      'bars',
      '--title',
      'For <Geneva>',
      '--date',
      '2026-01-31',
    ])
    expect([code, err]).toEqual([0, `pacta: wrote the svg file of 1 document to ${join(at, 'map.svg')}.\n`])
    const svg = readFileSync(join(at, 'map.svg'), 'utf8')
    for (const part of ['For &lt;Geneva&gt;', '31 January 2026', 'Source: A/99/1, paras. 1–3']) expect(svg).toContain(part)
  })

  test('what is printed is in the language that is asked for, worksheets too', async () => {
    const text = join(folder(), 'report.txt')
    const french = (await run(['export', text, '--format', 'svg', '--language', 'fr', '--date', '2026-01-31'])).out
    for (const part of ['Ce que cite A/99/1', 'par. 1 à 3', '31 janvier 2026', 'Traité']) expect(french).toContain(part)
    const arabic = (await run(['worksheet', 'data/models', '--count', '4', '--language', 'ar', '--answers'])).out
    expect(arabic).toContain('<html lang="ar" dir="rtl">')
    expect(arabic).not.toMatch(/Worksheet|The reason is|Which treaty/)
  })

  test('a workbook is a file that appears when it is whole', async () => {
    const at = folder()
    const { code } = await run(['export', join(at, 'report.txt'), '--out', join(at, 'table.xlsx')])
    expect([code, readdirSync(at)]).toEqual([0, ['report.txt', 'table.xlsx']])
    expect(readFileSync(join(at, 'table.xlsx')).subarray(0, 2).toString()).toBe('PK')
  })

  test.each([
    [[], 'export what?'],
    [['x.txt'], 'which format?'],
    [['x.txt', '--out', 'x.doc'], 'which format?'],
    [['x.txt', '--format', 'pdff'], 'Did you mean "pdf"?'],
    [['x.txt', '--format', 'png'], 'is no text'],
    [['x.txt', '--format', 'csv', '--scale', '2'], '--scale is for png'],
    [['x.txt', '--out', 'x.png', '--scale', '9'], '--scale is 1, 2, 3 or 4'],
    [['x.txt', '--out', 'x.svg', '--date', 'today'], '--date is a day'],
    [['x.txt', '--out', 'x.svg', '--picture', 'heap'], 'Did you mean "heat"?'],
    [['x.txt', '--out', 'x.svg', '--language', 'de'], 'There are: en, fr, es, ar.'],
    [['x.txt', '--out', 'x.ttl', '--language', 'fr'], '--language is for'],
  ])('refuses %j in words', async (args, says) => {
    const { code, lines } = await run(['export', ...args])
    expect([code, lines.length]).toEqual([2, 1])
    expect(lines[0]).toContain(says)
  })
})
