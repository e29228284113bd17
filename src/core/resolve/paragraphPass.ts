import type { Findings } from '../find/find.ts'
import type { Located, Mention } from '../model/citation.ts'
import type { Paragraph, ParagraphKind } from '../model/document.ts'
import type { TargetId } from '../model/ids.ts'
import { expand, normalForm, type Pinpoint } from '../model/locator.ts'
import { Sentences } from '../text/sentences.ts'
import { closeBracket, cover } from '../text/span.ts'
import { decideAnaphor } from './anaphora.ts'
import type { Bare } from './bare.ts'
import { BodiesBefore, bodyBeside, sameCommittee } from './bodiesBefore.ts'
import { Cited } from './cited.ts'
import { type Context, definitionKey } from './context.ts'
import { type Decision, doubt, rejected, resolved, SILENT } from './decision.ts'
import { type Definitions, meaningGiven, OTHER_WORDS, pairDefinitions, stemsFromOtherWords } from './definitions.ts'
import { decideIbid, sourceOfNote } from './ibid.ts'
import { introduce, rememberPlaces } from './memory.ts'
import { decideName, decideNumbered, inTime } from './named.ts'
import { Neighbours } from './neighbours.ts'
import { type Owner, ownersOf } from './owners.ts'
import { decideBare } from './pinpointRules.ts'
import { ownedPinpoints, sharedPinpoints } from './shares.ts'
import { Sources } from './sources.ts'
import { Strangers } from './strangers.ts'
import { endOfTitle, isHeading, nameOfCase } from './titles.ts'

