import { FetchFailure } from './failure.ts'
import type { Language } from './symbols.ts'

/** The public address of the document system of the United Nations (ODS). */
export const UN_SERVICE = 'https://documents.un.org/api/symbol/access?s={symbol}&l={language}&t={format}'

/** Why a template of addresses cannot be used; `undefined` if it can. */
export function templateProblem(template: string): string | undefined {
  if (!template.includes('{symbol}')) return 'it must say where the symbol goes: https://example.org/{language}/{symbol}.{format}'
  const unknown = /\{(?!symbol\}|language\}|format\})[^}]*\}?/.exec(template)
  if (unknown) return `it holds ${unknown[0]}. There are {symbol}, {language} and {format}.`
  const address = parsed(template)
  if (!address || !/^https?:$/.test(address.protocol)) return 'it must begin with https:// (or http://).'
  if (address.host.includes('{') || address.host.includes('%7B')) return 'the name of the service must be fixed.'
  return address.username || address.password ? 'it must not hold a user name or a password.' : undefined
}

/** The address of one document. Slashes stay as they are: the service is documented so. */
export function addressOf(template: string, values: { readonly symbol: string; readonly language: Language; readonly format: string }): URL {
  const encoded = (text: string): string => encodeURIComponent(text).replaceAll('%2F', '/')
  return new URL(template.replace(/\{(symbol|language|format)\}/g, (_, name: 'symbol' | 'language' | 'format') => encoded(values[name])))
}

/** Where a redirect leads. Throws {@link FetchFailure} if it must not be followed. */
export function nextAddress(from: URL, location: string | null): URL {
  const next = location === null ? undefined : parsed(location, from)
  if (!next) throw new FetchFailure('final', 'the service sends on to an address that is none.')
  if (!/^https?:$/.test(next.protocol)) throw new FetchFailure('final', `the service sends on to an address that is not of the web (${next.protocol}).`)
  if (from.protocol === 'https:' && next.protocol === 'http:')
    throw new FetchFailure('final', `the service sends on to an address without encryption (${next.host}), where anyone could change the document on its way.`)
  // What stands before an "@" would be sent as a password.
  next.username = ''
  next.password = ''
  return next
}

function parsed(address: string, base?: URL): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}
