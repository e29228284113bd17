import { readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyOfSources, lint, plant, type Verdict } from './biome.ts'

/*
 * The directions of imports, said once more and independently of biome.json: each layer, where it lives, a file of it, and all that it may
 * import from other layers and from outside. Every layer gets one planted file that imports from everywhere; the linter must
 * reject exactly the lines that are not allowed here. So a rule that is missing, too loose, too strict or never run shows.
 */
interface Layer {
  readonly folder: string
  readonly file: string
  readonly may: readonly string[]
}
const COMPONENTS = ['preact', 'preact/hooks', '@preact/signals']
const NODE = ['node:fs', 'node:fs/promises']
const PRINTING = ['pdfkit', '@resvg/resvg-wasm', 'fflate']
const LAYERS: Readonly<Record<string, Layer>> = {
  text: { folder: 'src/core/text', file: 'fold.ts', may: [] },
  model: { folder: 'src/core/model', file: 'ids.ts', may: ['text'] },
  find: { folder: 'src/core/find', file: 'scanner.ts', may: ['text', 'model', 'forms'] },
  forms: { folder: 'src/core/find/forms', file: 'names.ts', may: ['text', 'model', 'find'] },
  resolve: { folder: 'src/core/resolve', file: 'resolve.ts', may: ['text', 'model'] },
  relate: { folder: 'src/core/relate', file: 'relate.ts', may: ['text', 'model'] },
  explain: { folder: 'src/core/explain', file: 'explain.ts', may: ['text', 'model', 'find'] },
  graph: { folder: 'src/core/graph', file: 'build.ts', may: ['text', 'model', 'graphology'] },
  draw: { folder: 'src/core/draw', file: 'svg.ts', may: ['text', 'model', 'graph', 'analyse', 'graphology'] },
  analyse: { folder: 'src/core/analyse', file: 'links.ts', may: ['text', 'model'] },
  teach: { folder: 'src/core/teach', file: 'exercise.ts', may: ['text', 'model'] },
  export: { folder: 'src/core/export', file: 'exporters.ts', may: ['text', 'model', 'graph', 'analyse', 'teach', 'draw'] },
  review: { folder: 'src/core/review', file: 'review.ts', may: ['text', 'model'] },
  extract: { folder: 'src/core', file: 'extract.ts', may: ['text', 'model', 'find', 'resolve', 'relate'] },
  registry: { folder: 'src/registry', file: 'open.ts', may: ['text', 'model', 'valibot', 'yaml', 'vite', 'virtual:pacta-registry', ...NODE] },
  read: { folder: 'src/read', file: 'readers.ts', may: ['text', 'model'] },
  corpus: { folder: 'src/corpus', file: 'walk.ts', may: ['text', 'model', 'extract', 'read', ...NODE] },
  worker: {
    folder: 'src/worker',
    file: 'handle.ts',
    may: ['text', 'model', 'extract', 'explain', 'graph', 'draw', 'export', 'words', 'press', 'read', 'virtual:pacta-registry'],
  },
  fetch: { folder: 'src/fetch', file: 'fetchAll.ts', may: ['text', 'model', ...NODE] },
  press: { folder: 'src/press', file: 'pdf.ts', may: ['text', 'model', 'graph', 'draw', 'export', ...PRINTING, ...NODE] },
  cli: {
    folder: 'src/cli',
    file: 'main.ts',
    may: [
      'text',
      'model',
      'extract',
      'explain',
      'graph',
      'analyse',
      'teach',
      'draw',
      'export',
      'review',
      'registry',
      'corpus',
      'fetch',
      'press',
      'words',
      ...NODE,
    ],
  },
  theme: { folder: 'src/app/theme', file: 'theme.ts', may: ['model'] },
  words: { folder: 'src/app/words', file: 'language.ts', may: [] },
  state: { folder: 'src/app/state', file: 'store.ts', may: ['text', 'model', 'review', 'theme', 'words', 'minisearch', '@preact/signals'] },
  bring: { folder: 'src/app/bring', file: 'dropped.ts', may: ['text', 'model', 'review', 'words', 'state', 'valibot', 'idb-keyval'] },
  analysing: {
    folder: 'src/app/analyse',
    file: 'Analysis.tsx',
    may: ['text', 'model', 'analyse', 'theme', 'words', 'state', 'picture', 'reading', 'views', 'bring', 'exporting', 'teaching', ...COMPONENTS],
  },
  exporting: { folder: 'src/app/export', file: 'save.ts', may: ['draw', 'words', '@preact/signals'] },
  picture: { folder: 'src/app/graph', file: 'columns.ts', may: ['model', 'draw', 'theme', 'words', 'state', 'graphology', ...COMPONENTS] },
  reading: {
    folder: 'src/app/reading',
    file: 'split.ts',
    may: ['text', 'model', 'review', 'theme', 'words', 'state', 'picture', 'views', 'bring', 'exporting', 'analysing', 'teaching', ...COMPONENTS],
  },
  views: {
    folder: 'src/app/views',
    file: 'App.tsx',
    may: ['text', 'model', 'review', 'theme', 'words', 'state', 'picture', 'reading', 'bring', 'exporting', 'analysing', 'teaching', ...COMPONENTS],
  },
  teaching: {
    folder: 'src/app/teach',
    file: 'session.ts',
    may: ['text', 'model', 'teach', 'draw', 'theme', 'words', 'state', 'picture', 'reading', 'views', 'bring', 'exporting', 'analysing', ...COMPONENTS],
  },
  page: {
    folder: 'src/app',
    file: 'main.tsx',
    may: ['model', 'theme', 'words', 'state', 'picture', 'reading', 'views', 'bring', 'exporting', 'analysing', 'teaching', 'preact'],
  },
}
const PACKAGES = [
  'graphology',
  'sigma',
  'valibot',
  'idb-keyval',
  'minisearch',
  'yaml',
  'vite',
  'vitest',
  'virtual:pacta-registry',
  ...COMPONENTS,
  ...NODE,
  ...PRINTING,
]

