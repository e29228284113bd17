/** Letters of scripts that none of the fonts that come with Pacta has. */
export const LACKING =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]|[\u3000-\u303f\uff00-\uffef\u{1f000}-\u{1faff}]/gu

/** Those in a text, each once. */
export const lettersLacking = (text: string): readonly string[] => [...new Set(text.match(LACKING) ?? [])]
