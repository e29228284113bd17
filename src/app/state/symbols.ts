/** A UN symbol as it is printed: `A/HRC/43/49/Add.1`, `E/CN.4/Sub.2/1998/6`; ids are in capitals. */
export const symbolWords = (symbol: string): string =>
  symbol.replace(/(?<=\/)(?:ADD|REV|SUB|CORR)(?=\.)/g, part => `${part.charAt(0)}${part.slice(1).toLowerCase()}`)
