import { describe, expect, it } from 'vitest'
import { compileRegistry } from '../../src/registry/compile.ts'
import type { SourceFile } from '../../src/registry/parse.ts'
import { RegistryError } from '../../src/registry/problem.ts'

const GARDENS = `- id: gardens-1990
  title: Convention on Public Gardens
  abbreviations: [CPG, {text: GAR, ambiguous_with: the Gardens Committee}]
  kind: treaty
  adopted: '1990-05-01'
  unts: {vol: 7, page: XVI, reg: 12}
  verified: false
  source: invented for this test
`
const entry = (text: string): string => text.replace(/^(?=.)/gm, '  ').replace(/^ {2}/, '- ')
const file = (text: string, path = 'instruments/other.yaml'): SourceFile => ({ path, text })

const problemsOf = (...files: readonly SourceFile[]): readonly string[] => {
  try {
    compileRegistry(files)
    return []
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error
    return error.message.split('\n').map(line => line.trim())
  }
}

describe('compiling', () => {
  it('fills what an entry leaves out', () => {
    const { instruments } = compileRegistry([file(GARDENS, 'instruments/crime.yaml'), file(GARDENS.replace('gardens-1990', 'own'), 'instruments/zz-own.yaml')])
    expect(instruments[0]).toEqual({
      id: 'gardens-1990',
      title: 'Convention on Public Gardens',
      shortTitles: [],
      kind: 'treaty',
      family: 'crime',
      adopted: '1990-05-01',
      abbreviations: [{ text: 'CPG' }, { text: 'GAR', ambiguousWith: 'the Gardens Committee' }],
      unts: { series: 'UNTS', vol: 7, page: 'XVI', reg: '12' },
      amends: [],
      replaces: [],
      replacedBy: [],
      titles: {},
      preambleCites: [],
      textCites: [],
      verified: false,
      verifiedParts: [],
      source: 'invented for this test',
    })
    expect(instruments[1]?.family).toBe('other')
  })

  it('reads nothing from no files', () => {
    expect(compileRegistry([])).toEqual({ instruments: [], bodies: [], groups: [], excluded: [] })
  })

  it('ties an instrument to the body that monitors it, and keeps the name of one that is not listed', () => {
    const body = file(
      '- id: gardeners\n  name: Committee of Gardeners\n  kind: treaty body\n  monitors: [gardens-1990]\n  document_label: general comment\n  source: invented\n',
      'bodies.yaml',
    )
    const monitored = (name: string) => compileRegistry([file(`${GARDENS}  monitored_by: {body: ${name}}\n`), body]).instruments[0]
    expect(monitored('Committee of Gardeners')).toMatchObject({ monitoredBy: 'gardeners' })
    expect(monitored('Board of Parks')).toMatchObject({ monitoredByName: 'Board of Parks' })
  })
})

describe('a mistake is told with file, entry and field', () => {
  it.each<[string, string, string]>([
    [
      'a day that no calendar has',
      GARDENS.replace('1990-05-01', '1990-02-30'),
      'instruments/other.yaml, gardens-1990, field "adopted": "1990-02-30" is not a day of the calendar; write it as 1966-12-16',
    ],
    [
      'a date in words',
      GARDENS.replace("'1990-05-01'", '1 May 1990'),
      'instruments/other.yaml, gardens-1990, field "adopted": "1 May 1990" is not a day of the calendar; write it as 1966-12-16',
    ],
    [
      'in force before adoption',
      `${GARDENS}  in_force: '1989-01-01'\n`,
      'instruments/other.yaml, gardens-1990, field "in_force": 1989-01-01 is before its adoption on 1990-05-01',
    ],
    ['a double id', GARDENS + GARDENS, 'instruments/other.yaml, gardens-1990, field "id": this id stands already in instruments/other.yaml'],
    ['an unknown parent', `${GARDENS}  parent: parks-1980\n`, 'instruments/other.yaml, gardens-1990, field "parent": there is no instrument "parks-1980"'],
    [
      'its own parent',
      `${GARDENS}  parent: gardens-1990\n`,
      'instruments/other.yaml, gardens-1990, field "parent": it is its own parent, directly or by way of others',
    ],
    [
      'an unknown instrument in a list',
      `${GARDENS}  preamble_cites: [udhr]\n`,
      'instruments/other.yaml, gardens-1990, field "preamble_cites": there is no instrument "udhr"',
    ],
    [
      'an unknown kind',
      GARDENS.replace('treaty', 'treatise'),
      'instruments/other.yaml, gardens-1990, field "kind": must be one of treaty, protocol, declaration, principles, resolution, constitution, regulation, directive, recommendation',
    ],
    ['a missing field', GARDENS.replace(/ {2}title:.*\n/, ''), 'instruments/other.yaml, gardens-1990, field "title": is missing'],
    ['a slip in the name of a field', `${GARDENS}  adoptd: '1990-05-01'\n`, 'instruments/other.yaml, gardens-1990, field "adoptd": there is no such field'],
    [
      'an id with a blank',
      GARDENS.replace('gardens-1990', 'gardens 1990'),
      'instruments/other.yaml, gardens 1990, field "id": must be in small letters, digits and hyphens',
    ],
    ['no list', 'id: gardens-1990\n', 'instruments/other.yaml: must be a list of entries, each beginning with "- id:".'],
  ])('%s', (_, text, message) => {
    expect(problemsOf(file(text))).toEqual([message])
  })

  it('text that is no YAML', () => {
    expect(problemsOf(file('- id: [a\n'))).toEqual([expect.stringMatching(/^instruments\/other\.yaml: this is not well-formed YAML: /)])
  })

  it('aliases, which could be made to expand without end', () => {
    expect(problemsOf(file('- &a [x, x]\n- [*a, *a]\n'))).toEqual(['instruments/other.yaml: aliases (*name) are not used here; write the value out.'])
  })

  it('one mistake in an entry that others name is one problem', () => {
    const bad = GARDENS.replace('1990-05-01', '1990-13-01')
    expect(problemsOf(file(`${bad}${GARDENS.replace('gardens-1990', 'own')}  parent: gardens-1990\n`))).toHaveLength(1)
    expect(problemsOf(file('- id: [a\n'), file('- id: g\n  names: [A]\n  members: [b, c]\n', 'groups.yaml'))).toHaveLength(1)
  })

  it('all of them at once', () => {
    expect(
      problemsOf(
        file(GARDENS.replace('1990-05-01', '1990-13-01')),
        file(entry('id: x\nkind: treaty\nverified: false\nsource: s\n'), 'instruments/crime.yaml'),
        file('- id: g\n  names: [A]\n  members: [b, c]\n', 'groups.yaml'),
      ),
    ).toHaveLength(4)
  })
})
