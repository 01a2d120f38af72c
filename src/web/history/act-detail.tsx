import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type HistoryAct, type HistoryChange, listActChanges, previewUndoAct } from '#contract/history.ts'
import type { Hat } from '#contract/identity.ts'
import { Answered } from '../parts/answered.tsx'
import { fieldLabels } from '../parts/field-labels.ts'
import { useOpenRecord } from '../parts/use-open-record.ts'
import { useAct } from '../parts/use-operation.ts'
import { usePages } from '../parts/use-pages.ts'
import { useWords } from '../parts/words.ts'
import css from './history.module.css'
import { UndoWindow } from './undo-window.tsx'
import { useTold } from './use-told.ts'

const atFirst = 20

/** One act in full: each record with what was otherwise before, the way to it, and the way back. */
export function ActDetail({ act }: { act: HistoryAct }) {
  const { t } = useLingui()
  const { hats, person } = useWords()
  const { asked } = usePages<HistoryChange>(listActChanges, { actId: act.id })
  const preview = useAct(previewUndoAct, { keeps: true })
  const [all, showAll] = useState(false)
  const [undoing, undo] = useState(false)
  const who = act.personName === null ? t`the product` : person(act.personName)
  const hat = act.hat === null ? null : (hats[act.hat as Hat] ?? act.hat)
  const came = act.act === 'runImport'
  const tooLong = !act.countedAll && !came && act.act !== 'undoImport'
  const look = async () => undo((await preview.act({ transaction: act.transaction })) !== null)
  return (
    <div className={css.detail}>
      <p>{hat === null ? who : t`${who} as ${hat}`}</p>
      {act.mayUndo && (
        <Button variant="default" loading={preview.busy} onClick={() => void look()}>
          {t`Take it back`}
        </Button>
      )}
      {came && <Link to="/lists">{t`A list is taken back where it came in, under Lists`}</Link>}
      {tooLong && (
        <p>
          {t`Taking back more than a thousand changes is left to the command line, where it may take long:`}{' '}
          <code>portolan history undo-act {act.transaction}</code>
        </p>
      )}
      <Answered asked={asked} rows={3}>
        {(changes) => (
          <ul className={css.changes}>
            {changes.slice(0, all ? changes.length : atFirst).map((change) => (
              <Change key={change.id} change={change} />
            ))}
            {!all && changes.length > atFirst && (
              <li>
                <Button variant="subtle" onClick={() => showAll(true)}>{t`Show all ${changes.length}`}</Button>
              </li>
            )}
          </ul>
        )}
      </Answered>
      {undoing && preview.answer && <UndoWindow transaction={act.transaction} preview={preview.answer} onClose={() => undo(false)} />}
    </div>
  )
}

/** Kinds that have a page or a room in which they are seen. */
const shown = new Set(['component', 'aim', 'role', 'selection', 'decision', 'person', 'obstacle', 'thanks', 'import_batch'])

function Change({ change }: { change: HistoryChange }) {
  const { t } = useLingui()
  const open = useOpenRecord()
  const told = useTold()
  const name = told.name(change)
  const kind = change.table === 'import_batch' ? 'import' : change.table
  const word = { made: t`Added`, changed: t`Changed`, removed: t`Removed` }[change.kind]
  return (
    <li>
      <small>{word}</small>{' '}
      {shown.has(change.table) && change.kind !== 'removed' ? (
        <button type="button" className={css.record} onClick={() => void open({ kind, id: change.recordId })}>
          {name}
        </button>
      ) : (
        <b>{name}</b>
      )}
      {change.fields.length > 0 && (
        <dl>
          {change.fields
            .filter(({ field }) => field in fieldLabels)
            .map((field) => {
              const { what, then, now } = told.field(change, field)
              return (
                <div key={field.field}>
                  <dt>{what}</dt>
                  <dd>{t`${now}, was ${then}`}</dd>
                </div>
              )
            })}
        </dl>
      )}
    </li>
  )
}
