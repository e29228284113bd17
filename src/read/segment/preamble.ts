/** "The General Assembly," alone: the organ that speaks. What follows is the preamble of a resolution. */
const SPEAKER =
  /^(?:The )?(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council|Commission on [A-Z][\p{L} ]{3,60}|Conference of the Parties|Trusteeship Council|Committee on [A-Z][\p{L} ]{3,60}|Sub-?Commission on [A-Z][\p{L} ]{3,80}|States Parties to the present (?:Covenant|Convention|Protocol)),/u

const CLAUSE = String.raw`(?:(?:Deeply|Gravely|Further|Also|Strongly|Fully|Keenly|Profoundly|Seriously|Bearing|Once|Again|Still|Particularly|Acting|Firmly|Equally|Extremely) ){0,4}(?:[A-Z]?[a-z]{1,30}ing|[Cc]onvinced|[Cc]oncerned|[Gg]uided|[Aa]ware|[Mm]indful|[Dd]etermined|[Aa]larmed|[Dd]isturbed|[Ii]nspired|[Ee]ncouraged|[Cc]onscious|[Cc]ognizant|[Dd]esirous|[Ss]hocked|[Oo]utraged|[Aa]ppalled|[Dd]istressed|[Hh]orrified|[Ss]atisfied|[Ii]n view of)\b`
const BEGINS_CLAUSE = new RegExp(`^(?=[A-Z])${CLAUSE}`)
const NEXT_CLAUSE = new RegExp(String.raw`(?<=[,;]["”’)]?)\s+(?=[A-Z])(?=${CLAUSE})`)

/** Where a resolution's preamble begins in this text: behind "The General Assembly,"; `undefined` if no organ speaks here. */
export function preambleStart(text: string): number | undefined {
  const speaker = SPEAKER.exec(text.slice(0, 200))?.[0]
  return speaker !== undefined && (text.slice(speaker.length).trim() === '' || BEGINS_CLAUSE.test(text.slice(speaker.length).trimStart()))
    ? speaker.length
    : undefined
}

/** True if the block is a preambular paragraph: "Recalling its resolution …,". */
export const isPreambular = (text: string): boolean => BEGINS_CLAUSE.test(text)

/** The preambular paragraphs of run-on text: "Recalling …, Noting …, Deeply concerned …". */
export const clausesOf = (text: string): readonly string[] =>
  text
    .trim()
    .split(NEXT_CLAUSE)
    .filter(clause => clause !== '')
