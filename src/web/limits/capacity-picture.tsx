import { useLingui } from '@lingui/react/macro'
import type { AnswerOf } from '#contract/operation.ts'
import type { getCapacity } from '#contract/role.ts'
import { useFormat } from '../parts/format.ts'
import { useSession } from '../parts/session.tsx'
import { ChartCard, type TwinTable } from '../parts/twin.tsx'
import css from './capacity-picture.module.css'

type Capacity = AnswerOf<typeof getCapacity>
type Cell = Capacity['roles'][number]['cells'][number]

/** The load of each team in each period, in percent of what it can do: five steps, and the number always shows. */
export function CapacityPicture({ capacity }: { capacity: Capacity }) {
  const { t } = useLingui()
  const { number, day } = useFormat()
  const { roles } = capacity
  const { periods } = useSession().organisation
  const days = (minutes: number) => number(Math.round(minutes / 480))
  const table: TwinTable = {
    columns: [
      { title: t`Team` },
      { title: t`Period` },
      ...[t`Days available`, t`Day-to-day`, t`Change`, t`Free`].map((title) => ({ title, right: true })),
    ],
    rows: roles.flatMap(({ roleId, name, cells }) =>
      cells.map((cell, at) => ({
        key: `${roleId}-${at}`,
        cells: [name, periods[at]?.label ?? '', days(cell.available), days(cell.businessAsUsual), days(cell.change), days(cell.free)],
      })),
    ),
  }
  const steps: readonly (readonly [string, number])[] = [
    [t`under 30`, 0],
    ['30', 30],
    ['60', 60],
    ['85', 85],
    [t`over 100`, 101],
    [t`over 110`, 111],
  ]
  return (
    <ChartCard
      title={t`Load of what is authorised`}
      note={t`Percent of what each team can do, as of ${day(capacity.asOf)}`}
      table={table}
      foot={
        <ul className={css.legend}>
          {steps.map(([label, percent]) => (
            <li key={label}>
              <i className={css.cell} data-step={stepOf(percent)} />
              {label}
            </li>
          ))}
        </ul>
      }
      picture={
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that scrolls sideways must be reachable by key
        <section className={css.scroll} tabIndex={0} aria-label={t`Load by team and period`}>
          <table className={css.heat}>
            <thead>
              <tr>
                <th scope="col">{t`Team`}</th>
                {periods.map(({ index, label }) => (
                  <th key={index} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {roles.map(({ roleId, name, cells }) => (
                <tr key={roleId}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, at) => (
                    <td key={periods[at]?.index ?? at}>
                      <span className={css.cell} data-step={stepOf(loadOf(cell))}>
                        {Number.isFinite(loadOf(cell)) ? number(Math.round(loadOf(cell))) : t`none`}
                      </span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      }
    />
  )
}

/** In percent; infinite where nobody is there to do what is asked. */
function loadOf({ available, businessAsUsual, change }: Cell): number {
  const asked = businessAsUsual + change
  return available > 0 ? (100 * asked) / available : asked > 0 ? Number.POSITIVE_INFINITY : 0
}

function stepOf(percent: number): number {
  return [30, 60, 85, 100.5, 110.5].filter((edge) => percent >= edge).length
}
