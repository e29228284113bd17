import type { Warning } from '../../core/model/document.ts'
import type { Flow, Refusal, Source } from '../reader.ts'
import type { Block } from '../segment/block.ts'
import { symbolAtStart } from '../segment/furniture.ts'
import { isInTables, READ_FROM_TABLES } from '../tables.ts'
import { childOf, decodeXml, elementsOf, type XmlElement, xmlTree } from '../xml.ts'
import { AknBlocks } from './blocks.ts'

/** Akoma Ntoso 3.0 (OASIS LegalDocML), with the names that the guidelines of the United Nations (AKN4UN) use. */
export async function readAkomaNtoso({ bytes }: Source): Promise<Flow | Refusal> {
  const tree = await xmlTree(decodeXml(bytes))
  const root = tree?.root.name === 'akomaNtoso' ? tree.root : undefined
  if (!root) return { problem: 'This XML file holds no Akoma Ntoso document. Save the document as DOCX, HTML or plain text.' }
  let reader = new AknBlocks(root, false)
  let blocks = reader.read()
  const warnings: Warning[] = []
  if (isInTables(blocks, reader.leftOut)) {
    reader = new AknBlocks(root, true)
    blocks = reader.read()
    warnings.push(READ_FROM_TABLES)
  }
  if (tree?.end !== 'whole') warnings.push(DAMAGED)
  if (blocks.length === 0 && tree?.end !== 'whole')
    return { problem: 'This Akoma Ntoso document is damaged: its text is not there. Check that it was downloaded completely.' }
  return { blocks: [...symbolOf(root, blocks), ...blocks], warnings: [...warnings, ...reader.leftOut.warnings] }
}

const DAMAGED: Warning = {
  code: 'damaged',
  message: 'This Akoma Ntoso document ends too early: what could be read is here, the rest is missing. Check that it was downloaded completely.',
}

/** The symbol that only the description of the document gives, not its text. */
function symbolOf(root: XmlElement, blocks: readonly Block[]): readonly Block[] {
  if (blocks.slice(0, 14).some(({ text }) => symbolAtStart(text) !== undefined)) return []
  const work = find(root, 'FRBRWork')
  const named = work ? elementsOf(work).filter(({ name }) => name === 'FRBRalias' || name === 'FRBRnumber' || name === 'FRBRname') : []
  const symbol = named.map(({ attributes }) => symbolAtStart(attributes['value'] ?? '')).find(found => found?.includes('/'))
  return symbol === undefined ? [] : [{ text: symbol }]
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  const child = childOf(element, name)
  if (child) return child
  for (const within of elementsOf(element)) {
    const found = find(within, name)
    if (found) return found
  }
  return undefined
}
