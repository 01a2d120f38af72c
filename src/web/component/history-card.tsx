import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type HistoryEntry, listHistory, undoChange } from '#contract/history.ts'
import { hats as allHats } from '#contract/identity.ts'
import { changesIn } from '#domain/history/changes-in.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { useFieldWords } from '../parts/field-words.ts'
import { useFormat } from '../parts/format.ts'
import { useMay } from '../parts/session.tsx'
import { toast } from '../parts/toast.tsx'
import { PlainTable } from '../parts/twin.tsx'
import { useAct, useAnswer } from '../parts/use-operation.ts'
import { useWords } from '../parts/words.ts'

/** Who changed what and when; a change is taken back by a change of its own. */
export function HistoryCard({ componentId }: { componentId: string }) {
  const { t } = useLingui()
  const { moment } = useFormat()
  const { person, hats } = useWords()
  const who = ({ personName, hat }: HistoryEntry) => {
    if (personName === null) return t`the product`
    const worn = allHats.find((one) => one === hat)
    return worn ? t`${person(personName)}, as ${hats[worn]}` : person(personName)
  }
  const asked = useAnswer(listHistory, { table: 'component', recordId: componentId, limit: 12 })
  return (
    <Card title={t`What happened to it`} aside={<Link to="/history" search={{ record: componentId }}>{t`In the history`}</Link>}>
      <Answered asked={asked} rows={3}>
        {({ items }) => (
          <PlainTable
            columns={[{ title: t`When` }, { title: t`Who` }, { title: t`What` }, { title: t`Take back`, right: true }]}
            rows={items.map((entry) => ({
              key: String(entry.id),
              cells: [moment(entry.happenedAt), who(entry), <What key="what" entry={entry} />, <TakeBack key="undo" entry={entry} />],
            }))}
          />
        )}
      </Answered>
    </Card>
  )
}

/** The history knows people by id only, so that one who left can be forgotten, and other records too. */
const byId = new Set(['sponsorId', 'ownerId', 'parentId', 'authorisedBy'])

function What({ entry }: { entry: HistoryEntry }) {
  const { t } = useLingui()
  const { label, say } = useFieldWords()
  const told = (field: string, before: unknown, after: unknown) => {
    const [name, now, then] = [label(field), say(field, after), say(field, before)]
    return t`${name}: ${now}, was ${then}`
  }
  if (entry.before === null) return t`Added`
  if (entry.after === null) return t`Removed`
  return changesIn(entry.before, entry.after)
    .map(({ field, before, after }) => (byId.has(field) ? label(field) : told(field, before, after)))
    .join('; ')
}

function TakeBack({ entry }: { entry: HistoryEntry }) {
  const { t } = useLingui()
  const mayUndo = useMay('history.undo')
  const { act, busy } = useAct(undoChange)
  if (!mayUndo || entry.before === null) return null
  const undo = async () => {
    if (await act({ changeId: entry.id })) toast(t`Taken back`)
  }
  return (
    <Button variant="default" loading={busy} onClick={() => void undo()}>
      {t`Take back`}
    </Button>
  )
}
