import { Plural, useLingui } from '@lingui/react/macro'
import type { AnswerOf } from '#contract/operation.ts'
import type { previewPeriods } from '#contract/organisation.ts'
import { Answered } from '../parts/answered.tsx'
import { useFormat } from '../parts/format.ts'
import type { Asked } from '../parts/use-operation.ts'
import css from './settings.module.css'

type Preview = AnswerOf<typeof previewPeriods>

/** What cutting the plan anew would touch, and what stands in its way. */
export function CalendarPreview({ asked }: { asked: Asked<Preview> }) {
  return (
    <div role="status" className={css.preview}>
      <Answered asked={asked} rows={2}>
        {(preview) => <Touched preview={preview} />}
      </Answered>
    </div>
  )
}

/** So many names are read at a glance; of more, the number is said. */
const shown = 3

function Touched({ preview: { periods, components, moneyByPeriod, exceptionsLost, outside, limitOutside } }: { preview: Preview }) {
  const { t } = useLingui()
  const { period, number, list } = useFormat()
  const [count, first, last] = [number(periods.length), period(periods[0]?.label ?? ''), period(periods.at(-1)?.label ?? '')]
  const more = number(outside.length - shown)
  const names = outside.length > shown ? list([...outside.slice(0, shown), t`${more} more`]) : list(outside)
  const lost = list(exceptionsLost.map((one) => t`${one.team} in ${period(one.period)}`))
  return (
    <ul>
      <li>{periods.length === 1 ? t`One period, ${first}.` : t`${count} periods, from ${first} to ${last}.`}</li>
      {outside.length > 0 && (
        <li data-stops>{t`Money or people would fall outside these periods, so they cannot be chosen yet: ${names}.`}</li>
      )}
      {limitOutside && <li data-stops>{t`The limit of money reaches beyond these periods, so they cannot be chosen yet.`}</li>}
      {components === 0 && !moneyByPeriod && outside.length === 0 && !limitOutside && <li>{t`No figure changes.`}</li>}
      {components > 0 && (
        <li>
          <Plural
            value={components}
            one="The money and people of # piece of work are laid over the new periods by days; the sums stay."
            other="The money and people of # pieces of work are laid over the new periods by days; the sums stay."
          />
        </li>
      )}
      {moneyByPeriod && <li>{t`The limit of money by period is laid over them too; its sum stays.`}</li>}
      {exceptionsLost.length > 0 && <li>{t`Heads said for one period alone go with that period: ${lost}.`}</li>}
    </ul>
  )
}
