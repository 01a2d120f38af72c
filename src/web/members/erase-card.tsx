import { useLingui } from '@lingui/react/macro'
import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { erasePerson, listPeople } from '#contract/person.ts'
import { Card } from '../parts/card.tsx'
import { toast } from '../parts/toast.tsx'
import { useAct, useAnswer } from '../parts/use-operation.ts'
import css from './members.module.css'

interface Chosen {
  readonly id: string
  readonly name: string
}

/** For somebody who asked to be forgotten, member or not. Says what goes and what stays before it can be pressed. */
export function EraseCard() {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const [chosen, choose] = useState<Chosen | null>(null)
  const found = useAnswer(listPeople, { search: chosen?.name === search ? '' : search, limit: 50 })
  const people = found.state === 'answered' ? found.answer.items : []
  return (
    <Card title={t`Erase a person`} note={t`For somebody who asked to be forgotten, member or not`}>
      <div className={css.erase}>
        <Select
          size="xs"
          label={t`Person`}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t`Nobody` }}
          data={people.map(({ id, name, email }) => ({ value: id, label: email === null || email === name ? name : `${name} (${email})` }))}
          filter={({ options }) => options}
          searchValue={search}
          onSearchChange={setSearch}
          nothingFoundMessage={t`Nobody of this name`}
          value={chosen?.id ?? null}
          onChange={(id) => choose(people.find((person) => person.id === id) ?? null)}
        />
        {chosen && <Confirmation key={chosen.id} {...chosen} onErased={() => choose(null)} />}
      </div>
    </Card>
  )
}

function Confirmation({ id, name, onErased }: Chosen & { onErased: () => void }) {
  const { t } = useLingui()
  const [typed, type] = useState('')
  const { act, busy } = useAct(erasePerson)
  const erase = async () => {
    if (!(await act({ personId: id, confirmName: typed }))) return
    toast(t`Erased`)
    onErased()
  }
  return (
    <>
      <h3>{t`What goes`}</h3>
      <ul>
        <li>{t`Name and address, here and in every entry of the history`}</li>
        <li>{t`Membership, sign-in, tokens; the account too, unless another organisation uses it`}</li>
        <li>{t`Their notices and the mail on its way to them`}</li>
      </ul>
      <h3>{t`What stays`}</h3>
      <ul>
        <li>{t`What they did and decided, by “a former member”`}</li>
        <li>{t`What people wrote in their own words, lists taken in, attached files and packs: these are not searched for the name`}</li>
        <li>{t`Backups made before`}</li>
      </ul>
      <TextInput size="xs" label={t`The name, to be sure: ${name}`} value={typed} onChange={(event) => type(event.currentTarget.value)} />
      <Button color="var(--off-t)" variant="outline" loading={busy} disabled={typed !== name} onClick={() => void erase()}>
        {t`Erase ${name} for good`}
      </Button>
    </>
  )
}
