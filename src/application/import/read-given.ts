import { createHash } from 'node:crypto'
import { refuse } from '#contract/refusals.ts'
import { findFiles, type MappingRow, readContent, readMappings } from '#db/imports.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation, planningCalendarOf } from '#db/organisation.ts'
import { listRoles } from '#db/roles.ts'
import { periodsOf } from '#domain/foundation/planning-periods.ts'
import type { ColumnSaid as Said } from '#domain/intake/corrections.ts'
import { outsidePlan } from '#domain/intake/outside-plan.ts'
import { usualDates } from '#domain/intake/when.ts'
import type { App } from '../app.ts'
import { knownLists } from './known-lists.ts'
import { asAnswer } from './preview-of.ts'
import { defaultReading, type ImportRead } from './read-import.ts'
import { readOnThread } from './read-on-thread.ts'
import { type ImportAsked, saidNow } from './said-by-person.ts'
import { isCurrencySettled } from './settled-currency.ts'

/** Reads files handed over before, as the organisation writes dates and money and as people said. */
export async function readGiven(app: App, { fileIds, currency, corrections, merges, apart }: ImportAsked): Promise<ImportRead> {
  const { files, organisation, settled, mappings, known, teams } = await app.transact(async (db) => {
    const found = await findOrganisation(db)
    return {
      files: await filesOf(db, fileIds),
      organisation: found,
      settled: await isCurrencySettled(db, found.baseCurrency),
      mappings: await readMappings(db),
      known: await knownLists(db),
      teams: (await listRoles(db)).map(({ name }) => name),
    }
  })
  const reading = {
    ...defaultReading,
    files,
    said: {
      remembered: new Map([...mappings].map(([shape, { columns }]) => [shape, columns as readonly Said[]])),
      now: saidNow(corrections),
    },
    usual: { ...usualDates, fiscalStart: organisation.fiscalYearFirstMonth },
    currency: { base: organisation.baseCurrency, settled, said: currency ?? null },
    merges: { remembered: new Map([...mappings].map(([shape, said]) => [shape, said.merges])), now: merges, apart },
    known,
    teams,
  }
  const read = await readOnThread(
    reading,
    files.map(({ bytes }) => bytes.buffer),
  )
  const outside = outsidePlan(read.drafted.components, periodsOf(planningCalendarOf(organisation)))
  return outside ? { ...read, preview: { ...read.preview, doubts: [...read.preview.doubts, asAnswer(outside)] } } : read
}

async function filesOf(db: Db, fileIds: readonly string[]) {
  const found = await findFiles(db, fileIds)
  const missing = fileIds.find((id) => !found.some((file) => file.id === id))
  if (missing) refuse('import_file_missing', { fileId: missing })
  const files = []
  for (const file of found) files.push({ name: file.name, bytes: await readContent(db, file) })
  return files
}

/**
 * What is to be remembered for the shapes of these lists: how a person corrected columns, now and before, and which rows
 * are one thing. Shapes of which nothing was said now are left out.
 */
export function mappingsOf(
  { shapes, merges, shapeOfIdentity }: Pick<ImportRead, 'shapes' | 'merges' | 'shapeOfIdentity'>,
  asked: ImportAsked,
  known: ReadonlyMap<string, MappingRow>,
): MappingRow[] {
  const saidOfPairs = asked.merges.length > 0 || asked.apart.length > 0
  return [...Map.groupBy(shapes, ({ shape }) => shape)].flatMap(([shape, lists]) => {
    const said = asked.corrections.flatMap(({ file, sheet, columns }) =>
      lists.some((list) => list.file === file && list.sheet === sheet) ? columns : [],
    )
    const before = (known.get(shape)?.columns ?? []) as readonly Said[]
    const columns = [...before.filter(({ header }) => !said.some((column) => column.header === header)), ...said]
    const pairs = merges.filter(({ one, other }) => shapeOfIdentity.get(one) === shape || shapeOfIdentity.get(other) === shape)
    const isSaid = said.length > 0 || (saidOfPairs && (pairs.length > 0 || known.has(shape)))
    return isSaid ? [{ shape, columns, merges: pairs }] : []
  })
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
