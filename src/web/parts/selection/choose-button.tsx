import { useLingui } from '@lingui/react/macro'
import { Button, Modal } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { editOrganisation } from '#contract/organisation.ts'
import type { SelectionRecord } from '#contract/selection.ts'
import type { RateAsked } from '../rate-asked.ts'
import { GiveRate, rateMissingIn } from '../rate-missing.tsx'
import { useMay, useSession } from '../session.tsx'
import { useAct } from '../use-operation.ts'
import { useChoose } from './use-choose.ts'

/** Chooses for the first time, or again what an earlier selection was asked. */
export function ChooseButton({ earlier, disabled = false }: { earlier?: SelectionRecord; disabled?: boolean }) {
  const { t } = useLingui()
  const mayRun = useMay('selection.run')
  const { choose, busy, refusal, forget } = useChoose(earlier)
  if (!mayRun) return null
  const missing = refusal && rateMissingIn(refusal)
  return (
    <>
      <Button
        variant={earlier ? 'default' : 'filled'}
        disabled={disabled}
        loading={busy}
        onClick={() => void choose()}
        leftSection={<IconRefresh size={15} stroke={1.6} aria-hidden />}
      >
        {earlier ? t`Choose again` : t`Choose the best set`}
      </Button>
      {missing && <RateMissing rate={missing} onClose={forget} onSettled={choose} />}
    </>
  )
}

/** Money in a currency without a rate: either everything counts in that currency, or somebody gives the rate. */
function RateMissing({ rate, onClose, onSettled }: { rate: RateAsked; onClose: () => void; onSettled: () => Promise<void> }) {
  const { t } = useLingui()
  const { currency = '' } = rate
  const { organisation } = useSession()
  const { act, busy } = useAct(editOrganisation)
  const count = async () => {
    if (!(await act({ baseCurrency: currency, revision: organisation.revision }))) return
    onClose()
    await onSettled()
  }
  return (
    <Modal opened onClose={onClose} title={t`Your lists are in ${currency}`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <p>{t`${organisation.name} counts in ${organisation.baseCurrency}, and nobody has said what one ${currency} is worth.`}</p>
      <Button mt={16} loading={busy} onClick={() => void count()}>
        {t`Count everything in ${currency}`}
      </Button>{' '}
      <GiveRate rate={rate} mt={16} onClick={onClose} />
    </Modal>
  )
}
