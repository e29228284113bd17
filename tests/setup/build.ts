import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Builds the app and the command line before the tests that use them as a user would (a real browser, a real process), so that they never
 * see an old build. Once a run: several projects of tests ask for it.
 */
export default function build(): void {
  if (process.env['PACTA_TESTS_BUILT']) return
  for (const mode of ['app', 'cli']) {
    // Without the test runner's NODE_ENV, which would build the libraries' development versions.
    execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production', VITEST: undefined },
    })
  }
  process.env['PACTA_TESTS_BUILT'] = '1'
}
