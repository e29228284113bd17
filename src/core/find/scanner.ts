/** A pattern in which a blank stands for up to three: justified lines and columns leave more than one between two words. */
export const spaced = ({ source, flags }: RegExp): RegExp =>
  new RegExp(
    source.replace(/ (\??)/g, (_, optional: string) => (optional ? ' {0,3}' : ' {1,3}')),
    flags,
  )

/** A place in a folded text that moves forward as sticky patterns match. Patterns must carry the `y` flag and be bounded. */
export class Scanner {
  readonly folded: string
  /** The same text as printed, for the few questions of case. */
  readonly text: string
  at: number

  constructor(folded: string, at: number, text = folded) {
    this.folded = folded
    this.text = text
    this.at = at
  }

  /** Consumes the pattern here and returns its match, or stays where it is. */
  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = this.peek(pattern)
    if (match) this.at += match[0].length
    return match
  }

  /** The match of the pattern here, without moving. */
  peek(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at
    return pattern.exec(this.folded) ?? undefined
  }

  /** Runs a rule; if it gives nothing, the scanner stands where it stood. */
  attempt<T>(rule: () => T | undefined): T | undefined {
    const start = this.at
    const result = rule()
    if (result === undefined) this.at = start
    return result
  }
}
