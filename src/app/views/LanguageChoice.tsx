import { LANGUAGE_ORDER, LANGUAGES, languageOf } from '../words/language.ts'
import { useStore, useWords } from './store.ts'

/** The language of the interface: its two letters, and a list of all by their own names. */
export function LanguageChoice() {
  const { language, speak } = useStore()
  const { page } = useWords()
  return (
    <span class="language" title={page.language}>
      <span aria-hidden="true">{language.value.toUpperCase()}</span>
      <select
        aria-label={page.language}
        value={language.value}
        onChange={event => {
          const chosen = languageOf(event.currentTarget.value)
          if (chosen) speak(chosen)
        }}
      >
        {LANGUAGE_ORDER.map(tag => (
          <option key={tag} value={tag} lang={tag}>
            {LANGUAGES[tag].name}
          </option>
        ))}
      </select>
    </span>
  )
}
