import { strToU8, type Zippable, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Parts of a Word document beside its text: the inner XML of each. */
export interface DocxParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly settings?: string
  readonly header?: string
}

const ROOTS = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', endnotes: 'endnotes', settings: 'settings', header: 'hdr' } as const
type Part = keyof typeof ROOTS

/** A Word document as Word packs it, with the parts that are given. */
export function docxOf(parts: DocxParts): Uint8Array {
  const names = (Object.keys(ROOTS) as Part[]).filter(name => parts[name] !== undefined)
  const types = names.map(
    name => `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`,
  )
  const files: Zippable = {
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${types.join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(relations([`<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`])),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document ${W}><w:body>${parts.body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(relations(names.map(name => `<Relationship Id="${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`))),
  }
  for (const name of names) files[`word/${name}.xml`] = strToU8(`<?xml version="1.0"?><w:${ROOTS[name]} ${W}>${parts[name]}</w:${ROOTS[name]}>`)
  return zipSync(files)
}

const relations = (inner: readonly string[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner.join('')}</Relationships>`

/** A paragraph; `properties` is the inner XML of `w:pPr`, `runs` text or the XML of runs. */
export const p = (runs: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs.startsWith('<') ? runs : t(runs)}</w:p>`

/** A run of text. */
export const t = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

export const inList = (list: number, depth = 0): string => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`
export const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`
export const callFootnote = (id: number): string => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
export const footnote = (id: number, text: string): string => `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${t(` ${text}`)}`)}</w:footnote>`

/** A level of a list. */
export const level = (depth: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
export const list = (id: number, levels: string): string => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`
export const use = (id: number, of: number, overrides = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`

export const paragraphStyle = (id: string, name: string, properties = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr></w:style>`

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map(row => `<w:tr>${row.map(cell => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
