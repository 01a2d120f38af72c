import { randomUUID } from 'node:crypto'
import type { DecidedStudy } from '../src/domain/pack/selection-run.ts'
import type { Portfolio } from '../src/domain/portfolio/portfolio.ts'
import type { World } from './server.ts'

export interface KeptSelection {
  readonly state?: 'running' | 'done' | 'cancelled'
  readonly portfolio: Portfolio
  readonly study: DecidedStudy | null
}

/** A selection as one that ended is kept; effort is counted in people, not minutes. Answers its id. */
export async function aKeptSelection({ house, owner }: World, { state = 'done', portfolio, study }: KeptSelection): Promise<string> {
  const id = randomUUID()
  const app = house.appFor({ organisationId: owner.organisationId, personId: owner.personId, hat: 'owner' })
  const periods = Array.from({ length: portfolio.periodCount }, (_, index) => ({
    label: `FY ${2027 + index}`,
    startDate: '2027-01-01',
    endDate: '2028-01-01',
    minutesOfOne: 1,
  }))
  const input = {
    portfolio,
    firstPeriod: 0,
    assumed: [],
    aside: [],
    labels: { currency: 'GBP', periods, roles: {}, aims: [], placeholderValue: false },
  }
  const outcome = study && { ...study, explained: study.explained ?? null }
  const key = { organisation_id: owner.organisationId, id }
  await app.transact(async (db) => {
    await db
      .insertInto('selection')
      .values({
        ...key,
        name: 'Portfolio 2027',
        state,
        question: JSON.stringify({
          measure: { kind: 'contribution', size: null },
          forced: [],
          moneyMinor: null,
          runningCompetes: false,
          seconds: null,
          seed: 7,
        }),
        as_of: '2026-11-21',
        asked_by: owner.personId,
        kind: study?.selection.kind ?? (state === 'running' ? null : 'undecided'),
        ended_at: state === 'running' ? null : new Date('2026-11-21T09:00:00Z'),
      })
      .execute()
    await db
      .insertInto('selection_work')
      .values({ ...key, input: JSON.stringify(input), outcome: outcome && JSON.stringify(outcome) })
      .execute()
  })
  return id
}
