import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { archiveOf, workbookOf } from '../../test/archive.ts'
import { onEachDatabase } from '../../test/database.ts'
import { ask, componentsOf, csv } from '../../test/lists.ts'
import { aWorld } from '../../test/server.ts'

const fixture = (name: string) => ({ name, bytes: readFileSync(new URL(`../../test/fixtures/journey-one/${name}`, import.meta.url)) })
const lists = ['projects.xlsx', 'people.csv', 'budget.csv'].map(fixture)
const nobody = '00000000-0000-4000-8000-000000000000'

onEachDatabase('imports', ({ database }) => {
  describe('200', () => {
    it('counts from the first list on in the currency of that list, and keeps to it afterwards', async () => {
      const world = await aWorld(database())
      const pounds = csv('Project,Budget', 'Web shop,£80k', 'Portal,£1.2m', 'Archive,TBC')
      const { body } = await ask(world, [pounds], { path: '/import-previews' })
      expect(body.difference.settledCurrency).toBe('GBP')
      await ask(world, [pounds])
      expect((await world.call(world.owner, ['GET', '/organisation'])).body.baseCurrency).toBe('GBP')
      const dollars = await ask(world, [csv('Project,Budget', 'Mill,$5m')], { path: '/import-previews' })
      expect(dollars.body.difference.settledCurrency).toBe(null)
    })

    it('makes components, teams and people of three untidy lists, and keeps every cell that was not understood', async () => {
      const world = await aWorld(database())
      const made = await ask(world, lists)
      expect(made).toMatchObject({ status: 200, body: { rows: 112, rowsRead: 112, unread: 11, new: 22, changed: 0 } })
      const portal = (await componentsOf(world)).find(({ name }: { name: string }) => name === 'Customer Portal')
      const found = (await world.call(world.owner, ['GET', `/components/${portal.id}`])).body
      expect(found).toMatchObject({
        reference: 'P01',
        state: 'in_delivery',
        startDate: '2025-09-01',
        endDate: '2026-06-30',
        deliveryRisk: 50,
        currency: 'GBP',
        budgetMinor: [31_000_000],
        spentMinor: 14_500_000,
      })
      const roles = (await world.call(world.owner, ['GET', '/roles'])).body.items
      expect(
        roles.map(({ name, headsHundredths, businessAsUsualPercent }: Record<string, unknown>) => [
          name,
          headsHundredths,
          businessAsUsualPercent,
        ]),
      ).toEqual([
        ['Engineering', 2040, 45],
        ['Operations', 2600, 80],
        ['Sales and Service', 1480, 70],
        ['Software', 1320, 35],
      ])
      const unread = await world.call(world.owner, ['GET', `/imports/${made.body.id}/unread`])
      expect(unread.body.toString().split('\r\n')).toHaveLength(13)
      const source = await world.call(world.owner, ['GET', `/import-files/${made.body.files[1].id}`])
      expect(Buffer.from(source.body).equals(lists[1]!.bytes)).toBe(true)
    })

    it('gives back whole what a list says at more length than a person may write, in the list of work and on its page', async () => {
      const world = await aWorld(database())
      const [narrative, name, label] = ['Slipped again. '.repeat(1600), 'A very long name '.repeat(30), 'tag '.repeat(40)]
      const head = 'Project ID,Project,Departmental narrative on schedule,Tags,Budget'
      await ask(world, [csv(head, `${'P'.repeat(150)},${name},"${narrative}",${label},1000`, 'Q-2,Quay,On time,,2000')])
      const items = await componentsOf(world)
      const said = items.flatMap(({ custom }: { custom: object }) => Object.values(custom))
      expect(said).toContain(narrative.trim())
      for (const { id } of items) expect((await world.call(world.owner, ['GET', `/components/${id}`])).status).toBe(200)
    })

    it('makes one of two when a person says that they are one', async () => {
      const world = await aWorld(database())
      const preview = await ask(world, lists, { path: '/import-previews' })
      const merges = preview.body.duplicates.map(({ one, other }: Record<string, { identity: string }>) => ({
        one: one!.identity,
        other: other!.identity,
      }))
      expect((await ask(world, lists, { more: { merges } })).body).toMatchObject({ new: 16, changed: 0 })
    })

    it('changes nothing when the same files come again', async () => {
      const world = await aWorld(database())
      await ask(world, lists)
      const before = await componentsOf(world)
      expect((await ask(world, lists)).body).toMatchObject({ new: 0, changed: 0, unchanged: 22 })
      expect(await componentsOf(world)).toEqual(before)
    })

    it('shows what a new list would change with both values, what is new and what is gone, before it is taken in', async () => {
      const world = await aWorld(database())
      await ask(world, [csv('ID,Project,Budget (€k)', 'A,Depot,100', 'B,Ward,50', 'D,School,20')])
      const later = csv('ID,Project,Budget (€k)', 'A,Depot,120', 'B,Ward,50', 'C,Bridge,70')
      const { difference } = (await ask(world, [later], { path: '/import-previews' })).body
      expect(difference).toMatchObject({
        components: { new: 1, changed: 1, unchanged: 1 },
        changes: [{ name: 'Depot', field: 'budgetMinor', before: [10_000_000], after: [12_000_000] }],
        gone: [{ name: 'School', reference: 'D' }],
      })
      expect((await ask(world, [later])).body).toMatchObject({ new: 1, changed: 1, unchanged: 1 })
      expect(await componentsOf(world)).toHaveLength(4)
    })

    it('undoes a whole import, and leaves alone what a person changed since', async () => {
      const world = await aWorld(database())
      await ask(world, [csv('ID,Project,Owner,Budget', 'A,Depot,Ann,100', 'B,Ward,Bo,50')])
      const second = (
        await ask(world, [csv('ID,Project,Owner,Budget', 'A,Depot,Ann,300', 'B,Ward,Bo,60', 'C,Bridge,Ann,5', 'D,Pier,Bo,6')])
      ).body
      const bridge = (await componentsOf(world)).find(({ name }: { name: string }) => name === 'Bridge')
      await world.call(world.owner, ['PATCH', `/components/${bridge.id}`], { body: { name: 'Long bridge', revision: bridge.revision } })
      const undone = await world.call(world.owner, ['POST', `/imports/${second.id}/undo`], { body: {} })
      expect(undone).toMatchObject({ status: 200, body: { leftAlone: [{ name: 'Long bridge' }] } })
      const left = await componentsOf(world)
      expect(left.map(({ name }: { name: string }) => name)).toEqual(['Depot', 'Long bridge', 'Ward'])
      const depot = (await world.call(world.owner, ['GET', `/components/${left[0].id}`])).body
      expect(depot.budgetMinor).toEqual([10_000])
    })

    it('tells whoever took a list in that somebody else took it back', async () => {
      const world = await aWorld(database())
      const lead = await world.member('pmo_lead')
      const made = await ask({ ...world, owner: lead }, [csv('ID,Project,Owner,Budget', 'A,Depot,Ann,100', 'B,Ward,Bo,50')])
      await world.call(world.owner, ['POST', `/imports/${made.body.id}/undo`], { body: {} })
      const { items } = (await world.call(lead, ['GET', '/notices'])).body
      expect(items).toMatchObject([{ title: 'Olive Owner has taken back your import of list.csv', aboutId: made.body.id }])
      expect((await world.call(world.owner, ['GET', '/notices/count'])).body.unread).toBe(0)
    })

    it('remembers what a person said of the columns of lists with these heads', async () => {
      const world = await aWorld(database())
      const list = csv('Ref,Thing,Sum', '1,Depot,5', '2,Ward,6')
      const corrections = [
        { file: 'list.csv', sheet: 'list.csv', columns: [{ header: 'Sum', meaning: 'budget', currency: 'EUR', power: 6 }] },
      ]
      await ask(world, [list], { more: { corrections } })
      const again = (await ask(world, [csv('Thing,Sum,Ref', 'Bridge,7,3')], { path: '/import-previews' })).body
      expect(again.tables[0].columns[1]).toMatchObject({ header: 'Sum', meaning: 'budget', confidence: 1 })
    })
  })

  it('404 import_file_missing: names the file that was not handed over', async () => {
    const { call, owner } = await aWorld(database())
    for (const path of ['/imports', '/import-previews'])
      expect(await call(owner, ['POST', path], { body: { fileIds: [nobody] } })).toMatchObject({
        status: 404,
        body: { code: 'import_file_missing' },
      })
    expect(await call(owner, ['GET', `/import-files/${nobody}`])).toMatchObject({ status: 404, body: { code: 'import_file_missing' } })
  })

  it('413 import_too_large: says how much a list may weigh, before it is sent', async () => {
    const { call, owner } = await aWorld(database())
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(200 * 1024 * 1024 + 1) }
    expect(await call(owner, ['POST', '/import-files?name=list.csv'], { body: Buffer.from('a,b'), headers })).toMatchObject({
      status: 413,
      body: { code: 'import_too_large', facts: { most: 200 * 1024 * 1024 } },
    })
  })

  it('404 import_not_found: an import that never was cannot be undone, nor its cells listed', async () => {
    const { call, owner } = await aWorld(database())
    expect(await call(owner, ['POST', `/imports/${nobody}/undo`], { body: {} })).toMatchObject({
      status: 404,
      body: { code: 'import_not_found' },
    })
    expect(await call(owner, ['GET', `/imports/${nobody}/unread`])).toMatchObject({ status: 404, body: { code: 'import_not_found' } })
  })

  it('409 import_undone: an import is undone once', async () => {
    const world = await aWorld(database())
    const { id } = (await ask(world, [csv('Project,Budget', 'Depot,1', 'Ward,2')])).body
    await world.call(world.owner, ['POST', `/imports/${id}/undo`], { body: {} })
    expect(await world.call(world.owner, ['POST', `/imports/${id}/undo`], { body: {} })).toMatchObject({
      status: 409,
      body: { code: 'import_undone' },
    })
  })

  it.each([
    ['415 import_not_a_list: says what the file is', 415, '%PDF-1.7', { found: 'a PDF' }],
    [
      '422 import_encrypted: a workbook behind a password',
      422,
      Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), Buffer.from('EncryptedPackage', 'utf16le')]),
      {},
    ],
    ['422 import_damaged: half a workbook', 422, archiveOf(workbookOf({ One: '<sheetData/>' })).subarray(0, 150), {}],
    ['422 import_empty: nothing but blank rows', 422, '\n\n', {}],
    [
      '413 import_compressed_too_much: a workbook that would burst',
      413,
      archiveOf(workbookOf({ One: ' '.repeat(3_000_000) })),
      { most: 200 },
    ],
    ['413 import_too_many_cells: more than two million', 413, ',\n'.repeat(1_000_001), { most: 2_000_000 }],
  ] as const)('%s', async (title, status, bytes, facts) => {
    const world = await aWorld(database())
    const answer = await ask(world, [{ name: 'strange.csv', bytes }])
    expect(answer).toMatchObject({ status, body: { code: title.split(' ')[1]!.replace(':', ''), facts } })
    expect(await componentsOf(world)).toEqual([])
  })
})
