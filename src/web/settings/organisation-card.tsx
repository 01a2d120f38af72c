import { useLingui } from '@lingui/react/macro'
import { Button, Select, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Organisation } from '#contract/organisation.ts'
import { officeScopes } from '#domain/office/scope.ts'
import { Card } from '../parts/card.tsx'
import { CurrencySelect } from '../parts/currency-select.tsx'
import { useFormat } from '../parts/format.ts'
import { useWords } from '../parts/words.ts'
import css from './settings.module.css'
import { useEditOrganisation } from './use-edit-organisation.ts'

export function OrganisationCard({ organisation, mayEdit }: { organisation: Organisation; mayEdit: boolean }) {
  const { t } = useLingui()
  const { clock } = useFormat()
  const { scopes } = useWords()
  const { values, changed, set, keep, busy } = useEditOrganisation(organisation)
  const { name, officeScope, baseCurrency, timeZone } = values
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void keep()
  }
  return (
    <Card title={t`The organisation`}>
      <form className={css.form} onSubmit={submit}>
        <TextInput
          size="xs"
          label={t`Name`}
          required
          maxLength={200}
          disabled={!mayEdit}
          value={name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Select
          size="xs"
          label={t`What the office looks after`}
          description={t`Decides headings, the first figures and what new work is; changes no data`}
          allowDeselect={false}
          disabled={!mayEdit}
          data={officeScopes.map((value) => ({ value, label: scopes[value] }))}
          value={officeScope}
          onChange={(next) => set({ officeScope: officeScopes.find((scope) => scope === next) ?? officeScope })}
        />
        <CurrencySelect
          label={t`Currency of the figures`}
          description={t`Everything is added up in it; it stays once money is recorded in it`}
          disabled={!mayEdit}
          value={baseCurrency}
          onChoose={(next) => set({ baseCurrency: next })}
        />
        <Select
          size="xs"
          label={t`Time zone`}
          description={t`It is ${clock(timeZone)} there now: the day it is decides what is still to come`}
          searchable
          allowDeselect={false}
          disabled={!mayEdit}
          data={[...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]}
          limit={50}
          value={timeZone}
          onChange={(next) => next && set({ timeZone: next })}
        />
        {mayEdit && <Button type="submit" variant="default" loading={busy} disabled={!changed}>{t`Change the organisation`}</Button>}
      </form>
    </Card>
  )
}
