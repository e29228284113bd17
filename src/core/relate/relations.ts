import type { Relation } from '../model/citation.ts'

/** One way in which a paragraph cites. */
export interface RelationRow {
  readonly id: Relation
  /** For people: "the paragraph … it". */
  readonly words: string
  /**
   * Sentences that show it, as marked text: `[[iccpr 2 @recalls: article 2 …]]` is cited so, `[[iccpr 2: article 2 …]]` is cited and no relation is
   * said. The tests run them, in a document of the Human Rights Committee.
   */
  readonly examples: readonly string[]
}

/**
 * The relations that are told apart. It is a short list on purpose: each is what a lawyer would look for, and each is said by few and plain words. How they
 * are recognised stands in `clause.ts` (what governs a citation) and `quotation.ts`.
 */
export const RELATIONS: readonly RelationRow[] = [
  {
    id: 'recalls',
    words: 'recalls it',
    examples: [
      'Recalling also [[iccpr 2 @recalls: article 2 of the International Covenant on Civil and Political Rights]] and the [[crc @recalls: Convention on the Rights of the Child]],',
      'The Committee recalls its [[ccpr-gc-31 @recalls: general comment No. 31]].',
      // What is recalled is a thought, not the article.
      'The Committee recalls that [[iccpr 7: article 7]] allows of no exception.',
      'The duty, as recalled in [[ccpr-gc-31: general comment No. 31]], is immediate.',
    ],
  },
  {
    id: 'reaffirms',
    words: 'reaffirms it',
    examples: [
      'Reaffirming the [[udhr @reaffirms: Universal Declaration of Human Rights]], and recalling the [[crc @recalls: Convention on the Rights of the Child]],',
      'Reaffirming that the [[crc: Convention on the Rights of the Child]] binds all its parties,',
    ],
  },
  {
    id: 'welcomes',
    words: 'welcomes it, its adoption or its ratification',
    examples: [
      'The Committee welcomes the ratification by the State party of the [[crpd @welcomes: Convention on the Rights of Persons with Disabilities]].',
      'The Committee welcomes the efforts made, which are in line with the [[crpd: Convention on the Rights of Persons with Disabilities]].',
    ],
  },
  {
    id: 'violates',
    words: 'finds that it was violated',
    examples: [
      'What the letters show, in the Committee’s view, discloses a violation of [[iccpr 14(3)(g) @violates: article 14, paragraph 3 (g), of the Covenant]].',
      'It concludes that the State party, by not telling him why, violated [[iccpr 9(2) @violates: article 9, paragraph 2]], and [[iccpr 10 @violates: article 10 of the Covenant]].',
      'The Committee finds that the rights of the author under [[iccpr 19 @violates: article 19]] have been violated.',
      'A finding of a violation of [[iccpr 7 @violates: article 7]] was made.',
      'It is not necessary to determine whether there was a violation of [[iccpr 26: article 26]].',
      'The Committee finds that such a law may violate [[iccpr 26: article 26]].',
      'States must prevent violations of [[iccpr 6: article 6]].',
    ],
  },
  {
    id: 'no-violation',
    words: 'finds that it was not violated',
    examples: [
      'The Committee finds no violation of [[iccpr 7 @no-violation: article 7]], but a violation of [[iccpr 10(1) @violates: article 10, paragraph 1]].',
      'The facts before the Committee do not disclose a violation of [[iccpr 17 @no-violation: article 17]].',
      'The Committee is unable to conclude that felling the trees, in these circumstances, amounts to a failure to protect, in violation of [[iccpr 27 @no-violation: article 27]].',
      'The Committee cannot conclude that there was a violation of [[iccpr 14 @no-violation: article 14]].',
      'The Committee concludes that [[iccpr 22 @no-violation: article 22]] was not violated.',
      // What the State says is no finding.
      'The State party submits that there has been no violation of [[iccpr 7: article 7]].',
      'The Committee cannot conclude that there was no violation of [[iccpr 7: article 7]].',
    ],
  },
  {
    id: 'alleges',
    words: 'reports the allegation that it was violated',
    examples: [
      'The author claims to be the victim of a violation by the State party of [[iccpr 9 @alleges: article 9]] and [[iccpr 14 @alleges: article 14 of the Covenant]].',
      'The Committee notes her claims under [[iccpr 26 @alleges: article 26]], which are inadmissible under [[iccpr-op1 2: article 2 of the Optional Protocol]].',
      'The complainant submits that his return would breach [[iccpr 7 @alleges: article 7]].',
      'The Committee considers that the alleged violation of [[iccpr 18 @alleges: article 18]] was not substantiated.',
      'The author does not claim a violation of [[iccpr 8: article 8]].',
    ],
  },
  {
    id: 'recommends-ratification',
    words: 'recommends to become a party to it',
    examples: [
      'The Committee recommends that the State party ratify the [[crc @recommends-ratification: Convention on the Rights of the Child]] and the [[cat @recommends-ratification: Convention against Torture]].',
      'It encourages the State party to consider acceding to the [[icrmw @recommends-ratification: International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families]].',
      'Ratify the [[cped @recommends-ratification: International Convention for the Protection of All Persons from Enforced Disappearance]] and adopt a law in line with [[iccpr 7: article 7 of the ICCPR]].',
      'The State party has ratified the [[cat: Convention against Torture]].',
    ],
  },
  {
    id: 'reservation',
    words: 'speaks of a reservation to it',
    examples: [
      'The State party should withdraw its reservation to [[iccpr 20 @reservation: article 20 of the Covenant]].',
      'It entered reservations, upon accession, to [[cedaw 2 + 16 @reservation: articles 2 and 16 of the Convention on the Elimination of All Forms of Discrimination against Women]].',
      'It made no reservation to [[iccpr 20: article 20]].',
    ],
  },
  {
    id: 'quotes',
    words: 'quotes its words',
    examples: [
      '[[iccpr 8(1) @quotes: Article 8, paragraph 1, of the Covenant]] states: “No garden shall be closed to the people of a town.”',
      'All gardens are “open to the people of every town” ([[iccpr 8 @quotes: article 8]]).',
      '[[iccpr 8: Article 8]] speaks of “gardens”.',
    ],
  },
]
