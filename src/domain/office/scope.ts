import type { ComponentKind } from '../component/kinds.ts'

/** What the P in PMO stands for here. It changes words and defaults, never data. */
export const officeScopes = ['portfolio', 'programme', 'project', 'product', 'centre_of_excellence'] as const
export type OfficeScope = (typeof officeScopes)[number]

/** The figures an overview may open with. */
export type KeyFigure =
  | 'components'
  | 'money_to_come'
  | 'spent'
  | 'people_load'
  | 'unaligned'
  | 'under_way'
  | 'over_capacity'
  | 'unauthorised'

export interface ScopeWords {
  /** Heading of the first room; a page translates it by the scope, this is its English. */
  readonly heading: string
  /** What one item of the list is called. */
  readonly item: string
  /** What a new item is unless the person says otherwise. */
  readonly newKind: ComponentKind
  /** Four figures, the most telling first. */
  readonly keyFigures: readonly [KeyFigure, KeyFigure, KeyFigure, KeyFigure]
}

/** The words and defaults of each scope: the only place where they are said. */
export const scopeWords: Readonly<Record<OfficeScope, ScopeWords>> = {
  portfolio: {
    heading: 'Portfolio',
    item: 'component',
    newKind: 'project',
    keyFigures: ['components', 'money_to_come', 'people_load', 'unaligned'],
  },
  programme: {
    heading: 'Programme',
    item: 'project',
    newKind: 'project',
    keyFigures: ['under_way', 'money_to_come', 'spent', 'over_capacity'],
  },
  project: {
    heading: 'Projects',
    item: 'project',
    newKind: 'project',
    keyFigures: ['under_way', 'spent', 'money_to_come', 'over_capacity'],
  },
  product: {
    heading: 'Products',
    item: 'product',
    newKind: 'product',
    keyFigures: ['components', 'people_load', 'money_to_come', 'unaligned'],
  },
  centre_of_excellence: {
    heading: 'Work we support',
    item: 'initiative',
    newKind: 'initiative',
    keyFigures: ['components', 'unaligned', 'unauthorised', 'people_load'],
  },
}
