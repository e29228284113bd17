import { readFileSync } from 'node:fs'
import { bytesOf } from '../reading.ts'
import { callFootnote, docxOf, footnote, inList, level, list, p, paragraphStyle, styled, t, use } from './docx.ts'

/** The same little report in every kind of file. */
export const REPORT_OUTLINE = [
  'heading: Report on lamps',
  'heading: I. Introduction',
  '1: The Covenant binds every State that lights lamps.',
  'footnote fn1: See the Covenant, article 2.',
  '2: Each State shall:\n(a) light its lamps;\n(b) keep them “clean”.',
  'heading: A. Findings',
  '3: The visitors recall the Convention on Lamps and thank the State.',
  'footnote fn2: United Lamps, vol. 9.',
  'heading: II. Conclusions',
  '4: Lamps are lit.',
]

/** Where the first note is called. */
export const CALLING = { number: '1', before: 'The Covenant binds every State that lights lamps.', note: 'fn1' }

const NUMBERING = [
  list(1, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)')),
  list(2, level(0, 'upperRoman', '%1.') + level(1, 'upperLetter', '%2.')),
  use(1, 1),
  use(2, 2),
].join('')

const STYLES = [
  paragraphStyle('Title', 'Title'),
  paragraphStyle('H1', 'heading 1', inList(2, 0)),
  paragraphStyle('H2', 'heading 2', inList(2, 1)),
  paragraphStyle('Para', 'Numbered paragraph', inList(1)),
].join('')

export const DOCX_REPORT = docxOf({
  styles: STYLES,
  numbering: NUMBERING,
  footnotes: `<w:footnote w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:footnote>${footnote(2, 'See the Covenant, article 2.')}${footnote(3, 'United Lamps, vol. 9.')}`,
  body: [
    p('A/99/1'),
    p('Report on lamps', styled('Title')),
    p('Introduction', styled('H1')),
    p(t('The Covenant binds every State ') + t('that lights lamps.') + callFootnote(2), styled('Para')),
    p('Each State shall:', styled('Para')),
    p('light its lamps;', inList(1, 1)),
    p('keep them “clean”.', inList(1, 1)),
    p('Findings', styled('H2')),
    p(t('The visitors recall the Convention on Lamps') + callFootnote(3) + t(' and thank the State.'), styled('Para')),
    p('Conclusions', styled('H1')),
    p('Lamps are lit.', styled('Para')),
  ].join(''),
})

/** Made of {@link DOCX_REPORT} with LibreOffice 7.4: `soffice --convert-to doc`. */
export const DOC_REPORT = Uint8Array.from(readFileSync('tests/fixtures/reading/report.doc'))

export const HTML_REPORT = bytesOf(`<!DOCTYPE html><html><head><title>Lamps</title><script src="https://example.invalid/a.js"></script></head><body>
<nav><a href="/">Home</a> <a href="/lamps">Lamps</a></nav>
<div class="cookie-banner">We use cookies. <button>Accept</button></div>
<main><p>A/99/1</p><h1>Report on lamps</h1><h2>I. Introduction</h2>
<ol><li><p>The Covenant binds every State that
  lights lamps.<sup><a href="#fn1" id="ref1">1</a></sup></p></li>
<li>Each State shall:<ol type="a"><li>light its lamps;</li><li>keep them <q>clean</q>.</li></ol></li></ol>
<h3>A. Findings</h3><ol start="3"><li>The visitors recall the Convention on Lamps<a href="#fn2">[2]</a> and thank the State.</li></ol>
<h2>II. Conclusions</h2><ol start="4"><li value="4">Lamps are lit.</li></ol>
<hr><div id="fn1"><p><a href="#ref1">1</a> See the Covenant, article 2.</p></div><div id="fn2"><p>[2] United Lamps, vol. 9.</p></div></main>
<footer>© Lamps <a href="/contact">Contact</a></footer></body></html>`)

export const MARKDOWN_REPORT = bytesOf(`A/99/1

# Report on lamps

## I. Introduction

1. The Covenant binds every State
   that lights *lamps*.[^1]
2. Each State shall:

    (a) light its lamps;

    (b) keep them “clean”.

### A. Findings

3. The visitors recall the [Convention on Lamps](https://example.invalid)[^2] and thank the State.

## II. Conclusions

4. Lamps are lit.

[^1]: See the Covenant, article 2.
[^2]: United Lamps, vol. 9.
`)

const akn = (number: string, text: string): string => `<paragraph><num>${number}</num><content><p>${text}</p></content></paragraph>`

export const AKN_REPORT = bytesOf(`<?xml version="1.0" encoding="UTF-8"?>
<akn:akomaNtoso xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><akn:doc name="report">
<meta><identification source="#un"><FRBRWork><FRBRthis value="/akn/un/doc/report/2099/lamps/!main"/><FRBRalias name="symbol" value="A/99/1"/></FRBRWork></identification></meta>
<preface><p><docNumber>A/99/1</docNumber></p><p><docTitle>Report on lamps</docTitle></p></preface>
<mainBody><chapter><num>I.</num><heading>Introduction</heading>
${akn('1.', 'The Covenant binds every State that lights lamps.<authorialNote marker="1"><p>See the Covenant, article 2.</p></authorialNote>')}
<paragraph><num>2.</num><intro><p>Each State shall:</p></intro><subparagraph><num>(a)</num><content><p>light its lamps;</p></content></subparagraph>
<subparagraph><num>(b)</num><content><p>keep them “clean”.</p></content></subparagraph></paragraph>
<section><num>A.</num><heading>Findings</heading>
${akn('3.', 'The visitors recall the <ref href="/x">Convention on Lamps</ref><authorialNote marker="2"><p>United Lamps, vol. 9.</p></authorialNote> and thank the State.')}
</section></chapter><chapter><num>II.</num><heading>Conclusions</heading>${akn('4.', 'Lamps are lit.')}</chapter></mainBody>
</akn:doc></akn:akomaNtoso>`)

export const TEXT_REPORT = bytesOf('A/99/1\n\nReport on lamps\n\n1. The Covenant binds every State.\n\n2. Lamps are lit.\n')
