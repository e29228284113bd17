import { createHash } from 'node:crypto'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { columns } from '../../../src/core/draw/columns.ts'
import { storyPage, type ToldStory } from '../../../src/core/export/story.ts'
import { STORY_SCRIPT, STORY_SCRIPT_HASH, STORY_STYLE, STORY_STYLE_HASH } from '../../../src/core/export/storyPage.ts'
import { ENGLISH_PRINT } from '../../../src/core/model/englishPrint.ts'
import { HOSTILE } from './hostile.ts'

const written = (story: ToldStory): string => [...storyPage(story)].join('')

const picture = columns(
  { version: 1, extractions: [], instruments: [], bodies: [] },
  { title: 'A picture', source: 'A/99/1', date: '2099-01-01', tool: 'Pacta', words: ENGLISH_PRINT },
)

/** Every text of a story is the given one. */
const storyOf = (text: string): ToldStory => ({
  title: text,
  made: text,
  steps: [1, 2].map(() => ({
    caption: text,
    texts: [{ source: text, language: text, pieces: [{ text }, { text, mark: { certainty: 'doubt' as const, label: text } }] }],
    more: 1,
    reasons: [{ name: text, why: text }],
    picture: { ...picture, title: text, description: text },
    missing: text,
  })),
})

interface Node {
  readonly nodeName: string
  readonly value?: string
  readonly attrs?: readonly { readonly name: string; readonly value: string }[]
  readonly childNodes?: readonly Node[]
}
const all = (node: Node): readonly Node[] => [node, ...(node.childNodes ?? []).flatMap(all)]
const tree = (page: string): readonly Node[] => all(parse(page) as unknown as Node)

describe('a story as a page', () => {
  it('is made of the same elements whatever its texts are: nothing in them becomes markup', () => {
    const shape = (text: string): readonly string[] =>
      tree(written(storyOf(text)))
        .filter(n => n.nodeName !== '#text')
        .map(n => `${n.nodeName} ${(n.attrs ?? []).map(a => a.name).join(' ')}`)
    const plain = shape('plain')
    for (const text of HOSTILE) expect(shape(text)).toEqual(plain)
  })

  it('says each text as it is', () => {
    const text = '<b onclick="x()">"A & B"</b> \u2019'
    const said = tree(written(storyOf(text))).flatMap(n => (n.nodeName === '#text' ? [n.value ?? ''] : []))
    expect(said.filter(s => s.includes(text)).length).toBeGreaterThanOrEqual(12)
  })

  it('lets run nothing but its own script, and load nothing', () => {
    const page = written(storyOf('https://example.org/a.png'))
    expect(page).toContain(
      `content="default-src 'none'; style-src '${STORY_STYLE_HASH}'; script-src '${STORY_SCRIPT_HASH}'; base-uri 'none'; form-action 'none'"`,
    )
    const sha = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`
    expect([sha(STORY_STYLE), sha(STORY_SCRIPT)]).toEqual([STORY_STYLE_HASH, STORY_SCRIPT_HASH])
    const nodes = tree(page)
    const textOf = (name: string) => nodes.filter(n => n.nodeName === name).map(n => n.childNodes?.[0]?.value)
    expect([textOf('style'), textOf('script')]).toEqual([[STORY_STYLE], [STORY_SCRIPT]])
    expect(nodes.flatMap(n => n.attrs ?? []).filter(a => /^(?:src|href|style|on)/.test(a.name))).toEqual([])
  })

  it('gives every id once, however many pictures there are', () => {
    const ids = tree(written(storyOf('a'))).flatMap(n => (n.attrs ?? []).filter(a => a.name === 'id').map(a => a.value))
    expect(ids.length).toBeGreaterThan(8)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
