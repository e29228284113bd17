import type { RecordExporter } from './exporter.ts'
import { recordsOf } from './records.ts'

/** The records of all documents as one JSON list, one record a line. */
export const json: RecordExporter = {
  head: '[',
  *each(extraction, first) {
    let comma = first ? '' : ','
    for (const record of recordsOf(extraction)) {
      yield `${comma}\n${JSON.stringify(record)}`
      comma = ','
    }
  },
  tail: '\n]\n',
}
