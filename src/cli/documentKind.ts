/** Kinds of document as the evaluation tells them apart, by the symbol and the title printed on them. */
const KINDS: readonly { readonly kind: string; readonly symbol?: RegExp; readonly title?: RegExp }[] = [
  { kind: 'views and decisions', symbol: /\/DR?\/\d/ },
  { kind: 'concluding observations', symbol: /\/CO\// },
  { kind: 'concluding observations', title: /concluding observations/i },
  { kind: 'general comment', symbol: /\/G[CR]\/|^CCPR\/C\/21\/|^HRI\/GEN/ },
  { kind: 'general comment', title: /general (?:comment|recommendation)/i },
  { kind: 'universal periodic review', symbol: /^A\/HRC\/WG\.6\// },
  { kind: 'universal periodic review', title: /universal periodic review/i },
  { kind: 'resolution', symbol: /\/RES\/|\/DEC\/|^A\/HRC\/\d+\/L\./ },
  { kind: 'report', symbol: /^(?:A|E|S)\// },
  { kind: 'treaty', title: /^(?:the )?(?:\w+ ){0,4}(?:convention|covenant|protocol|charter|treaty|statute)\b/i },
]

/**
 * Tells the kind of a document from its symbol (`A/HRC/35/21`) and title; "other" where neither says. A report is of a special
 * procedure or of the Secretary-General: they share their symbols, and their titles rarely tell.
 */
export function documentKind(symbol: string, title: string): string {
  const row = KINDS.find(k => (k.symbol === undefined || k.symbol.test(symbol.toUpperCase())) && (k.title === undefined || k.title.test(title)))
  return row?.kind ?? 'other'
}

/** The symbol that a file's name seems to stand for: `A_HRC_35_21.pdf`, `CCPR-C-GC-32.txt`. */
export const symbolFromName = (name: string): string =>
  name
    .replace(/\.[a-z]+$/i, '')
    .replace(/[-_]/g, '/')
    .toUpperCase()
