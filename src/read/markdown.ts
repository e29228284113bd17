import type { Flow, Refusal, Source } from './reader.ts'
export const isMarkdown = (_: Uint8Array): boolean => false
export async function readMarkdown(_: Source): Promise<Flow | Refusal> {
  return { problem: 'not yet' }
}
