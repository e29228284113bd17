import { WrongCall } from './io.ts'
import { suggest } from './suggest.ts'

interface Row {
  readonly id: string
  readonly says: string
}

/** The row that `--format` names, the first if nothing is said. Throws `WrongCall` with the list of those there are. */
export function chooseFormat<R extends Row>(rows: readonly R[], id: string | undefined): R {
  const row = id === undefined ? rows[0] : rows.find(r => r.id === id.toLowerCase())
  if (row) return row
  const ids = rows.map(r => r.id)
  const meant = suggest(id ?? '', ids)
  throw new WrongCall(`there is no format "${id}". ${meant === undefined ? `There are: ${ids.join(', ')}.` : `Did you mean "${meant}"?`}`)
}

/** "1 citation", "2 citations". */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

/** For a help text: one line a format. */
export function formatList(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(r => r.id.length))
  return rows.map((r, i) => `                 ${r.id.padEnd(width)}  ${r.says}${i === 0 ? ' (default)' : ''}`).join('\n')
}
