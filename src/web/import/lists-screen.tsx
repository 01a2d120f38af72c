import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { listImports } from '#contract/import.ts'
import { Answered } from '../parts/answered.tsx'
import { DropZone } from '../parts/drop-zone.tsx'
import { Screen } from '../parts/screen.tsx'
import { useAnswer } from '../parts/use-operation.ts'
import { ImportsCard } from './imports-card.tsx'
import { PreviewScreen } from './preview-screen.tsx'

const route = getRouteApi('/lists')

/** Lists that came in; with files in the address, how those would be read. */
export function ListsScreen() {
  const { t } = useLingui()
  const { files } = route.useSearch()
  const imports = useAnswer(listImports, {})
  if (files !== undefined && files.length > 0) return <PreviewScreen fileIds={files} />
  const rows =
    imports.state === 'answered'
      ? imports.answer.items.filter(({ undoneAt }) => undoneAt === null).reduce((sum, one) => sum + one.rowsRead, 0)
      : 0
  return (
    <Screen
      title={t`Lists`}
      path={[t`Right things`, t`Lists`]}
      facts={t`Every file is kept as it came; what was not understood can be had back`}
      {...(rows > 0 && { finding: plural(rows, { one: '# row has come in so far.', other: '# rows have come in so far.' }) })}
    >
      <DropZone />
      <Answered asked={imports} rows={3}>
        {({ items }) => <ImportsCard imports={items} />}
      </Answered>
    </Screen>
  )
}
