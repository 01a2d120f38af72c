/** Brings an installation to a version after this one, which writes every person anew. What `kill --acts` cuts short. */
import { backUpBefore } from '../../src/db/archive/before-migration.ts'
import { migrate, readMigrations } from '../../src/db/migrate.ts'
import { openDatabase } from '../../src/db/open.ts'
import { placeOf } from '../../src/main/open-product.ts'
import { readSettings } from '../../src/main/settings.ts'

const text = `
  alter table person add column slow text not null default '';
  create table slow_people as select id from person;
  select set_config('portolan.history', 'off', true);
  update person set slow = repeat(name, 20);
  create index person_by_slow on person (organisation_id, slow);`

const settings = readSettings(process.env)
const database = await openDatabase(placeOf(settings))
const known = readMigrations()
const slow = { number: known.length + 1, name: 'slow', text, checksum: 'slow' }
await migrate(database, backUpBefore(database, settings.DATA_FOLDER, console.log), [...known, slow])
await database.close()
