import { useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { deleteOrganisation, type Organisation } from '#contract/organisation.ts'
import { Card } from '../parts/card.tsx'
import { useAct } from '../parts/use-operation.ts'
import { useRemoveSample } from '../parts/use-remove-sample.ts'
import css from './settings.module.css'

/** A sample goes in one press; any other organisation needs its name typed. */
export function DeleteCard({ organisation }: { organisation: Organisation }) {
  const { t } = useLingui()
  const [typed, type] = useState('')
  const { act, busy } = useAct(deleteOrganisation)
  const { removeSample, busy: removing } = useRemoveSample()
  const go = () => void (organisation.sample ? removeSample() : act({ confirmName: typed }))
  return (
    <Card title={organisation.sample ? t`This is a fictional sample` : t`Delete the organisation`}>
      <div className={css.form}>
        <p>
          {organisation.sample
            ? t`Remove it once you no longer need it; your own organisation stays.`
            : t`Everything in it goes, and nothing brings it back.`}
        </p>
        {!organisation.sample && (
          <TextInput size="xs" label={t`Its name, to be sure`} value={typed} onChange={(event) => type(event.currentTarget.value)} />
        )}
        <Button
          color="var(--off-t)"
          variant="outline"
          loading={busy || removing}
          disabled={!organisation.sample && typed !== organisation.name}
          onClick={go}
        >
          {organisation.sample ? t`Remove the sample` : t`Delete ${organisation.name}`}
        </Button>
      </div>
    </Card>
  )
}
