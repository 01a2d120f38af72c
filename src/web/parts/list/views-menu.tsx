import { useLingui } from '@lingui/react/macro'
import { Menu, Popover } from '@mantine/core'
import { IconBookmark, IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { deleteView, editView, openViewFirst } from '#contract/view.ts'
import chipCss from '../chip.module.css'
import { useMay } from '../session.tsx'
import { toast } from '../toast.tsx'
import { useAct } from '../use-operation.ts'
import { listParts } from './list-search.ts'
import type { ListState } from './use-list-search.ts'
import { ViewForm } from './view-form.tsx'

/** One's own views and the shared ones: chosen, kept, changed, sent; what is shown now can be saved as another. */
export function ViewsMenu({ state }: { state: ListState }) {
  const { t } = useLingui()
  const { view, changed } = state
  const [form, setForm] = useState<'new' | 'rename' | null>(null)
  const close = () => setForm(null)
  return (
    <Popover
      withRoles={false}
      opened={form !== null}
      onChange={(now) => !now && close()}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      width={280}
    >
      <Popover.Target>
        <div>
          <Menu position="bottom-end" shadow="md" withinPortal>
            <Menu.Target>
              <button type="button" className={chipCss.chip} data-on={view !== undefined}>
                <IconBookmark size={14} stroke={1.6} aria-hidden />
                {view ? <b>{changed ? t`${view.name}, changed` : view.name}</b> : t`Views`}
                <IconChevronDown size={13} stroke={1.8} aria-hidden />
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Choices state={state} />
              <Menu.Divider />
              <Menu.Item onClick={() => setForm('new')}>{t`Save this view`}</Menu.Item>
              {view && <Acts state={state} view={view} onRename={() => setForm('rename')} />}
            </Menu.Dropdown>
          </Menu>
        </div>
      </Popover.Target>
      <Popover.Dropdown>
        <ViewForm key={form} state={state} {...(form === 'rename' && view && { view })} onSaved={close} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Choices({ state: { views, view, change } }: { state: ListState }) {
  const { t } = useLingui()
  return (
    <>
      <Menu.RadioItem value="none" checked={!view} closeMenuOnClick onChange={() => change({ view: 'none' })}>
        {t`Everything`}
      </Menu.RadioItem>
      {views.map(({ id, name, mine }) => (
        <Menu.RadioItem
          key={id}
          value={id}
          checked={id === view?.id}
          closeMenuOnClick
          rightSection={mine ? null : <small>{t`shared`}</small>}
          onChange={() => change({ view: id })}
        >
          {name}
        </Menu.RadioItem>
      ))}
    </>
  )
}

/** This page by that view, whatever else the address says of the list. */
function linkTo(viewId: string): string {
  const link = new URL(location.href)
  for (const part of listParts) link.searchParams.delete(part)
  link.searchParams.set('view', viewId)
  return link.href
}

interface ActsProps {
  readonly state: ListState
  readonly view: NonNullable<ListState['view']>
  readonly onRename: () => void
}

/** What can be done with the view chosen; what is somebody else's can be used and sent. */
function Acts({ state: { list, search, change, changed }, view, onRename }: ActsProps) {
  const { t } = useLingui()
  const mayShare = useMay('view.share')
  const edit = useAct(editView)
  const remove = useAct(deleteView)
  const first = useAct(openViewFirst)
  const send = async () => {
    await navigator.clipboard.writeText(linkTo(view.id))
    toast(t`Link to “${view.name}” copied`)
  }
  const keep = async () => {
    if (await edit.act({ viewId: view.id, query: { ...search }, revision: view.revision })) change({ view: view.id })
  }
  const forget = async () => {
    if (!(await remove.act({ viewId: view.id }))) return
    change({ ...search, view: 'none' })
    toast(t`View “${view.name}” deleted`)
  }
  return (
    <>
      {view.mine && changed && <Menu.Item onClick={() => void keep()}>{t`Keep the changes in “${view.name}”`}</Menu.Item>}
      <Menu.CheckboxItem checked={view.opensFirst} onChange={() => void first.act({ list, viewId: view.opensFirst ? null : view.id })}>
        {t`Open the list by this view`}
      </Menu.CheckboxItem>
      {view.mine && mayShare && (
        <Menu.CheckboxItem
          checked={view.shared}
          onChange={() => void edit.act({ viewId: view.id, shared: !view.shared, revision: view.revision })}
        >
          {t`Everybody here may use it`}
        </Menu.CheckboxItem>
      )}
      <Menu.Item onClick={() => void send()}>{t`Copy a link to it`}</Menu.Item>
      {view.mine && <Menu.Item onClick={onRename}>{t`Rename it`}</Menu.Item>}
      {view.mine && <Menu.Item color="var(--off-t)" onClick={() => void forget()}>{t`Delete it`}</Menu.Item>}
    </>
  )
}
