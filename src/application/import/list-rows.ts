import type * as contract from '#contract/list-row.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { refuse } from '#contract/refusals.ts'
import { findComponents } from '#db/components.ts'
import { findBatch } from '#db/imports.ts'
import { listObservations } from '#db/observations.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'
import { tablesIn } from './batch-summary.ts'

const most = 1000

/** Columns stand in the order of the list that was taken in last; one that is blank in every row is left out. */
export function getListRows(
  app: App,
  { componentId }: InputOf<typeof contract.getListRows>,
): Promise<AnswerGiven<typeof contract.getListRows>> {
  permit(app, 'component.read')
  return app.transact(async (db) => {
    if ((await findComponents(db, [componentId])).length === 0) refuse('component_not_found', { componentId })
    const found = await listObservations(db, componentId, most + 1)
    const batches = await Promise.all([...new Set(found.map(({ batchId }) => batchId))].map((id) => findBatch(db, id)))
    const tables = batches.flatMap((batch) => (batch ? tablesIn(batch.summary) : []))
    const headersOf = (list: string) =>
      tables.find(({ file, sheet }) => file === list || sheet === list)?.columns.map(({ header }) => header)
    const groups = Map.groupBy(found.slice(0, most), ({ list, part }) => `${part} ${list}`)
    const lists = [...groups.values()].map((rows) => {
      const { list, part } = rows[0]!
      const cells = rows.map((row) => row.cells as Readonly<Record<string, string | number | boolean>>)
      const filled = new Set(cells.flatMap((row) => Object.keys(row)))
      const columns = [...new Set([...(headersOf(list) ?? []), ...filled])].filter((column) => filled.has(column))
      return {
        list,
        part,
        columns,
        rows: rows.map(({ asOf, row }, at) => ({ asOf, row, cells: columns.map((column) => cells[at]![column] ?? null) })),
      }
    })
    return { lists, complete: found.length <= most }
  })
}
