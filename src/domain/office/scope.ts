import type { ComponentKind } from '../component/kinds.ts'

/** What the P in PMO stands for here. It changes words and defaults, never data. */
export const officeScopes = ['portfolio', 'programme', 'project', 'product', 'centre_of_excellence'] as const
export type OfficeScope = (typeof officeScopes)[number]

/** The figures an overview may open with. */
export type KeyFigure =
  | 'components'
  | 'under_way'
  | 'money_to_come'
  | 'spent'
  | 'benefit'
  | 'mandatory'
  | 'people_load'
  | 'over_capacity'
  | 'unaligned'
  | 'unauthorised'

type InLanguages = Readonly<Record<'en' | 'fr', string>>

export interface ScopeWords {
  /** What all work together is called: heading of its room, and of a pack that has no name of its own. */
  readonly heading: InLanguages
  /** What the button says that adds one. */
  readonly add: InLanguages
  /** What a new item is unless the person says otherwise. */
  readonly newKind: ComponentKind
  /** The most telling first. */
  readonly keyFigures: readonly [KeyFigure, KeyFigure, KeyFigure, KeyFigure, KeyFigure]
}

/** The words and defaults of each scope: the only place where they are said. */
export const scopeWords: Readonly<Record<OfficeScope, ScopeWords>> = {
  portfolio: {
    heading: { en: 'Portfolio', fr: 'Portefeuille' },
    add: { en: 'Add work', fr: 'Ajouter un travail' },
    newKind: 'project',
    keyFigures: ['components', 'money_to_come', 'benefit', 'people_load', 'unaligned'],
  },
  programme: {
    heading: { en: 'Programme', fr: 'Programme' },
    add: { en: 'Add a project', fr: 'Ajouter un projet' },
    newKind: 'project',
    keyFigures: ['under_way', 'money_to_come', 'benefit', 'mandatory', 'over_capacity'],
  },
  project: {
    heading: { en: 'Projects', fr: 'Projets' },
    add: { en: 'Add a project', fr: 'Ajouter un projet' },
    newKind: 'project',
    keyFigures: ['under_way', 'spent', 'money_to_come', 'over_capacity', 'unauthorised'],
  },
  product: {
    heading: { en: 'Products', fr: 'Produits' },
    add: { en: 'Add a product', fr: 'Ajouter un produit' },
    newKind: 'product',
    keyFigures: ['components', 'benefit', 'people_load', 'money_to_come', 'unaligned'],
  },
  centre_of_excellence: {
    heading: { en: 'Work we support', fr: 'Travaux soutenus' },
    add: { en: 'Add an initiative', fr: 'Ajouter une initiative' },
    newKind: 'initiative',
    keyFigures: ['components', 'unaligned', 'unauthorised', 'people_load', 'under_way'],
  },
}
