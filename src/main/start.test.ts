import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { program, type Started, startPortolan } from '../../test/started.ts'

/** What `npm start` calls. */
const launcher = new URL('../../tools/launch.mjs', import.meta.url).pathname
const run = promisify(execFile)

describe('the product, started', () => {
  const data = mkdtempSync(join(tmpdir(), 'portolan-start-'))
  const environment = { ...process.env, DATA_FOLDER: data, PORT: '0', LOG_LEVEL: 'error', DATABASE_URL: '', BASE_URL: '' }
  const portolan = async (...words: string[]) => run(process.execPath, [program, ...words], { env: environment })
  let server: Started

  beforeAll(async () => {
    server = await startPortolan({ DATA_FOLDER: data }, [launcher])
  })
  afterAll(async () => {
    await server?.stop()
    rmSync(data, { recursive: true, force: true })
  })

  it('lets the owner in by the printed link, on the address it took', async () => {
    const answer = await fetch(server.link, { redirect: 'manual' })
    expect(answer.status).toBe(303)
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    const me = await fetch(`${server.address}/api/me`, { headers: { cookie } })
    expect(await me.json()).toMatchObject({ hat: 'owner', solo: true })
  })

  it('prints what the sample comes to, and the path of slides that are there', () => {
    expect(server.said()).toMatch(/\d+ of \d+ fit your money and people/)
    const slides = /^ +(\S+\.pptx)$/m.exec(server.said())?.[1] ?? ''
    expect(readFileSync(slides).subarray(0, 2).toString()).toBe('PK')
  })

  it('is backed up while it serves, by the command line', async () => {
    const { stdout } = await portolan('backup', join(data, 'all.portolan'), '--json')
    expect(JSON.parse(stdout).rows).toBeGreaterThan(100)
  })

  it('serves the pages, and says that it is alive and ready', async () => {
    expect(await (await fetch(`${server.address}/portfolio`)).text()).toContain('<div id=')
    expect(await (await fetch(`${server.address}/livez`)).json()).toEqual({ alive: true })
    expect(await (await fetch(`${server.address}/readyz`)).json()).toEqual({ ready: true })
  })

  it('is asked by the command line while it holds the data folder, as the owner or in a hat that is named', async () => {
    const { stdout } = await portolan('owner', 'show', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ hat: 'owner' })
    const asViewer = await portolan('member', 'invite', 'a@example.org', '--hats', 'viewer', '--hat', 'viewer', '--json').catch(
      (error) => error,
    )
    expect(asViewer.code).toBe(4)
    expect(JSON.parse(asViewer.stdout)).toMatchObject({ code: 'not_permitted', facts: { hat: 'viewer' } })
  })

  it('keeps the word it leaves for the command line from everybody else', () => {
    expect(statSync(join(data, 'server.json')).mode & 0o077).toBe(0)
    expect(statSync(data).mode & 0o077).toBe(0)
  })

  it('lets the owner in again by a new link, which only this machine can ask for', async () => {
    const { stdout } = await portolan('owner', 'reset-link', '--json')
    expect((await fetch(JSON.parse(stdout).link, { redirect: 'manual' })).status).toBe(303)
  })

  it('stops when asked, and leaves the data to the command line', async () => {
    expect(await server.stop()).toBe(0)
    expect(existsSync(join(data, 'server.json'))).toBe(false)
    const together = await Promise.all([portolan('owner', 'show', '--json'), portolan('owner', 'show', '--json')]) // one waits
    for (const { stdout } of together) {
      expect(JSON.parse(stdout)).toMatchObject({
        hat: 'owner',
        organisations: expect.arrayContaining([expect.objectContaining({ name: 'Your organisation' })]),
      })
    }
  })

  it('refuses words it does not know instead of starting without them', async () => {
    const failed = await portolan('start', '--port', '4000', '--json').catch((error) => error)
    expect([failed.code, JSON.parse(failed.stdout)]).toEqual([
      2,
      expect.objectContaining({ code: 'command_misused', facts: { unknownOption: '--port' } }),
    ])
  })

  it('says as JSON, where JSON is asked for, that its folder is none', async () => {
    const file = join(data, 'all.portolan')
    const failed = await run(process.execPath, [program, 'owner', 'show', '--json'], { env: { ...environment, DATA_FOLDER: file } }).catch(
      (error) => error,
    )
    expect([failed.code, JSON.parse(failed.stdout).code, JSON.parse(failed.stdout).facts.reason]).toEqual([
      70,
      'internal',
      expect.stringContaining('not a directory'),
    ])
  })

  it('is restored into an empty folder, and into no other', async () => {
    const empty = { ...environment, DATA_FOLDER: join(data, 'elsewhere') }
    const restore = () => run(process.execPath, [program, 'restore', join(data, 'all.portolan'), '--json'], { env: empty })
    expect(JSON.parse((await restore()).stdout).rows).toBeGreaterThan(100)
    const again = await restore().catch((error) => error)
    expect([again.code, JSON.parse(again.stdout).code]).toEqual([5, 'database_not_empty'])
  })

  it('says what to do where something else has its port', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as { port: number }
    const starting = startPortolan({ DATA_FOLDER: join(data, 'elsewhere'), PORT: String(port) })
    await expect(starting).rejects.toThrow(`something else listens on port ${port}. Stop it, or choose another with PORT`)
    taken.close()
  })
})
