import { xmlSafe } from '../text/xml.ts'
import type { CollectionExporter } from './exporter.ts'
import { languageTag, PREFIXES, type Resource, resourcesOf, type Value } from './resources.ts'

/** The same statements as in Turtle, as JSON-LD: one thing a line. */
export const jsonLd: CollectionExporter = {
  *write({ snapshot }) {
    yield `{"@context":${JSON.stringify(PREFIXES)},\n"@graph":[`
    let comma = ''
    for (const resource of resourcesOf(snapshot)) {
      yield `${comma}\n${JSON.stringify(written(resource))}`
      comma = ','
    }
    yield '\n]}\n'
  },
}

function written({ iri, types, facts }: Resource): object {
  const said: Record<string, object[]> = {}
  for (const [term, value] of facts) {
    said[term] ??= []
    said[term].push(objectOf(value))
  }
  return { '@id': iri, '@type': types, ...said }
}

function objectOf(value: Value): object {
  if ('iri' in value) return { '@id': value.iri }
  const text = { '@value': xmlSafe(value.text) }
  if ('type' in value) return { ...text, '@type': value.type }
  const language = languageTag(value.language)
  return language === undefined ? text : { ...text, '@language': language }
}
