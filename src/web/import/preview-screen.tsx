import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { InputGiven } from '#contract/client.ts'
import { previewImport, runImport, undoImport } from '#contract/import.ts'
import { listSelections } from '#contract/selection.ts'
import { Answered } from '../parts/answered.tsx'
import { useFormat } from '../parts/format.ts'
import { Screen } from '../parts/screen.tsx'
import { useMay } from '../parts/session.tsx'
import { toast } from '../parts/toast.tsx'
import { useAct, useAnswer } from '../parts/use-operation.ts'
import { ColumnsCards } from './columns-card.tsx'
import { type Change, DifferenceCard } from './difference-card.tsx'
import { DoubtsCard } from './doubts-card.tsx'
import { DuplicatesCard } from './duplicates-card.tsx'
import { ProblemsCard } from './problems-card.tsx'

const route = getRouteApi('/lists')
type Request = InputGiven<typeof previewImport>

/** How the dropped files would be read: columns to correct, things named twice, cells not understood, what would change. */
export function PreviewScreen({ fileIds }: { fileIds: readonly string[] }) {
  const { t } = useLingui()
  const { number } = useFormat()
  const navigate = route.useNavigate()
  const [said, say] = useState<Omit<Request, 'fileIds'>>({ corrections: [], merges: [], apart: [] })
  const request: Request = { fileIds: [...fileIds], ...said }
  const preview = useAnswer(previewImport, request)
  const [keep, setKeep] = useState<NonNullable<Request['keep']>>([])
  const isKept = ({ id, key }: Pick<Change, 'id' | 'key'>) => keep.some((each) => each.id === id && each.key === key)
  const run = useAct(runImport)
  const undo = useAct(undoImport)
  const mayRun = useMay('import.run')
  const chosen = useAnswer(listSelections, { limit: 1 })
  // Before a first choice the start page leads on: money, people, aims, choose.
  const isDecided = chosen.state !== 'answered' || chosen.answer.items.length > 0
  const takeIn = async () => {
    const batch = await run.act({ ...request, keep })
    if (!batch) return
    toast(plural(batch.rowsRead, { one: '# row taken in', other: '# rows taken in' }), () => void undo.act({ importId: batch.id }))
    void navigate({ to: isDecided ? '/portfolio' : '/' })
  }
  const answer = preview.state === 'answered' ? preview.answer : null
  const made = answer?.difference.components
  const undone = answer?.difference.changes.filter((change) => change.changedHere && !isKept(change)).length ?? 0
  return (
    <Screen
      title={t`What was understood`}
      path={[t`Right things`, <Link key="lists" to="/lists" search={{}}>{t`Lists`}</Link>, t`What was understood`]}
      {...(answer && { facts: [...new Set(answer.tables.map(({ file }) => file))].join(', ') })}
      actions={
        <>
          <Button variant="default" onClick={() => void navigate({ search: {} })}>{t`Leave it`}</Button>
          {mayRun && answer && (
            <Button loading={run.busy} onClick={() => void takeIn()}>
              {plural(answer.rowsRead, { one: 'Take in # row', other: 'Take in # rows' })}
            </Button>
          )}
        </>
      }
      {...(answer &&
        made && {
          finding:
            undone > 0
              ? plural(undone, {
                  one: '# change would undo what was changed here since the last import: please say below which counts.',
                  other: '# changes would undo what was changed here since the last import: please say below which count.',
                })
              : answer.problems.length === 0
                ? t`${plural(answer.rows, { one: 'The one row was read', other: 'All # rows were read' })} and every cell was understood: ${number(made.new)} new, ${number(made.changed)} changed, ${number(made.unchanged)} as before.`
                : t`${number(answer.rowsRead)} of ${plural(answer.rows, { one: '# row was read', other: '# rows were read' })}; ${plural(answer.problems.length, { one: '# cell was not understood and is kept as it is', other: '# cells were not understood and are kept as they are' })}.`,
        })}
    >
      <Answered asked={preview} rows={10}>
        {(seen) => (
          <>
            <DoubtsCard
              doubts={seen.doubts}
              signs={seen.signs}
              onCurrency={(currency) => say({ ...said, currency })}
              onDecimal={(doubt, decimal) =>
                say({ ...said, corrections: withColumn(said.corrections, doubt, { header: doubt.column, decimal }) })
              }
              onUnits={(doubt, power) =>
                say({ ...said, corrections: withColumn(said.corrections, doubt, { header: doubt.column, power }) })
              }
            />
            <DifferenceCard
              difference={seen.difference}
              kept={isKept}
              onKeep={({ id, key }, stays) =>
                setKeep([...keep.filter((each) => each.id !== id || each.key !== key), ...(stays ? [{ id, key }] : [])])
              }
            />
            {seen.duplicates.length > 0 && (
              <DuplicatesCard duplicates={seen.duplicates} onMerge={(pair, one) => say(withPair(said, pair, one))} />
            )}
            <ColumnsCards
              tables={seen.tables}
              onCorrect={(list, column) => say({ ...said, corrections: withColumn(said.corrections, list, column) })}
            />
            {seen.problems.length > 0 && <ProblemsCard problems={seen.problems} causes={seen.causes} />}
          </>
        )}
      </Answered>
    </Screen>
  )
}

type Pair = NonNullable<Request['merges']>[number]

/** What is said with one pair made one, or taken apart again: it may have been said of files of this shape before. */
function withPair<Said extends Pick<Request, 'merges' | 'apart'>>(said: Said, pair: Pair, one: boolean): Said {
  const others = (pairs: readonly Pair[] = []) => pairs.filter((each) => each.one !== pair.one || each.other !== pair.other)
  return { ...said, merges: [...others(said.merges), ...(one ? [pair] : [])], apart: [...others(said.apart), ...(one ? [] : [pair])] }
}

type Corrections = NonNullable<Request['corrections']>

/** The corrections with one more column said; what was said of the column before stays where this says nothing. */
function withColumn(
  corrections: Corrections = [],
  { file, sheet }: { readonly file: string; readonly sheet: string },
  said: Corrections[number]['columns'][number],
): Corrections {
  const before = corrections.find((one) => one.file === file && one.sheet === sheet)
  const known = before?.columns.find(({ header }) => header === said.header)
  const columns = [...(before?.columns ?? []).filter((one) => one !== known), { ...known, ...said }]
  return [...corrections.filter((one) => one !== before), { file, sheet, columns }]
}
