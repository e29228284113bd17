import { Runs } from '../runs.ts'

/** What is not plain text within a line, one alternative a group. None of them looks further than it must. */
const TOKEN =
  /\\([!-/:-@[-`{-~])|(`{1,3})([^`\n]{1,2000})\2|!\[[^\]\n]{0,500}\](?:\([^)\n]{0,1000}\)|\[[^\]\n]{0,200}\])|\[\^([^\]\s]{1,100})\]|\[([^\]\n]{1,1000})\](?:\([^)\n]{0,1000}\)|\[[^\]\n]{0,200}\])|<((?:https?|mailto):[^>\s]{1,1000})>|<\/?[a-z][^>\n]{0,300}>|(\*{1,3}|_{1,3}|~~)|&(#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|nbsp|shy);/gi

interface Piece {
  text: string
  readonly note?: string
  /** A run of stars or underscores that may begin or end emphasis. */
  readonly mark?: string
}

/** Text with its marks of Markdown to text without; `numberOf` gives the number of a note by its name. */
export function inlineOf(text: string, numberOf: (name: string) => string): Runs {
  const pieces = piecesOf(text)
  withoutEmphasis(pieces)
  const runs = new Runs()
  for (const { text: piece, note } of pieces) {
    if (note !== undefined) runs.call(numberOf(note))
    else runs.push(piece)
  }
  return runs
}

/** Names of the notes that a text calls. */
export const callsIn = (text: string): readonly string[] => piecesOf(text).flatMap(({ note }) => (note === undefined ? [] : [note]))

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(TOKEN)) {
    if (match.index < at) continue
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) })
    at = match.index + match[0].length
    pieces.push(...tokenOf(match))
  }
  if (at < text.length) pieces.push({ text: text.slice(at) })
  return pieces
}

function tokenOf([whole, escaped, , code, note, link, address, mark, entity]: RegExpMatchArray): readonly Piece[] {
  if (escaped !== undefined) return [{ text: escaped }]
  if (code !== undefined) return [{ text: code.trim() }]
  if (note !== undefined) return [{ text: '', note }]
  if (link !== undefined) return piecesOf(link)
  if (address !== undefined) return [{ text: address }]
  if (entity !== undefined) return [{ text: entityOf(entity, whole ?? '') }]
  if (mark === undefined) return /^<br\b/i.test(whole ?? '') ? [{ text: '\n' }] : []
  return [{ text: mark, mark: mark.slice(0, 1) }]
}

/** Marks that have a partner go; a lone star stays, it may call a note. */
function withoutEmphasis(pieces: Piece[]): void {
  const open = new Map<string, Piece[]>()
  for (const [i, piece] of pieces.entries()) {
    if (piece.mark === undefined) continue
    const before = pieces[i - 1]?.text.slice(-1) ?? ''
    const behind = pieces[i + 1]?.text.slice(0, 1) ?? ''
    const isWord = (c: string): boolean => /[\p{L}\p{N}]/u.test(c)
    // "under_scored" is one word.
    if (piece.mark === '_' && isWord(before) && isWord(behind)) continue
    const queue = open.get(piece.mark) ?? []
    open.set(piece.mark, queue)
    const canClose = before !== '' && !/\s/.test(before)
    const partner = canClose ? queue.pop() : undefined
    if (partner) {
      partner.text = ''
      piece.text = ''
    } else if (behind !== '' && !/\s/.test(behind)) queue.push(piece)
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', shy: '' }

function entityOf(name: string, whole: string): string {
  const known = ENTITIES[name.toLowerCase()]
  if (known !== undefined) return known
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
