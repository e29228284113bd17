import { readCall } from './call.ts'
import { COMMANDS } from './command.ts'
import { ClosedOutput, FailedOutput, Interrupted, type Io, nodeIo, WrongCall } from './io.ts'
import { suggest } from './suggest.ts'

export { nodeIo }

/**
 * Runs one command. The exit code is 0 if all was read, 1 if some could not be (the rest is done all the same), 2 for a wrong call, 130 after
 * Ctrl-C. Never throws; an unexpected error is one line, its details come with PACTA_DEBUG=1.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io)
  } catch (error) {
    return explain(error, io)
  }
}

async function dispatch([name, ...args]: readonly string[], io: Io): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const row = name === 'help' ? COMMANDS.find(c => c.name === args[0]) : undefined
    await io.out.write(row ? (await row.load()).help : usage())
    return name === undefined ? 2 : 0
  }
  if (name === '--version' || name === '-V') {
    const { version } = await import('./program.ts')
    await io.out.write(`${await version()}\n`)
    return 0
  }
  const row = COMMANDS.find(c => c.name === name)
  if (!row) throw new WrongCall(unknownCommand(name))
  const command = await row.load()
  const call = readCall(args, command.options)
  if (call.flags.has('help')) {
    await io.out.write(command.help)
    return 0
  }
  return await command.run(call, io)
}

function unknownCommand(name: string): string {
  const what = name.startsWith('-') ? `there is no option ${name}` : `there is no command "${name}"`
  const meant = suggest(name.replace(/^-+/, ''), name.startsWith('-') ? ['help', 'version'] : COMMANDS.map(c => c.name))
  const hint = meant === undefined ? ' "pacta --help" lists what there is.' : ` Did you mean "${name.startsWith('-') ? '--' : ''}${meant}"?`
  return `${what}.${hint}`
}

/** Says what went wrong and returns the exit code for it. */
export function explain(error: unknown, io: Io): number {
  if (error instanceof ClosedOutput) return 0
  if (error instanceof Interrupted) return 130
  if (error instanceof FailedOutput) {
    io.err.write(`pacta: ${error.message}\n`)
    return 1
  }
  if (error instanceof WrongCall) {
    io.err.write(`pacta: ${error.message}\n`)
    return 2
  }
  if (error instanceof Error && error.name === 'RegistryError') {
    io.err.write(`pacta: the registry of instruments has mistakes. Correct them and try again.\n${error.message}\n`)
    return 2
  }
  const details = io.env['PACTA_DEBUG'] ? `\n${error instanceof Error ? error.stack : ''}` : ' Run it again with PACTA_DEBUG=1 for details.'
  io.err.write(`pacta: this should not have happened: ${oneLine(error)}.${details}\n`)
  return 1
}

const oneLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 300)

function usage(): string {
  const width = Math.max(...COMMANDS.map(c => c.name.length))
  return `pacta: which paragraph of a UN document cites which treaty, down to the article.

Usage: pacta COMMAND [FILE or FOLDER ...]

${COMMANDS.map(c => `  ${c.name.padEnd(width)}  ${c.says}`).join('\n')}

Examples:
  pacta explore my-folder
  pacta read report.txt
  pacta extract report.txt --format csv --out citations.csv
  pacta explain report.txt 61
  pacta graph my-folder --format gexf --out citations.gexf
  pacta export report.txt --out briefing.pdf
  pacta analyse my-folder
  pacta worksheet data/models --out sheet.html --answers
  pacta fetch A/57/292 --out my-folder

"pacta COMMAND --help" tells more about one of them; "pacta --version" prints the version.
Your documents stay on this computer; only "pacta fetch" uses the network.
`
}
