import { expect, it } from 'vitest'
import { dateOf } from '#domain/foundation/calendar.ts'
import { todayIn } from './today.ts'

it('is another day at one moment where the clocks are further on', () => {
  const moment = new Date('2026-11-21T13:30:00Z')
  expect(['America/Los_Angeles', 'UTC', 'Pacific/Auckland'].map((zone) => dateOf(todayIn(zone, moment)))).toEqual([
    '2026-11-21',
    '2026-11-21',
    '2026-11-22',
  ])
})
