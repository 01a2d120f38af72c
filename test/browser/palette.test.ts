import { afterAll, beforeAll, expect, it } from 'vitest'
import { search } from '../../src/contract/search.ts'
import { toldOf } from '../page.ts'
import { aSample, rows } from './sample.ts'
import { openStage, type Stage } from './stage.ts'

const [work] = rows
const asked: unknown[] = []

let stage: Stage
beforeAll(async () => {
  stage = await openStage([
    ...aSample(),
    [
      search,
      ({ q }) => {
        asked.push(q)
        const note = {
          kind: 'obstacle',
          id: rows[1]!.id,
          title: 'Two meters on one wall',
          line: 'One owner',
          aboutKind: null,
          aboutId: null,
        }
        const hit = { kind: 'component', id: work!.id, title: work!.name, line: 'Île d’Oléron', aboutKind: null, aboutId: null }
        return {
          groups: [
            { kind: 'component', found: 12, items: [hit] },
            { kind: 'obstacle', found: 1, items: [note] },
          ],
        }
      },
    ],
  ])
})
afterAll(() => stage.close())

it('finds by Ctrl K what the server finds, kind by kind with the line that shows why, and opens it by keys alone', async () => {
  const page = await stage.open('/settings')
  await page.keyboard.press('Control+k')
  const box = page.getByLabel('Go, do or find')
  await box.waitFor()
  await page.keyboard.type('met', { delay: 20 })
  const found = page.getByRole('button', { name: /Smart metering rollout/ })
  await found.waitFor()
  expect(await found.textContent()).toContain('Île d’Oléron')
  expect(await page.getByRole('button', { name: /Two meters on one wall/ }).count()).toBe(1)
  expect(asked).toEqual(['met'])
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/components/${work!.id}`)
  expect(toldOf(page)).toEqual([])
  await page.context().close()
})

it('finds rooms whatever the accents and case, without asking the server for a single letter', async () => {
  const page = await stage.open('/settings')
  asked.length = 0
  await page.keyboard.press('Control+k')
  await page.getByLabel('Go, do or find').waitFor()
  await page.keyboard.type('Ş')
  await page.getByRole('button', { name: 'Settings' }).waitFor()
  expect(asked).toEqual([])
  await page.context().close()
})
