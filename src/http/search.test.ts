import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { searchKinds } from '#contract/search.ts'
import { findEntries } from '#db/search.ts'
import { transact } from '#db/transact.ts'
import { sortKey } from '#domain/foundation/sort-key.ts'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { aKeptSelection } from '../../test/selections.ts'
import { aWorld, type Caller, type World } from '../../test/server.ts'

interface Group {
  readonly kind: string
  readonly found: number
  readonly items: readonly { readonly id: string; readonly title: string; readonly line: string }[]
}

async function groupsFor({ call, owner }: World, q: string, as: Caller = owner, most = 8): Promise<readonly Group[]> {
  return (await call(as, ['GET', `/search?${new URLSearchParams({ q, most: String(most) })}`])).body.groups
}

const titlesFor = async (world: World, q: string, as?: Caller) =>
  (await groupsFor(world, q, as)).flatMap(({ items }) => items.map(({ title }) => title))

onEachDatabase('search', ({ database }) => {
  const post = async ({ call }: World, as: Caller, path: string, body: object) => (await call(as, ['POST', path], { body })).body

  it('finds every kind of thing that has a name, each under its kind', async () => {
    const world = await aWorld(database())
    const { owner } = world
    const work = await aComponent(world, { name: 'Lighthouse lamp' })
    await post(world, owner, '/aims', { name: 'Lighthouse that never fails' })
    await post(world, owner, '/roles', { name: 'Lighthouse keepers', headsHundredths: 100 })
    await post(world, owner, '/people', { name: 'Lucy Lighthouse', email: null })
    await post(world, owner, '/decisions', { title: 'Lighthouse goes first', componentIds: [work.id], decidedOn: '2026-11-20' })
    await post(world, owner, '/obstacles', { inTheWay: 'The lighthouse is locked', wouldHelp: 'A key', aboutKind: 'page' })
    await post(world, owner, '/thanks', { line: 'The lighthouse list helped', aboutKind: 'decision' })
    await world.call(owner, ['POST', `/attachments/component/${work.id}?name=lighthouse-plan.pdf`], {
      body: Buffer.from('%PDF-1.7'),
      headers: { 'content-type': 'application/octet-stream' },
    })
    const given = await world.call(owner, ['POST', '/import-files?name=lighthouse.csv'], {
      body: Buffer.from('Project,Budget\nPier,5\nQuay,6\n'),
      headers: { 'content-type': 'application/octet-stream' },
    })
    await post(world, owner, '/imports', { fileIds: [given.body.id] })
    await aKeptSelectionNamed(world, 'Lighthouse year')
    const kinds = (await groupsFor(world, 'lighthouse')).map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(searchKinds.toSorted())
  })

  async function aKeptSelectionNamed(world: World, name: string) {
    const id = await aKeptSelection(world, { portfolio: { periodCount: 1 } as never, study: null })
    const pack = {
      organisation_id: world.organisationId,
      id: crypto.randomUUID(),
      selection_id: id,
      title: `${name}, the pack`,
      language: 'en',
      as_of: '2026-11-21',
      inputs_hash: '0'.repeat(64),
      seed: 1,
      rules: 'r',
      made_by: world.owner.personId,
    } as const
    await transact(database(), { organisationId: world.organisationId }, async (db) => {
      await db.updateTable('selection').set({ name }).where('id', '=', id).execute()
      await db.insertInto('pack').values(pack).execute()
    })
  }

  it('looks in references, tags and own columns too, and shows the line that holds the word', async () => {
    const world = await aWorld(database())
    const field = await post(world, world.owner, '/fields', { name: 'Where', type: 'text' })
    await aComponent(world, { name: 'Quay', reference: 'PRJ-0042', tags: ['safety'], custom: { [field.id]: 'Île d’Oléron, côté nord' } })
    expect((await groupsFor(world, 'oleron')).flatMap(({ items }) => items)).toMatchObject([
      { title: 'Quay', line: 'Île d’Oléron, côté nord' },
    ])
    for (const asked of ['prj 00', 'PRJ-0042', 'SAFE', 'nord île', 'oler quay', 'd’OLÉRON'])
      expect(await titlesFor(world, asked)).toEqual(['Quay'])
    for (const asked of ['prj-42', 'quay pier', 'afety', '---', '%', '_', "'; drop table component; --"])
      expect(await titlesFor(world, asked)).toEqual([])
  })

  it('shows titles that begin so before other titles, those before texts, and so many of each kind', async () => {
    const world = await aWorld(database())
    await aComponent(world, { name: 'Aardvark', tags: ['bridge'] })
    await aComponent(world, { name: 'New bridge' })
    await aComponent(world, { name: 'Bridge of sighs' })
    await post(world, world.owner, '/aims', { name: 'Abide', measure: 'Bridges open' })
    expect(await titlesFor(world, 'bridge')).toEqual(['Bridge of sighs', 'New bridge', 'Aardvark', 'Abide'])
    const [first] = await groupsFor(world, 'bridge', world.owner, 1)
    expect(first).toMatchObject({ kind: 'component', found: 3, items: [{ title: 'Bridge of sighs' }] })
  })

  it('follows every change: a new name, a removal, an undo, a file that is taken away', async () => {
    const world = await aWorld(database())
    const { call, owner } = world
    const aim = await post(world, owner, '/aims', { name: 'Grow' })
    await call(owner, ['PATCH', `/aims/${aim.id}`], { body: { name: 'Shrink', revision: 1 } })
    expect([await titlesFor(world, 'grow'), await titlesFor(world, 'shrink')]).toEqual([[], ['Shrink']])
    await call(owner, ['DELETE', `/aims/${aim.id}`])
    expect(await titlesFor(world, 'shrink')).toEqual([])
    const [removal] = (await call(owner, ['GET', `/history/aim/${aim.id}`])).body.items
    await call(owner, ['POST', `/history/${removal.id}/undo`])
    expect(await titlesFor(world, 'shrink')).toEqual(['Shrink'])
    const file = (
      await call(owner, ['POST', `/attachments/aim/${aim.id}?name=soundings.txt`], {
        body: Buffer.from('deep'),
        headers: { 'content-type': 'application/octet-stream' },
      })
    ).body
    expect(await titlesFor(world, 'soundings')).toEqual(['soundings.txt'])
    await call(owner, ['DELETE', `/attachments/${file.id}`])
    expect(await titlesFor(world, 'soundings')).toEqual([])
  })

  it('finds nothing of another organisation, nor for a request that says it is none', async () => {
    const [ours, theirs] = [await aWorld(database()), await aWorld(database())]
    await aComponent(theirs, { name: 'Secret harbour' })
    expect(await titlesFor(ours, 'secret')).toEqual([])
    expect(await titlesFor(theirs, 'secret')).toEqual(['Secret harbour'])
    const found = (organisationId: string) =>
      transact(database(), { organisationId }, (db) => findEntries(db, { asked: 'secret', everybodys: searchKinds, own: [], most: 9 }))
    expect((await found(theirs.organisationId)).map(({ title }) => title)).toEqual(['Secret harbour'])
    expect([await found(ours.organisationId), await found('')]).toEqual([[], []])
  })

  it('finds nothing that the hat may not read: lists taken in, what others said is in their way and the files with it', async () => {
    const world = await aWorld(database())
    const [viewer, member] = [await world.member('viewer'), await world.member('member')]
    const note = await post(world, member, '/obstacles', { inTheWay: 'The boss shouts', wouldHelp: '', aboutKind: 'page' })
    await post(world, viewer, '/obstacles', { inTheWay: 'The boss is away', wouldHelp: '', aboutKind: 'page' })
    const bytes = { body: Buffer.from('a,b\n1,2\n'), headers: { 'content-type': 'application/octet-stream' } }
    await world.call(member, ['POST', `/attachments/obstacle/${note.id}?name=boss.txt`], bytes)
    const given = await world.call(world.owner, ['POST', '/import-files?name=boss.csv'], {
      ...bytes,
      body: Buffer.from('Project,Budget\nPier,5\nQuay,6\n'),
    })
    await post(world, world.owner, '/imports', { fileIds: [given.body.id] })
    expect((await titlesFor(world, 'boss')).toSorted()).toEqual(['The boss is away', 'The boss shouts', 'boss.csv', 'boss.txt'])
    expect(await titlesFor(world, 'boss', viewer)).toEqual(['The boss is away'])
    expect(await titlesFor(world, 'boss', member)).toEqual(['The boss shouts'])
    expect(await titlesFor(world, 'boss', await world.member('finance'))).toEqual(['boss.csv'])
  })

  it('forgets a person who is erased, by name and by address', async () => {
    const world = await aWorld(database())
    world.clock.now = new Date(world.clock.now.getTime() + 60_000)
    const member = await world.member('sponsor')
    expect(await titlesFor(world, member.personId.slice(0, 8))).toEqual(['Person sponsor'])
    await world.call(world.owner, ['POST', `/people/${member.personId}/erase`], { body: { confirmName: 'Person sponsor' } })
    expect(await titlesFor(world, 'person sponsor')).toEqual([])
    const { rows } = await sql`select from search_entry where id = ${member.personId}`.execute(database().owner)
    expect(rows).toEqual([])
  })

  it.each([
    'Éléphant ŒUVRE æther',
    'STRASSE straße',
    'ΑΘΗΝΑ Αθήνα',
    'Проект МОСКВА Ёж',
    'Łódź Đà Nẵng',
    'İstanbul ısı',
    '北京 計画',
    'ﬁne ½',
  ])('folds %s as the product orders texts, on whatever database', async (text) => {
    const { rows } = await sql<{ folded: string }>`select search_fold(${text}) as folded`.execute(database().owner)
    expect(rows[0]?.folded).toBe(sortKey(text))
  })

  it('takes texts of any length and kind: one endless word, nothing but signs, a hundred thousand words', async () => {
    const world = await aWorld(database())
    const field = await post(world, world.owner, '/fields', { name: 'Long', type: 'text' })
    const custom = (text: string) => ({ custom: { [field.id]: text } })
    await aComponent(world, { name: `x${'y'.repeat(190)}`, ...custom('z'.repeat(1900)) })
    await aComponent(world, { name: `-- \\ ' : & ! * ()`, ...custom("':1A \\'") })
    expect(await groupsFor(world, `x${'y'.repeat(190)}`)).toMatchObject([{ found: 1 }])
    const said = await world.call(world.owner, ['POST', '/obstacles'], {
      body: { inTheWay: 'a1 '.repeat(600), wouldHelp: '', aboutKind: 'page' },
    })
    expect(said.status).toBe(200)
    expect(await groupsFor(world, 'a1')).toMatchObject([{ kind: 'obstacle', found: 1 }])
  })
})
