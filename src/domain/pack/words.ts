import type { english } from './words-en.ts'

/** The words of a pack in one language: the shape of the English, with texts for its texts. */
export type Words = Loosened<typeof english>

type Loosened<Said> = Said extends (...facts: infer Facts) => string
  ? (...facts: Facts) => string
  : Said extends string
    ? string
    : { readonly [Key in keyof Said]: Loosened<Said[Key]> }
