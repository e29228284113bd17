import { xmlSafe } from '../text/xml.ts'
import type { CollectionExporter } from './exporter.ts'
import { languageTag, PREFIXES, type Resource, resourcesOf, type Value } from './resources.ts'

/** RDF as Turtle: who cites what, with the terms of ELI, Dublin Core and schema.org. */
export const turtle: CollectionExporter = {
  *write({ snapshot }) {
    for (const [prefix, iri] of Object.entries(PREFIXES)) yield `@prefix ${prefix}: <${iri}> .\n`
    for (const resource of resourcesOf(snapshot)) yield written(resource)
  },
}

function written({ iri, types, facts }: Resource): string {
  const lines = [`a ${types.join(', ')}`, ...facts.map(([term, value]) => `${term} ${objectOf(value)}`)]
  return `\n<${iri}>\n  ${lines.join(' ;\n  ')} .\n`
}

function objectOf(value: Value): string {
  if ('iri' in value) return `<${value.iri}>`
  const text = `"${xmlSafe(value.text).replace(/[\\"\n\r\t]/g, c => ESCAPED[c] ?? c)}"`
  if ('type' in value) return `${text}^^${value.type}`
  const language = languageTag(value.language)
  return language === undefined ? text : `${text}@${language}`
}

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
