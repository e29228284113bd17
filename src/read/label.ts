import { blockOf, type Line } from './runs.ts'
import type { Block } from './segment/block.ts'

/** A number of paragraphs: "12.", "3.2", "14 bis". */
const NUMBER = /^(\d{1,4}(?:\.\d{1,3}){0,3}(?:\s?(?:bis|ter|quater|quinquies))?)\.?$/

/** Signs that set items apart and count nothing. */
const BULLET = /^[\s\p{P}\p{S}\p{Co}o]$/u

/**
 * A text with the label that its source keeps outside it. A paragraph's number stays outside; of a heading or an item ("IV.", "(a)") the label
 * is part of what is printed and read; a bullet says nothing.
 */
export function labelled(label: string, line: Line, facts: Omit<Block, 'text' | 'calls' | 'number'> = {}): Block {
  const printed = label.trim()
  if (printed === '' || BULLET.test(printed)) return blockOf(line, facts)
  const number = facts.role === undefined ? NUMBER.exec(printed)?.[1] : undefined
  if (number !== undefined) return blockOf(line, { ...facts, number })
  const shift = printed.length + 1
  return blockOf({ text: `${printed} ${line.text}`, calls: line.calls.map(({ at, note }) => ({ at: at + shift, note })) }, facts)
}