/** Single files that may cross a border, and their nearest neighbours that may not: `docs/adr/0007`. */
const CROSSINGS: readonly (readonly [file: string, imported: string, allowed: boolean])[] = [
  ['src/core/resolve/planted2.ts', '../find/find.ts', true],
  ['src/core/resolve/planted2.ts', '../find/lexicon.ts', true],
  ['src/core/resolve/planted2.ts', '../find/pinpointGrammar.ts', false],
  ['src/core/resolve/planted2.ts', '../find/forms/resolutions.ts', false],
  ['src/core/resolve/planted2.ts', '../find/forms/symbols.ts', false],
  ['src/core/resolve/planted2.ts', '../find/words.ts', false],
  ['src/core/resolve/planted2.ts', '../find/forms/series.ts', false],
  ['src/core/find/planted2.ts', '../resolve/rules.ts', false],
  ['src/core/relate/planted2.ts', '../resolve/sentences.ts', true],
  ['src/core/relate/planted2.ts', '../resolve/context.ts', false],
  ['src/core/explain/planted2.ts', '../resolve/rules.ts', true],
  ['src/core/explain/planted2.ts', '../resolve/context.ts', true],
  ['src/core/explain/planted2.ts', '../relate/relations.ts', true],
  ['src/core/explain/planted2.ts', '../resolve/memory.ts', false],
  ['src/cli/planted2.ts', '../app/words/print.ts', true],
  ['src/cli/planted2.ts', '../app/words/exercises.ts', false],
  ['src/worker/planted2.ts', '../app/words/print.ts', true],
  ['src/worker/planted2.ts', '../app/words/first.ts', false],
  ['src/core/teach/planted2.ts', '../resolve/rules.ts', true],
  ['src/core/teach/planted2.ts', '../resolve/context.ts', false],
  ['src/core/analyse/planted2.ts', '../resolve/rules.ts', false],
  ['src/app/state/planted2.ts', '../graph/forceScene.ts', true],
  ['src/app/state/planted2.ts', '../graph/timeline.ts', false],
  ['src/app/state/planted2.ts', '../../core/draw/force.ts', true],
  ['src/app/state/planted2.ts', '../../core/draw/svg.ts', false],
  ['src/app/state/planted2.ts', '../../core/resolve/rules.ts', true],
  ['src/app/state/planted2.ts', '../../core/resolve/named.ts', false],
  ['src/app/views/planted2.ts', '../../core/resolve/rules.ts', true],
  ['src/app/words/fr/planted2.ts', '../../../core/resolve/rules.ts', true],
  ['src/app/words/fr/planted2.ts', '../../../core/model/signs.ts', true],
  ['src/app/words/fr/planted2.ts', '../../../core/extract.ts', false],
  ['src/app/words/fr/planted2.ts', '../en/page.ts', true],
  ['src/app/words/fr/planted2.ts', '../es/page.ts', false],
  ['src/app/words/fr/planted2.ts', '../../state/route.ts', false],
  ['src/app/views/planted2.ts', '../../core/extract.ts', false],
  ['src/app/teach/planted2.ts', '../../core/export/worksheet.ts', true],
  ['src/app/teach/planted2.ts', '../../core/export/json.ts', false],
  ['src/app/graph/planted2.tsx', '../views/Legend.tsx', true],
  ['src/app/graph/planted2.ts', '../views/Legend.tsx', false],
  ['src/app/graph/planted2.tsx', 'sigma', false],
  ['src/app/graph/planted2.ts', 'sigma/rendering', false],
  ['src/app/graph/renderer.ts', 'sigma', true],
  ['src/app/graph/renderer.ts', 'sigma/rendering', true],
  ['src/app/graph/programs.ts', 'sigma/rendering', true],
  ['src/app/graph/programs.ts', '../state/store.ts', false],
  ['src/app/graph/renderer.ts', '../state/store.ts', false],
  ['src/app/graph/renderer.ts', 'preact', false],
  ['src/app/bring/planted2.ts', '../../worker/messages.ts', true],
  ['src/app/bring/planted2.ts', '../../worker/handle.ts', false],
  ['src/worker/planted2.ts', '../press/xlsx.ts', true],
  ['src/worker/planted2.ts', '../press/png.ts', false],
  ['src/worker/planted2.ts', '../press/fonts.ts', false],
  ['src/app/export/planted2.ts', '../../worker/exportMessages.ts', true],
  ['src/app/export/planted2.ts', '../../worker/makeFile.ts', false],
  ['src/fetch/planted2.ts', '../read/magic.ts', true],
  ['src/fetch/planted2.ts', '../read/readers.ts', false],
  ['src/fetch/planted2.ts', '../corpus/walk.ts', false],
  ['src/read/html/page.ts', 'parse5', true],
  ['src/read/html/planted2.ts', 'parse5', false],
  ['src/read/html/planted2.ts', '../segment/block.ts', true],
  ['src/read/html/planted2.ts', '../docx/docx.ts', false],
  ['src/read/html/planted2.ts', 'node:fs', false],
  ['src/read/xml.ts', 'htmlparser2', true],
  ['src/read/xml.ts', 'fflate', false],
  ['src/read/zip.ts', 'fflate', true],
  ['src/read/planted2.ts', 'fflate', false],
  ['src/read/planted2.ts', 'htmlparser2', false],
  ['src/read/segment/planted2.ts', '../text.ts', true],
  ['src/read/segment/planted2.ts', '../../core/text/span.ts', true],
  ['src/read/segment/planted2.ts', '../../registry/open.ts', false],
  ['src/read/segment/planted2.ts', 'node:fs', false],
  ['src/read/segment/planted2.ts', 'pdfjs-dist', false],
  ['src/read/planted2.ts', 'pdfjs-dist', false],
  ['src/read/pdf/planted2.ts', 'pdfjs-dist', true],
  ['src/read/pdf/planted2.ts', 'pdfjs-dist/legacy/build/pdf.mjs', true],
  ['src/read/pdf/planted2.ts', '../segment/block.ts', true],
  ['src/read/pdf/planted2.ts', '../../registry/open.ts', false],
  ['src/read/pdf/planted2.ts', 'node:fs', false],
]

