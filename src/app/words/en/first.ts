import { cards } from './cards.ts'
import { facts } from './facts.ts'
import { find } from './find.ts'
import { grammar } from './grammar.ts'
import { help } from './help.ts'
import { map } from './map.ts'
import { page } from './page.ts'
import { reading } from './reading.ts'
import { reasons } from './reasons.ts'
import { says } from './says.ts'
import { signs } from './signs.ts'
import { unfold } from './unfold.ts'

export const first = { grammar, page, help, find, reading, map, cards, facts, signs, reasons, says, unfold }
