import { countMoney } from '#db/component-figures.ts'
import { findLimits } from '#db/limits.ts'
import type { Db } from '#db/open.ts'

/** Whether the base currency is more than a beginning: money is recorded in it, or a limit is. */
export async function isCurrencySettled(db: Db, baseCurrency: string): Promise<boolean> {
  return (await countMoney(db, baseCurrency)) > 0 || (await findLimits(db)).money.kind !== 'none'
}
