/** One saved view of a story: the address that shows it (what stands behind `#`, with it), and what is to be said. */
export interface StoryStep {
  readonly address: string
  readonly caption: string
}

/** Saved views in the order in which they are told. */
export interface Story {
  readonly title: string
  readonly steps: readonly StoryStep[]
}

export const NO_STORY: Story = { title: '', steps: [] }
