import { Budget } from '../budget.ts'
import type { Refusal, Source } from '../reader.ts'
import { childrenOf, decodeXml, type XmlElement, xmlTree } from '../xml.ts'
import { listZip, unpack, type ZipEntry } from '../zip.ts'

/** A part that another one points to. */
interface Relation {
  /** The last word of its type: "styles", "footnotes". */
  readonly kind: string
  /** Path within the package; absent if it lies outside: such a thing is never fetched. */
  readonly part?: string
}

/** The files of a Word document: a ZIP archive whose parts point to one another. (ISO/IEC 29500-2) */
export class Package {
  private readonly source: Source
  private readonly budget: Budget
  private readonly entries: ReadonlyMap<string, ZipEntry>
  /** Names of parts that are damaged or not there. */
  readonly damaged = new Set<string>()
  /** Why a part was not unpacked, if one was not. */
  refusal: Refusal | undefined

  constructor(source: Source) {
    this.source = source
    this.budget = source.budget ?? new Budget(source.limits)
    const { entries, damaged } = listZip(source.bytes)
    this.entries = new Map(entries.map(entry => [normal(entry.name), entry]))
    if (damaged) this.damaged.add('')
  }

  get names(): readonly string[] {
    return [...this.entries.keys()]
  }

  /** The text of a part; `undefined` if there is no such part or it cannot be unpacked. */
  async text(part: string): Promise<string | undefined> {
    const entry = this.entries.get(normal(part))
    if (!entry) return undefined
    const unpacked = await unpack(this.source.bytes, entry, this.budget)
    if ('problem' in unpacked) {
      this.refusal ??= unpacked
      return undefined
    }
    if (unpacked.damaged) this.damaged.add(part)
    return decodeXml(unpacked.bytes)
  }

  /** A small part as a tree. */
  async tree(part: string | undefined): Promise<XmlElement | undefined> {
    const text = part === undefined ? undefined : await this.text(part)
    const tree = text === undefined ? undefined : await xmlTree(text)
    if (part !== undefined && tree?.end !== 'whole') this.damaged.add(part)
    return tree?.root
  }

  /** What a part points to; '' is the package itself. */
  async relations(part: string): Promise<readonly Relation[]> {
    const cut = part.lastIndexOf('/') + 1
    const folder = part.slice(0, cut)
    const name = `${folder}_rels/${part.slice(cut)}.rels`
    if (!this.entries.has(normal(name))) return []
    return childrenOf(await this.tree(name), 'Relationship').map(({ attributes }) => ({
      kind: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      ...(attributes['TargetMode'] !== 'External' && { part: resolved(folder, attributes['Target'] ?? '') }),
    }))
  }
}

/** Some programs write backslashes; names count the same in capitals. */
const normal = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}
