import { useLingui } from '@lingui/react/macro'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { wearHat } from '#contract/identity.ts'
import { giveImportFile } from '#contract/import.ts'
import { FileDrop } from './file-drop.tsx'
import { useMay, useSession } from './session.tsx'
import { useAct } from './use-operation.ts'

/** Where lists are dropped or chosen. They are handed to the server on this computer and shown as they would be read; nothing is made of them yet. Dropped while a sample is shown, they go to the person's own organisation. */
export function DropZone() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { act, busy } = useAct(giveImportFile, { keeps: true })
  const { act: wear } = useAct(wearHat)
  const { me, organisation } = useSession()
  const own = me.organisations.find(({ sample }) => !sample)
  const mayRead = useMay('import.preview')
  const take = async (dropped: readonly File[]) => {
    if (organisation.sample && own) await wear({ hat: 'owner', organisationId: own.id })
    const given: string[] = []
    for (const file of dropped) {
      const kept = await act({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
      if (kept) given.push(kept.id)
    }
    if (given.length > 0) void navigate({ to: '/lists', search: { files: given } })
  }
  if (!mayRead) return null
  return (
    <FileDrop
      icon={<IconFileSpreadsheet size={22} stroke={1.5} aria-hidden />}
      title={busy ? t`Reading …` : t`Drop lists here`}
      note={t`XLSX, CSV, TSV or JSON, as untidy as they are. You see what was understood before anything is kept.`}
      busy={busy}
      accept=".csv,.tsv,.txt,.xlsx,.json"
      onFiles={(files) => void take(files)}
    />
  )
}
