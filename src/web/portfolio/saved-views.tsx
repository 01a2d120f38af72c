import { useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Menu, Popover, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { createView, listViews } from '#contract/view.ts'
import chipCss from '../parts/chip.module.css'
import { useMay } from '../parts/session.tsx'
import { toast } from '../parts/toast.tsx'
import { useAct, useAnswer } from '../parts/use-operation.ts'
import { type PortfolioSearch, readSearch } from './portfolio-search.ts'

/** One's own views and the shared ones; the present filters can be saved as another. */
export function SavedViews({ search, onChoose }: { search: PortfolioSearch; onChoose: (search: PortfolioSearch) => void }) {
  const { t } = useLingui()
  const asked = useAnswer(listViews, { list: 'components' })
  const views = asked.state === 'answered' ? asked.answer.items : []
  const [saving, { open, close }] = useDisclosure(false)
  return (
    <Popover
      withRoles={false}
      opened={saving}
      onChange={(now) => !now && close()}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      width={280}
    >
      <Popover.Target>
        <div>
          <Menu position="bottom-end" shadow="md">
            <Menu.Target>
              <button type="button" className={chipCss.chip}>
                {t`Views`} <IconChevronDown size={13} stroke={1.8} aria-hidden />
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => onChoose({})}>{t`All work`}</Menu.Item>
              {views.map((view) => (
                <Menu.Item key={view.id} onClick={() => onChoose(readSearch(view.query))} rightSection={view.mine ? null : t`shared`}>
                  {view.name}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item onClick={open}>{t`Save this view`}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </Popover.Target>
      <Popover.Dropdown>
        <SaveView search={search} onSaved={close} />
      </Popover.Dropdown>
    </Popover>
  )
}

function SaveView({ search, onSaved }: { search: PortfolioSearch; onSaved: () => void }) {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [shared, share] = useState(false)
  const mayShare = useMay('view.share')
  const { act, busy } = useAct(createView)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const view = await act({ list: 'components', name, query: { ...search }, shared })
    if (!view) return
    toast(t`View “${view.name}” saved`)
    onSaved()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextInput
        size="xs"
        label={t`Name of the view`}
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        mb={8}
      />
      {mayShare && (
        <Checkbox
          size="xs"
          label={t`Everybody here may use it`}
          checked={shared}
          onChange={(event) => share(event.currentTarget.checked)}
          mb={12}
        />
      )}
      <Button type="submit" loading={busy}>{t`Save this view`}</Button>
    </form>
  )
}
