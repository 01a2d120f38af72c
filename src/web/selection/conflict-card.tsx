import { useLingui } from '@lingui/react/macro'
import type { SelectionRecord } from '#contract/selection.ts'
import type { Conflict } from '#domain/portfolio/conflict.ts'
import { type Overdrawn, overdrawnByMusts } from '#domain/portfolio/overdrawn.ts'
import { Card } from '../parts/card.tsx'
import { useTold } from '../parts/selection/use-told.ts'
import { PlainTable } from '../parts/twin.tsx'
import { GiveWay } from './give-way.tsx'
import css from './selection.module.css'

/** Which rules cannot be kept together, a way out beside each, and how much too little there is for what must be in. */
export function ConflictCard({ record, conflict }: { record: SelectionRecord; conflict: Conflict }) {
  const { t } = useLingui()
  const told = useTold(record)
  const overdrawn = overdrawnByMusts(record.input.portfolio)
  return (
    <>
      <Card
        title={conflict.irreducible ? t`These do not go together: one of them has to give way` : t`These do not go together`}
        note={t`Others may still clash after that; what is left is named when you choose again`}
      >
        <ul className={css.conflict}>
          {conflict.rules.map((rule) => (
            <li key={JSON.stringify(rule)}>
              <span>{told.rule(rule)}</span>
              <GiveWay record={record} rule={rule} />
            </li>
          ))}
        </ul>
      </Card>
      {overdrawn.length > 0 && (
        <Card title={t`What must be in asks for more than there is`} note={t`All of it at its first start, and nothing beside it`}>
          <PlainTable
            columns={[
              { title: t`Limit` },
              { title: t`Asked for`, right: true },
              { title: t`There is`, right: true },
              { title: t`Short`, right: true },
            ]}
            rows={overdrawn.map((one) => ({ key: JSON.stringify(one.limit), cells: [told.rule(one.limit), ...amounts(one, told)] }))}
          />
        </Card>
      )}
    </>
  )
}

function amounts({ limit, used, allowed }: Overdrawn, { money, moneyUp, people, peopleUp }: ReturnType<typeof useTold>): string[] {
  return limit.kind === 'money'
    ? [money(used), money(allowed), moneyUp(used - allowed)]
    : [people(used, limit.period), people(allowed, limit.period), peopleUp(used - allowed, limit.period)]
}
