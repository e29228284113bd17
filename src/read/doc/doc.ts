import type { Flow, Refusal, Source } from '../reader.ts'
export async function readDoc(_: Source): Promise<Flow | Refusal> {
  return { problem: 'not yet' }
}
