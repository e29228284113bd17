import type { GivenFile } from '../state/bringing.ts'

/** True if a drag carries files (a dragged link or text does not). */
export const carriesFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') ?? false

/** The files of a drop, folders all levels deep, in the order of their names; hidden ones are passed over. Must be called while the drop is handled. */
export async function filesDropped(transfer: DataTransfer): Promise<readonly GivenFile[]> {
  // Neither entries nor files can be had after the handler returned. What is no file of a disk has no entry.
  const given = [...transfer.items].map(item => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const found = given.map(({ entry, file }) => (entry ? filesIn(entry) : file ? [{ path: file.name, blob: file }] : []))
  return (await Promise.all(found)).flat().filter(isVisible).sort(byPath)
}

/** The files of an input, with their paths where a folder was chosen. */
export const filesChosen = (input: HTMLInputElement): readonly GivenFile[] =>
  [...(input.files ?? [])]
    .map(file => ({ path: file.webkitRelativePath || file.name, blob: file }))
    .filter(isVisible)
    .sort(byPath)

async function filesIn(entry: FileSystemEntry): Promise<readonly GivenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject)).catch(() => undefined)
    // What cannot be had any more is read as an empty file and told as such.
    return [{ path: entry.fullPath.replace(/^\//, ''), blob: file ?? new Blob([]) }]
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const found: GivenFile[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject)).catch(() => [])
    if (some.length === 0) return found
    found.push(...(await Promise.all(some.map(filesIn))).flat())
  }
}

// Chromium has no classes for these by name.
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

const isVisible = ({ path }: GivenFile): boolean => !path.split('/').some(part => part.startsWith('.'))

const natural = new Intl.Collator('en', { numeric: true })
const byPath = (a: GivenFile, b: GivenFile): number => natural.compare(a.path, b.path)
