import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { wearHat } from '#contract/identity.ts'
import { addSample } from '#contract/sample.ts'
import { Card } from '../parts/card.tsx'
import { useSession } from '../parts/session.tsx'
import { useAct } from '../parts/use-operation.ts'
import css from './settings.module.css'

/** A fictional organisation to look around in, apart from one's own. */
export function SamplesCard() {
  const { t } = useLingui()
  const { me } = useSession()
  const add = useAct(addSample, { keeps: true })
  const wear = useAct(wearHat)
  const look = async (sample: 'small_firm' | 'group') => {
    const added = await add.act({ sample })
    if (added) await wear.act({ hat: 'owner', organisationId: added.organisationId })
  }
  const busy = add.busy || wear.busy
  const there = me.organisations.filter(({ sample }) => sample).length
  return (
    <Card title={t`Fictional samples`} {...(there > 0 && { note: t`${there} here; the name at the top left switches` })}>
      <div className={css.form}>
        <p>{t`Each is an organisation of its own, already decided. It touches nothing of yours and goes in one press.`}</p>
        <div className={css.buttons}>
          <Button variant="default" disabled={busy} onClick={() => void look('small_firm')}>{t`Look at a firm of eighty`}</Button>
          <Button variant="default" disabled={busy} onClick={() => void look('group')}>{t`Look at a group`}</Button>
        </div>
      </div>
    </Card>
  )
}
