import { grammarOf } from '../grammar.ts'

/** The months as UN documents in Arabic print them. */
const MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
]

/** With the figures 0 to 9, as the numbers of paragraphs and articles beside them are printed. */
export const grammar = grammarOf('ar-u-nu-latn', MONTHS)
