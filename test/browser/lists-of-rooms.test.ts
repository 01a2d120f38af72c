import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildWeb } from '../../src/main/web-build.ts'
import { aSample } from './sample.ts'
import { openStage, type Stage } from './stage.ts'

describe('the lists of the other rooms', () => {
  let stage: Stage

  beforeAll(async () => {
    await buildWeb(() => undefined)
    stage = await openStage(aSample())
  })
  afterAll(() => stage?.close())

  it.each([
    ['/members', 'ingrid', 'Ingrid Solheim'],
    ['/notes', 'METERS', 'Two systems of record for meters'],
  ])('%s is searched without accents and case, keeps that in its address, and offers views and the file', async (path, find, found) => {
    const page = await stage.open(path)
    const search = page.getByRole('searchbox', { name: 'Find in the list' })
    await search.fill('nobody says this')
    await page.getByText('Nothing fits these filters.').first().waitFor()
    await search.fill(find)
    await page.waitForURL(new RegExp(`find=${find}`))
    await page.getByRole('main').getByText(found, { exact: true }).first().waitFor()
    for (const name of ['Views', 'Take along', 'Columns']) expect(await page.getByRole('button', { name }).count()).toBe(1)
    await page.context().close()
  })

  it('tell the hats of a member, which are changed where they stand', async () => {
    const page = await stage.open('/members')
    await page.getByRole('button', { name: 'Hats of Ingrid Solheim: Owner, PMO lead' }).click()
    await page.getByRole('combobox', { name: 'Hats of Ingrid Solheim' }).waitFor()
    await page.context().close()
  })
})
