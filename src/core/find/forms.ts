import type { Form } from './form.ts'
import { abbreviations } from './forms/abbreviations.ts'
import { cases } from './forms/cases.ts'
import { europeanProtocols } from './forms/europeanProtocols.ts'
import { generalComments } from './forms/generalComments.ts'
import { ibid } from './forms/ibid.ts'
import { ilo } from './forms/ilo.ts'
import { misspeltNames } from './forms/misspeltNames.ts'
import { names } from './forms/names.ts'
import { nationalLaw } from './forms/nationalLaw.ts'
import { nouns } from './forms/nouns.ts'
import { pinpoints } from './forms/pinpoints.ts'
import { resolutions } from './forms/resolutions.ts'
import { series } from './forms/series.ts'
import { symbols } from './forms/symbols.ts'

/**
 * The table of forms, in order: what comes first keeps its words. Symbols before names (their letters are no abbreviations), resolutions
 * before names (they take the organ beside them), everything with a name of its own before nouns that point back, pinpoints last. Definitions overlap what they define and are read apart.
 */
export const FORMS: readonly Form[] = [
  symbols,
  series,
  resolutions,
  generalComments,
  cases,
  europeanProtocols,
  names,
  ilo,
  misspeltNames,
  abbreviations,
  nationalLaw,
  nouns,
  ibid,
  pinpoints,
]
