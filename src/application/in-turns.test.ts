import { expect, it } from 'vitest'
import { mapInTurns } from './in-turns.ts'

it('maps a long list in order, and lets what waits for the thread run several times before it is done', async () => {
  let turns = 0
  let done = false
  const waiting = (async () => {
    while (!done) {
      await new Promise((resume) => setImmediate(resume))
      turns++
    }
  })()
  const items = Array.from({ length: 5000 }, (_, at) => at)
  expect(await mapInTurns(items, (at) => at * 2)).toEqual(items.map((at) => at * 2))
  expect(turns).toBeGreaterThanOrEqual(9)
  done = true
  await waiting
})
