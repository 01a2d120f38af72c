import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { ColumnSaid } from '#contract/import.ts'
import { refuse } from '#contract/refusals.ts'
import { findFiles, readContent, readMappings } from '#db/imports.ts'
import type { Db } from '#db/open.ts'
import { findOrganisation, planningCalendarOf } from '#db/organisation.ts'
import { periodsOf } from '#domain/foundation/planning-periods.ts'
import type { ColumnSaid as Said } from '#domain/intake/corrections.ts'
import { outsidePlan } from '#domain/intake/outside-plan.ts'
import { usualDates } from '#domain/intake/when.ts'
import type { App } from '../app.ts'
import { knownLists } from './known-lists.ts'
import { asAnswer } from './preview-of.ts'
import { defaultReading, type ImportRead } from './read-import.ts'
import { readOnThread } from './read-on-thread.ts'
import { type ImportAsked, mergedInto, saidNow } from './said-by-person.ts'
import { isCurrencySettled } from './settled-currency.ts'

/** Reads files handed over before, as the organisation writes dates and money and as people said. */
export async function readGiven(app: App, { fileIds, currency, corrections, merges }: ImportAsked): Promise<ImportRead> {
  const { files, organisation, settled, mappings, known } = await app.transact(async (db) => {
    const found = await findOrganisation(db)
    return {
      files: await filesOf(db, fileIds),
      organisation: found,
      settled: await isCurrencySettled(db, found.baseCurrency),
      mappings: await readMappings(db),
      known: await knownLists(db),
    }
  })
  const reading = {
    ...defaultReading,
    files,
    said: {
      remembered: mappings as ReadonlyMap<string, readonly Said[]>,
      now: saidNow(corrections),
    },
    usual: { ...usualDates, fiscalStart: organisation.fiscalYearFirstMonth },
    currency: { base: organisation.baseCurrency, settled, said: currency ?? null },
    merged: mergedInto(merges),
    known,
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

/** What is remembered for the shapes of the lists that a person corrected. */
export function mappingsOf(
  { shapes }: Pick<ImportRead, 'shapes'>,
  { corrections }: ImportAsked,
): { readonly shape: string; readonly columns: readonly z.output<typeof ColumnSaid>[] }[] {
  return corrections.flatMap(({ file, sheet, columns }) => {
    const list = shapes.find((each) => each.file === file && each.sheet === sheet)
    return list && columns.length > 0 ? [{ shape: list.shape, columns }] : []
  })
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
