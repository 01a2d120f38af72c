import { useLingui } from '@lingui/react/macro'
import { Button, Checkbox, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { createView, editView, type View } from '#contract/view.ts'
import { useMay } from '../session.tsx'
import { toast } from '../toast.tsx'
import { useAct } from '../use-operation.ts'
import type { ListState } from './use-list-search.ts'

interface ViewFormProps {
  readonly state: ListState
  /** The one to rename; a new one without it. */
  readonly view?: View
  readonly onSaved: () => void
}

/** Names what is shown now as a view, or a view anew. */
export function ViewForm({ state: { list, search, change }, view, onSaved }: ViewFormProps) {
  const { t } = useLingui()
  const [name, setName] = useState(view?.name ?? '')
  const [shared, share] = useState(false)
  const mayShare = useMay('view.share')
  const create = useAct(createView)
  const edit = useAct(editView)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const saved = view
      ? await edit.act({ viewId: view.id, name, revision: view.revision })
      : await create.act({ list, name, query: { ...search }, shared })
    if (!saved) return
    if (!view) change({ ...search, view: saved.id })
    toast(t`View “${saved.name}” saved`)
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
      {mayShare && !view && (
        <Checkbox
          size="xs"
          label={t`Everybody here may use it`}
          checked={shared}
          onChange={(event) => share(event.currentTarget.checked)}
          mb={12}
        />
      )}
      <Button type="submit" loading={create.busy || edit.busy}>
        {view ? t`Rename it` : t`Save this view`}
      </Button>
    </form>
  )
}
