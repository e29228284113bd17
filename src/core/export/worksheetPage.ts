/** The looks of a worksheet, made for paper: one constant, because the page's policy allows this style, by its hash, and no other. */
export const SHEET_STYLE = `
:root { color-scheme: light; --ink: #1c1b19; --soft: #5d5a53; --line: #b5b0a6 }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 1.5rem; max-width: 48rem; background: #fff; color: var(--ink); font: 1rem/1.55 Georgia, "Times New Roman", serif }
h1 { font-size: 1.5rem; margin: 0 0 .75rem }
h2 { font-size: 1rem; margin: 2rem 0 .5rem }
h2 .number { display: inline-block; min-width: 2rem }
p { margin: .5rem 0 }
.who { display: flex; gap: 2rem; color: var(--soft); font: .9rem system-ui, sans-serif }
.who span { flex: 1; border-bottom: 1px solid var(--line) }
.from, .note { color: var(--soft); font: .8rem/1.5 system-ui, sans-serif }
.passage { margin: .5rem 0; padding: .25rem 0 .25rem 1rem; border-inline-start: 3px solid var(--line); line-height: 1.9; white-space: pre-line; overflow-wrap: anywhere }
.words { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; font-weight: 700 }
.gap { display: inline-block; min-width: 6rem; border-bottom: 1.5px solid var(--ink) }
ol, ul { margin: .5rem 0; padding-inline-start: 2rem }
.options { list-style: upper-alpha }
.items { list-style: none; padding: 0 }
.items .box { display: inline-block; width: 1.6rem; height: 1.6rem; margin-inline-end: .6rem; border: 1px solid var(--ink); vertical-align: middle }
.items li { margin: .4rem 0 }
.line { height: 1.9rem; border-bottom: 1px solid var(--line) }
.cited { border-bottom: 2px solid var(--ink); font-weight: 700 }
section { break-inside: avoid }
.answers { margin-top: 3rem; padding-top: 1rem; border-top: 3px double var(--ink); break-before: page }
@page { margin: 18mm }
@media print { body { padding: 0; max-width: none; font-size: 11pt } .answers { border-top: 0; margin-top: 0; padding-top: 0 } h2 { break-after: avoid } }
`

/** SHA-256 of {@link SHEET_STYLE} in base64; a test computes it again. */
export const SHEET_STYLE_HASH = 'sha256-R3ASDO8SDIY5q99boFth85jBWSaHRKaaUn4X/i8Ljeo='

/** Nothing is loaded and nothing runs. */
export const SHEET_POLICY = ["default-src 'none'", `style-src '${SHEET_STYLE_HASH}'`, "base-uri 'none'", "form-action 'none'"].join('; ')
