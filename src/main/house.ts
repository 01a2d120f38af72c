import { newBell } from '#application/bell.ts'
import type { House } from '#application/house.ts'
import { backUp } from '#db/archive/backup.ts'
import { exportOrganisation, importOrganisation } from '#db/archive/organisation-archive.ts'
import type { Database } from '#db/open.ts'
import { look, transact } from '#db/transact.ts'
import { trust } from '#db/trust.ts'
import { printPdf } from '#engines/chromium.ts'
import type { Workers } from '#engines/workers.ts'
import { newIds } from './new-ids.ts'

export interface HouseParts {
  readonly database: Database
  readonly workers: Workers
  /** A browser of the machine to print with; else the one that comes with the project. */
  readonly chromiumPath?: string | undefined
  readonly now?: () => Date
  /** Asked anew each time: a server that takes a free port knows its address only once it listens. */
  readonly baseUrl: () => string
  readonly loopbackOnly: boolean
  /** For each organisation. */
  readonly attachmentRoomBytes: number
}

/** Puts the product together on its database and its workers. */
export function openHouse({
  database,
  workers,
  chromiumPath,
  now = () => new Date(),
  baseUrl,
  loopbackOnly,
  attachmentRoomBytes,
}: HouseParts): House {
  const newId = newIds(now)
  const bell = newBell()
  return {
    now,
    newId,
    bell,
    loopbackOnly,
    attachmentRoomBytes,
    archives: {
      backUp: (file) => backUp(database, file),
      exportOrganisation: (organisationId, file) => exportOrganisation(database, organisationId, file),
      importOrganisation: (file, seat) => importOrganisation(database, file, seat),
    },
    get baseUrl() {
      return baseUrl()
    },
    trust: (work, actor) => trust(database, actor && { ...actor, moment: now() }, work),
    look: (question) => question(database.owner),
    appFor: (actor, act) => ({
      actor,
      now,
      newId,
      transact: (work) => transact(database, { ...actor, moment: now(), ...(act === undefined ? {} : { act }) }, work),
      look: (question) => look(database, actor, question),
      ring: bell.ring,
      compute: workers.compute,
      print: (html) => printPdf(html, { executablePath: chromiumPath }),
    }),
  }
}