/** Every way to write an import; each must be seen. The detour by way of "./" too. */
const WAYS = [
  "import { a } from '../resolve/rules.ts'",
  "import type { b } from '../resolve/rules.ts'",
  "import '../resolve/rules.ts'",
  "export { c } from '../resolve/rules.ts'",
  "export type { d } from '../resolve/rules.ts'",
  "export const e = import('../resolve/rules.ts')",
  "import { f } from './../resolve/rules.ts'",
  "import { g } from '../model/../resolve/rules.ts'",
]

/** One violation of every other rule of the house: rule, file, text. */
const OTHERS: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['noExplicitAny', 'src/core/text/any.ts', 'export const a = (x: any): unknown => x\n'],
  ['noNonNullAssertion', 'src/core/text/bang.ts', 'export const a = (x: string | undefined): string => x!\n'],
  ['noEnum', 'src/core/text/enum.ts', 'export enum A {\n  B,\n}\n'],
  ['noDefaultExport', 'src/core/text/default.ts', 'export default 1\n'],
  ['noBarrelFile', 'src/core/text/index.ts', "export { fold } from './fold.ts'\n"],
  ['noReExportAll', 'src/core/text/all.ts', "export * from './fold.ts'\n"],
  ['noRestrictedGlobals', 'src/core/text/clock.ts', 'export const a = (): number => Date.now()\n'],
  ['noCommonJs', 'src/cli/require.ts', "export const a = require('node:fs')\n"],
  ['noDangerouslySetInnerHtml', 'src/app/views/Inner.tsx', 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />\n'],
  ['noJsxLiterals', 'src/app/views/English.tsx', 'export const A = () => <p>Words of the interface</p>\n'],
  ['useAltText', 'src/app/views/Picture.tsx', 'export const A = () => <img src="a.png" />\n'],
  ['useButtonType', 'src/app/views/Button.tsx', 'export const A = () => <button>a</button>\n'],
  ['noImportCycles', 'src/core/text/cycle1.ts', "import { b } from './cycle2.ts'\nexport const a = (): unknown => b\n"],
  ['noImportCycles', 'src/core/text/cycle2.ts', "import { a } from './cycle1.ts'\nexport const b = (): unknown => a\n"],
]

