/** The looks of a story, for a wall, a phone and paper: a constant, because the page's policy allows this style, by its hash, and no other. */
export const STORY_STYLE = `
:root { color-scheme: light; --ink: #1c1b19; --soft: #5d5a53; --line: #dedad1; --accent: #0b5c73; --wash: #eef4f5 }
* { box-sizing: border-box }
body { margin: 0; background: #fbfaf7; color: var(--ink); font: 1.0625rem/1.5 "Source Sans 3", "Helvetica Neue", Arial, sans-serif }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding: .75rem 1.5rem; border-bottom: 1px solid var(--line); background: #fff }
h1 { margin: 0; font: 600 1.25rem/1.3 "Source Serif 4", Georgia, serif }
.made, .place, .source { margin: 0; color: var(--soft); font-size: .875rem }
nav { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-inline-start: auto }
nav[hidden], .step[hidden], [data-do][hidden] { display: none }
button { min-height: 2.25rem; padding: 0 .75rem; border: 1px solid #8f8b83; border-radius: .375rem; background: #fff; color: inherit; font: inherit; cursor: pointer }
button:disabled { color: #6d6a63; border-color: var(--line) }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.step { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: .5rem 2.5rem; max-width: 96rem; margin: 0 auto; padding: 2rem 1.5rem; border-bottom: 1px solid var(--line) }
.step:focus { outline: none }
.place, h2 { grid-column: 1 / -1 }
h2 { margin: 0 0 .75rem; max-width: 60rem; font: 600 1.75rem/1.25 "Source Serif 4", Georgia, serif; white-space: pre-line; overflow-wrap: anywhere }
.side:only-child, .side:last-child { grid-column: 1 / -1; max-width: 46rem }
blockquote { margin: 0 0 .5rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); font: 1.1875rem/1.6 "Source Serif 4", Georgia, serif; overflow-wrap: anywhere }
blockquote p { margin: 0; white-space: pre-line }
.source { margin-bottom: 1rem }
mark { background: var(--wash); color: inherit; border-bottom: 2px solid var(--accent) }
mark.likely { border-bottom-style: dashed }
mark.doubt { border-bottom: 2px dotted var(--soft); background: none }
.reasons { margin: .5rem 0 0; padding-inline-start: 1.25rem; font-size: .9375rem }
.missing { padding: .75rem 1rem; border: 1px dashed #8f8b83; border-radius: .375rem; color: var(--soft) }
figure { margin: 0; overflow: auto }
figure svg { display: block; width: 100%; height: auto; max-height: 78vh; border: 1px solid var(--line); background: #fff }
.shown header { position: sticky; top: 0 }
.shown .step { min-height: calc(100vh - 4rem); align-content: start; border: 0 }
@media (max-width: 800px) { .step { grid-template-columns: minmax(0, 1fr); padding: 1.25rem 1rem } h2 { font-size: 1.375rem } figure svg { min-width: 40rem; max-height: none } nav { margin-inline-start: 0 } }
@media print { nav { display: none } .step { break-after: page; border: 0; padding: 1rem 0 } .step[hidden] { display: grid } body { background: #fff } figure svg { max-height: 60vh } }
`

/** Shows the steps one by one: arrow keys, page keys, the space bar; Esc shows all again. It makes no markup and asks nothing of anybody. */
export const STORY_SCRIPT = `
"use strict";
(function () {
  var steps = Array.prototype.slice.call(document.querySelectorAll(".step"));
  var nav = document.querySelector("nav");
  var root = document.documentElement;
  var where = document.querySelector("[data-where]");
  var button = function (name) { return document.querySelector("[data-do=" + name + "]"); };
  var at = -1;
  if (!nav || steps.length === 0) return;
  nav.hidden = false;
  function draw() {
    var shown = at >= 0;
    root.classList.toggle("shown", shown);
    steps.forEach(function (step, i) { step.hidden = shown && i !== at; });
    button("show").hidden = shown;
    ["back", "on", "all"].forEach(function (name) { button(name).hidden = !shown; });
    button("back").disabled = at <= 0;
    button("on").disabled = at === steps.length - 1;
    where.textContent = shown ? at + 1 + " of " + steps.length : "";
  }
  function go(to) {
    at = Math.max(0, Math.min(to, steps.length - 1));
    draw();
    window.scrollTo(0, 0);
    steps[at].focus({ preventScroll: true });
  }
  function all() {
    var was = at;
    at = -1;
    draw();
    if (was >= 0) steps[was].scrollIntoView();
    if (document.fullscreenElement) document.exitFullscreen();
  }
  button("show").addEventListener("click", function () {
    if (root.requestFullscreen) root.requestFullscreen().catch(function () {});
    go(0);
  });
  button("back").addEventListener("click", function () { go(at - 1); });
  button("on").addEventListener("click", function () { go(at + 1); });
  button("all").addEventListener("click", all);
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var onButton = event.target instanceof HTMLButtonElement;
    var key = event.key;
    if (key === "ArrowRight" || key === "PageDown" || (key === " " && at >= 0 && !onButton)) go(at + 1);
    else if (at >= 0 && (key === "ArrowLeft" || key === "PageUp")) go(at - 1);
    else if (at >= 0 && key === "Home") go(0);
    else if (at >= 0 && key === "End") go(steps.length - 1);
    else if (at >= 0 && key === "Escape") all();
    else return;
    event.preventDefault();
  });
  draw();
})();
`

/** SHA-256 in base64 of the style and the script; a test computes them again. */
export const STORY_STYLE_HASH = 'sha256-Dme0CJO67czDyZQ+/tUUA4RfjawejHZLVk/WAxE1ta0='
export const STORY_SCRIPT_HASH = 'sha256-GhlNGfx03Vp1uIfQUQqmfm9v7oR6wPpTaGTyhxPgrbw='

/** Nothing is loaded; nothing runs but the script above. */
export const STORY_POLICY = [
  "default-src 'none'",
  `style-src '${STORY_STYLE_HASH}'`,
  `script-src '${STORY_SCRIPT_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
