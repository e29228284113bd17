import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const LEFT_OUT = new Set(['node_modules', 'dist', '.git', 'coverage', 'test-results'])

/** What a project that anyone may fetch and build must not hold, and what the tools do not look for. */
interface Rule {
  readonly says: string
  readonly where: RegExp
  readonly never: RegExp
  /** Something that the rule must find. */
  readonly planted: readonly [file: string, text: string]
  /** Something near it that is allowed. */
  readonly spared: readonly [file: string, text: string]
}

// Written in pieces, so that the rules do not find themselves.
const any = (...words: readonly string[]): string => words.map(w => w.replaceAll('~', '')).join('|')
const RULES: readonly Rule[] = [
  {
    says: 'no address of a package registry',
    where: /^(?!docs\/).*\.(?:json|ts|tsx|js|mjs|yaml|yml|md|html|css)$|^\.npmrc$|^\.ci\/run$/,
    never: new RegExp(any('npm~js\\.(?:org|com)', 'yarn~pkg\\.com', 'npm\\.pkg\\.git~hub', '"resol~ved": *"http')),
    planted: ['package-lock.json', `"resol${'ved'}": "https://registry.example/a.tgz"`],
    spared: ['README.md', 'https://nodejs.org'],
  },
  {
    says: "no path of someone's own machine",
    where: /\.(?:json|ts|tsx|js|mjs|yaml|yml|md|html|css|txt)$|^\.ci\/run$/,
    never: new RegExp(`(?:^|[\\s"'\`(=:])/(?:${any('ro~ot', 'ho~me', 'Us~ers', 'wo~rk')})/`, 'm'),
    planted: ['src/cli/main.ts', `const a = '/ho${'me'}/someone/pacta'`],
    spared: ['data/README.md', 'https://www.example.org/home/page and src/work/a.ts'],
  },
  {
    says: 'no HTML made from text',
    where: /^src\/.*\.(?:ts|tsx|html)$/,
    never: new RegExp(
      `\\b(?:${any('inner~HTML', 'outer~HTML', 'insertAdjacent~HTML', 'setHTML~Unsafe', 'createContextual~Fragment', 'srcdoc')})\\b|document\\.write`,
    ),
    planted: ['src/app/views/App.tsx', `element.inner${'HTML'} = text`],
    spared: ['src/app/views/App.tsx', 'element.textContent = text'],
  },
  {
    says: 'no network but in src/fetch (and the local server, which nobody else can reach; the app asks its own address only)',
    where: /^src\/(?!app\/|fetch\/|cli\/server\.ts).*\.ts$/,
    never: /(?<![.\w])fetch\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b|['"](?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?['"]/,
    planted: ['src/corpus/read.ts', "const answer = await fetch('https://example.org')"],
    spared: ['src/cli/command.ts', "(await import('./fetch.ts')).fetchDocuments"],
  },
  {
    says: 'no chance in the core and in the layout: the same data gives the same picture',
    where: /^src\/(?:core|app\/graph)\/.*\.tsx?$/,
    never: /\bMath\.random\b|\bgetRandomValues\b/,
    planted: ['src/core/graph/build.ts', 'const a = Math.random()'],
    spared: ['src/core/graph/build.ts', 'const a = Math.round(1)'],
  },
  {
    says: 'no words of the interface in a component: they stand in src/app/words, where they are in every language (text between tags is the linter’s)',
    where: /^src\/app\/.*\.tsx$/,
    never: /\b(?:aria-label|aria-description|title|placeholder|alt|label|name|words)=(?:"[^"]*[A-Za-z]{2}|\{['`][^'`$]*[A-Za-z]{2})|['`][A-Z][a-z]+ [a-z]+/,
    planted: ['src/app/views/App.tsx', `<button title="${'Close'}">`],
    spared: ['src/app/views/App.tsx', '<button title={page.close} class="close wide" name={facts.by}>{a ? \'none\' : b}'],
  },
  {
    says: 'no type by way of import("…"): the layers are not guarded there',
    where: /^src\/(?!.*\.d\.ts$).*\.tsx?$/,
    never: /(?<!await )\bimport\((['"])[^'"]+\1\)\s*(?:\.\s*[A-Z]|\[)/,
    planted: ['src/core/find/find.ts', "type A = import('../resolve/rules.ts').RuleName"],
    spared: ['src/cli/command.ts', "(await import('./graph.ts')).graph"],
  },
]

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (LEFT_OUT.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : entry.isFile() ? [relative(ROOT, path).replaceAll('\\', '/')] : []
  })
}
const FILES = filesBelow(ROOT)

const breaks = ({ where, never }: Rule, file: string, text: string): boolean => where.test(file) && never.test(text)

describe.each(RULES)('$says', rule => {
  test('the rule finds what it is for, and only that', () => {
    expect(breaks(rule, ...rule.planted)).toBe(true)
    expect(breaks(rule, ...rule.spared)).toBe(false)
  })

  test('holds', () => {
    const looked = FILES.filter(file => rule.where.test(file))
    expect(looked.length).toBeGreaterThan(5)
    expect(looked.filter(file => breaks(rule, file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([])
  })
})

test('no barrels: no file of the sources is called index', () => {
  const sources = FILES.filter(file => /^src\/.*\.tsx?$/.test(file))
  expect(sources.length).toBeGreaterThan(100)
  expect(sources.filter(file => /(?:^|\/)index\.tsx?$/.test(file))).toEqual([])
})

test('every link in the documents of the project leads to a file', () => {
  const documents = FILES.filter(file => /^(?:[^/]+|docs\/adr\/[^/]+|data\/README)\.md$/.test(file))
  expect(documents.length).toBeGreaterThan(5)
  const dead = documents.flatMap(file =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].flatMap(([, target = '']) => {
      const path = relative(ROOT, join(ROOT, file, '..', target)).replaceAll('\\', '/')
      return FILES.some(f => f === path || f.startsWith(`${path.replace(/\/$/, '')}/`)) ? [] : [`${file}: ${target}`]
    }),
  )
  expect(dead).toEqual([])
})
