/** The help, and what each key does. */
export const help = {
  title: 'How to read this page',
  close: 'Close help',
  intro:
    'On one side stands the document, on the other what it rests on: a line for every paragraph that cites an instrument. Choose either and the other follows.',
  lines: 'Lines',
  solid: 'read with certainty',
  dashed: 'likely: the reason says why',
  dotted: 'an open question (a doubt): not counted as a citation',
  arc: 'a grey arc from paragraph to paragraph: a cross-reference within the document',
  shapes: 'Shapes and colours',
  keys: 'Keys',
  undoKeys: 'undo a decision of yours, and do it again',
  wheel: 'and the wheel enlarge the map; the wheel alone scrolls it',
  find: 'find',
  letGo: 'let go of what is chosen',
  reach: 'reach every mark, number and button; “List” shows the map as a table',
  privacy: 'Your documents stay on this computer: the page asks nothing of any other.',
  shortcuts: {
    n: 'next citation of what is chosen, also in the other documents',
    p: 'previous citation of it',
    c: 'copy the reference of the paragraph',
    q: 'copy its words (or those selected) with the reference',
    w: 'why is the paragraph read so?',
    a: 'add a citation that was passed by: the selected words, or words of the paragraph',
    e: 'open what is chosen on the map into its articles, sections or paragraphs; once more folds it',
    o: 'open documents',
    s: 'add this view to the story',
    t: 'light or dark',
    '?': 'this help',
  },
}

export type Help = typeof help
