import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const BUILT = join(import.meta.dirname, '../../dist/app')

/** Files that the page asks for before it shows anything: those its HTML names and the modules those import at once. */
function firstLoad(): readonly string[] {
  const html = readFileSync(join(BUILT, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.(?:js|css))"/g)].map(m => m[1] ?? '')
  const seen = new Set(named)
  for (const file of seen) {
    if (!file.endsWith('.js')) continue
    const text = readFileSync(join(BUILT, file), 'utf8')
    for (const [, imported] of text.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) seen.add(`assets/${imported}`)
  }
  return [...seen]
}

describe('the built app', () => {
  it('loads at most 200 kB of JavaScript and style sheets (gzip) at first', () => {
    const files = firstLoad()
    expect(files.some(f => f.endsWith('.js')) && files.some(f => f.endsWith('.css'))).toBe(true)
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILT, file))).length, 0)
    expect(bytes).toBeLessThanOrEqual(200_000)
  })

  it('brings nothing to teach with before it is asked for: no exercise, no story, no tour, no model report', () => {
    const first = firstLoad().map(file => readFileSync(join(BUILT, file), 'utf8'))
    const later = readdirSync(join(BUILT, 'assets')).filter(f => !firstLoad().includes(`assets/${f}`) && /\.(?:js|css)$/.test(f))
    const brought = later.map(file => readFileSync(join(BUILT, 'assets', file), 'utf8'))
    // A sentence or a name from each.
    for (const words of ['Mark every citation of a treaty', '.presenter-caption', 'Underlined words cite something', 'Show step by step', '.passage-text']) {
      expect([words, first.filter(text => text.includes(words)).length]).toEqual([words, 0])
      expect([words, brought.filter(text => text.includes(words)).length > 0]).toEqual([words, true])
    }
    expect([...first, ...brought].filter(text => text.includes('MODEL WRITTEN FOR TEACHING'))).toEqual([])
  })

  it('brings the words of no language but English at first', () => {
    const text = (file: string): string => readFileSync(join(BUILT, file), 'utf8')
    const first = new Set(firstLoad().filter(f => f.endsWith('.js')))
    const later = readdirSync(join(BUILT, 'assets')).map(f => `assets/${f}`)
    for (const word of ['Paragraphe', 'Párrafo', 'الفقرة']) {
      expect(
        [...first].filter(f => text(f).includes(word)),
        word,
      ).toEqual([])
      expect(
        later.some(f => f.endsWith('.js') && !first.has(f) && text(f).includes(word)),
        word,
      ).toBe(true)
    }
  })

  it('holds no inline script or style and names nothing beyond its own folder, as the content security policy asks', () => {
    const html = readFileSync(join(BUILT, 'index.html'), 'utf8')
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/)
    expect([...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(m => m[1]).filter(url => !url?.startsWith('./'))).toEqual([])
    for (const file of firstLoad().filter(f => f.endsWith('.css'))) expect(readFileSync(join(BUILT, file), 'utf8')).not.toMatch(/url\((?:"|')?(?:https?:|\/\/)/)
  })
})
