import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { SelectionRecord } from '#contract/selection.ts'
import { AttachmentsCard } from '../parts/attachments/attachments.tsx'
import { Card, Columns } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { Screen } from '../parts/screen.tsx'
import { AcceptButton } from '../parts/selection/accept-button.tsx'
import { ChoiceList } from '../parts/selection/choice-list.tsx'
import { ChooseButton } from '../parts/selection/choose-button.tsx'
import { type Chosen, setFound } from '../parts/selection/figures.ts'
import { MoneyTry } from '../parts/selection/money-try.tsx'
import { PackButton } from '../parts/selection/pack-button.tsx'
import { SelectionSentence } from '../parts/selection/sentence.tsx'
import { useTold } from '../parts/selection/use-told.ts'
import { WhyOne } from '../parts/selection/why-one.tsx'
import { ThisHelped } from '../parts/this-helped.tsx'
import { useWords } from '../parts/words.ts'

import { AlternativesCard } from './alternatives-card.tsx'
import { ComparisonCard } from './comparison-card.tsx'
import { ConflictCard } from './conflict-card.tsx'
import { FrontierCard } from './frontier-card.tsx'
import { LimitsCard } from './limits-card.tsx'
import { PacksCard } from './packs-card.tsx'
import { QuestionCard } from './question-card.tsx'
import { RunningCard } from './running-card.tsx'
import { SelectionFigures } from './selection-figures.tsx'
import { SinceCard } from './since-card.tsx'
import { WorthGettingCard } from './worth-getting-card.tsx'

/** One selection: what to start, continue, pause and stop, why the rest is out, and how sure that is. */
export function SelectionView({ record }: { record: SelectionRecord }) {
  const { t } = useLingui()
  const { day } = useFormat()
  const { person } = useWords()
  const told = useTold(record)
  const [asked, ask] = useState<string | null>(null)
  const found = setFound(record)
  return (
    <Screen
      title={t`Selection`}
      path={[t`Right things`, t`Selection`]}
      facts={[
        record.name === '' ? null : record.name,
        t`asked by ${person(record.askedByName)}, figures as of ${day(record.asOf)}`,
        t`adds up ${told.measure}`,
        record.state === 'cancelled' ? t`ended early by a person` : null,
        record.acceptedBy === null ? null : t`accepted`,
      ]
        .filter((fact) => fact !== null)
        .join(' · ')}
      actions={
        <>
          <ChooseButton earlier={record} />
          {found && record.state !== 'running' && <ThisHelped aboutKind="selection" aboutId={record.id} />}
          {found && record.state !== 'running' && <AcceptButton record={record} />}
          {found && record.state !== 'running' && <PackButton selectionId={record.id} />}
        </>
      }
      finding={(record.outcome || record.state === 'failed') && <SelectionSentence record={record} />}
      inspector={
        asked === null
          ? undefined
          : { title: told.name(asked), body: <WhyOne record={record} componentId={asked} />, onClose: () => ask(null) }
      }
    >
      {record.state === 'running' && <RunningCard record={record} />}
      {record.outcome?.selection.kind === 'infeasible' && <ConflictCard record={record} conflict={record.outcome.selection.conflict} />}
      {found && <Found record={record} found={found} onWhy={ask} />}
      {record.state !== 'running' && <PacksCard selectionId={record.id} />}
      {record.state !== 'running' && <AttachmentsCard aboutKind="selection" aboutId={record.id} />}
      {record.state !== 'running' && <QuestionCard record={record} />}
    </Screen>
  )
}

function Found({ record, found, onWhy }: { record: SelectionRecord; found: Chosen; onWhy: (id: string) => void }) {
  const { t } = useLingui()
  const explained = record.outcome?.explained
  return (
    <>
      <SelectionFigures record={record} found={found} />
      <SinceCard record={record} />
      <ChoiceList record={record} onWhy={onWhy} />
      <Columns even>
        <Card title={t`With other money`} onScreenOnly>
          <MoneyTry record={record} />
        </Card>
        <LimitsCard record={record} found={found} />
      </Columns>
      <Columns even>
        <ComparisonCard record={record} found={found} />
        {explained && <FrontierCard record={record} found={found} explained={explained} />}
      </Columns>
      {explained && (
        <Columns even>
          <WorthGettingCard record={record} explained={explained} />
          <AlternativesCard record={record} found={found} explained={explained} />
        </Columns>
      )}
    </>
  )
}
