import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { asAdministrator, serverUrl, urlOf } from '../../test/database-server.ts'
import { listenForMail } from '../../test/mail-server.ts'
import { type Started, startPortolan } from '../../test/started.ts'

const password = 'a long enough password'

/** The session that a printed link gives. The process that printed last made the other's link worthless. */
async function enterBy(all: readonly Started[]): Promise<string> {
  for (const { link } of all) {
    const answer = await fetch(link, { redirect: 'manual' })
    if (answer.status === 303) return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  }
  throw new Error('no link lets anybody in')
}

describe.skipIf(serverUrl === undefined)('two processes on one database', () => {
  const name = `portolan_two_${randomUUID().replaceAll('-', '')}`
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'portolan-two-')))
  let mail: Awaited<ReturnType<typeof listenForMail>>
  let all: readonly Started[] = []
  let cookie = ''

  const ask = async (at: number, [method, path]: readonly [string, string], body?: object) => {
    const url = all[at]?.address ?? ''
    const headers = { cookie, origin: url, 'content-type': 'application/json' }
    const answer = await fetch(`${url}/api${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return answer.json() as Promise<Readonly<Record<string, unknown>>>
  }

  beforeAll(async () => {
    mail = await listenForMail()
    await asAdministrator(`create database ${name}`)
    const shared = { DATABASE_URL: urlOf(name), SMTP_URL: `smtp://127.0.0.1:${mail.port}`, WORKER_THREADS: '1' }
    all = await Promise.all(folders.map((DATA_FOLDER) => startPortolan({ ...shared, DATA_FOLDER })))
    cookie = await enterBy(all)
  })
  afterAll(async () => {
    await Promise.all(all.map(({ stop }) => stop()))
    mail?.close()
    await asAdministrator(`drop database if exists ${name} with (force)`)
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  it('begin once: one owner, the two samples, one organisation of their own, one selection and one pack of it', async () => {
    const [found] = await asAdministrator(
      `select (select count(*) from identity.account) as accounts, (select count(*) from selection) as selections, (select count(*) from pack) as packs,
              count(*) as organisations, count(*) filter (where sample) as samples from organisation`,
      urlOf(name),
    )
    expect(found).toMatchObject({ accounts: '1', organisations: '3', samples: '2', selections: '1', packs: '1' })
    for (const { said } of all) expect(said()).toMatch(/\d+ of \d+ fit your money and people/)
  })

  it('tell a page at one of them what was changed at the other', async () => {
    const ended = new AbortController()
    const stream = await fetch(`${all[1]?.address}/api/events`, { headers: { cookie }, signal: ended.signal })
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    let seen = ''
    const readUntil = async (text: string) => {
      while (reader && !seen.includes(text)) seen += (await reader.read()).value ?? ''
    }
    await readUntil('event: begin')
    const { personId } = await ask(0, ['PATCH', '/me'], { name: 'Renamed at the first' })
    await readUntil(`"person":["${personId}"]`)
    ended.abort()
    expect(seen).toMatch(new RegExp(`event: change\ndata: \\{.*"person":\\["${personId}"\\]`))
  })

  it('send each mail once, whoever of them is quicker', async () => {
    await ask(0, ['PUT', '/me/password'], { email: 'owner@example.org', password })
    const invited = Array.from({ length: 8 }, (_, at) => `new-${at}@example.org`)
    await Promise.all(invited.map((email, at) => ask(at % 2, ['POST', '/members'], { email, hats: ['viewer'] })))
    const sentTo = () => [...mail.received.join('').matchAll(/RCPT TO:<([^>]+)>/g)].map(([, to]) => to).toSorted()
    await vi.waitFor(() => expect(new Set(sentTo()).size).toBe(invited.length), 30_000)
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(sentTo()).toEqual(invited)
  })
})
