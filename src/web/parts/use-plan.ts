import { useLingui } from '@lingui/react/macro'
import { dateOf, dayOf } from '#domain/foundation/calendar.ts'
import { useFormat } from './format.ts'
import { useSession } from './session.tsx'

/** The planned time from its first to its last day, in words: "1 Jan 2027 to 31 Dec 2027". */
export function usePlan(): string {
  const { t } = useLingui()
  const { day } = useFormat()
  const { periods } = useSession().organisation
  const [first, end] = [periods[0]?.startDate, dayOf(periods.at(-1)?.endDate ?? '')]
  return first === undefined || end === null ? '' : t`${day(first)} to ${day(dateOf(end - 1))}`
}
