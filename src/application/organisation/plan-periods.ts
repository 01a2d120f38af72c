import { type FiguresRow, listFigures } from '#db/component-figures.ts'
import { findLimits, type LimitsRow } from '#db/limits.ts'
import type { Db } from '#db/open.ts'
import { listRoles, type RoleRow } from '#db/roles.ts'
import type { Period } from '#domain/foundation/calendar.ts'
import { relay } from '#domain/foundation/relaying.ts'

export interface Calendars {
  readonly from: readonly Period[]
  readonly to: readonly Period[]
}

/** What other periods would make of everything that is kept by period. Only what changes is named. */
export interface PeriodsPlan {
  readonly figures: readonly FiguresRow[]
  readonly limits: { readonly before: LimitsRow; readonly after: LimitsRow } | null
  readonly roles: readonly { readonly before: RoleRow; readonly after: RoleRow }[]
  /** Names of the components whose figures would fall outside the new periods; while there are any, nothing may change. */
  readonly outside: readonly string[]
  readonly limitOutside: boolean
}

/**
 * Money, people and caps by period are laid over the new periods by days, so that sums stay. Exceptions of a team's heads
 * fall away where a period no longer exists as such.
 */
export async function planPeriods(db: Db, calendars: Calendars): Promise<PeriodsPlan> {
  const figures = (await listFigures(db)).map((before) => ({ before, after: figuresRelaid(before, calendars) }))
  const before = await findLimits(db)
  const after = limitsRelaid(before, calendars)
  return {
    figures: figures.flatMap(({ before, after }) => (after === null || same(before, after) ? [] : [after])),
    limits: after === null || same(before, after) ? null : { before, after },
    roles: (await listRoles(db)).flatMap((role) => {
      const kept = { ...role, exceptions: exceptionsKept(role, calendars) }
      return same(role, kept) ? [] : [{ before: role, after: kept }]
    }),
    outside: figures.flatMap(({ before, after }) => (after === null ? [before.name] : [])),
    limitOutside: after === null,
  }
}

function figuresRelaid(row: FiguresRow, calendars: Calendars): FiguresRow | null {
  const [budget, benefit] = [row.budgetMinor, row.benefitMinor].map((amounts) => amounts && relay(amounts, calendars.from, calendars.to))
  const demand = row.demand.map(({ id, minutes }) => ({ id, laid: relay(minutes, calendars.from, calendars.to) }))
  const all = [budget, benefit, ...demand.map(({ laid }) => laid)]
  if (all.some((laid) => laid?.kind === 'outside')) return null
  const amountsOf = (laid: (typeof all)[number]) => (laid?.kind === 'relaid' ? laid.amounts : null)
  return {
    ...row,
    budgetMinor: amountsOf(budget),
    benefitMinor: amountsOf(benefit),
    demand: demand.map(({ id, laid }) => ({ id, minutes: amountsOf(laid) ?? [] })),
  }
}

function limitsRelaid(limits: LimitsRow, { from, to }: Calendars): LimitsRow | null {
  if (limits.money.kind !== 'per_period') return limits
  const laid = relay(limits.money.perPeriodMinor, from, to)
  if (laid.kind === 'outside') return null
  return { ...limits, money: { ...limits.money, perPeriodMinor: to.map((_, at) => laid.amounts[at] ?? 0) } }
}

function exceptionsKept({ exceptions }: RoleRow, { from, to }: Calendars): RoleRow['exceptions'] {
  return exceptions.flatMap((exception) => {
    const own = from[exception.period]
    const kept = to.find(({ startDay, endDay }) => startDay === own?.startDay && endDay === own.endDay)
    return kept ? [{ ...exception, period: kept.index }] : []
  })
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
