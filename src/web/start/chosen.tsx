import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { SelectionRecord } from '#contract/selection.ts'
import { Card } from '../parts/card.tsx'
import { MoneyTry } from '../parts/selection/money-try.tsx'
import { SelectionSentence } from '../parts/selection/sentence.tsx'
import type { HomePart } from './homes.ts'
import { InAndOut } from './in-and-out.tsx'
import { NextSteps } from './next-steps.tsx'
import css from './start.module.css'

/** What has been chosen: the sentence, other money, in and out with one reason a row. Before a first choice, the way to it. */
export function Chosen({ record, onWhy }: HomePart) {
  return record === null ? <NextSteps /> : <Decided record={record} onWhy={onWhy} />
}

function Decided({ record, onWhy }: { record: SelectionRecord; onWhy: (id: string) => void }) {
  return (
    <>
      <Card>
        <p className={css.sentence}>
          <SelectionSentence record={record} />
        </p>
        <MoneyTry record={record} />
      </Card>
      <InAndOut record={record} onWhy={onWhy} />
      <p className={css.more}>
        <Trans>
          <Link to="/selection">See the whole selection</Link> with money, people and how sure it is.
        </Trans>
      </p>
    </>
  )
}
