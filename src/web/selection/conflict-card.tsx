import { useLingui } from '@lingui/react/macro'
import type { SelectionRecord } from '#contract/selection.ts'
import type { Conflict } from '#domain/portfolio/conflict.ts'
import { Card } from '../parts/card.tsx'
import { useTold } from '../parts/selection/use-told.ts'
import { GiveWay } from './give-way.tsx'
import css from './selection.module.css'

/** Which rules cannot be kept together; giving way on one of them is enough, and stands beside it. */
export function ConflictCard({ record, conflict }: { record: SelectionRecord; conflict: Conflict }) {
  const { t } = useLingui()
  const told = useTold(record)
  return (
    <Card title={conflict.irreducible ? t`These do not go together; giving way on any one is enough` : t`These do not go together`}>
      <ul className={css.conflict}>
        {conflict.rules.map((rule) => (
          <li key={JSON.stringify(rule)}>
            <span>{told.rule(rule)}</span>
            <GiveWay record={record} rule={rule} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
