import { group } from '#application/samples/group.ts'
import { loadSample } from '#application/samples/load-sample.ts'
import { startSelection } from '#application/selection/start-selection.ts'
import { migrate } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import type { Portfolio } from '#domain/portfolio/portfolio.ts'
import type { Workers } from '#engines/workers.ts'
import { aWorld } from '../../test/server.ts'

/** What a selection reads of the group, the larger of the two samples, on an embedded database that is gone afterwards. */
export async function samplePortfolio(): Promise<Portfolio> {
  const database = await openDatabase({ kind: 'memory' })
  try {
    await migrate(database)
    const world = await aWorld(database, { workers: idle })
    const app = world.house.appFor(await loadSample(world.house, { id: world.owner.accountId }, group))
    const { input } = await startSelection(app, {
      name: '',
      forced: [],
      moneyMinor: null,
      runningCompetes: false,
      seconds: null,
      seed: 1,
      wait: true,
    })
    return input.portfolio
  } finally {
    await database.close()
  }
}

/** Finds nothing out: only what a selection would read is wanted. */
const idle: Workers = {
  compute: async () => ({ kind: 'undecided', bound: 0, stoppedBy: 'cancelled' }) as never,
  close: async () => undefined,
}
