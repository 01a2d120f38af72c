import { useLingui } from '@lingui/react/macro'
import { type CurrencyRate, deleteRate, setRate } from '#contract/organisation.ts'
import { useFormat } from '../parts/format.ts'
import { useSave } from '../parts/stale/use-save.ts'
import { toast } from '../parts/toast.tsx'
import { useAct } from '../parts/use-operation.ts'

type Rate = Pick<CurrencyRate, 'currency' | 'fromDate' | 'rateBillionths'>

/** Gives or corrects the rate of a currency from a day on; one press takes it back. */
export function useGiveRate(base: string) {
  const { t } = useLingui()
  const { day, rate: write } = useFormat()
  const { save, busy } = useSave(setRate)
  const { act: remove } = useAct(deleteRate)
  const keep = ({ currency, fromDate, rateBillionths }: Rate, seen: CurrencyRate | undefined) =>
    save({
      base: { rateBillionths: seen?.rateBillionths ?? null, revision: seen?.revision ?? 0 },
      change: { rateBillionths },
      input: (said, revision) => ({ currency, fromDate, rateBillionths: Number(said.rateBillionths), revision }),
    })
  /** `seen` is the rate of that day as the person saw it, if there was one. Answers whether it is kept. */
  const give = async (rate: Rate, seen: CurrencyRate | undefined): Promise<boolean> => {
    const kept = await keep(rate, seen)
    if (kept === null) return false
    const undo = () => void (seen === undefined ? remove({ rateId: kept.id, revision: kept.revision }) : keep(seen, kept))
    const [worth, date] = [write(kept.rateBillionths), day(kept.fromDate)]
    toast(t`1 ${kept.currency} is worth ${worth} ${base} from ${date} on`, undo)
    return true
  }
  return { give, keep, busy }
}
