import { type Hat, hats, type Scope } from '#contract/identity.ts'
import { refuse } from '#contract/refusals.ts'
import type { App } from './app.ts'

/** Who may do one thing: with `all`, to every record of the organisation; with `own`, to records that name the person. */
interface Grant {
  readonly what: string
  readonly all: readonly Hat[]
  readonly own?: readonly Hat[]
}

const office: readonly Hat[] = ['owner', 'pmo_lead', 'pmo_analyst']

/**
 * Role × act × scope: the only source of permission. What is not said here is not allowed.
 * docs/permissions.md is printed from it (`node tools/print-permissions.ts`).
 */
const grants = {
  'organisation.read': { what: 'See the organisation, its calendar and its currencies', all: hats },
  'organisation.edit': { what: 'Change currency, fiscal year, periods, time zone and working week', all: ['owner', 'pmo_lead'] },
  'rate.edit': { what: 'Give, correct and remove rates of currencies', all: ['owner', 'pmo_lead', 'finance'] },
  'organisation.export': { what: 'Take the whole organisation away as a file', all: ['owner'] },
  'organisation.delete': { what: 'Delete the organisation', all: ['owner'] },

  'member.read': { what: 'See who is a member and in which roles', all: hats },
  'member.invite': { what: 'Invite people', all: ['owner', 'pmo_lead'] },
  'member.edit': { what: 'Change the hats of members', all: ['owner', 'pmo_lead'] },
  'member.remove': { what: 'End a membership', all: ['owner', 'pmo_lead'] },
  'member.erase': { what: 'Erase people for good', all: ['owner'] },

  'component.read': { what: 'See components, their money, benefits and demand', all: hats },
  'component.create': { what: 'Add components', all: office, own: ['project_manager', 'sponsor', 'member'] },
  'component.edit': { what: 'Change components', all: office, own: ['project_manager', 'sponsor'] },
  'component.move': { what: 'Move components from state to state', all: ['owner', 'pmo_lead'], own: ['project_manager'] },
  'component.approve': { what: 'Approve components', all: ['owner', 'pmo_lead', 'sponsor'] },
  'component.delete': { what: 'Delete components', all: ['owner', 'pmo_lead'] },
  'component.price': { what: 'Change budgets, benefits and money spent', all: [...office, 'finance'], own: ['project_manager', 'sponsor'] },
  'component.staff': { what: 'Change demand for people', all: [...office, 'resource_manager'], own: ['project_manager'] },

  'aim.read': { what: 'See aims and contributions', all: hats },
  'aim.edit': { what: 'Change aims and their weights', all: ['owner', 'pmo_lead', 'pmo_analyst', 'sponsor'] },
  'contribution.edit': { what: 'Say what components contribute to aims', all: office, own: ['project_manager', 'sponsor'] },

  'capacity.read': { what: 'See roles, heads and capacity', all: hats },
  'capacity.edit': { what: 'Change roles, heads and capacity', all: [...office, 'resource_manager'] },
  'limit.read': { what: 'See limits of money and people', all: hats },
  'limit.edit': { what: 'Change limits of money and people', all: ['owner', 'pmo_lead', 'pmo_analyst', 'finance'] },

  'selection.read': { what: 'See selections and their reasons', all: hats },
  'selection.run': { what: 'Compute selections', all: [...office, 'resource_manager', 'finance', 'sponsor'] },
  'selection.accept': { what: 'Accept a selection as the decision', all: ['owner', 'pmo_lead', 'sponsor'] },
  'pack.write': { what: 'Write the pack for the meeting', all: [...office, 'finance', 'sponsor'] },

  'import.preview': { what: 'See how a file would be read', all: [...office, 'project_manager', 'resource_manager', 'finance'] },
  'import.run': { what: 'Take files in', all: office },
  'import.read': { what: 'See past imports, their sources and what was not understood', all: [...office, 'finance', 'resource_manager'] },

  'view.edit': { what: 'Save views of lists for oneself, and take lists along as files', all: hats },
  'view.share': { what: 'Share saved views', all: [...office, 'finance', 'resource_manager'] },
  'history.read': { what: 'See who changed what and when', all: hats },
  'history.undo': {
    what: 'Undo changes',
    all: ['owner', 'pmo_lead'],
    own: ['pmo_analyst', 'project_manager', 'resource_manager', 'finance'],
  },
  'attachment.read': { what: 'Open attachments', all: hats },
  'attachment.add': {
    what: 'Attach files',
    all: [...office, 'finance', 'resource_manager'],
    own: ['project_manager', 'sponsor', 'member'],
  },
  'attachment.remove': {
    what: 'Remove attachments',
    all: ['owner', 'pmo_lead'],
    own: ['pmo_analyst', 'project_manager', 'finance', 'sponsor', 'member'],
  },
  'feedback.add': { what: 'Say that something is in the way, or that something helped', all: hats },
  'feedback.read': {
    what: 'See what is in the way and what helped',
    all: office,
    own: ['project_manager', 'resource_manager', 'finance', 'sponsor', 'member', 'viewer'],
  },
} as const satisfies Record<string, Grant>

export type Act = keyof typeof grants

/** Every act with what it means, in the order of the table. */
export const acts: ReadonlyArray<{ readonly act: Act; readonly what: string }> = (Object.keys(grants) as Act[]).map((act) => ({
  act,
  what: grants[act].what,
}))

/** How far a hat may go with an act. */
export function scopeOf(hat: Hat, act: Act): Scope {
  const { all, own = [] }: Grant = grants[act]
  if (all.includes(hat)) return 'all'
  return own.includes(hat) ? 'own' : 'none'
}

/** What a hat may do, by act: what a page needs to show only what can be done. */
export function everythingAllowed(hat: Hat): Record<Act, Scope> {
  return Object.fromEntries(acts.map(({ act }) => [act, scopeOf(hat, act)])) as Record<Act, Scope>
}

/**
 * Lets the actor go on, or refuses `not_permitted` naming the hats that could.
 *
 * `people` are the persons whom the record names (owner, sponsor, author). A hat that reaches only its own records
 * passes if the actor is among them; without a record, as on a new one, it does not pass.
 */
export function permit(app: Pick<App, 'actor'>, act: Act, people: readonly (string | null)[] = []): void {
  const { hat, personId } = app.actor
  const scope = scopeOf(hat, act)
  if (scope === 'all' || (scope === 'own' && people.includes(personId))) return
  refuse('not_permitted', { act, hat, hatsThatMay: hats.filter((other) => scopeOf(other, act) === 'all') })
}
