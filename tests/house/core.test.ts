import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** Compiles one more file with the core, in the world the core is compiled in: neither Node nor a browser. Returns what the compiler says. */
function compile(text: string): string {
  // Inside the project, so that the core's one package is found; git and the other tools leave this folder out.
  const folder = mkdtempSync(join(ROOT, 'node_modules/.pacta-core-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'planted.ts'), text)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.core.json', include: ['planted.ts', '../../src/core'], exclude: [] }))
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' })
  if (status !== 0 && !stdout.includes('error TS')) throw new Error(`The compiler did not answer: ${stdout}${stderr}`)
  return stdout
}

test('the core compiles with nothing but the language', { timeout: 60_000 }, () => {
  expect(compile("import { createExtractor } from '../../src/core/extract.ts'\nexport const a = createExtractor\n")).toBe('')
})

test('neither Node nor the browser is there', { timeout: 60_000 }, () => {
  const uses = [
    'process.cwd()',
    'document.title',
    'window.name',
    'console.log(1)',
    'setTimeout(() => 1, 1)',
    'fetch("")',
    'performance.now()',
    'new Worker("")',
    'crypto.randomUUID()',
    'Buffer.from("")',
    'require("x")',
  ]
  const said = compile(`import { readFileSync } from 'node:fs'\n${uses.map((use, i) => `export const a${i} = ${use}\n`).join('')}`)
  const refused = new Set([...said.matchAll(/planted\.ts[(:](\d+)/g)].map(m => Number(m[1])))
  expect([...refused].sort((a, b) => a - b)).toEqual([1, ...uses.map((_, i) => i + 2)])
})
