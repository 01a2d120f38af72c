import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { aComponent } from '../../test/components.ts'
import { onEachDatabase } from '../../test/database.ts'
import { emailOf, invite, minutes } from '../../test/people.ts'
import { aWorld, type Caller, password, type World } from '../../test/server.ts'

const name = 'Person sponsor'
const erase = ({ call, owner }: World, { personId }: Pick<Caller, 'personId'>, body: object = { confirmName: name }, as: Caller = owner) =>
  call(as, ['POST', `/people/${personId}/erase`], { body })

onEachDatabase('erasing a person', ({ database }) => {
  /** A world whose owner is older than everybody else, and so the owner of the installation. */
  async function theFirst() {
    const world = await aWorld(database())
    world.clock.now = new Date(world.clock.now.getTime() + minutes(1))
    return world
  }

  /** Every text of every table that holds one of these words. */
  async function rowsWith(...words: readonly string[]): Promise<readonly string[]> {
    const { rows: tables } = await sql<{ name: string }>`
      select oid::regclass::text as name from pg_class
      where relkind = 'r' and relnamespace::regnamespace::text in ('public', 'identity')`.execute(database().owner)
    const found: string[] = []
    for (const { name } of tables) {
      const { rows } = await sql<{ row: string }>`select lower(t::text) as row from ${sql.table(name)} t`.execute(database().owner)
      found.push(...rows.filter(({ row }) => words.some((word) => row.includes(word.toLowerCase()))).map(() => name))
    }
    return found
  }

  it('leaves name and address nowhere in the database, and keeps what the person did', async () => {
    const world = await theFirst()
    const sponsor = await world.member('sponsor')
    const address = await emailOf(world, sponsor)
    const work = await aComponent(world, { name: 'Quay wall', sponsorId: sponsor.personId })
    await world.call(sponsor, ['PATCH', '/me'], { body: { name } })
    const aim = (await world.call(sponsor, ['POST', '/aims'], { body: { name: 'Dry cellars' } })).body
    const order = { parentId: null, aimIds: [aim.id] }
    expect((await world.call(sponsor, ['PUT', '/aims/order'], { body: order })).status).toBe(200)
    await world.call(sponsor, ['POST', '/obstacles'], { body: { inTheWay: 'Rain', wouldHelp: 'A roof', aboutKind: 'page' } })
    expect((await rowsWith(name, address)).length).toBeGreaterThan(5)

    expect(await erase(world, sponsor)).toMatchObject({ status: 200, body: { erasedId: sponsor.personId } })
    expect(await rowsWith(name, address)).toEqual([])
    expect((await world.call(world.owner, ['GET', `/components/${work.id}`])).body).toMatchObject({ sponsorId: sponsor.personId })
    const { items } = (await world.call(world.owner, ['GET', `/history/aim/${aim.id}`])).body
    expect(items.at(-1)).toMatchObject({ personId: sponsor.personId, personName: '', act: 'createAim', hat: 'sponsor' })
    expect((await world.call(world.owner, ['GET', '/obstacles'])).body.items).toMatchObject([{ inTheWay: 'Rain', personName: '' }])
    expect((await world.call(world.owner, ['GET', '/aims'])).body.items).toMatchObject([{ order: { saidByName: '' } }])
  })

  it('ends the account: session, password and tokens let nobody in', async () => {
    const world = await theFirst()
    const member = await world.member('sponsor')
    const email = await emailOf(world, member)
    const { secret } = (await world.call(member, ['POST', '/me/tokens'], { body: { name: 'Report', hat: 'sponsor' } })).body
    await erase(world, member)
    expect((await world.call(member, ['GET', '/me'])).status).toBe(401)
    expect((await world.call(undefined, ['GET', '/me'], { headers: { authorization: `Bearer ${secret}` } })).status).toBe(401)
    expect((await world.call(undefined, ['POST', '/sign-in'], { body: { email, password } })).status).toBe(401)
  })

  it('leaves the account alone where another organisation uses it, and the installation its owner', async () => {
    const world = await theFirst()
    const neighbour = await aWorld(database())
    const member = await world.member('sponsor')
    await world.house.trust((db) =>
      sql`update identity.seat set account_id = ${member.accountId} where account_id = ${neighbour.owner.accountId}`.execute(db),
    )
    await world.house.trust((db) => sql`delete from identity.account where id = ${neighbour.owner.accountId}`.execute(db))
    await erase(world, member)
    expect((await world.call(member, ['GET', '/me'])).body).toMatchObject({ organisationId: neighbour.organisationId, name: 'Olive Owner' })
    const second = await world.member('owner')
    expect((await erase(world, world.owner, { confirmName: 'Olive Owner' }, second)).status).toBe(200)
    const { rows } = await sql`select from identity.account where id = ${world.owner.accountId}`.execute(database().owner)
    expect(rows).toHaveLength(1)
  })

  it('takes the mail to the person back, and the name out of mail to others that is on its way', async () => {
    const world = await theFirst()
    const lead = await world.member('pmo_lead')
    await world.call(world.owner, ['PUT', '/me/password'], { body: { email: 'olive@example.org', password } })
    await invite(world, world.owner, ['sponsor'], 'gone@example.org')
    await world.call(lead, ['PATCH', '/me'], { body: { name } })
    await invite(world, lead, ['viewer'], 'other@example.org')
    const gone = (await world.call(world.owner, ['GET', '/people?search=gone'])).body.items[0]
    await erase(world, { personId: gone.id }, { confirmName: 'gone@example.org' })
    await erase(world, lead)
    const { rows } = await sql<{ text: string }>`select recipient, text from outbox_mail`.execute(database().owner)
    expect(rows).toMatchObject([{ recipient: 'other@example.org', text: expect.stringContaining('… invites you') }])
  })

  it('409 not_undoable: nobody comes back from it', async () => {
    const world = await theFirst()
    const member = await world.member('sponsor')
    await erase(world, member)
    const [change] = (await world.call(world.owner, ['GET', `/history/person/${member.personId}`])).body.items
    expect(change).toMatchObject({ before: { erased_at: null }, after: { erased_at: expect.any(String) } })
    const undone = await world.call(world.owner, ['POST', `/history/${change.id}/undo`])
    expect(undone).toMatchObject({ status: 409, body: { code: 'not_undoable' } })
  })

  it('409 last_owner, confirmation_needed: not the only owner, nor without the exact name', async () => {
    const world = await theFirst()
    const { personId } = await world.member('sponsor')
    expect(await erase(world, world.owner, { confirmName: 'Olive Owner' })).toMatchObject({ status: 409, body: { code: 'last_owner' } })
    expect(await erase(world, { personId }, {})).toMatchObject({ status: 409, body: { code: 'confirmation_needed', facts: { name } } })
  })

  it('404 person_not_found: nor somebody erased already, or of another organisation', async () => {
    const world = await theFirst()
    const neighbour = await (await aWorld(database())).member('sponsor')
    const member = await world.member('sponsor')
    await erase(world, member)
    for (const { personId } of [member, neighbour]) {
      expect(await erase(world, { personId })).toMatchObject({ status: 404, body: { code: 'person_not_found' } })
    }
  })

  it('403 not_permitted: by anybody but an owner', async () => {
    const world = await theFirst()
    const [lead, member] = [await world.member('pmo_lead'), await world.member('sponsor')]
    expect(await erase(world, member, undefined, lead)).toMatchObject({ status: 403, body: { facts: { hatsThatMay: ['owner'] } } })
  })
})
