import { defineConfig } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }
import { mendPdfJs } from './src/read/pdf/mendPdfJs.ts'
import { registryPlugin } from './src/registry/plugin.ts'

/** One configuration for the three places the code runs: the browser app, the bundled command line, the tests. */
export default defineConfig(({ mode }) => ({
  plugins: [registryPlugin(), mendPdfJs()],
  root: mode === 'app' ? 'src/app' : '.',
  publicDir: mode === 'app' ? '../../public' : false,
  base: './',
  define: { PACTA_VERSION: JSON.stringify(manifest.version) },
  build:
    mode === 'cli'
      ? {
          ssr: true,
          target: 'node20',
          outDir: 'dist/cli',
          emptyOutDir: true,
          rollupOptions: {
            input: { pacta: 'src/cli/main.ts', evaluate: 'src/cli/evaluate.ts', audit: 'src/cli/audit.ts' },
            output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
          },
        }
      : {
          outDir: '../../dist/app',
          emptyOutDir: true,
          target: 'es2022',
          // What is needed at first sight comes in one piece: many small ones wait for each other.
          rollupOptions: { output: { codeSplitting: { groups: [{ name: 'pacta', tags: ['$initial'] }] } } },
        },
  // The command line is one bundle; tests take the packages as Node finds them. What prints stays a package: it is large, has data files
  // beside it, and is loaded only when asked for.
  ssr: mode === 'cli' ? { noExternal: true, external: ['pdfkit', '@resvg/resvg-wasm'] } : {},
  worker: { format: 'es', plugins: () => [registryPlugin(), mendPdfJs()] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // A failure prints both strings whole.
    chaiConfig: { truncateThreshold: 0 },
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**', 'tests/**/*.spawn.test.ts'], testTimeout: 30_000 } },
      // These two use what was built as a user would: a real process, a real browser.
      {
        extends: true,
        test: { name: 'spawn', include: ['tests/**/*.spawn.test.ts'], globalSetup: 'tests/setup/build.ts', testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/setup/build.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A browser on a busy machine can stall for once. What passes only the second time is named by `.ci/run`, to be looked into: it may be a real fault.
          retry: 1,
          fileParallelism: false,
          // A machine that does other work too may take its time.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
}))
