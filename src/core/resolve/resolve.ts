import type { Findings } from '../find/find.ts'
import type { Lexicon } from '../find/lexicon.ts'
import type { Citation, CitationKind, Mention, Rejection } from '../model/citation.ts'
import type { LegalDocument, Paragraph, ParagraphKind } from '../model/document.ts'
import { type BodyId, bodyPrefix, type TargetId, targetKind } from '../model/ids.ts'
import { expand, normalForm, type Pinpoint } from '../model/locator.ts'
import { Sentences } from '../text/sentences.ts'
import { byPosition, closeBracket, cover, type Span } from '../text/span.ts'
import type { Place } from './anaphor.ts'
import { decideAnaphor } from './anaphora.ts'
import { BodiesBefore, type Monitor } from './bodiesBefore.ts'
import { type Context, createContext, definitionKey, isLater, nounsOf } from './context.ts'
import { type Decision, doubt, rejected, resolved, SILENT } from './decision.ts'
import { type Definitions, meaningGiven, OTHER_WORDS, pairDefinitions, stemsFromOtherWords } from './definitions.ts'
import { decideIbid, type Source, sourceOfNote } from './ibid.ts'
import { introduce, rememberPlaces } from './memory.ts'
import { decideName, decideNumbered } from './named.ts'
import { type Owner, ownersOf } from './owners.ts'
import { type Bare, decideBare } from './pinpointRules.ts'
import { ownedPinpoints, sharedPinpoints } from './shares.ts'
import { Sources } from './sources.ts'
import { Strangers } from './strangers.ts'

/** Decides every mention of a document in one pass from its first paragraph to its last. `findings` run parallel to the paragraphs. */
export function resolve(document: LegalDocument, findings: readonly Findings[], lexicon: Lexicon): { citations: Citation[]; rejections: Rejection[] } {
  const context = createContext(document, lexicon)
  const citations: Citation[] = []
  const rejections: Rejection[] = []
  document.paragraphs.forEach((paragraph, index) => {
    const found = findings[index]
    if (!found) return
    // Most paragraphs say nothing; only a note without a source must not lend that of the note before it.
    if (found.mentions.length === 0) {
      context.noteSource = sourceOfNote(paragraph.kind, index, found, [], context.noteSource)
      return
    }
    const pass = new ParagraphPass(context, index, found, paragraph)
    pass.run()
    for (const c of pass.citations.sort((a, b) => byPosition(a.span, b.span))) citations.push({ ...c, paragraph: paragraph.id })
    for (const r of pass.rejections) rejections.push({ ...r, paragraph: paragraph.id })
  })
  return { citations, rejections }
}

/** "on the right of the child to be heard": from the number of a general comment to the end of its title. */
const TITLE = /^(?: \(\d{4}\))?(?:,? (?:of|by) the [a-z ,]{10,90}?)?,? (?:on|concerning|regarding|entitled) [^.;,()]*/

