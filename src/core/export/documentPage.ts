/** The looks of the page, the colours those of the app: one constant, because the page's policy allows this style, by its hash, and no other. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf7; --panel: #fff; --ink: #1c1b19; --soft: #5d5a53; --line: #dedad1; --accent: #0b5c73; --wash: #fdf3d3 }
@media (prefers-color-scheme: dark) { :root { --paper: #14171c; --panel: #1b1f26; --ink: #eeece6; --soft: #a9a69e; --line: #363b44; --accent: #7fd0e6; --wash: #2b2718 } }
* { box-sizing: border-box }
body { margin: 0; padding: 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 Georgia, "Times New Roman", serif }
h1 { font-size: 1.4rem; margin: 0 0 .5rem }
h2 { font: 600 .85rem system-ui, sans-serif; color: var(--soft); margin: 0; padding: .5rem .75rem; border-bottom: 1px solid var(--line); position: sticky; top: 0; background: var(--panel) }
a { color: var(--accent) }
a:focus-visible, section:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px }
article + article { margin-top: 3rem; border-top: 2px solid var(--line); padding-top: 1rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 1rem; font: .85rem/1.5 system-ui, sans-serif }
dt { color: var(--soft) }
dd { margin: 0; overflow-wrap: anywhere }
.notes { margin: 0 0 1rem; padding-left: 1.25rem }
.pair { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem }
.pair > section { background: var(--panel); border: 1px solid var(--line); border-radius: 4px }
.source ol { list-style: none; margin: 0; padding: .5rem 0; font: .8rem/1.5 ui-monospace, monospace }
.source li, .row { display: grid; gap: .75rem; padding: .1rem .75rem; scroll-margin-top: 3rem }
.source li { grid-template-columns: 4ch minmax(0, 1fr) }
.row { grid-template-columns: 5rem minmax(0, 1fr); padding-block: .4rem }
.source li > :first-child, .margin { text-align: end; color: var(--soft); font-size: .8rem; font-family: system-ui, sans-serif; overflow-wrap: anywhere }
.source li > :first-child { user-select: none }
.source span, .text { white-space: pre-wrap; overflow-wrap: anywhere }
.heading .text { font-weight: 700 }
.level1 .text { font-size: 1.15rem }
.footnote .text { font-size: .85rem }
.block .text, .item .text { border-inline-start: 3px solid var(--line); padding-inline-start: .5rem }
.preambular .text { font-style: italic }
.page, .why { margin: 0; padding: .25rem .75rem; color: var(--soft); font: .8rem system-ui, sans-serif; border-top: 1px dashed var(--line) }
.stop { color: var(--soft); font: .8rem system-ui, sans-serif }
object { display: block; width: 100%; height: 80vh; border: 0 }
@media screen and (max-width: 59.99rem) { .pair > .source { max-height: 45vh; overflow: auto } object { height: 40vh } .row { grid-template-columns: 3.5rem minmax(0, 1fr); gap: .5rem } }
:target { background: var(--wash) }
@media (min-width: 60rem) { .pair:not(.alone) { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) } .alone .text { max-width: 46rem } .pair > section { max-height: 95vh; overflow: auto } }
@media print { body { padding: 0 } .pair:not(.alone) { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) } .pair > section { max-height: none; overflow: visible; border: 0 } h2 { position: static } .pair:has(object) { display: block } .pair:has(object) > .source { display: none } .row { break-inside: avoid } }
`

/** SHA-256 of {@link PAGE_STYLE} in base64; a test computes it again. The core has no hash of its own. */
export const PAGE_STYLE_HASH = 'sha256-5M089YYUTZPyI3CXCjK3qTfbF2UmC9P7uhKKyrZjPSM='

/** Nothing is loaded and nothing runs: one style and the document that lies within the page. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src '${PAGE_STYLE_HASH}'`,
  'object-src data:',
  'frame-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
