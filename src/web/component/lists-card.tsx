import { useLingui } from '@lingui/react/macro'
import { getListRows, type ListRows } from '#contract/list-row.ts'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { PlainTable } from '../parts/twin.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import css from './component.module.css'

/** What lists said about it and its parts, row by row as they came; nothing where no list said more than is shown above. */
export function ListsCard({ componentId }: { componentId: string }) {
  const { t } = useLingui()
  const asked = useAnswer(getListRows, { componentId })
  if (asked.state !== 'answered' || asked.answer.lists.length === 0) return null
  const { lists, complete } = asked.answer
  return (
    <Card title={t`From your lists`} note={complete ? t`Row by row, as they came` : t`The first thousand rows, as they came`}>
      {lists.map((one) => (
        <Rows key={`${one.list} ${one.part}`} list={one} />
      ))}
    </Card>
  )
}

const longest = 120

function Rows({ list: { list, part, columns, rows } }: { list: ListRows }) {
  const { t } = useLingui()
  const { day, number } = useFormat()
  const count = number(rows.length)
  return (
    <details open={rows.length <= 12} className={css.list}>
      <summary>
        <b>{list}</b> <small>{part ? t`${count} parts of it` : t`${count} rows about it`}</small>
      </summary>
      <PlainTable
        columns={[{ title: t`As of` }, ...columns.map((title) => ({ title }))]}
        rows={rows.map(({ asOf, row, cells }) => ({
          key: `${asOf} ${row}`,
          cells: [day(asOf), ...cells.map((cell) => shortened(cell === null ? '' : String(cell)))],
        }))}
      />
    </details>
  )
}

function shortened(text: string) {
  return text.length <= longest ? text : <span title={text}>{`${text.slice(0, longest - 1)}…`}</span>
}
