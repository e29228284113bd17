/** What the core says of other readings that it considered, in another language. */
export interface Others {
  readonly couldBe: string
  readonly sameName: string
  readonly here: string
  readonly at: (paragraph: string) => string
  readonly noArticle: string
  readonly semicolon: string
}

/** `named in paragraph 4; has no such article`; what the core says otherwise stays as it is. */
export const otherIn = (why: string, words: Others): string =>
  why
    .split('; ')
    .map(part => {
      const paragraph = /^named in paragraph (.+)$/.exec(part)?.[1]
      return paragraph === undefined ? (plain(words)[part] ?? part) : words.at(paragraph)
    })
    .join(words.semicolon)

const plain = (words: Others): Readonly<Record<string, string>> => ({
  'could be meant as well': words.couldBe,
  'bears the same name': words.sameName,
  'named before it in this paragraph': words.here,
  'has no such article': words.noArticle,
})
