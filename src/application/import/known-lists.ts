import { importedComponents } from '#db/import-changes.ts'
import { listBatches } from '#db/imports.ts'
import type { Db } from '#db/open.ts'
import { fold } from '#domain/intake/cell.ts'
import type { KnownList } from '#domain/intake/links.ts'
import { shapeOf } from '#domain/intake/sheet-layout.ts'
import { tablesIn } from './batch-summary.ts'

const lookedAt = 100
const most = 20_000

/** The lists taken in before and the components they gave keys to, so that a later list can name those. */
export async function knownLists(db: Db): Promise<KnownList[]> {
  const titles = new Map<string, string>()
  for (const { summary } of await listBatches(db, lookedAt))
    for (const { file, columns } of tablesIn(summary)) {
      const shape = shapeOf(columns.map(({ header }) => header))
      if (!titles.has(shape)) titles.set(shape, file)
    }
  const byShape = Map.groupBy(await importedComponents(db, most), ({ shape }) => shape)
  return [...byShape].map(([shape, rows]) => ({
    shape,
    title: titles.get(shape) ?? '',
    ids: new Map(rows.map(({ reference, id }) => [fold(reference), id])),
  }))
}
