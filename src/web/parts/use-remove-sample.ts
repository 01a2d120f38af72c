import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { wearHat } from '#contract/identity.ts'
import { deleteOrganisation } from '#contract/organisation.ts'
import { useSession } from './session.tsx'
import { toast } from './toast.tsx'
import { useAct } from './use-operation.ts'

/** Takes the sample that is shown away, and shows the person's own organisation. */
export function useRemoveSample() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { me, organisation } = useSession()
  const remove = useAct(deleteOrganisation)
  const wear = useAct(wearHat)
  const { name } = organisation
  const removeSample = async () => {
    if (!(await remove.act({}))) return
    const others = me.organisations.filter(({ id }) => id !== organisation.id)
    const next = others.find(({ sample }) => !sample) ?? others[0]
    if (next) await wear.act({ hat: 'owner', organisationId: next.id })
    void navigate({ to: '/' })
    toast(t`${name} is gone; the settings bring it back as it was`)
  }
  return { removeSample, busy: remove.busy || wear.busy }
}
