import type { Mention } from '../../model/citation.ts'
import type { Form } from '../form.ts'

/** `(hereinafter "the Convention")`, `("the Smuggling Protocol")`, `(the Convention)`, `(CRC)`, `, hereinafter referred to as the Covenant` */
const PARENTHETIC =
  /(?:\(|\[(?=here|hence))(?:(?:hereinafter|hereafter|henceforth|hereunder|also known as|also called|known as)(?:,? ?(?:referred to(?: simply)? as|called|cited as|the))?,? ?)?["']?(?:the )?["']?([a-z0-9][a-z0-9 \-']{1,60}?)["']?(?:,? (?:hereinafter|hereafter)[a-z ]{0,24})?[)\]]/g
const OPEN =
  /\b(?:hereinafter|hereafter|henceforth)(?: referred to as| called| known as)?,? (?:the )?["']?((?:optional |additional )?(?:convention|covenant|protocol|declaration|charter|treaty|compact))\b["']?/g
const OPENING = /here(?:in)?after|henceforth/

/** References in brackets, not names: "(article 2 CESCR)", "(see Annex)" */
const NO_NAME = /^(?:arts?|articles?|paras?|paragraphs?|see|sections?|annex|chapters?|pages?|pp?|vol|nos?|rules?|principles?)\b|^[^a-z]*$|\b\d{1,2}\b/

/** A short name given to what stands just before it. It looks the same in "the Convention (the Covenant)" and "(the Government)": the resolver checks what it follows. */
export const definitions: Form = {
  id: 'definition',
  examples: [
    'the Convention on the Rights of the Child (hereinafter "the Convention")',
    'the Protocol against the Smuggling of Migrants ("the Smuggling Protocol")',
  ],
  find: ({ text, folded }) => {
    const found: Mention[] = []
    const patterns = OPENING.test(folded) ? [PARENTHETIC, OPEN] : [PARENTHETIC]
    for (const pattern of patterns) {
      pattern.lastIndex = 0
      for (let m = pattern.exec(folded); m; m = pattern.exec(folded)) {
        const span = { start: m.index, end: m.index + m[0].length }
        const name = m[1] ?? ''
        const printed = text.slice(m.index + m[0].indexOf(name), m.index + m[0].indexOf(name) + name.length)
        if (/[A-Z]/.test(printed) && !NO_NAME.test(name)) found.push({ kind: 'definition', form: 'definition', span, name: printed })
      }
    }
    return found.sort((a, b) => a.span.start - b.span.start)
  },
}
