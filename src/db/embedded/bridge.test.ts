import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { aDataFolder, imageOf } from '../../../test/database.ts'
import { type Bridge, openBridge } from './bridge.ts'

const patienceMs = 1_500
const image = imageOf('empty')
let bridge: Bridge
let pool: pg.Pool

beforeAll(async () => {
  bridge = await openBridge({ patienceMs, image })
  pool = poolOn(bridge)
})
afterAll(async () => {
  await pool.end()
  await bridge.close()
})

describe('the embedded database behind a pool', () => {
  it('keeps the transactions of many connections apart', async () => {
    await pool.query('create table ledger (writer int, step int)')
    const write = async (writer: number) => {
      const client = await pool.connect()
      await client.query('begin')
      for (let step = 0; step < 5; step++) await client.query('insert into ledger values ($1, $2)', [writer, step])
      await client.query(writer % 2 === 0 ? 'commit' : 'rollback')
      client.release()
    }
    await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)))
    const { rows } = await pool.query('select writer, count(*)::int as steps from ledger group by writer order by writer')
    expect(rows).toEqual([0, 2, 4, 6].map((writer) => ({ writer, steps: 5 })))
  })

  it('says 55P03, and why, to a query that waits for a transaction that does not end', async () => {
    const client = await pool.connect()
    await client.query('begin')
    await expect(pool.query('select 1')).rejects.toMatchObject({ code: '55P03', message: expect.stringContaining('inside a transaction') })
    await client.query('rollback')
    client.release()
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  it('rolls back what a connection had open when it went away', async () => {
    await pool.query('create table abandoned (n int)')
    const client = await pool.connect()
    await client.query('begin')
    await client.query('insert into abandoned values (1)')
    client.release(true)
    expect((await pool.query('select * from abandoned')).rows).toEqual([])
  })

  it('cancels a query that still waits', async () => {
    const holder = await pool.connect()
    await holder.query('begin')
    const waiting = new pg.Client({ stream: bridge.stream } as pg.ClientConfig)
    await waiting.connect()
    const query = waiting.query('select 1')
    const { processID, secretKey } = waiting as unknown as { processID: number; secretKey: number }
    const cancel = bridge.stream()
    const request = Buffer.alloc(16)
    for (const [index, value] of [16, 80_877_102, processID, secretKey].entries()) request.writeInt32BE(value, index * 4)
    cancel.write(request)
    await expect(query).rejects.toMatchObject({ code: '57014' })
    await holder.query('rollback')
    holder.release()
    await waiting.end()
  })

  it('answers an error with its code, and goes on', async () => {
    await expect(pool.query('select 1 / $1::int', [0])).rejects.toMatchObject({ code: '22012' })
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  it('runs several statements sent as one text, all or nothing', async () => {
    await expect(pool.query('create table half (n int); select 1 / 0')).rejects.toMatchObject({ code: '22012' })
    await expect(pool.query('select from half')).rejects.toMatchObject({ code: '42P01' })
  })

  it('carries a parameter and a result of 64 MB', async () => {
    const large = Buffer.alloc(64 * 2 ** 20, 'portolan')
    const { rows } = await pool.query('select $1::bytea as same', [large])
    expect(large.equals(rows[0].same)).toBe(true)
  })

  it('carries 200,000 rows, in order', async () => {
    const { rows } = await pool.query('select n from generate_series(1, 200000) n')
    expect(rows.every(({ n }, index) => n === index + 1)).toBe(true)
  })

  it('ends a runaway recursion with an error and keeps running', async () => {
    await pool.query('create function deep(n int) returns int language plpgsql as $$ begin return deep(n + 1); end $$')
    await expect(pool.query('select deep(0)')).rejects.toMatchObject({ code: '54001' })
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })
})

it('upkeep: checkpoints when something was written, and vacuums, without being asked', async () => {
  const kept = await openBridge({ checkpointEveryMs: 100, vacuumEveryMs: 100, image })
  const own = poolOn(kept)
  const lastCheckpoint = async () => (await own.query('select checkpoint_lsn::text as lsn from pg_control_checkpoint()')).rows[0].lsn
  const before = await lastCheckpoint()
  await own.query('create table upkept (n int); insert into upkept select generate_series(1, 1000); delete from upkept')
  await vi.waitFor(async () => expect(await lastCheckpoint()).not.toBe(before), 5_000)
  await vi.waitFor(async () => {
    const { rows } = await own.query("select pg_relation_size('upkept')::int as bytes")
    expect(rows).toEqual([{ bytes: 0 }])
  }, 5_000)
  await own.end()
  await kept.close()
})

describe('the data folder', () => {
  it('is refused in words while another process holds it, and free again after', async () => {
    const folder = join(aDataFolder('empty'), 'database')
    const holder = await openBridge({ folder })
    await expect(openBridge({ folder })).rejects.toThrow(`Another process uses the data in ${folder}`)
    await holder.close()
    const next = await openBridge({ folder })
    await next.close()
  })

  it('holds everything after a restart', async () => {
    const folder = join(aDataFolder('empty'), 'database')
    const first = await openBridge({ folder })
    const before = poolOn(first)
    await before.query('create table kept (n int); insert into kept values (7)')
    await before.end()
    await first.close()
    const second = await openBridge({ folder })
    const after = poolOn(second)
    expect((await after.query('select n from kept')).rows).toEqual([{ n: 7 }])
    await after.end()
    await second.close()
  })
})

it('the death of the database ends the process, and says so', () => {
  const fatal = `
    import pg from 'pg'
    import { openBridge } from ${JSON.stringify(new URL('./bridge.ts', import.meta.url).href)}
    const bridge = await openBridge({ image: ${JSON.stringify(image)} })
    const pool = new pg.Pool({ stream: bridge.stream })
    pool.on('error', () => {})
    await pool.query('create table t (n int)')
    await pool.query('copy t from stdin').catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 30_000))`
  const root = new URL('../../../', import.meta.url).pathname
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', fatal], {
    encoding: 'utf8',
    timeout: 55_000,
    cwd: root,
  })
  expect(stderr).toContain('The embedded database stopped in the middle of an answer')
  expect(status).toBe(70)
})

function poolOn({ stream }: Bridge): pg.Pool {
  const made = new pg.Pool({ stream, max: 8 })
  made.on('error', () => undefined)
  return made
}
