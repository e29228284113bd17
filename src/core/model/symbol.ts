/* The symbols of UN documents, and what can be told from them. */

/** Capitals, no blanks: the form of the contract. */
export const normaliseSymbol = (printed: string): string => printed.replace(/\s/g, '').toUpperCase()

/** A symbol as it is printed: `A/HRC/43/49/Add.1`, `E/CN.4/Sub.2/1998/6`; ids are in capitals. */
export const symbolWords = (symbol: string): string =>
  symbol.replace(/(?<=\/)(?:ADD|REV|SUB|CORR)(?=\.)/g, part => `${part.charAt(0)}${part.slice(1).toLowerCase()}`)

/** `CCPR/C/92/D/1375/2005` -> `case:CCPR/1375/2005`; `E/C.12/68/D/45/2018` -> `case:CESCR/45/2018`. */
export function caseOf(symbol: string): string | undefined {
  const m = /^(CCPR|CAT|CERD|CEDAW|CRC|CRPD|CED|CMW|E)\/C(?:\.12)?\/\d+\/DR?\/(\d+)\/(\d{4})/.exec(symbol)
  return m ? `case:${m[1] === 'E' ? 'CESCR' : m[1]}/${m[2]}/${m[3]}` : undefined
}

/** Whose resolution or decision it is; `council` and `commission` are as little as some texts say. */
export type Organ = 'GA' | 'SC' | 'ECOSOC' | 'HRC' | 'CHR' | 'SUB' | 'council' | 'commission'

/** Sessions since 1946 (General Assembly) and 2006 (Human Rights Council): above this the number can only be the Assembly's. */
const LATEST_COUNCIL_SESSION = 65

/** The Assembly meets once a year: "decision 913/1" is none of its own, but a court's. */
const SESSIONS_OF_ASSEMBLY = 99

/** The Commission on Human Rights and its Sub-Commission ended in 2006. */
const LAST_YEAR_OF_COMMISSION = 2006

/** The first session of the General Assembly whose resolutions are numbered 31/1, 31/2 … */
const FIRST_SLASHED_SESSION = 31

/** The symbol that organ and number make together; undefined where they leave a doubt. */
export function symbolOf(number: string, decision: boolean, organ: Organ | undefined): string | undefined {
  const word = decision ? 'DEC' : 'RES'
  const [session = '', item = ''] = number.split('/')
  const year = /^(?:19|20)\d\d$/.test(session)
  if (/\((?:19|20)\d\d\)$/.test(number)) return organ === undefined || organ === 'SC' || organ === 'council' ? `S/RES/${number}` : undefined
  if (/\([IVXLC]+\)$/.test(number)) {
    if (organ === 'ECOSOC' || organ === 'council') return `E/RES/${number}`
    if (organ === 'CHR' || organ === 'commission') return `E/CN.4/RES/${number}`
    return organ === 'SUB' ? `E/CN.4/SUB.2/RES/${number}` : `A/RES/${number}`
  }
  if (year) {
    if (organ === 'ECOSOC' || organ === 'council') return `E/${word}/${number}`
    if (Number(session) > LAST_YEAR_OF_COMMISSION) return undefined
    if (organ === 'CHR' || organ === 'commission') return `E/CN.4/${word}/${number}`
    return organ === 'SUB' ? `E/CN.4/SUB.2/${word}/${number}` : undefined
  }
  if (Number(session) > SESSIONS_OF_ASSEMBLY) return undefined
  if (session.startsWith('ES-')) return `A/${word}/${number}`
  // Until 1976 the Assembly numbered through, with the session in Roman numerals: "decision 6/102" beside it is another organ's.
  if (organ === 'GA' && Number(session) < FIRST_SLASHED_SESSION) return undefined
  if (organ === 'GA') return decision ? `A/DEC/${number}` : `A/RES/${number}`
  if (organ === 'HRC' || organ === 'council') return `A/HRC/${word}/${number}`
  if (organ === undefined && Number(session) > LATEST_COUNCIL_SESSION && item) return `A/${word}/${number}`
  return undefined
}
