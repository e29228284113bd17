import type { Budget } from './budget.ts'
import { byName, mayBeDocument } from './names.ts'
import type { Packed, Source } from './reader.ts'
import { listZip, unpack } from './zip.ts'

/** The documents in a ZIP archive, in natural order of their names, one at a time. Hidden files, pictures and programs are passed over as in a folder. */
export async function* openArchive({ bytes }: Source, budget: Budget): AsyncGenerator<Packed> {
  const { entries, damaged } = listZip(bytes)
  if (damaged)
    yield { name: '', problem: 'This archive is damaged: its list of files is lost, so some may be missing. Check that it was downloaded completely.' }
  if (!budget.takeEntries(entries.length)) {
    yield { name: '', problem: budget.tooManyEntries }
    return
  }
  const documents = entries.filter(({ name }) => isDocument(name)).toSorted((a, b) => byName(a.name, b.name))
  for (const entry of documents) {
    const unpacked = await unpack(bytes, entry, budget)
    if ('problem' in unpacked) yield { name: entry.name, problem: unpacked.problem }
    else if (unpacked.damaged) yield { name: entry.name, problem: 'It is damaged within the archive. Download the archive again.' }
    else yield { name: entry.name, bytes: unpacked.bytes }
    if (budget.isSpent) return
  }
}

/** Names end in a slash for folders; macOS adds a shadow of each file in a folder of its own. */
function isDocument(name: string): boolean {
  const steps = name.split(/[\\/]/)
  const base = steps.at(-1) ?? ''
  return base !== '' && mayBeDocument(base) && !steps.includes('__MACOSX') && !steps.some(step => /^\.[^.]/.test(step))
}
