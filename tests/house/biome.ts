import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** Something the linter found: its rule without the group (`noRestrictedImports`), the file from the project's root, the line from 1. */
export interface Finding {
  readonly rule: string
  readonly file: string
  readonly line: number
}

/** What the linter said, and how many files it really looked at. */
export interface Verdict {
  readonly findings: readonly Finding[]
  readonly files: number
  readonly status: number | null
}

/** A copy of the sources with the project's own rules, in which violations can be planted. */
export function copyOfSources(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-house-'))
  for (const name of ['src', 'biome.json', '.gitignore', 'package.json', 'tsconfig.json']) cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  return folder
}

export function plant(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

/** Runs the linter in a folder. Throws if it did not come to a verdict: no answer must never pass for a clean one. */
export function lint(folder: string): Verdict {
  const program = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, 'lint', '--reporter=json', '--max-diagnostics=none', 'src'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const start = stdout.indexOf('{"summary"')
  if (start < 0) throw new Error(`The linter gave no report:\n${stdout}\n${stderr}`)
  const { summary, diagnostics }: Report = JSON.parse(stdout.slice(start))
  return {
    findings: diagnostics.flatMap(({ severity, category, location }) =>
      severity === 'error' ? [{ rule: category.split('/').at(-1) ?? category, file: fromRoot(folder, location.path), line: location.start.line }] : [],
    ),
    files: summary.changed + summary.unchanged,
    status,
  }
}

interface Report {
  readonly summary: { readonly changed: number; readonly unchanged: number }
  readonly diagnostics: readonly {
    readonly severity: string
    readonly category: string
    readonly location: { readonly path: string; readonly start: { readonly line: number } }
  }[]
}

const fromRoot = (folder: string, path: string): string => (path.startsWith('/') ? relative(folder, path) : path)
