import type { House } from '#application/house.ts'
import { backUpBefore } from '#db/archive/before-migration.ts'
import { makeFolder } from '#db/data-folder.ts'
import { migrate } from '#db/migrate.ts'
import { type Database, openDatabase, type Place } from '#db/open.ts'
import { openWorkers } from '#engines/workers.ts'
import { openHouse } from './house.ts'
import { isLoopbackOnly, type Settings } from './settings.ts'

/** The product on its database, without a server in front of it. */
export interface Product {
  readonly house: House
  readonly database: Database
  /** Ends the workers, then the database: nothing that still computes finds it gone. */
  readonly close: () => Promise<void>
}

export async function openProduct(settings: Settings, baseUrl: () => string): Promise<Product> {
  const { DATA_FOLDER: data, WORKER_THREADS: threads } = settings
  makeFolder(data)
  const database = await openDatabase(placeOf(settings))
  try {
    await migrate(database, backUpBefore(database, data, console.error))
  } catch (error) {
    await database.close()
    throw error
  }
  const workers = openWorkers(threads === undefined ? {} : { threads })
  const house = openHouse({
    database,
    workers,
    chromiumPath: settings.CHROMIUM_PATH,
    baseUrl,
    loopbackOnly: isLoopbackOnly(settings),
    attachmentRoomBytes: settings.ATTACHMENTS_MB * 1_000_000,
  })
  const close = async () => {
    await workers.close()
    await database.close()
  }
  return { house, database, close }
}

/** Where the settings say the database is. */
export function placeOf({ DATABASE_URL: url, DATABASE_CONNECTIONS: connections, DATA_FOLDER: data }: Settings): Place {
  return url === undefined ? { kind: 'folder', data } : { kind: 'server', url, connections }
}
