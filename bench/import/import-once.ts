import { readFileSync } from 'node:fs'
import { giveImportFile } from '../../src/application/import/import-files.ts'
import { runImport } from '../../src/application/import/run-import.ts'
import { migrate } from '../../src/db/migrate.ts'
import { openDatabase } from '../../src/db/open.ts'
import { openWorkers } from '../../src/engines/workers.ts'
import { openHouse } from '../../src/main/house.ts'
import { anOrganisation, aPerson } from '../../test/organisation.ts'

/**
 * Imports one file into an organisation of its own and prints what it took. Arguments: a folder or a URL, then the file;
 * without a file it only makes the database ready, as the first start of the product does.
 */
const [place = '', file] = process.argv.slice(2)
const database = await openDatabase(place.startsWith('postgres') ? { kind: 'server', url: place } : { kind: 'folder', data: place })
await migrate(database)
if (file === undefined) {
  await database.close()
  process.exit()
}
const workers = openWorkers()
const house = openHouse({ database, workers, baseUrl: () => 'http://localhost', loopbackOnly: true, attachmentRoomBytes: 0 })
const organisationId = await anOrganisation(database)
const personId = await aPerson(database, organisationId)
const app = house.appFor({ organisationId, personId, hat: 'owner' })

const start = performance.now()
const { id } = await giveImportFile(app, { name: 'list.csv', bytes: new Uint8Array(readFileSync(file)) })
const { rows, rowsRead, unread, new: made } = await runImport(app, { fileIds: [id], corrections: [], merges: [], apart: [], keep: [] })
const seconds = (performance.now() - start) / 1000
await workers.close()
await database.close()
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(
  JSON.stringify({ engine: database.engine, rows, rowsRead, unread, made, seconds: Math.round(seconds * 10) / 10, peakMb }),
)
