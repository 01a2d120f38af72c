import { useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDownload, IconPresentation } from '@tabler/icons-react'
import { buildPack, listPacks, openPackFile } from '#contract/pack.ts'
import { save } from '../save.ts'
import { useMay } from '../session.tsx'
import { ask, useAct, useAnswer } from '../use-operation.ts'
import { type Meeting, PackForm } from './pack-form.tsx'

/** Builds the pack for the meeting, or opens the one there is. */
export function PackButton({ selectionId }: { selectionId: string }) {
  const { t, i18n } = useLingui()
  const mayWrite = useMay('pack.write')
  const packs = useAnswer(listPacks, { selectionId, limit: 1 })
  const { act, busy } = useAct(buildPack)
  const pack = packs.state === 'answered' ? packs.answer.items[0] : undefined
  const [asking, { open, close }] = useDisclosure(false)
  const build = (meeting: Meeting = {}) => void act({ selectionId, language: i18n.locale === 'fr' ? 'fr' : 'en', ...meeting })
  if (!pack)
    return (
      mayWrite && (
        <Button
          leftSection={<IconPresentation size={15} stroke={1.6} aria-hidden />}
          loading={busy}
          onClick={() => build()}
        >{t`Build board pack`}</Button>
      )
    )
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button leftSection={<IconPresentation size={15} stroke={1.6} aria-hidden />} loading={busy}>{t`Open the pack`}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {pack.files.map(({ name }) => (
          <Menu.Item
            key={name}
            leftSection={<IconDownload size={14} stroke={1.6} aria-hidden />}
            onClick={() => void ask(openPackFile, { packId: pack.id, name }).then(save)}
          >
            {name}
          </Menu.Item>
        ))}
        {pack.missing.map(({ name, reason }) => (
          <Menu.Label key={name}>{t`Not made: ${name}. ${reason}`}</Menu.Label>
        ))}
        {mayWrite && <Menu.Item onClick={open}>{t`Build it again`}</Menu.Item>}
      </Menu.Dropdown>
      {asking && <PackForm onClose={close} onBuild={build} />}
    </Menu>
  )
}
