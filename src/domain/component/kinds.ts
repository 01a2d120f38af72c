/** What a component of a portfolio can be. One model for all: the kind changes, the record and its history stay. */
export const componentKinds = ['idea', 'project', 'programme', 'initiative', 'product', 'team', 'business_as_usual'] as const
export type ComponentKind = (typeof componentKinds)[number]

export const categories = ['run', 'grow', 'transform'] as const
export type Category = (typeof categories)[number]

/** Kinds that run the organisation rather than change it: they take people before any change may have them. */
export function runsTheBusiness(kind: ComponentKind): boolean {
  return kind === 'business_as_usual' || kind === 'team'
}

/** A kind that may hold others. An idea and day-to-day work hold nothing: what grows under an idea makes it an initiative. */
export function mayHoldOthers(kind: ComponentKind): boolean {
  return kind !== 'idea' && kind !== 'business_as_usual'
}
