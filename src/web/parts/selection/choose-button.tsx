import { useLingui } from '@lingui/react/macro'
import { Button, Modal } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { editOrganisation } from '#contract/organisation.ts'
import { startSelection } from '#contract/selection.ts'
import { useMay, useSession } from '../session.tsx'
import { useAct } from '../use-operation.ts'

/** Chooses with the figures as they are now, and shows what was chosen. */
export function ChooseButton({ again = false, disabled = false }: { again?: boolean; disabled?: boolean }) {
  const { t } = useLingui()
  const mayRun = useMay('selection.run')
  const navigate = useNavigate()
  const { act, busy, refusal, forget } = useAct(startSelection)
  const go = async () => {
    if (await act({})) void navigate({ to: '/selection', search: {} })
  }
  if (!mayRun) return null
  const missing = refusal?.code === 'rate_missing' ? String(refusal.facts.currency ?? '') : null
  return (
    <>
      <Button
        variant={again ? 'default' : 'filled'}
        disabled={disabled}
        loading={busy}
        onClick={() => void go()}
        leftSection={<IconRefresh size={15} stroke={1.6} aria-hidden />}
      >
        {again ? t`Choose again` : t`Choose the best set`}
      </Button>
      {missing !== null && <RateMissing currency={missing} onClose={forget} onSettled={go} />}
    </>
  )
}

/** Money in a currency without a rate: either everything counts in that currency, or somebody gives the rate. */
function RateMissing({ currency, onClose, onSettled }: { currency: string; onClose: () => void; onSettled: () => Promise<void> }) {
  const { t } = useLingui()
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
      <Button mt={16} variant="default" component={Link} to="/settings" onClick={onClose}>
        {t`Give a rate`}
      </Button>
    </Modal>
  )
}
