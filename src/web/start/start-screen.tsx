import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { getSelection, listSelections, type SelectionRecord } from '#contract/selection.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { DropZone } from '../parts/drop-zone.tsx'
import { Screen } from '../parts/screen.tsx'
import { setFound } from '../parts/selection/figures.ts'
import { MoneyTry } from '../parts/selection/money-try.tsx'
import { PackButton } from '../parts/selection/pack-button.tsx'
import { SelectionSentence } from '../parts/selection/sentence.tsx'
import { useTold } from '../parts/selection/use-told.ts'
import { WhyOne } from '../parts/selection/why-one.tsx'
import { useSession } from '../parts/session.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import { InAndOut } from './in-and-out.tsx'
import { NextSteps } from './next-steps.tsx'
import css from './start.module.css'

/** The way in: one's own lists above, and below what an answer looks like. */
export function StartScreen() {
  const { t } = useLingui()
  const latest = useAnswer(listSelections, { limit: 1 })
  const selectionId = latest.state === 'answered' ? latest.answer.items[0]?.id : undefined
  const asked = useAnswer(getSelection, { selectionId: selectionId ?? '' }, { enabled: selectionId !== undefined })
  if (asked.state === 'answered' && setFound(asked.answer)) return <Decided record={asked.answer} />
  return (
    <Screen title={t`Drop the lists you have; nothing leaves this computer`}>
      <DropZone />
      <Answered asked={latest}>{() => (selectionId === undefined || asked.state === 'answered' ? <NextSteps /> : null)}</Answered>
    </Screen>
  )
}

/** What has been chosen, on one page: the sentence, in and out, other money, the pack, why one is out. */
function Decided({ record }: { record: SelectionRecord }) {
  const { t } = useLingui()
  const { organisation } = useSession()
  const told = useTold(record)
  const [why, askWhy] = useState<string | null>(null)
  return (
    <Screen
      title={t`Drop the lists you have; nothing leaves this computer`}
      facts={
        organisation.sample
          ? t`Below: ${organisation.name}, a fictional sample, already decided`
          : t`Below: what was chosen last for ${organisation.name}`
      }
      actions={<PackButton selectionId={record.id} />}
      inspector={
        why === null
          ? undefined
          : { title: told.name(why), body: <WhyOne record={record} componentId={why} />, onClose: () => askWhy(null) }
      }
    >
      <DropZone />
      <Card>
        <p className={css.sentence}>
          <SelectionSentence record={record} />
        </p>
        <MoneyTry record={record} />
      </Card>
      <InAndOut record={record} onWhy={askWhy} />
      <p className={css.more}>
        <Trans>
          <Link to="/selection">See the whole selection</Link> with money, people and how sure it is.
        </Trans>
      </p>
    </Screen>
  )
}
