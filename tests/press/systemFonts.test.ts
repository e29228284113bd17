import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { systemFonts } from '../../src/press/systemFonts.ts'

const { resolve } = createRequire(import.meta.url)
/** A folder with a font that has Arabic letters and no others. */
const arabic = dirname(resolve('@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'))

describe('fonts of the system', () => {
  test('one that has a letter is found, and is used for that letter alone', async () => {
    const [found, ...more] = await systemFonts(['ع', '中'], [arabic, join(arabic, 'not-there')])
    expect([...(found?.letters ?? [])]).toEqual(['ع'])
    expect(found?.bytes.length).toBeGreaterThan(10_000)
    expect(more).toEqual([])
  })

  test('there may be none, and a file that calls itself a font and is none is passed by', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pacta-fonts-'))
    writeFileSync(join(folder, 'empty.ttf'), '')
    writeFileSync(join(folder, 'words.ttf'), 'This is no font, whatever its name says.')
    writeFileSync(join(folder, 'cut.otf'), Buffer.from([0x4f, 0x54, 0x54, 0x4f, 0, 200, 0, 0, 0, 0, 0, 0, 1, 2, 3]))
    writeFileSync(join(folder, 'collection.ttc'), Buffer.from('ttcf\0\x01\0\0\xff\xff\xff\xff\xff\xff\xff\xff', 'latin1'))
    expect(await systemFonts(['中'], [folder])).toEqual([])
    rmSync(folder, { recursive: true })
  })
})