const PLACE_FOLLOWS = /\((?:see )?paras?\. ?\d/

/** How many paragraphs on "the same general comment" may still be said. */
const COMMENT_IN_MIND = 2

/** One paragraph: first everything that has or is a name, in order; then the pinpoints that no name owns. */
export class ParagraphPass {
  readonly cited = new Cited()
  private readonly context: Context
  private readonly index: number
  private readonly found: Findings
  private readonly text: string
  private readonly kind: ParagraphKind
  private readonly truncated: boolean
  private readonly goesOn: boolean
  private readonly owners: readonly (Owner | undefined)[]
  private readonly position: ReadonlyMap<Mention, number>
  private readonly definitions: Definitions
  /** Where the title of the last general comment ends. */
  private titleEnd = 0
  private readonly decisions: (Decision | undefined)[]
  private readonly sentences: Sentences
  private readonly bodies: BodiesBefore
  private readonly strangers: Strangers
  private readonly neighbours: Neighbours
  private readonly sources = new Sources()

  constructor(context: Context, index: number, found: Findings, { text, kind, number, truncated }: Paragraph) {
    this.context = context
    this.index = index
    this.found = found
    this.text = text
    this.kind = kind
    this.truncated = truncated === true
    this.goesOn = number === undefined && /^[a-z]/.test(text)
    this.owners = ownersOf(found.folded, found.mentions, text)
    this.sentences = new Sentences(found.folded)
    this.bodies = new BodiesBefore(context.lexicon, sameCommittee(found, context, index))
    this.position = new Map(found.mentions.map((m, i) => [m, i]))
    this.definitions = pairDefinitions(found)
    this.decisions = found.mentions.map(() => undefined)
    this.strangers = new Strangers(found, this.owners, this.decisions, context.home !== undefined)
    this.neighbours = new Neighbours(context, found, this.decisions, this.sentences, this.bodies)
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
        (mine.length === 0 && this.isOwnTitle(mention) ? SILENT : undefined) ??
        this.insideTitle(mention, mine.length > 0) ??
        inTime(
          this.decide(
            mention,
            i,
            mine.flatMap(p => p.pinpoints),
          ),
          mention,
          this.context,
        )
      this.decisions[i] = decision
      // "the protocols to CRC": named inside another name, it is the treaty too.
      this.bodies.pass(mention, decision.kind === 'resolved' || decision.kind === 'rejected')
      this.sources.pass(mention, decision)
      introduce(
        mention,
        this.text.slice(mention.span.start, mention.span.end),
        decision,
        this.context,
        this.index,
        this.neighbours.inPassing(mention.span.start),
      )
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
    if (this.sources.any) this.context.lastDocument = { id: this.sources.last, paragraph: this.index }
    if (this.bodies.latest !== undefined) this.context.lastCommittee = { id: this.bodies.latest, paragraph: this.index }
    this.context.noteSource = sourceOfNote(this.kind, this.index, this.found, this.decisions, this.context.noteSource)
  }

  private decide(mention: Exclude<Mention, Located>, i: number, pinpoints: readonly Pinpoint[]): Decision {
    const { context, found, text } = this
    const { start, end } = mention.span
    if (mention.form === 'abbreviation' && stemsFromOtherWords(text, mention.span)) context.definitions.set(definitionKey(text.slice(start, end)), OTHER_WORDS)
    switch (mention.kind) {
      case 'name':
        return decideName(mention, text.slice(start, end), context, {
          before: found.folded.slice(Math.max(0, start - 60), start),
          after: found.folded.slice(end, end + 60),
          pinpoints,
          besideTreaty: this.neighbours.besideTreaty(i),
          body: this.bodies.monitorBefore(start),
        })
      case 'anaphor':
        return decideAnaphor(mention, context, {
          paragraph: this.index,
          folded: found.folded,
          text,
          sentence: this.sentences.startOf(start),
          pinpoints,
          body: this.bodies.monitorBefore(start),
          ...bodyBeside(this.bodies.besideMonitor(start, found.folded)),
          ...this.neighbours.ownerBehind(i),
          goesOn: this.goesOn,
          cutOff: this.truncated && end === text.trimEnd().length,
        })
      case 'document':
        return mention.target === context.document.symbol || mention.target === context.ownCase ? SILENT : this.documentDecision(mention)
      case 'numbered': {
        const body = this.neighbours.bodyNear(i)
        return decideNumbered(mention, context, { named: this.bodies.all(), ...(body === undefined ? {} : { body }) })
      }
      case 'other':
        return mention.what === 'unknown-instrument'
          ? doubt('unknown-instrument', 'explicit', [], mention.reason)
          : pinpoints.length > 0 || mention.what === 'excluded'
            ? rejected(mention.what, mention.reason)
            : SILENT
      case 'ibid': {
        const comment = this.commentInMind()
        // Its paragraph in brackets says the same and more; named in this paragraph, it is nothing new.
        const idle = pinpoints.length === 0 && (context.lastComment?.paragraph === this.index || PLACE_FOLLOWS.test(found.folded.slice(end, end + 300)))
        if (mention.form === 'general-comment') return comment === undefined || idle ? SILENT : resolved([comment], 'earlier-antecedent', 'anaphora')
        return decideIbid(i, found, this.decisions, pinpoints, this.sourceOfNoteBefore(), this.documentBefore())
      }
      case 'definition':
        return SILENT
      default:
        return mention satisfies never
    }
  }

  /** The general comment named last, if that was here or shortly before. */
  private commentInMind(): TargetId | undefined {
    const { lastComment } = this.context
    return lastComment && lastComment.paragraph >= this.index - COMMENT_IN_MIND ? lastComment.id : undefined
  }

  /** The notes stand one after another: only the note right before this one counts. */
  private sourceOfNoteBefore(): TargetId | undefined {
    const source = this.context.noteSource
    return this.kind === 'footnote' && source?.paragraph === this.index - 1 ? source.id : undefined
  }

  /** The document named last, if that was in the paragraph right before. */
  private documentBefore(): TargetId | undefined {
    const { id, paragraph } = this.context.lastDocument
    return paragraph === this.index - 1 ? id : undefined
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

  /** The title of the document, set at its head or again on a page. */
  private isOwnTitle({ kind }: Mention): boolean {
    return kind === 'name' && this.context.isSelf && this.found.folded.trim() === this.context.foldedTitle
  }

  /** A treaty named only inside the title of a general comment is no citation of its own; an article named there is. */
  private insideTitle(mention: Mention, ownsPinpoints: boolean): Decision | undefined {
    const titled = mention.kind === 'numbered' && (mention.what === 'gc' || mention.what === 'gr')
    if (titled) this.titleEnd = endOfTitle(this.found.folded, mention.span.end)
    const before = this.position.get(mention) ?? 0
    const ofProtocol = before > 0 && this.neighbours.ownerBehind(before - 1).owner !== undefined && this.decisions[before - 1]?.kind === 'resolved'
    if (ofProtocol) return rejected('inside-title', 'named only to say whose protocol is meant')
    const named = !ownsPinpoints && (mention.kind === 'name' || mention.kind === 'anaphor')
    if (named && nameOfCase(this.found.folded, mention.span)) {
      // It is no citation, but "the Convention" may look back to it.
      if (mention.kind === 'name' && mention.candidates.length === 1)
        introduce(mention, '', resolved(mention.candidates, 'name', 'explicit'), this.context, this.index, true)
      return rejected('inside-title', 'named only inside the name of a case')
    }
    const within = named && mention.span.start < this.titleEnd
    return within ? rejected('inside-title', 'named only inside the title of another document') : undefined
  }

  private place(mention: Located): void {
    if (this.kind !== 'footnote' && this.context.homeBody === undefined && isHeading(this.found.folded, mention)) return
    const { context, index, found, sentences, sources, strangers } = this
    const { start } = mention.span
    const source = isParagraphs(mention) ? sources.of(mention.span, found.folded, sentences, this.commentInMind()) : undefined
    if (source !== undefined) {
      this.cited.add(mention.span, resolved([source], 'source-before', 'anaphora'), mention.pinpoints, [mention])
      return
    }
    const at = this.position.get(mention) ?? 0
    const sentence = sentences.startOf(start)
    const bare: Bare = {
      paragraph: index,
      folded: found.folded,
      text: this.text,
      sentence,
      ...strangers.last(at),
      ...strangers.before(at, sentence),
      ...this.neighbours.commentBefore(at),
      body: this.bodies.monitorBefore(start),
      besideSource: sources.inSentence(start, sentence),
      noSource: !sources.any && context.lastDocument.paragraph < index - 1,
    }
    const { decision, pinpoints } = decideBare(mention, this.context, bare)
    if (decision.kind === 'resolved' && decision.ids[0] === '#') {
      for (const p of pinpoints.flatMap(expand)) this.cited.add(mention.span, { ...decision, ids: [`#${crossTarget(p)}`] }, [], [mention])
      return
    }
    this.cited.add(mention.span, decision, pinpoints, [mention])
    rememberPlaces({ span: mention.span, pinpoints }, decision, this.context, this.index)
  }

  private emit(mention: Mention, i: number, decision: Decision, owned: readonly Located[]): void {
    const place = owned.filter(p => p.pinpoints.length > 0 && !this.isStray(p, decision))
    if (place.length === 0) {
      this.cited.add(mention.span, decision, [], [mention])
      return
    }
    for (const p of place) {
      if (p.span.start <= mention.span.start && p.span.end >= mention.span.end) {
        // An article before the name and its paragraph behind it.
        this.cited.add(p.span, decision, p.pinpoints, [mention, p])
        continue
      }
      const owner = this.owners[this.position.get(p) ?? -1]
      if (owner?.index !== i || owner.tie === 'chain') {
        // Shared with a neighbour: each stands under its own words.
        this.cited.add(owner?.index === i ? p.span : mention.span, decision, p.pinpoints, [mention, p])
        continue
      }
      const [from, to] = [i, this.position.get(p) ?? i].sort((a, b) => a - b)
      const apart = this.found.mentions.slice((from ?? 0) + 1, to).some(m => m.kind === 'pinpoint')
      const adjacent = !apart && Math.max(mention.span.start, p.span.start) - Math.min(mention.span.end, p.span.end) <= 60
      this.cited.add(adjacent ? closeBracket(this.text, cover(mention.span, p.span)) : p.span, decision, p.pinpoints, [mention, p])
    }
  }

  /** "the Covenant, para. 3": a treaty is numbered by articles, a paragraph without one is no place in it. */
  private isStray({ pinpoints, sameArticle }: Located, decision: Decision): boolean {
    if (sameArticle || decision.kind !== 'resolved' || pinpoints.some(p => p.unit !== 'para')) return false
    const { lexicon } = this.context
    return decision.ids.every(id => lexicon.instrument(id)?.lastArticle !== undefined)
  }
}

const isParagraphs = ({ sameArticle, pinpoints: [first] }: Located): boolean => !sameArticle && first?.unit === 'para'

/** The number of the paragraph that "paragraphs 12 (b) and 2.4" point to. */
const crossTarget = (p: Pinpoint): string => normalForm({ unit: 'article', value: p.value, sub: [] })
