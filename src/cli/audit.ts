import { audit } from './auditing.ts'
import { nodeIo } from './io.ts'
import { explain } from './main.ts'

// The door of `npm run audit`: a program of its own, because it is a tool for those who work on Pacta.
const io = nodeIo()
process.exitCode = await audit(process.argv.slice(2), io).catch(error => explain(error, io))
