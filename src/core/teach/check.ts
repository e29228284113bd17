/** Reads a value of an unknown shape: gives what it should be, or says where and why it is not. `undefined` after a problem. */
export type Check<T> = (value: unknown, where: string, problems: string[]) => T | undefined

export const text =
  (longest: number): Check<string> =>
  (value, where, problems) => {
    if (typeof value !== 'string') problems.push(`${where} must be text`)
    else if (value.length > longest) problems.push(`${where} is longer than ${longest} characters`)
    else return value
    return undefined
  }

export const whole =
  (least: number, most: number): Check<number> =>
  (value, where, problems) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
    problems.push(`${where} must be a whole number from ${least} to ${most}`)
    return undefined
  }

export const oneOf =
  <T extends string | number>(...values: readonly T[]): Check<T> =>
  (value, where, problems) => {
    const found = values.find(v => v === value)
    if (found === undefined) problems.push(`${where} must be ${values.length === 1 ? '' : 'one of: '}${values.join(', ')}`)
    return found
  }

export const list =
  <T>(item: Check<T>, fewest: number, most: number): Check<readonly T[]> =>
  (value, where, problems) => {
    if (!Array.isArray(value)) problems.push(`${where} must be a list`)
    else if (value.length < fewest || value.length > most) problems.push(`${where} must have ${fewest} to ${most} entries, not ${value.length}`)
    else {
      const items = value.map((v: unknown, i) => item(v, `${where} ${i + 1}`, problems))
      return items.every(i => i !== undefined) ? (items as readonly T[]) : undefined
    }
    return undefined
  }

/** A field that may be left out. */
export interface Optional<T> {
  readonly optional: Check<T>
}

export const optional = <T>(check: Check<T>): Optional<T> => ({ optional: check })

type Shape = Readonly<Record<string, Check<unknown> | Optional<unknown>>>
type Required<S extends Shape> = { readonly [K in keyof S as S[K] extends Check<unknown> ? K : never]: S[K] extends Check<infer T> ? T : never }
type Left<S extends Shape> = { readonly [K in keyof S as S[K] extends Optional<unknown> ? K : never]?: S[K] extends Optional<infer T> ? T : never }

/** Fields that the shape does not have are left behind. */
export const record =
  <S extends Shape>(shape: S): Check<Required<S> & Left<S>> =>
  (value, where, problems) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      problems.push(`${where} must be a record`)
      return undefined
    }
    const before = problems.length
    const found: [string, unknown][] = []
    for (const [name, check] of Object.entries(shape)) {
      const field: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
      if (typeof check !== 'function' && field === undefined) continue
      found.push([name, (typeof check === 'function' ? check : check.optional)(field, `${where}, ${name}`, problems)])
    }
    return problems.length === before ? (Object.fromEntries(found) as Required<S> & Left<S>) : undefined
  }
