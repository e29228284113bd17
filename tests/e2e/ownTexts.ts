import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Texts written for these tests, in a folder of their own: two reports that cite much more than fits a screen, and a short note. */
export function ownTexts(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-texts-'))
  writeFileSync(join(folder, 'a-long-report.txt'), report('A/HRC/98/41', 'Doors and keys', 70, 40))
  writeFileSync(join(folder, 'b-other-report.txt'), report('A/HRC/98/42', 'Lamps and stairs', 70, 50))
  writeFileSync(join(folder, 'c-short-note.txt'), note)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const FILLER =
  'The invented expert walked through the corridors of the building, counted what could be counted, and wrote down what the people who live there said about their days.'

/** Every second paragraph cites a resolution of its own; every tenth an article of the Convention on the Rights of the Child. */
function report(symbol: string, title: string, paragraphs: number, session: number): string {
  const body = Array.from({ length: paragraphs }, (_, i) => {
    const n = i + 1
    const cites =
      n % 10 === 0
        ? ` This is a matter of article ${n % 20 === 0 ? 37 : 3} of the Convention on the Rights of the Child.`
        : n % 2 === 0
          ? ` See General Assembly resolution ${session}/${n + 100} and the International Covenant on Civil and Political Rights.`
          : ''
    return `${n}. ${FILLER}${cites}`
  })
  return `United Nations\n${symbol}\n\n${title}\n\n${body.join('\n\n')}\n`
}

const note = `United Nations\nA/HRC/98/43\n\nA note on windows\n\n1. ${FILLER} Compare article 8.\n\n2. Article 12 of the Convention on the Rights of the Child asks that the child be heard; compare paragraph 1 above.\n\n3. The Convention against Torture is not far from this.\n\n4. See E/CN.4/Sub.2/1998/6/Add.1, A/CONF.177/20/Rev.1 and the Protocol against the Smuggling of Migrants by Land, Sea and Air.\n`