/** Between a general comment and the article in brackets behind its title. */
const ABOUT_ARTICLE = /^(?:,? (?:of|by) the [a-z ,]{10,90}?)?(?:(?:,? (?:on|concerning|regarding) [^.;()]{3,140})? ?\(|,? on (?:the )?)$/

/** One paragraph: first everything that has or is a name, in order; then the pinpoints that no name owns. */
class ParagraphPass {
  readonly citations: Omit<Citation, 'paragraph'>[] = []
  readonly rejections: Omit<Rejection, 'paragraph'>[] = []
  private readonly context: Context
  private readonly index: number
  private readonly found: Findings
  private readonly text: string
  private readonly kind: ParagraphKind
  private readonly truncated: boolean
  private readonly owners: readonly (Owner | undefined)[]
  private readonly position: ReadonlyMap<Mention, number>
  private readonly definitions: Definitions
  /** Where the title of the last general comment ends. */
  private titleEnd = 0
  private readonly decisions: (Decision | undefined)[]
  private readonly sentences: Sentences
  private readonly bodies: BodiesBefore
  private readonly strangers: Strangers
  private readonly sources = new Sources()

  constructor(context: Context, index: number, found: Findings, { text, kind, truncated }: Paragraph) {
    this.context = context
    this.index = index
    this.found = found
    this.text = text
    this.kind = kind
    this.truncated = truncated === true
    this.owners = ownersOf(found.folded, found.mentions, text)
    this.sentences = new Sentences(found.folded)
    this.bodies = new BodiesBefore(context.lexicon)
    this.position = new Map(found.mentions.map((m, i) => [m, i]))
    this.definitions = pairDefinitions(found)
    this.decisions = found.mentions.map(() => undefined)
    this.strangers = new Strangers(found, this.owners, this.decisions, context.home !== undefined)
  }

  run(): void {
    const { mentions } = this.found
    const owned = ownedPinpoints(this.found, this.owners)
    mentions.forEach((mention, i) => {
      if (mention.kind === 'pinpoint') return
      if (this.isDefinition(i)) {
        this.bodies.pass(mention, false)
        return
      }
      const mine = [...(owned[i] ?? [])]
      if (mention.kind === 'document' || mention.kind === 'numbered') mine.push(...sharedPinpoints(this.found, i, owned))
      const decision =
        this.insideTitle(mention, mine.length > 0) ??
        this.inTime(
          this.decide(
            mention,
            i,
            mine.flatMap(p => p.pinpoints),
          ),
          mention,
        )
      this.decisions[i] = decision
      this.bodies.pass(mention, decision.kind === 'resolved')
      this.sources.pass(mention, decision)
      introduce(mention, this.text.slice(mention.span.start, mention.span.end), decision, this.context, this.index, this.inPassing(mention.span.start))
      const name = this.definitions.defined.get(i)
      const meaning = name === undefined ? undefined : meaningGiven(name, this.text.slice(mention.span.start, mention.span.end), mention, decision)
      if (name !== undefined && meaning) this.context.definitions.set(definitionKey(name), meaning)
      this.emit(mention, i, decision, mine)
      for (const p of mine) rememberPlaces(p, decision, this.context, this.index)
    })
    mentions.forEach((mention, i) => {
      if (mention.kind === 'pinpoint' && !this.owners[i]) this.place(mention)
      else if (mention.kind === 'pinpoint') rememberPlaces(mention, this.decisions[this.owners[i]?.index ?? -1], this.context, this.index)
    })
    if (this.sources.any) this.context.lastSource = this.index
    const cited = this.found.mentions.flatMap((m, i) => (m.kind === 'document' || m.kind === 'numbered' || m.kind === 'ibid' ? [this.decisions[i]] : [])).at(-1)
    if (cited?.kind === 'resolved' && cited.ids[0] !== undefined) this.context.lastDocument = { id: cited.ids[0], paragraph: this.index }
    this.context.noteSource = sourceOfNote(this.kind, this.index, this.found, this.decisions, this.context.noteSource)
  }

  /** No instrument is meant that was adopted after the document; only a full name stands, whatever the date. */
  private inTime(decision: Decision, { form }: Mention): Decision {
    if (decision.kind !== 'resolved' || form === 'name' || form === 'series') return decision
    const late = (id: TargetId): boolean => {
      const instrument = this.context.lexicon.instrument(id)
      return instrument !== undefined && isLater(instrument, this.context)
    }
    const ids = decision.ids.filter(id => !late(id))
    return ids.length === decision.ids.length ? decision : ids.length > 0 ? { ...decision, ids } : doubt('later-than-document', decision.as, decision.ids)
  }

  private decide(mention: Exclude<Mention, PinpointMention>, i: number, pinpoints: readonly Pinpoint[]): Decision {
    const { context, found, text } = this
    const { start, end } = mention.span
    if (mention.form === 'abbreviation' && stemsFromOtherWords(text, mention.span)) context.definitions.set(definitionKey(text.slice(start, end)), OTHER_WORDS)
    switch (mention.kind) {
      case 'name':
        return decideName(mention, text.slice(start, end), context, {
          before: found.folded.slice(Math.max(0, start - 60), start),
          after: found.folded.slice(end, end + 60),
          pinpoints,
          besideTreaty: this.besideTreaty(i),
        })
      case 'anaphor':
        return decideAnaphor(mention, context, {
          paragraph: this.index,
          folded: found.folded,
          sentence: this.sentences.startOf(start),
          pinpoints,
          ...this.bodyBefore(start),
          ...this.ownerBehind(i),
          cutOff: this.truncated && end === text.trimEnd().length,
        })
      case 'document':
        return mention.target === this.context.document.symbol ? SILENT : this.documentDecision(mention)
      case 'numbered': {
        const body = this.bodyNear(i)
        return decideNumbered(mention, context, { named: this.bodies.all(), ...(body === undefined ? {} : { body }) })
      }
      case 'other':
        return mention.what === 'unknown-instrument'
          ? doubt('unknown-instrument', 'explicit', [], mention.reason)
          : pinpoints.length > 0 || mention.what === 'excluded'
            ? rejected(mention.what, mention.reason)
            : SILENT
      case 'ibid':
        return decideIbid(i, found, this.decisions, pinpoints, this.sourceOfNoteBefore(), this.documentBefore())
      case 'definition':
        return SILENT
      default:
        return mention satisfies never
    }
  }

  /** The notes stand one after another: only the note right before this one counts. */
  private sourceOfNoteBefore(): Source | undefined {
    const source = this.context.noteSource
    return this.kind === 'footnote' && source?.paragraph === this.index - 1 ? source : undefined
  }

  /** The document cited last, if that was in the paragraph right before. */
  private documentBefore(): Source | undefined {
    const last = this.context.lastDocument
    return last?.paragraph === this.index - 1 ? last : undefined
  }

  private documentDecision(mention: Extract<Mention, { kind: 'document' }>): Decision {
    const rule = mention.form === 'resolution' ? 'resolution' : mention.form === 'case' ? 'case' : 'symbol'
    return resolved([mention.target], rule, 'explicit')
  }

  /** A short name in brackets right behind a name only defines it: "(the Convention)", "(ICCPR)". */
  private isDefinition(i: number): boolean {
    const named = this.definitions.inside.get(i)
    const owner = named === undefined ? undefined : this.found.mentions[named]
    // Behind a title that the registry lacks, an abbreviation it knows is still worth reading.
    return named !== undefined && (this.decisions[named]?.kind === 'resolved' || (owner?.kind === 'other' && owner.what !== 'unknown-instrument'))
  }

  /** A treaty named only inside the title of a general comment is no citation of its own; an article named there is. */
  private insideTitle(mention: Mention, ownsPinpoints: boolean): Decision | undefined {
    const titled = mention.kind === 'numbered' && (mention.what === 'gc' || mention.what === 'gr')
    if (titled) this.titleEnd = mention.span.end + (TITLE.exec(this.found.folded.slice(mention.span.end, mention.span.end + 300))?.[0].length ?? 0)
    const before = this.position.get(mention) ?? 0
    const ofProtocol = before > 0 && this.ownerBehind(before - 1).owner !== undefined && this.decisions[before - 1]?.kind === 'resolved'
    if (ofProtocol) return rejected('inside-title', 'named only to say whose protocol is meant')
    const within = !ownsPinpoints && (mention.kind === 'name' || mention.kind === 'anaphor') && mention.span.start < this.titleEnd
    return within ? rejected('inside-title', 'named only inside the title of another document') : undefined
  }

  /** In brackets, or behind "see" and the like. */
  private inPassing(at: number): boolean {
    const before = this.found.folded.slice(Math.max(0, at - 200), at)
    return (
      before.lastIndexOf('(') > before.lastIndexOf(')') || /\b(?:see|see also|e\.g\.|cf\.|in line with|such as|including|inter alia) (?:the )?$/.test(before)
    )
  }

  private besideTreaty(i: number): boolean {
    const { mentions, folded } = this.found
    return [i - 1, i + 1].some(j => {
      const other = mentions[j]
      const [first, second] = j < i ? [mentions[j], mentions[i]] : [mentions[i], mentions[j]]
      if (other?.kind !== 'name' || (other.orBody !== undefined && this.decisions[j]?.kind !== 'resolved') || !first || !second) return false
      return /^(?:,|,? and| or|;|\/) ?(?:the )?$/.test(folded.slice(first.span.end, second.span.start))
    })
  }

  /** The committee or court named last before, and what it monitors. */
  private bodyBefore(at: number): { readonly body?: Monitor } {
    const body = this.bodies.monitorBefore(at)
    return body ? { body } : {}
  }

  /** "Protocols to the Convention on …": the name right behind a protocol says whose it is, and is no citation of its own. */
  private ownerBehind(i: number): Pick<Place, 'owner'> {
    const { mentions, folded } = this.found
    const [here, next] = [mentions[i], mentions[i + 1]]
    if (here?.kind !== 'anaphor' || here.noun !== 'protocol' || !next || !/^ (?:to|of) (?:the )?$/.test(folded.slice(here.span.end, next.span.start))) return {}
    if (next.kind === 'anaphor')
      return this.context.home && next.noun !== 'protocol' && nounsOf(this.context.home).has(next.noun) ? { owner: this.context.home.id } : {}
    if (next.kind !== 'name' || next.all) return {}
    const [owner, other] = next.candidates
    return owner !== undefined && other === undefined ? { owner } : {}
  }

  /** The committee named nearest before the mention in its sentence, else the only one named before it in the paragraph. */
  private bodyNear(i: number): BodyId | undefined {
    const { mentions } = this.found
    const at = mentions[i]?.span.start ?? 0
    const sentence = this.sentences.startOf(at)
    const next = mentions[i + 1]
    const follows =
      next?.kind === 'other' &&
      next.body !== undefined &&
      /^,? (?:of|by|before|to|submitted to|adopted by) (?:the )?$/.test(this.found.folded.slice(mentions[i]?.span.end ?? 0, next.span.start))
    if (follows && this.bodies.isCommittee(next.body)) return next.body
    return this.bodies.inSentence(sentence) ?? (this.context.homeBody ? undefined : this.bodies.only())
  }

  private place(mention: PinpointMention): void {
    const source = isParagraphs(mention) ? this.sources.of(mention.span, this.found.folded, this.sentences, this.commentInMind()) : undefined
    if (source !== undefined) {
      this.cite(mention.span, resolved([source], 'source-before', 'anaphora'), mention.pinpoints, [mention])
      return
    }
    const bare: Bare = {
      paragraph: this.index,
      folded: this.found.folded,
      text: this.text,
      sentence: this.sentences.startOf(mention.span.start),
      ...this.strangers.last(this.position.get(mention) ?? 0),
      ...this.strangers.before(this.position.get(mention) ?? 0, this.sentences.startOf(mention.span.start)),
      ...this.commentBefore(mention),
      ...this.bodyBefore(mention.span.start),
      besideSource: this.sources.inSentence(mention.span.start, this.sentences.startOf(mention.span.start)),
      noSource: !this.sources.any && this.context.lastSource < this.index - 1,
    }
    const { decision, pinpoints } = decideBare(mention, this.context, bare)
    if (decision.kind === 'resolved' && decision.ids[0] === '#') {
      for (const p of pinpoints.flatMap(expand)) this.cite(mention.span, { ...decision, ids: [`#${crossTarget(p)}`] }, [], [mention])
      return
    }
    this.cite(mention.span, decision, pinpoints, [mention])
    rememberPlaces({ span: mention.span, pinpoints }, decision, this.context, this.index)
  }

  /** The general comment that "the same general comment" means: named here or just before. */
  private commentInMind(): TargetId | undefined {
    const last = this.context.lastComment
    return last && last.paragraph >= this.index - 2 ? last.id : undefined
  }

  /** "general comment No. 13 (1999) on the right to education (art. 13)": the article is of the treaty that the comment is on. */
  private commentBefore(mention: PinpointMention): Pick<Bare, 'comment'> {
    let i = (this.position.get(mention) ?? 0) - 1
    for (let m = this.found.mentions[i]; m?.kind === 'other' && m.what === 'body'; m = this.found.mentions[i]) i--
    const decision = this.decisions[i]
    const comment = this.found.mentions[i]
    const id = decision?.kind === 'resolved' ? decision.ids[0] : undefined
    if (!comment || id === undefined || targetKind(id) !== 'general-comment') return {}
    if (!ABOUT_ARTICLE.test(this.found.folded.slice(comment.span.end, mention.span.start))) return {}
    const [treaty] = this.context.lexicon.registry.bodies.find(b => bodyPrefix(b.id) === id.split('-')[0])?.monitors ?? []
    return treaty === undefined ? {} : { comment: treaty }
  }

  private emit(mention: Mention, i: number, decision: Decision, owned: readonly PinpointMention[]): void {
    const place = owned.filter(p => p.pinpoints.length > 0 && !this.isStray(p, decision))
    if (place.length === 0) {
      this.cite(mention.span, decision, [], [mention])
      return
    }
    for (const p of place) {
      if (p.span.start <= mention.span.start && p.span.end >= mention.span.end) {
        // An article before the name and its paragraph behind it.
        this.cite(p.span, decision, p.pinpoints, [mention, p])
        continue
      }
      const owner = this.owners[this.position.get(p) ?? -1]
      if (owner?.index !== i || owner.tie === 'chain') {
        // Shared with a neighbour: each stands under its own words.
        this.cite(owner?.index === i ? p.span : mention.span, decision, p.pinpoints, [mention, p])
        continue
      }
      const [from, to] = [i, this.position.get(p) ?? i].sort((a, b) => a - b)
      const apart = this.found.mentions.slice((from ?? 0) + 1, to).some(m => m.kind === 'pinpoint')
      const adjacent = !apart && Math.max(mention.span.start, p.span.start) - Math.min(mention.span.end, p.span.end) <= 60
      this.cite(adjacent ? closeBracket(this.text, cover(mention.span, p.span)) : p.span, decision, p.pinpoints, [mention, p])
    }
  }

  /** "the Covenant, para. 3": a treaty is numbered by articles, a paragraph without one is no place in it. */
  private isStray({ pinpoints, sameArticle }: PinpointMention, decision: Decision): boolean {
    if (sameArticle || decision.kind !== 'resolved' || pinpoints.some(p => p.unit !== 'para')) return false
    const { lexicon } = this.context
    return decision.ids.every(id => lexicon.instrument(id)?.lastArticle !== undefined)
  }

  private cite(span: Span, decision: Decision, pinpoints: readonly Pinpoint[], evidence: readonly Mention[]): void {
    switch (decision.kind) {
      case 'silent':
        return
      case 'rejected':
        this.rejections.push({ span, rule: decision.rule, reason: decision.reason })
        return
      case 'doubt': {
        const { rule, reason, candidates } = decision
        const target = candidates.length > 1 ? ({ status: 'ambiguous', candidates, rule, reason } as const) : ({ status: 'unresolved', rule, reason } as const)
        this.citations.push({ span, kind: decision.as, pinpoints, target, evidence })
        return
      }
      case 'resolved':
        for (const id of decision.ids) this.citations.push(resolvedCitation(span, id, decision, pinpoints, evidence))
        return
      default:
        decision satisfies never
    }
  }
}

type PinpointMention = Extract<Mention, { kind: 'pinpoint' }>

function resolvedCitation(
  span: Span,
  id: TargetId,
  { rule, confidence, as }: Extract<Decision, { kind: 'resolved' }>,
  pinpoints: readonly Pinpoint[],
  evidence: readonly Mention[],
): Omit<Citation, 'paragraph'> {
  const kind: CitationKind = as
  return { span, kind, pinpoints, target: { status: 'resolved', id, rule, confidence }, evidence }
}

const isParagraphs = ({ sameArticle, pinpoints: [first] }: PinpointMention): boolean => !sameArticle && first?.unit === 'para'

/** The number of the paragraph that "paragraphs 12 (b) and 2.4" point to. */
const crossTarget = (p: Pinpoint): string => normalForm({ unit: 'article', value: p.value, sub: [] })
