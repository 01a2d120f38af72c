import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { previewBulkEdit } from '#contract/bulk-edit.ts'
import type { AnswerOf } from '#contract/operation.ts'
import { listPeople, type Person } from '#contract/person.ts'
import { Refusal, type RefusalCode } from '#contract/refusals.ts'
import { useFieldWords } from '../parts/field-words.ts'
import { useRefusalWords } from '../parts/refusal-words.ts'
import { PlainTable } from '../parts/twin.tsx'
import { useEverything } from '../parts/use-everything.ts'
import { useWords } from '../parts/words.ts'
import css from './portfolio.module.css'

type Seen = AnswerOf<typeof previewBulkEdit>

interface BulkPreviewProps {
  readonly seen: Seen
  readonly fieldNames: ReadonlyMap<string, string>
}

/** What changes of each piece of work, and which are refused and why. */
export function BulkPreview({ seen, fieldNames }: BulkPreviewProps) {
  const { t } = useLingui()
  const refusalWords = useRefusalWords()
  const tellChange = useChangeWords(fieldNames)
  const { found, changed, refused, changes, refusedRows } = seen
  const same = found - changed - refused
  const work = (id: string, name: string) => (
    <Link key={id} to="/components/$componentId" params={{ componentId: id }}>
      {name}
    </Link>
  )
  return (
    <section className={css.preview} aria-label={t`What would happen`} aria-live="polite">
      <p>
        <Trans>
          {changed} of {found} would change.
        </Trans>{' '}
        {same > 0 && <Trans>{same} are like that already.</Trans>}
      </p>
      {refused > 0 && (
        <>
          <h3>
            <Trans>{refused} cannot be changed so</Trans>
          </h3>
          <PlainTable
            columns={[{ title: t`Work` }, { title: t`Why not` }]}
            rows={refusedRows.map(({ id, name, code, facts }) => ({
              key: id,
              cells: [work(id, name), refusalWords(new Refusal(code as RefusalCode, facts))],
            }))}
          />
          {refused > refusedRows.length && <small>{t`The first ${refusedRows.length} are shown.`}</small>}
        </>
      )}
      {changed > 0 && (
        <>
          <h3>
            <Trans>{changed} change</Trans>
          </h3>
          <PlainTable
            columns={[{ title: t`Work` }, { title: t`What changes` }]}
            rows={changes.map(({ id, name, before, after }) => ({ key: id, cells: [work(id, name), tellChange(before, after)] }))}
          />
          {changed > changes.length && <small>{t`The first ${changes.length} are shown.`}</small>}
        </>
      )}
    </section>
  )
}

type Values = Readonly<Record<string, unknown>>

/** "Category: Grow, was nothing; Owner: Ann, was Ben" */
function useChangeWords(fieldNames: ReadonlyMap<string, string>): (before: Values, after: Values) => string {
  const { t } = useLingui()
  const { label, say } = useFieldWords()
  const { person } = useWords()
  const people = useEverything<Person>(listPeople)
  const named = people.state === 'answered' ? people.answer.map(({ id, name }) => [id, person(name)] as const) : []
  const names = Object.fromEntries([...named, ...fieldNames])
  return (before, after) =>
    Object.keys(after)
      .map((field) => t`${label(field)}: ${say(field, after[field], { names })}, was ${say(field, before[field], { names })}`)
      .join('; ')
}