const HOUSE_RULES = new Set(['noRestrictedImports', ...OTHERS.map(([rule]) => rule)])

/** As a file in `folder` would write it. */
function specifier(folder: string, { folder: other, file }: Layer): string {
  const path = relative(folder, join(other, file))
  return path.startsWith('.') ? path : `./${path}`
}

const lines = (specifiers: readonly string[]): string => specifiers.map((s, i) => `import * as i${i} from '${s}'\n`).join('')
const count = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter(e => e.isFile() && /\.(?:tsx?|css)$/.test(e.name)).length

describe('the linter', { timeout: 60_000 }, () => {
  const folder = copyOfSources()
  const sources = count(join(folder, 'src'))
  let clean: Verdict
  let planted: Verdict
  const imports = new Map<string, readonly string[]>()
  /** What it rejects in a planted file, as written there. */
  const rejected = (file: string): readonly string[] => {
    const written = imports.get(file) ?? []
    const at = new Set(planted.findings.filter(f => f.file === file && f.rule === 'noRestrictedImports').map(f => f.line))
    return written.filter((_, i) => at.has(i + 1))
  }

  beforeAll(() => {
    clean = lint(folder)
    const plantImports = (file: string, specifiers: readonly string[]): void => {
      imports.set(file, specifiers)
      plant(folder, file, lines(specifiers))
    }
    for (const [name, layer] of Object.entries(LAYERS)) {
      const others = Object.entries(LAYERS).filter(([other]) => other !== name)
      plantImports(join(layer.folder, `planted.${layer.file.endsWith('x') ? 'tsx' : 'ts'}`), [
        ...others.map(([, other]) => specifier(layer.folder, other)),
        ...PACKAGES,
      ])
    }
    for (const file of new Set(CROSSINGS.map(([f]) => f)))
      plantImports(
        file,
        CROSSINGS.filter(([f]) => f === file).map(([, imported]) => imported),
      )
    imports.set('src/core/find/ways.ts', WAYS)
    plant(folder, 'src/core/find/ways.ts', `${WAYS.join('\n')}\n`)
    for (const [, file, text] of OTHERS) plant(folder, file, text)
    planted = lint(folder)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('looks at every source file and finds nothing against the house rules', () => {
    expect(sources).toBeGreaterThan(100)
    expect(clean.files).toBeGreaterThanOrEqual(sources)
    expect(clean.findings.filter(f => HOUSE_RULES.has(f.rule))).toEqual([])
  })

  test('fails when something is planted', () => {
    expect(planted.status).toBe(1)
    expect(planted.files).toBeGreaterThan(clean.files)
  })

  test.each(Object.entries(LAYERS))('lets %s import what it may, and nothing else', (name, { folder: home, file, may }) => {
    const others = Object.entries(LAYERS).filter(([other]) => other !== name && !may.includes(other))
    const forbidden = [...others.map(([, other]) => specifier(home, other)), ...PACKAGES.filter(p => !may.includes(p))]
    expect(rejected(join(home, `planted.${file.endsWith('x') ? 'tsx' : 'ts'}`)).toSorted()).toEqual(forbidden.toSorted())
  })

  test.each(CROSSINGS)('%s, %s: allowed is %s', (file, imported, allowed) => {
    expect(rejected(file).includes(imported)).toBe(!allowed)
  })

  test('sees an import however it is written', () => {
    expect(rejected('src/core/find/ways.ts')).toEqual(WAYS)
  })

  test.each(OTHERS)('%s: %s', (rule, file) => {
    expect(planted.findings).toContainEqual(expect.objectContaining({ rule, file }))
  })

  test('has a rule for every folder of the sources', () => {
    const folders = new Set(Object.values(LAYERS).map(l => l.folder))
    const below = (parent: string): readonly string[] =>
      readdirSync(join(import.meta.dirname, '../..', parent), { withFileTypes: true }).flatMap(e => (e.isDirectory() ? [`${parent}/${e.name}`] : []))
    const unknown = [...below('src'), ...below('src/core'), ...below('src/app')].filter(f => !folders.has(f) && f !== 'src/app/styles')
    expect(unknown).toEqual([])
  })
})
