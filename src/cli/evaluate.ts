import { evaluate } from './evaluation.ts'
import { nodeIo } from './io.ts'
import { explain } from './main.ts'

// The door of `npm run evaluate`: a program of its own, because it is a tool for those who work on Pacta.
const io = nodeIo()
process.exitCode = await evaluate(process.argv.slice(2), io).catch(error => explain(error, io))
