import { describe, expect, test } from 'vitest'
import { bytesOf, outline, readBytes } from './reading.ts'
import { DOC_REPORT } from './samples/report.ts'

const akn = (body: string, before = ''): Uint8Array =>
  bytesOf(`<?xml version="1.0"?>${before}<akomaNtoso xmlns="x"><statement name="resolution">${body}</statement></akomaNtoso>`)

describe('Akoma Ntoso', () => {
  test('a resolution: the symbol of its description, its recitals, its paragraphs, notes by reference', async () => {
    const document = await readBytes(
      akn(`<meta><identification source="#un"><FRBRWork><FRBRthis value="/x"/><FRBRalias name="symbol" value="A/RES/99/1"/></FRBRWork></identification>
        <notes source="#un"><note eId="n1" marker="1"><p>United Lamps.</p></note></notes></meta>
        <preface><p><docTitle>Lamps for all</docTitle></p></preface>
        <preamble><p>The <organization refersTo="#ga">General Assembly</organization>,</p>
        <recitals><recital><p><i>Recalling</i> the Convention on Lamps<noteRef href="#n1"/>,</p></recital><recital><p>With thanks to all who light them,</p></recital></recitals></preamble>
        <mainBody><paragraph><num>1.</num><content><p>Decides to light lamps;</p></content></paragraph>
        <paragraph><num>2.</num><intro><p>Asks States:</p></intro><point><num>(a)</num><content><p>to keep them.</p></content></point></paragraph></mainBody>`),
    )
    expect(document.symbol).toBe('A/RES/99/1')
    expect(outline(document)).toEqual([
      'heading: Lamps for all',
      'block: The General Assembly,',
      'preambular pp1: Recalling the Convention on Lamps,',
      'footnote fn1: United Lamps.',
      'preambular pp2: With thanks to all who light them,',
      '1: Decides to light lamps;',
      '2: Asks States:\n(a) to keep them.',
    ])
  })

  test('entities are neither expanded nor fetched, however many times they would grow', async () => {
    const lol = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    const document = await readBytes(
      akn(
        '<mainBody><p>The lamp &l10; &file; &#x201c;lit&#8221; &amp; kept.</p></mainBody>',
        `<!DOCTYPE akomaNtoso [<!ENTITY l0 "lol">${lol}<!ENTITY file SYSTEM "file:///etc/passwd">]>`,
      ),
    )
    expect(outline(document)).toEqual(['block: The lamp &l10; &file; “lit” & kept.'])
  })

  test('one that was cut off is read as far as it goes, with a warning', async () => {
    const whole = akn(
      '<mainBody><paragraph><num>1.</num><content><p>Lamps are lit.</p></content></paragraph><paragraph><num>2.</num><content><p>They are kept.</p></content></paragraph></mainBody>',
    )
    const document = await readBytes(whole.subarray(0, whole.length - 90))
    expect(outline(document)[0]).toBe('1: Lamps are lit.')
    expect(document.warnings.map(w => w.code)).toContain('damaged')
  })
})

describe('Markdown', () => {
  test('wrapped lines, counts left to the program, numbers that end a sentence, emphasis, links, comments, front matter', async () => {
    const text = `---
layout: report
---
# Lamps #

The *first* **lamp** of_all was lit in
1990. The State [keeps](https://x.example) it. <!-- not
this --> \\*Now\\* &amp; then.

1. Lamps are lit.
1. Lamps are
kept.

Keeping
-------

> 7. A lamp is quoted.

| Lamp | Watts |
|------|-------|
| A    | 5     |
`
    const document = await readBytes(bytesOf(text))
    expect(document.source.mediaType).toBe('text/markdown')
    expect(outline(document)).toEqual([
      'heading: Lamps',
      'block: The first lamp of_all was lit in 1990. The State keeps it. *Now* & then.',
      '1: Lamps are lit.',
      '2: Lamps are kept.',
      'heading: Keeping',
      'block: 7. A lamp is quoted.',
    ])
    expect(document.warnings.map(w => w.code)).toContain('table-left-out')
  })

  test('notes with words for names are counted, those with numbers keep them', async () => {
    const document = await readBytes(
      bytesOf('## Lamps\n\n## Light\n\nLamps[^why] and more.[^12]\n\n[^12]: Twelve.\n[^why]: Because,\n    as said,\n\n    of dusk.\n'),
    )
    expect(outline(document).slice(2)).toEqual(['block: Lamps and more.', 'footnote fn1: Because, as said, of dusk.', 'footnote fn12: Twelve.'])
  })

  test.each([
    ['numbered paragraphs', '1. The State.\n\n2. The *other* State.\n\n* * *\n'],
    ['a line of stars and one number sign', '# 1 of the lamps\n\n1. It is lit.\n'],
    ['a ruled title', 'REPORT\n======\n\n1. It is lit.\n'],
  ])('%s stay plain text', async (_, text) => {
    expect((await readBytes(bytesOf(text))).source.mediaType).toBe('text/plain')
  })
})

describe('old Office files', () => {
  /** The same container with its streams under other names, as long as they were. */
  const renamed = (from: string, to: string): Uint8Array => {
    const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
    const bytes = Buffer.from(DOC_REPORT)
    const at = bytes.indexOf(utf16(from))
    bytes.fill(0, at, at + 64)
    utf16(to).copy(bytes, at)
    bytes.writeUInt16LE(to.length * 2 + 2, at + 64)
    return Uint8Array.from(bytes)
  }

  test.each([
    ['EncryptedPackage', /protected with a password/],
    ['Workbook', /workbook \(XLS\)/],
    ['PowerPoint Document', /presentation \(PPT\)/],
    ['Contents', /holds no Word document, or is damaged/],
  ])('%s', async (name, message) => {
    await expect(readBytes(renamed('WordDocument', name))).rejects.toThrow(message)
  })

  test('a locked document, and one of an older version', async () => {
    const main = 512
    const at = [...Array(DOC_REPORT.length / main).keys()].find(i => DOC_REPORT[i * main] === 0xec && DOC_REPORT[i * main + 1] === 0xa5) ?? 0
    const changed = (offset: number, byte: number): Uint8Array => DOC_REPORT.map((b, i) => (i === at * main + offset ? byte : b))
    await expect(readBytes(changed(11, (DOC_REPORT[at * main + 11] ?? 0) | 1))).rejects.toThrow(/protected with a password/)
    await expect(readBytes(changed(0, 0xdc))).rejects.toThrow(/version before Word 97/)
  })
})
