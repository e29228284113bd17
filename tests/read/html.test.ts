import { describe, expect, test } from 'vitest'
import { bytesOf, outline, readBytes } from './reading.ts'

const PROSE = 'The State lights its lamps at dusk and keeps them until dawn, as the Convention on Lamps asks. '
const page = (body: string, head = ''): Uint8Array => bytesOf(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`)
const read = async (body: string): Promise<readonly string[]> => outline(await readBytes(page(body)))

describe('what stands around the text', () => {
  test('menus, banners, cookies, shares and hidden things go; the text of the main element stays', async () => {
    const body = `<header class="site-header"><a href="/">Home</a><ul class="menu"><li><a href="/a">About</a></li></ul></header>
      <div id="onetrust-consent-sdk"><p>${PROSE}We use cookies.</p></div><div class="breadcrumb"><a href="/">Home</a> / Lamps</div>
      <div role="main"><h1>Report on lamps</h1><div class="share-buttons"><a href="#">Share</a></div><p hidden>Old text.</p><p style="display: none">Old text.</p>
      <p>${PROSE.repeat(10)}</p><script>document.write('x')</script><noscript>Turn it on.</noscript></div><footer>© Lamps <a href="/x">Contact</a></footer>`
    expect(await read(body)).toEqual(['heading: Report on lamps', `block: ${PROSE.repeat(10).trim()}`])
  })

  test('text is kept whatever it is called: a page in a form, a preamble in a header, notes in a footer', async () => {
    const body = `<form id="aspnetForm" class="has-sidebar"><h1>Lamps</h1><header><h2>Preamble</h2><p>${PROSE.repeat(8)}</p></header><p>${PROSE}</p></form>`
    expect(await read(body)).toEqual(['heading: Lamps', 'heading: Preamble', `block: ${PROSE.repeat(8).trim()}`, `block: ${PROSE.trim()}`])
  })
})

describe('lists', () => {
  test.each([
    ['start and value', '<ol start="5"><li>The one.</li><li value="9">The two.</li><li>The three.</li></ol>', ['5', '9', '10']],
    ['reversed', '<ol reversed><li>The one.</li><li>The two.</li></ol>', ['2', '1']],
    ['a number of its own', '<ol><li>12. The one.</li><li>13. The two.</li></ol>', ['12', '13']],
    ['no marker', '<ol style="list-style-type: none"><li>The one.</li></ol>', []],
  ])('%s', async (_, list, expected) => {
    const { paragraphs } = await readBytes(page(`<h1>Lamps</h1>${list}`))
    expect(paragraphs.flatMap(p => (p.kind === 'paragraph' ? [p.number] : []))).toEqual(expected)
  })

  test('letters and numerals are part of the text of their paragraph', async () => {
    const body =
      '<h1>Lamps</h1><ol><li>The State shall:<ol type="a"><li>light lamps:<ol style="list-style: lower-roman"><li>red;</li><li>green;</li></ol></li><li>keep them.</li></ol></li></ol>'
    expect(await read(body)).toEqual(['heading: Lamps', '1: The State shall:\n(a) light lamps:\n(i) red;\n(ii) green;\n(b) keep them.'])
  })

  test('numbers in boxes beside their paragraphs: a button, a column, a table', async () => {
    const body = `<h1>Lamps</h1><div><button>[1]</button><p>${PROSE}</p></div><div><div>2.</div><div><p>${PROSE}</p></div></div>
      <table><tr><td>3.</td><td>${PROSE}</td></tr><tr><td>4.</td><td>${PROSE}</td></tr></table>`
    expect(await read(body)).toEqual(['heading: Lamps', ...[1, 2, 3, 4].map(n => `${n}: ${PROSE.trim()}`)])
  })
})

describe('notes', () => {
  test('of Word, of pandoc, in a table, with absolute addresses of the page itself', async () => {
    const body = `<h1>Lamps</h1>
      <p>Word<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> and pandoc.<a href="#fn9" class="footnote-ref" id="fnref9"><sup>2</sup></a></p>
      <p>Saved<a href="file:///C:/lamps.htm#n3"><sup>3</sup></a> and a row<sup>[<a href="#n4">4</a>]</sup>.</p>
      <div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> See lamps.</p><p>Twice.</p></div>
      <section class="footnotes"><ol><li id="fn9"><p>Pan.<a href="#fnref9">↩</a></p></li></ol></section>
      <p><a name="n3"></a>3 Third.</p><table><tr id="n4"><td>4</td><td>Fourth.</td></tr></table>`
    const document = await readBytes(page(body))
    expect(outline(document)).toEqual([
      'heading: Lamps',
      'block: Word and pandoc.',
      'footnote fn1: See lamps.\nTwice.',
      'footnote fn2: Pan.',
      'block: Saved and a row.',
      'footnote fn3: Third.',
      'footnote fn4: Fourth.',
    ])
    expect(document.paragraphs.flatMap(p => p.calls?.map(call => call.note) ?? [])).toEqual(['fn1', 'fn2', 'fn3', 'fn4'])
  })

  test('a table of contents calls none; a raised number is a call, but not in km2', async () => {
    const body = '<h1>Lamps</h1><ul><li><a href="#one">1</a> Light</li></ul><h2 id="one">1. Light</h2><p>Lamps.<sup>7</sup> On 5 km<sup>2</sup> each.</p>'
    expect(await read(body)).toEqual(['heading: Lamps', 'heading: 1 Light', 'heading: 1. Light', 'block: Lamps. On 5 km2 each.'])
  })
})

test('lines, quotes, struck words and entities', async () => {
  const body = '<h1>Report<br>on lamps</h1><p>1. The one.<br><br>2. The <q>second</q> is&nbsp;&nbsp;&nbsp;set &amp; <s>struck</s> <ins>kept</ins>.</p>'
  expect(await read(body)).toEqual(['heading: Report on lamps', '1: The one.', '2: The “second” is set & kept.'])
})

test('tables are left out with a warning, a page laid out in one is read', async () => {
  const data = await readBytes(page(`<h1>Lamps</h1><p>${PROSE.repeat(5)}</p><table><tr><th>Lamp</th><th>Watts</th></tr><tr><td>A</td><td>5</td></tr></table>`))
  expect(outline(data)).toHaveLength(2)
  expect(data.warnings.map(w => w.code)).toEqual(['table-left-out'])
  const paragraphs = [1, 2, 3].map(n => `<p>${n}. ${PROSE.repeat(12)}</p>`).join('')
  const laidOut = await readBytes(page(`<table><tr><td><a href="/">Home</a></td><td><h1>Lamps</h1>${paragraphs}</td></tr></table>`))
  expect(laidOut.paragraphs.flatMap(p => p.number ?? [])).toEqual(['1', '2', '3'])
})

test('the encoding that a page declares', async () => {
  const latin = Uint8Array.from('<html><head><meta charset="windows-1251"></head><body><p>1. \u00cb\u00e0\u00ec\u00ef\u00e0.</p></body></html>', c =>
    c.charCodeAt(0),
  )
  expect(outline(await readBytes(latin))).toEqual(['1: Лампа.'])
})

test('elements without end are refused in words', async () => {
  await expect(readBytes(page('<div>'.repeat(100_000)))).rejects.toThrow(/stand within one another without end/)
})
