import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { SelectionRecord } from '#contract/selection.ts'
import type { Conflict } from '#domain/portfolio/conflict.ts'
import { Card } from '../parts/card.tsx'
import { useTold } from '../parts/selection/use-told.ts'

/** Which rules cannot be kept together; giving way on one of them is enough. */
export function ConflictCard({ record, conflict }: { record: SelectionRecord; conflict: Conflict }) {
  const { t } = useLingui()
  const told = useTold(record)
  return (
    <Card
      title={conflict.irreducible ? t`These do not go together; giving way on any one is enough` : t`These do not go together`}
      foot={<Link to="/limits">{t`Change money or people`}</Link>}
    >
      <ul>
        {conflict.rules.map((rule) => (
          <li key={JSON.stringify(rule)}>{told.rule(rule)}</li>
        ))}
      </ul>
    </Card>
  )
}
