import { decode } from './decode.ts'
import type { Flow, Refusal, Source } from './reader.ts'
import { clean } from './segment/clean.ts'
import { blocksOf } from './segment/lines.ts'

/** Plain text, with lines, hard-wrapped or as one run-on line. */
export function readText({ bytes }: Source): Flow | Refusal {
  const decoded = decode(bytes)
  if ('problem' in decoded) return decoded
  const { text, warnings } = decoded
  return { blocks: blocksOf(clean(text)), warnings }
}
