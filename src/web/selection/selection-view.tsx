import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { SelectionRecord } from '#contract/selection.ts'
import { AttachmentsCard } from '../parts/attachments/attachments.tsx'
import { Card, Columns, Stack } from '../parts/card.tsx'
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
import { usePrinting } from '../parts/use-printing.ts'
import { useWords } from '../parts/words.ts'

import { AlternativesCard } from './alternatives-card.tsx'
import { ChangedSince } from './changed-since.tsx'
import { ComparisonCard } from './comparison-card.tsx'
import { ConflictCard } from './conflict-card.tsx'
import { FrontierCard } from './frontier-card.tsx'
import { LimitsCard } from './limits-card.tsx'
import { PacksCard } from './packs-card.tsx'
import { QuestionCard } from './question-card.tsx'
import { RunningCard } from './running-card.tsx'
import { SelectionFigures } from './selection-figures.tsx'
import { type SelectionPart, SelectionTabs } from './selection-tabs.tsx'
import { SinceCard } from './since-card.tsx'
import { WorthGettingCard } from './worth-getting-card.tsx'

/** One selection: what to start, continue, pause and stop, why the rest is out, and how sure that is. */
export function SelectionView({ record, part }: { record: SelectionRecord; part: SelectionPart }) {
  const { t } = useLingui()
  const { day } = useFormat()
  const { person } = useWords()
  const told = useTold(record)
  const [asked, ask] = useState<string | null>(null)
  const found = setFound(record)
  const printing = usePrinting()
  const shows = (one: SelectionPart) => one === part || printing
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
      tabs={found && record.state !== 'running' && <SelectionTabs />}
      finding={(record.outcome || record.state === 'failed') && <SelectionSentence record={record} />}
      inspector={
        asked === null
          ? undefined
          : { title: told.name(asked), body: <WhyOne record={record} componentId={asked} />, onClose: () => ask(null) }
      }
    >
      {record.state === 'running' && <RunningCard record={record} />}
      {record.outcome?.selection.kind === 'infeasible' && <ConflictCard record={record} conflict={record.outcome.selection.conflict} />}
      <ChangedSince record={record} />
      {shows('choice') && <ChoicePart record={record} found={found} onWhy={ask} />}
      {shows('certainty') && found && <CertaintyPart record={record} found={found} />}
      {shows('meeting') && found && record.state !== 'running' && <MeetingPart record={record} />}
    </Screen>
  )
}

function ChoicePart({ record, found, onWhy }: { record: SelectionRecord; found: Chosen | null; onWhy: (id: string) => void }) {
  const { t } = useLingui()
  if (!found) return record.state === 'running' ? null : <QuestionCard record={record} />
  return (
    <>
      <SelectionFigures record={record} found={found} />
      <SinceCard record={record} />
      <ChoiceList record={record} onWhy={onWhy} />
      <Columns even>
        <Card title={t`With other money`} onScreenOnly>
          <MoneyTry key={record.id} record={record} />
        </Card>
        <LimitsCard record={record} found={found} />
      </Columns>
      {record.state !== 'running' && <QuestionCard record={record} />}
    </>
  )
}

function CertaintyPart({ record, found }: { record: SelectionRecord; found: Chosen }) {
  const explained = record.outcome?.explained
  return (
    <Columns even>
      <Stack>
        <ComparisonCard record={record} found={found} />
        {explained && <WorthGettingCard record={record} explained={explained} />}
      </Stack>
      <Stack>
        {explained && <FrontierCard record={record} found={found} explained={explained} />}
        {explained && <AlternativesCard record={record} found={found} explained={explained} />}
      </Stack>
    </Columns>
  )
}

function MeetingPart({ record }: { record: SelectionRecord }) {
  return (
    <>
      <PacksCard selectionId={record.id} />
      <AttachmentsCard aboutKind="selection" aboutId={record.id} />
    </>
  )
}
