import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { grammarOf } from '../../../src/app/words/grammar.ts'
import { LANGUAGE_ORDER } from '../../../src/app/words/language.ts'
import type { Part } from '../../../src/app/words/part.ts'
import { REVIEW } from '../../../src/app/words/review.ts'
import { FORM_WORDS } from '../../../src/core/explain/formWords.ts'
import { RELATIONS } from '../../../src/core/relate/relations.ts'
import { DOUBTS, RULES } from '../../../src/core/resolve/rules.ts'

/** Every file that declares a part, found and not listed: a part that someone adds is held to the same. */
const FOLDER = join(import.meta.dirname, '../../../src/app/words')
const isPart = (value: unknown): value is Part<object> => typeof value === 'object' && value !== null && 'en' in value && 'bring' in value
const parts = (
  await Promise.all(
    readdirSync(FOLDER)
      .filter(file => file.endsWith('.ts'))
      .map(async file => Object.entries(await import(join(FOLDER, file))).filter(([, value]) => isPart(value))),
  )
).flat() as readonly (readonly [string, Part<object>])[]

/** Every message of a record, by its path. Functions are called with values that they can take. */
function messages(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]: readonly [string, unknown]): readonly (readonly [string, string])[] => {
    const at = `${path}${name}`
    if (name === 'grammar') return []
    if (typeof value === 'string') return [[at, value]]
    if (Array.isArray(value)) return value.map((v, i) => [`${at}[${i}]`, String(v)] as const)
    if (typeof value === 'function') return [[at, told(value as Message)]]
    return typeof value === 'object' && value !== null ? messages(value, `${at}.`) : []
  })
}

type Message = (...values: readonly unknown[]) => unknown
const GIVEN = [
  [3, 3, 3, 3, 3],
  ['¶3', 3, 3, 3, 3],
  ['ICCPR', 'ICCPR', 'ICCPR', 'ICCPR'],
  [['a', 'b'], 3],
  [3, 3, 3, ['a', 'b']],
  [[1, 2]],
  ['document', 3, 3],
  ['cut-off', 'the text stops here'],
  [{ citing: 3, paragraphs: 5, documents: 2, instruments: 3, others: 1, doubts: 1 }],
]
function told(message: Message): string {
  for (const values of GIVEN) {
    try {
      const said = String(message(...values))
      if (!/undefined|NaN/.test(said)) return said
    } catch {
      // It takes values of another kind.
    }
  }
  return ''
}

const inLanguage = async (part: Part<object>, language: string): Promise<object> =>
  language === 'en' ? part.en : ((await Object.entries(part.bring).find(([tag]) => tag === language)?.[1]()) ?? {})

describe.each(parts)('%s', (_, part) => {
  it.each(LANGUAGE_ORDER)('says everything in %s, and leaves nothing in English', async language => {
    const [own, english] = [messages(await inLanguage(part, language)), messages(part.en)]
    // Bodies have their English names in the registry.
    const paths = (all: typeof own) => all.map(([path]) => path).filter(path => !/^(signs\.)?bodies\./.test(path))
    expect(paths(own).sort()).toEqual(paths(english).sort())
    for (const [path, words] of own) expect(words, path).toMatch(/\S/)
    for (const [path, words] of own) expect(words, path).not.toMatch(/undefined|\[object|NaN|#/)
    if (language === 'en') return
    // No-break spaces before the high marks, as French is printed.
    if (language === 'fr') for (const [path, words] of own) expect(words, path).not.toMatch(/ [:;?!»]|« /)
    const same = own.filter(([path, words]) => /[a-z]{3}/.test(words) && words === new Map(english).get(path))
    // Words that are the same in both languages are short, or the name of a format.
    expect(same.filter(([, words]) => words.includes(' ') && !/^\S+ \d|^\d+ \S+$|^Akoma Ntoso$/.test(words))).toEqual([])
  })
})

describe('the words of the page', () => {
  const first = parts.find(([name]) => name === 'FIRST')?.[1]

  it.each(LANGUAGE_ORDER)('explain every rule and every doubt of the core in %s', async language => {
    if (!first) throw new Error('there is no first part')
    const { reasons } = (await inLanguage(first, language)) as {
      readonly reasons: { readonly rules: object; readonly doubt: (rule: string, reason: string) => string }
    }
    expect(Object.keys(reasons.rules).sort()).toEqual(Object.keys(RULES).sort())
    for (const [rule, english] of Object.entries(DOUBTS)) {
      if (language === 'en') expect(reasons.doubt(rule, english)).toBe(english)
      else expect(reasons.doubt(rule, english)).not.toBe(english)
    }
    expect(reasons.doubt('a-rule-of-tomorrow', 'the core says why')).toBe('the core says why')
  })
})

describe('reasons and corrections', () => {
  it.each(LANGUAGE_ORDER)('name every form, every relation and every silence of the core in %s', async language => {
    const { form, relates, left, other } = language === 'en' ? REVIEW.en : await REVIEW.bring[language]()
    const said = [
      ...Object.entries(FORM_WORDS).map(([name, words]) => [words, form(name, words)]),
      ...RELATIONS.map(({ id, words }) => [words, relates(id, words)]),
      ...['own-symbol', 'short-name', 'everyday-word'].map(rule => ['the core says why', left(rule, 'the core says why')]),
      ...['could be meant as well', 'bears the same name', 'named before it in this paragraph', 'named in paragraph 4'].map(why => [why, other(why)]),
    ]
    for (const [core, own] of said) {
      if (language === 'en') expect(own).toBe(core)
      else expect(own).not.toBe(core)
    }
    expect(other('bears the same name; has no such article')).toMatch(language === 'en' ? /no such article$/ : /^(?!.*such article)/)
    expect(form('a form of tomorrow', 'the core says what')).toBe('the core says what')
  })
})

describe('a language', () => {
  it('counts in its own forms, with its own figures', () => {
    const arabic = grammarOf('ar-u-nu-latn')
    const forms = { one: 'فقرة واحدة', two: 'فقرتان', few: '# فقرات', many: '# فقرة', other: '# فقرة' }
    expect([1, 2, 3, 11, 100, 1234].map(n => arabic.count(n, forms))).toEqual(['فقرة واحدة', 'فقرتان', '3 فقرات', '11 فقرة', '100 فقرة', '1,234 فقرة'])
    const french = grammarOf('fr')
    expect([0, 1, 2].map(n => french.count(n, { one: '# doute', other: '# doutes' }))).toEqual(['0 doute', '1 doute', '2 doutes'])
  })

  it('dates as UN documents do', async () => {
    const dates = async (language: string) => {
      const first = parts.find(([name]) => name === 'FIRST')?.[1]
      if (!first) throw new Error('there is no first part')
      const { grammar } = (await inLanguage(first, language)) as {
        readonly grammar: { readonly date: (iso: string) => string }
      }
      return ['1990-12-18', '2003-07-01', '1990', '1990-19-41'].map(grammar.date)
    }
    expect(await dates('en')).toEqual(['18 December 1990', '1 July 2003', '1990', '1990-19-41'])
    expect(await dates('fr')).toEqual(['18 décembre 1990', '1er juillet 2003', '1990', '1990-19-41'])
    expect(await dates('es')).toEqual(['18 de diciembre de 1990', '1 de julio de 2003', '1990', '1990-19-41'])
    expect(await dates('ar')).toEqual(['18 كانون الأول/ديسمبر 1990', '1 تموز/يوليه 2003', '1990', '1990-19-41'])
  })
})
