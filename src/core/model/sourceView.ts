/** A file as it lies, to be shown beside what was read of it. */
export type SourceView =
  /** A text or a markup file, decoded, by its lines. */
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** A file that a browser can show by itself. */
  | { readonly kind: 'embedded'; readonly mediaType: string; readonly base64: string }
  /** It cannot be shown; `why` is a sentence for people. */
  | { readonly kind: 'absent'; readonly why: string }
