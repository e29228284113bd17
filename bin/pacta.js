#!/usr/bin/env node
// The door to the built command line (`npm run build` makes it; `npm install` runs that by itself).
import { existsSync } from 'node:fs'

const built = new URL('../dist/cli/pacta.js', import.meta.url)
if (!existsSync(built)) {
  process.stderr.write('pacta: the program has not been built yet. Run "npm install" (or "npm run build") in its folder first.\n')
  process.exit(2)
}
const { main, nodeIo } = await import(built.href)
process.exitCode = await main(process.argv.slice(2), nodeIo())
