import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { House } from '#application/house.ts'
import { deliverMail } from '#application/mail/deliver-mail.ts'
import { runTimedJobs } from '#application/timed-jobs.ts'
import { folderRoute, type MailRoute, smtpRoute } from '#gateways/mail.ts'
import type { Settings } from './settings.ts'

/** Looked at this often; a ring after a change makes it sooner for mail. */
const lookEveryMs = 10_000
/** A mail server that is slow holds up no stop: what it took and nobody noted is sent again, under the same name. */
const longestStopMs = 5_000

/** What the loop has to say to whoever runs the server. */
export interface Telling {
  readonly warn: (facts: object, line: string) => void
}

/** Sends what waits to be sent and does the timed jobs, until it is told to stop. Any number of processes may do so on one database. */
export function startBackground(house: House, settings: Settings, log: Telling): () => Promise<void> {
  const route = openRoute(settings)
  const ended = new AbortController()
  const running = run(house, route, { log, signal: ended.signal })
  return async () => {
    ended.abort()
    await Promise.race([running, pause(longestStopMs, undefined, { ref: false })])
    route.close()
  }
}

function openRoute({ SMTP_URL: url, MAIL_FROM: from, DATA_FOLDER: data }: Settings): MailRoute {
  return url === undefined ? folderRoute(join(data, 'mail'), from) : smtpRoute(url, from)
}

async function run(house: House, route: MailRoute, { log, signal }: { log: Telling; signal: AbortSignal }): Promise<void> {
  let nextLook = 0
  while (!signal.aborted) {
    const noted = house.bell.rung()
    try {
      if (house.now().getTime() >= nextLook) {
        nextLook = house.now().getTime() + lookEveryMs
        for (const [job, error] of await runTimedJobs(house)) log.warn({ job, error }, 'A timed job failed; it will be done again')
      }
      await sendDue(house, route, { log, signal })
    } catch (error) {
      log.warn({ error: String(error) }, 'The database could not be looked at for what is due; it will be tried again')
    }
    await house.bell.next(noted, lookEveryMs, signal)
  }
}

async function sendDue(house: House, route: MailRoute, { log, signal }: { log: Telling; signal: AbortSignal }): Promise<void> {
  for await (const { mail, outcome } of deliverMail(house, route)) {
    const facts = { mail: mail.id, attempts: mail.attempts }
    if (outcome.kind === 'failed') log.warn({ ...facts, error: outcome.error }, 'A mail could not be sent; it will be tried again')
    if (outcome.kind === 'given_up') log.warn({ ...facts, error: outcome.error }, 'A mail could not be sent and was given up')
    if (signal.aborted) return
  }
}
