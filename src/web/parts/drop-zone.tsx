import { useLingui } from '@lingui/react/macro'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type DragEvent, useRef, useState } from 'react'
import { wearHat } from '#contract/identity.ts'
import { giveImportFile } from '#contract/import.ts'
import css from './drop-zone.module.css'
import { useMay, useSession } from './session.tsx'
import { useAct } from './use-operation.ts'

/** Where lists are dropped or chosen. They are handed to the server on this computer and shown as they would be read; nothing is made of them yet. Dropped while a sample is shown, they go to the person's own organisation. */
export function DropZone() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [over, hover] = useState(false)
  const { act, busy } = useAct(giveImportFile, { keeps: true })
  const { act: wear } = useAct(wearHat)
  const { me, organisation } = useSession()
  const own = me.organisations.find(({ sample }) => !sample)
  const mayRead = useMay('import.preview')
  const take = async (dropped: Iterable<File>) => {
    if (organisation.sample && own) await wear({ hat: 'owner', organisationId: own.id })
    const given: string[] = []
    for (const file of dropped) {
      const kept = await act({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
      if (kept) given.push(kept.id)
    }
    if (given.length > 0) void navigate({ to: '/lists', search: { files: given } })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    hover(false)
    void take(event.dataTransfer.files)
  }
  if (!mayRead) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the pointer; the button inside does the same by key
    <div
      className={css.zone}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        hover(true)
      }}
      onDragLeave={() => hover(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={22} stroke={1.5} aria-hidden />
      <div>
        <p className={css.title}>{busy ? t`Reading …` : t`Drop lists here`}</p>
        <p className={css.note}>{t`XLSX, CSV, TSV or JSON, as untidy as they are. You see what was understood before anything is kept.`}</p>
      </div>
      <button type="button" className={css.choose} disabled={busy} onClick={() => input.current?.click()}>
        {t`Choose files`}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t`Choose files`}
        accept=".csv,.tsv,.txt,.xlsx,.json"
        onChange={(event) => void take(event.currentTarget.files ?? [])}
      />
    </div>
  )
}
