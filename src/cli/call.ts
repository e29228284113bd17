import { parseArgs } from 'node:util'
import type { Call, Option } from './command.ts'
import { WrongCall } from './io.ts'
import { suggest } from './suggest.ts'

const HELP: Readonly<Record<string, Option>> = { help: { type: 'flag', short: 'h' } }

/** Reads the words after a command's name. Throws `WrongCall` with a message for people for an option that is unknown or wrongly used. */
export function readCall(args: readonly string[], own: Readonly<Record<string, Option>>): Call {
  const options = { ...own, ...HELP }
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type, short }]) => [name, { type: type === 'flag' ? 'boolean' : 'string', ...(short ? { short } : {}) } as const]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const paths: string[] = []
  const texts: Record<string, string> = {}
  const flags = new Set<string>()
  for (const token of tokens) {
    if (token.kind === 'positional' && token.value === '') throw new WrongCall('one of the names is empty. Name a file or a folder.')
    if (token.kind === 'positional') paths.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (!option) throw new WrongCall(unknown(token.rawName, Object.keys(options)))
    if (option.type === 'flag') {
      if (token.value !== undefined) throw new WrongCall(`--${token.name} takes no value.`)
      flags.add(token.name)
    } else if (token.value === undefined || token.value === '' || (!token.inlineValue && token.value.startsWith('--'))) {
      throw new WrongCall(`--${token.name} needs a value after it.`)
    } else if (Object.hasOwn(texts, token.name)) throw new WrongCall(`--${token.name} is given twice.`)
    else texts[token.name] = token.value
  }
  return { paths, texts, flags }
}

function unknown(written: string, known: readonly string[]): string {
  const meant = suggest(written.replace(/^-+/, ''), known)
  return `there is no option ${written}.${meant === undefined ? '' : ` Did you mean --${meant}?`}`
}
