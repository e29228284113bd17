/** One mistake in the data: where it stands and what is wrong, in words. */
export interface Problem {
  /** Path below the data folder: `instruments/crime.yaml`. */
  readonly file: string
  /** Id of the entry, or its place ("entry 3") if it has none. */
  readonly entry?: string
  readonly field?: string
  readonly message: string
}

/** The registry cannot be used: its message lists every mistake, one a line, with file, entry and field. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(line).join('\n'))
    this.problems = problems
  }
}

const line = ({ file, entry, field, message }: Problem): string =>
  `  ${file}${entry === undefined ? '' : `, ${entry}`}${field === undefined ? '' : `, field "${field}"`}: ${message}`
