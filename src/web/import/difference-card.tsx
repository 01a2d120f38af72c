import { Plural, useLingui } from '@lingui/react/macro'
import type { ImportDifference } from '#contract/import.ts'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { useFieldWords } from '../parts/field-words.ts'
import { useFormat } from '../parts/format.ts'
import { KeyFigure, KeyFigures } from '../parts/key-figure.tsx'
import { StatusMark } from '../parts/status-mark.tsx'
import { PlainTable } from '../parts/twin.tsx'

export type Change = ImportDifference['changes'][number]

interface DifferenceCardProps {
  readonly difference: ImportDifference
  /** Whether a value stays as it is here, as the person says. */
  readonly kept: (change: Change) => boolean
  readonly onKeep: (change: Change, stays: boolean) => void
}

/** What taking the list in would make, change and leave; nothing is ever taken away. */
export function DifferenceCard({ difference, kept, onKeep }: DifferenceCardProps) {
  const { t } = useLingui()
  const { number, list } = useFormat()
  const { label, say } = useFieldWords()
  const { components, roles, changes, gone, keptValues, newPeople, newFields, settledCurrency } = difference
  const inOrder = changes.toSorted((a, b) => Number(b.changedHere) - Number(a.changedHere))
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t`New work`} value={number(components.new)} />
        <KeyFigure
          label={t`Work that changes`}
          value={number(components.changed)}
          reference={t`${number(components.unchanged)} as before`}
        />
        <KeyFigure label={t`Teams`} value={number(roles.new + roles.changed)} reference={t`new or changed`} />
        <KeyFigure
          label={t`People named`}
          value={number(newPeople.length)}
          {...(newPeople.length > 0 && { change: { text: list(newPeople.slice(0, 3)) } })}
        />
        {settledCurrency !== null && (
          <KeyFigure label={t`Money will be counted in`} value={settledCurrency} reference={t`as in the lists`} />
        )}
        {newFields.length > 0 && (
          <KeyFigure label={t`Columns of your own`} value={number(newFields.length)} change={{ text: list(newFields.slice(0, 3)) }} />
        )}
      </KeyFigures>
      {keptValues > 0 && (
        <p>
          <Plural
            value={keptValues}
            one="# value is said as last time and was changed here since: it stays as it is here."
            other="# values are said as last time and were changed here since: they stay as they are here."
          />
        </p>
      )}
      {changes.length > 0 && (
        <Card title={t`Values that would change`}>
          <PlainTable
            columns={[{ title: t`Work` }, { title: t`Field` }, { title: t`Before` }, { title: t`After` }]}
            rows={inOrder.slice(0, 200).map((change) => {
              const { id, name, field, key, before, after, changedHere } = change
              return {
                key: `${id} ${key}`,
                cells: [
                  name,
                  label(field),
                  changedHere ? (
                    <StatusMark key="before" status="risk" form="plain" word={t`${say(key, before)}, changed here since`} />
                  ) : (
                    say(key, before)
                  ),
                  changedHere ? (
                    <span key="after">
                      {say(key, after)}{' '}
                      <Chip on={kept(change)} onChange={(on) => onKeep(change, on)}>
                        {kept(change) ? t`Stays as it is here` : t`Keep what is here`}
                      </Chip>
                    </span>
                  ) : (
                    say(key, after)
                  ),
                ],
              }
            })}
          />
        </Card>
      )}
      {gone.length > 0 && (
        <Card title={t`In the last list of this kind, and not in this one`} note={t`They stay as they are`}>
          <p>{list(gone.slice(0, 40).map(({ name }) => name))}</p>
        </Card>
      )}
    </>
  )
}
