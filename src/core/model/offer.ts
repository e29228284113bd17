/** What the app is told of a document that it may open beside those it came with: enough for a menu. */
export interface Offer {
  /** The name of its file: its key in `known.json`. */
  readonly source: string
  /** Of its bytes: tells whether a document that is open is this one, whatever its name. */
  readonly sha256: string
  readonly symbol?: string
  readonly title: string
  readonly date?: string
}
