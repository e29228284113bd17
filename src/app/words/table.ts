import { type TableWords, table } from './en/table.ts'
import type { Part } from './part.ts'

/** The words of the table of citations. */
export const TABLE: Part<TableWords> = { en: table, bring: {} }
