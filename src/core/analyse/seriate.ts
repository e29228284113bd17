interface Weight {
  readonly row: number
  readonly column: number
  readonly weight: number
}

/** Rounds of averaging. Enough to settle the order; the picture of a hundred rounds more would not differ to the eye. */
const ROUNDS = 60

/**
 * Orders rows and columns so that alike ones stand together: reciprocal averaging (the first axis of a correspondence analysis, Hill 1973), which
 * takes time in proportion to the cells where linkage trees take the square of the lines. A row stands at the mean of its columns, a column
 * at the mean of its rows, again and again. Parts that share nothing are ordered each by itself, largest first. Returns places in the
 * new order; lines without a cell come last. No chance in it: the start is the given order.
 */
export function seriate(rows: number, columns: number, cells: readonly Weight[]): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  // Nodes: rows first, then columns.
  const part = partsOf(rows + columns, cells, rows)
  const sums = new Float64Array(rows + columns)
  for (const { row, column, weight } of cells) {
    sums[row] = at(sums, row) + weight
    sums[rows + column] = at(sums, rows + column) + weight
  }
  const score = Float64Array.from(sums, (_, i) => (i < rows ? 0 : i - rows))
  for (let round = 0; round < ROUNDS; round++) {
    average(score, sums, cells, rows, 'rows')
    settle(score, sums, part, 0, rows)
    average(score, sums, cells, rows, 'columns')
    settle(score, sums, part, rows, rows + columns)
  }
  faceForward(score, sums, part, rows)
  const size = new Float64Array(rows + columns)
  for (const [node, of] of part.entries()) size[of] = at(size, of) + at(sums, node)
  const rounded = Array.from(score, s => Math.round(s * 1e6))
  const order = (from: number, to: number): readonly number[] =>
    Array.from({ length: to - from }, (_, i) => from + i)
      .sort((a, b) => {
        const [p, q] = [part[a] ?? a, part[b] ?? b]
        return at(size, q) - at(size, p) || p - q || (rounded[a] ?? 0) - (rounded[b] ?? 0) || a - b
      })
      .map(node => node - from)
  return { rows: order(0, rows), columns: order(rows, rows + columns) }
}

const at = (list: Float64Array, i: number): number => list[i] ?? 0

/** For each node, the first node of the part that hangs together with it. */
function partsOf(nodes: number, cells: readonly Weight[], rows: number): readonly number[] {
  const parent = Array.from({ length: nodes }, (_, i) => i)
  const root = (node: number): number => {
    let top = node
    while (parent[top] !== top) top = parent[top] ?? top
    for (let below = node; below !== top; ) {
      const next = parent[below] ?? top
      parent[below] = top
      below = next
    }
    return top
  }
  for (const { row, column } of cells) {
    const [a, b] = [root(row), root(rows + column)]
    parent[Math.max(a, b)] = Math.min(a, b)
  }
  return parent.map((_, node) => root(node))
}

/** Each line of one side goes to the mean of its cells on the other. */
function average(score: Float64Array, sums: Float64Array, cells: readonly Weight[], rows: number, side: 'rows' | 'columns'): void {
  const [from, to] = side === 'rows' ? [0, rows] : [rows, score.length]
  const means = new Float64Array(score.length)
  for (const { row, column, weight } of cells) {
    const [own, other] = side === 'rows' ? [row, rows + column] : [rows + column, row]
    means[own] = at(means, own) + weight * at(score, other)
  }
  for (let i = from; i < to; i++) score[i] = at(sums, i) > 0 ? at(means, i) / at(sums, i) : 0
}

/** Each part is centred, so that the trivial answer (all in one place) drops out, and stretched to width 1, so that it does not fade away. */
function settle(score: Float64Array, sums: Float64Array, part: readonly number[], from: number, to: number): void {
  const [weight, mean, width] = [new Float64Array(score.length), new Float64Array(score.length), new Float64Array(score.length)]
  for (let i = from; i < to; i++) {
    const of = part[i] ?? i
    weight[of] = at(weight, of) + at(sums, i)
    mean[of] = at(mean, of) + at(sums, i) * at(score, i)
  }
  for (let i = from; i < to; i++) {
    const of = part[i] ?? i
    if (at(weight, of) > 0) score[i] = at(score, i) - at(mean, of) / at(weight, of)
    width[of] = Math.max(at(width, of), Math.abs(at(score, i)))
  }
  for (let i = from; i < to; i++) {
    const of = part[i] ?? i
    score[i] = at(width, of) > 1e-9 ? at(score, i) / at(width, of) : 0
  }
}

/** An axis has no direction of its own: the heaviest column of a part (the first of equals) goes to its left half. */
function faceForward(score: Float64Array, sums: Float64Array, part: readonly number[], rows: number): void {
  const heaviest = new Map<number, number>()
  for (let i = rows; i < score.length; i++) {
    const of = part[i] ?? i
    const before = heaviest.get(of)
    if (before === undefined || at(sums, i) > at(sums, before)) heaviest.set(of, i)
  }
  const turned = new Set([...heaviest].filter(([, column]) => at(score, column) > 0).map(([of]) => of))
  for (let i = 0; i < score.length; i++) if (turned.has(part[i] ?? i)) score[i] = -at(score, i)
}
