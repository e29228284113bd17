import { xmlSafe } from '../text/xml.ts'

/** Markup that is safe to write: only {@link html} makes it, so nothing unescaped can get in. */
export interface Html {
  readonly markup: string
}

type Part = string | number | Html | readonly Html[]

/** A template of markup: every text put into it, between tags or within quotes, is escaped. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: fixed.reduce((all, piece, i) => all + piece + (i < parts.length ? markupOf(parts[i] ?? '') : ''), '') }
}

function markupOf(part: Part): string {
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(p => p.markup).join('')
  // Line breaks stay as they are: a numbered `&#133;` would be read as another character.
  return xmlSafe(String(part)).replace(/[&<>"']/g, c => ESCAPED[c] ?? c)
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
