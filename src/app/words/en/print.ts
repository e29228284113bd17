import { ENGLISH_PRINT } from '../../../core/model/englishPrint.ts'
import type { PrintWords } from '../../../core/model/printWords.ts'

/** What is printed on pictures, sheets and workbooks: in English the core's own words. */
export const print: PrintWords = ENGLISH_PRINT
