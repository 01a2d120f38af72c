import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { AnswerOf } from '#contract/operation.ts'
import { listChangedSince, type SelectionRecord } from '#contract/selection.ts'
import { useFormat } from '../parts/format.ts'
import { ChooseButton } from '../parts/selection/choose-button.tsx'
import { StatusMark } from '../parts/status-mark.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import { useWords } from '../parts/words.ts'
import css from './selection.module.css'

type Changed = AnswerOf<typeof listChangedSince>['items'][number]

/** Says that what was chosen from is not what it was: limits, people, work, aims. Nothing while all is as it was. */
export function ChangedSince({ record }: { record: SelectionRecord }) {
  const { t } = useLingui()
  const { list, moment } = useFormat()
  const { person } = useWords()
  const asked = useAnswer(listChangedSince, { selectionId: record.id }, { enabled: record.state !== 'running' })
  const [last, ...earlier] = asked.state === 'answered' ? asked.answer.items : []
  if (record.state === 'running' || last === undefined) return null
  const words: Readonly<Record<Changed['what'], (records: number) => string>> = {
    limits: () => t`money or shares`,
    people: (records) => t`${plural(records, { one: '# team', other: '# teams' })}`,
    work: (records) => t`${plural(records, { one: '# piece of work', other: '# pieces of work' })}`,
    aims: () => t`what matters`,
    organisation: () => t`rates or periods`,
  }
  const what = list([last, ...earlier].map((one) => words[one.what](one.records)))
  return (
    <div className={css.changed} role="status">
      <StatusMark status="risk" form="plain" word={t`Changed since this was chosen: ${what}.`} />
      <span>{t`Last by ${person(last.lastByName)}, ${moment(last.lastAt)}.`}</span>
      <ChooseButton earlier={record} />
    </div>
  )
}
