import { useLingui } from '@lingui/react/macro'
import { Button, Select, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { editOrganisation, type Organisation } from '#contract/organisation.ts'
import { Card } from '../parts/card.tsx'
import { toast } from '../parts/toast.tsx'
import { useAct } from '../parts/use-operation.ts'
import css from './settings.module.css'

const currencies = ['AUD', 'CAD', 'CHF', 'CZK', 'DKK', 'EUR', 'GBP', 'HUF', 'INR', 'JPY', 'NOK', 'NZD', 'PLN', 'SEK', 'SGD', 'USD', 'ZAR']

export function OrganisationCard({ organisation, mayEdit }: { organisation: Organisation; mayEdit: boolean }) {
  const { t } = useLingui()
  const [name, setName] = useState(organisation.name)
  const [baseCurrency, setCurrency] = useState(organisation.baseCurrency)
  const [timeZone, setZone] = useState(organisation.timeZone)
  const { act, busy } = useAct(editOrganisation)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await act({ name, baseCurrency, timeZone, revision: organisation.revision })) toast(t`Organisation changed`)
  }
  return (
    <Card title={t`The organisation`}>
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          size="xs"
          label={t`Name`}
          required
          maxLength={200}
          disabled={!mayEdit}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          size="xs"
          label={t`Currency of the figures`}
          searchable
          allowDeselect={false}
          disabled={!mayEdit}
          data={currencies.includes(baseCurrency) ? currencies : [baseCurrency, ...currencies]}
          value={baseCurrency}
          onChange={(next) => next && setCurrency(next)}
        />
        <Select
          size="xs"
          label={t`Time zone`}
          searchable
          allowDeselect={false}
          disabled={!mayEdit}
          data={[...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]}
          limit={50}
          value={timeZone}
          onChange={(next) => next && setZone(next)}
        />
        {mayEdit && <Button type="submit" variant="default" loading={busy}>{t`Change the organisation`}</Button>}
      </form>
    </Card>
  )
}
