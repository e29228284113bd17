import { describe, expect, test } from 'vitest'
import { lines, makePdf } from './pdf/makePdf.ts'
import { bytesOf, outline, read, readBytes } from './reading.ts'
import { docxOf, inList, level, list, p, paragraphStyle, styled, use } from './samples/docx.ts'

/* A block quotation belongs to the paragraph that brings it, and its numbers and headings are none of the document's. */

const LAMPS = 'The keepers light the lamps at dusk, as the rule of the coast has it.'
const QUOTED = 'No keeper shall let a lamp go out.'

/** Paragraph 6 quotes paragraphs 7 and 8 of another text, with its heading; then the document has a 7 of its own. */
const EXPECTED = [`5: ${LAMPS}`, `6: The rule reads:\nDuties of keepers\n7. ${QUOTED}\n8. Nor shall its glass be dark.`, `7: ${LAMPS}`, `8: ${LAMPS}`]

describe('a quotation with numbers that the document has too', () => {
  test.each([
    [
      'HTML',
      bytesOf(
        `<!DOCTYPE html><p>5. ${LAMPS}</p><p>6. The rule reads:</p><blockquote><h4>Duties of keepers</h4><p>7. ${QUOTED}</p><ol start="8"><li>Nor shall its glass be dark.</li></ol></blockquote><p>7. ${LAMPS}</p><p>8. ${LAMPS}</p>`,
      ),
    ],
    [
      'Markdown',
      bytesOf(
        `# Lamps\n\n## Rule\n\n5. ${LAMPS}\n\n6. The rule reads:\n\n> ### Duties of keepers\n>\n> 7. No keeper shall let\na lamp go out.\n>\n> 8. Nor shall its glass be dark.\n\n7. ${LAMPS}\n\n8. ${LAMPS}\n`,
      ),
    ],
    [
      'DOCX',
      docxOf({
        styles: paragraphStyle('Q', 'Quote'),
        numbering: `${list(1, level(0, 'decimal', '%1.').replace('w:val="1"/><w:numFmt', 'w:val="5"/><w:numFmt'))}${list(2, level(0, 'decimal', '%1.').replace('w:val="1"/><w:numFmt', 'w:val="7"/><w:numFmt'))}${use(1, 1)}${use(2, 2)}`,
        body: [
          p(LAMPS, inList(1)),
          p('The rule reads:', inList(1)),
          p('Duties of keepers', styled('Q')),
          p(QUOTED, styled('Q') + inList(2)),
          p('Nor shall its glass be dark.', styled('Q') + inList(2)),
          p(LAMPS, inList(1)),
          p(LAMPS, inList(1)),
        ].join(''),
      }),
    ],
    [
      'Akoma Ntoso',
      bytesOf(
        `<akomaNtoso><doc><mainBody><paragraph><num>5.</num><content><p>${LAMPS}</p></content></paragraph><paragraph><num>6.</num><content><p>The rule reads:</p><embeddedStructure><section><heading>Duties of keepers</heading><paragraph><num>7.</num><content><p>${QUOTED}</p></content></paragraph><paragraph><num>8.</num><content><p>Nor shall its glass be dark.</p></content></paragraph></section></embeddedStructure></content></paragraph><paragraph><num>7.</num><content><p>${LAMPS}</p></content></paragraph><paragraph><num>8.</num><content><p>${LAMPS}</p></content></paragraph></mainBody></doc></akomaNtoso>`,
      ),
    ],
  ])('%s', async (_, bytes) => {
    const document = await readBytes(bytes)
    expect(outline(document).filter(line => !line.startsWith('heading'))).toEqual(EXPECTED)
    expect(document.warnings.map(w => w.code)).not.toContain('gap-in-numbering')
  })
})

describe('a quotation that its place alone sets apart', () => {
  const REST = ['1: The rule reads:\n1. No keeper shall let a lamp go out.\n2. Nor shall its glass be dark.', `2: ${LAMPS}`, `3: ${LAMPS}`]

  test('in plain text', () => {
    expect(outline(read(`1. The rule reads:\n\n    1. ${QUOTED}\n\n    2. Nor shall its glass be dark.\n\n2. ${LAMPS}\n\n3. ${LAMPS}`))).toEqual(REST)
  })

  test('in plain text, though its numbers go on the count', () => {
    expect(outline(read(`5. ${LAMPS}\n\n6. The rule reads:\n\n    7. ${QUOTED}\n\n7. ${LAMPS}\n\n8. ${LAMPS}`))).toEqual([
      `5: ${LAMPS}`,
      `6: The rule reads:\n7. ${QUOTED}`,
      `7: ${LAMPS}`,
      `8: ${LAMPS}`,
    ])
  })

  test('in a PDF', async () => {
    const bytes = makePdf([
      [
        ...lines(['1.     The rule reads:'], { x: 100, y: 100 }),
        ...lines([`1.     ${QUOTED}`], { x: 140, y: 120, size: 9 }),
        ...lines(['2.     Nor shall its glass be dark.'], { x: 140, y: 140, size: 9 }),
        ...lines([`2.     ${LAMPS}`], { x: 100, y: 160 }),
        ...lines([`3.     ${LAMPS}`], { x: 100, y: 180 }),
      ],
    ])
    expect(outline(await readBytes(bytes))).toEqual(REST)
  })

  test('in quotation marks, though the number goes on the count', () => {
    expect(outline(read(`1. ${LAMPS}\n\n2. The rule reads:\n\n“3. ${QUOTED}\n\n“4. Nor shall its glass be dark.”\n\n3. ${LAMPS}`))).toEqual([
      `1: ${LAMPS}`,
      `2: The rule reads:\n“3. ${QUOTED}\n“4. Nor shall its glass be dark.”`,
      `3: ${LAMPS}`,
    ])
  })
})

test('a page that is set in from the margin as a whole quotes nothing', async () => {
  const bytes = bytesOf(`<!DOCTYPE html><blockquote><h2>Lamps</h2><p>1. ${LAMPS}</p><p>2. ${LAMPS}</p></blockquote><p>Back to top</p>`)
  expect(outline(await readBytes(bytes))).toEqual(['heading: Lamps', `1: ${LAMPS}`, `2: ${LAMPS}`, 'heading: Back to top'])
})

describe('a number and a second number behind it', () => {
  test.each([
    ['1. 1 The keepers rest.', '1: The keepers rest.'],
    ['1. 8 U.S.C. 1182 bars the keepers.', '1: 8 U.S.C. 1182 bars the keepers.'],
    ['1. 1 U.S.C. 7 bars the keepers.', '1: 1 U.S.C. 7 bars the keepers.'],
    ['1. 14 keepers rest.', '1: 14 keepers rest.'],
  ])('%s', (text, expected) => {
    expect(outline(read(`${text}\n\n2. The lamps burn.`))).toEqual([expected, '2: The lamps burn.'])
  })
})
