/** Decisions that something is no citation, by the names of the core's rules. */
export type Refusal = 'body' | 'national-law' | 'rules-of-procedure' | 'excluded' | 'defined-otherwise' | 'generic' | 'inside-title'
