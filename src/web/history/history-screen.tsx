import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type HistoryAct, listActs } from '#contract/history.ts'
import { useFormat } from '../parts/format.ts'
import { Screen } from '../parts/screen.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import { useWords } from '../parts/words.ts'
import { ActDetail } from './act-detail.tsx'
import { HistoryList } from './history-list.tsx'
import { useTold } from './use-told.ts'

/** Who did what, when and in which hat, across the organisation; one act beside the list, with the way back. */
export function HistoryScreen() {
  const { t } = useLingui()
  const { moment } = useFormat()
  const navigate = useNavigate()
  const { record } = useSearch({ from: '/history' })
  const [opened, open] = useState<HistoryAct | null>(null)
  const latest = useLatest()
  const showAll = () => void navigate({ to: '/history', search: {} })
  return (
    <Screen
      title={t`History`}
      path={[t`The office`, t`History`]}
      facts={t`Every change is kept: who made it, in which hat, when, and what was there before`}
      finding={
        record === undefined ? (
          latest
        ) : (
          <>
            {t`Only what happened to one record is shown.`}{' '}
            <Button variant="default" size="compact-sm" onClick={showAll}>{t`Show everything`}</Button>
          </>
        )
      }
      inspector={
        opened
          ? { title: moment(opened.happenedAt), body: <ActDetail key={opened.id} act={opened} />, onClose: () => open(null) }
          : undefined
      }
    >
      <HistoryList record={record} onOpen={open} />
    </Screen>
  )
}

/** What was done last in the whole organisation, in a sentence; nothing until it is known. */
function useLatest(): string | undefined {
  const { t } = useLingui()
  const { moment } = useFormat()
  const { person } = useWords()
  const told = useTold()
  const acts = useAnswer(listActs, { limit: 1 })
  if (acts.state !== 'answered') return undefined
  const [act] = acts.answer.items
  if (!act) return t`Nothing has been changed yet.`
  const who = act.personName === null ? t`the product` : person(act.personName)
  const when = moment(act.happenedAt)
  const what = told.act(act)
  return t`Latest change (${who}, ${when}): ${what}.`
}
