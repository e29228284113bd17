import type { RecordExporter } from './exporter.ts'
import { recordsOf } from './records.ts'

/** One JSON object a line, one line a paragraph. */
export const ndjson: RecordExporter = {
  head: '',
  *each(extraction) {
    for (const record of recordsOf(extraction)) yield `${JSON.stringify(record)}\n`
  },
  tail: '',
}
