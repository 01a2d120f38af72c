import { useLingui } from '@lingui/react/macro'
import { editOrganisation, type Organisation } from '#contract/organisation.ts'
import { useSave } from '../parts/stale/use-save.ts'
import { toast } from '../parts/toast.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { useTakeBack } from '../parts/use-take-back.ts'

/** A form over some of the organisation's settings; one press takes a change back. */
export function useEditOrganisation(organisation: Organisation) {
  const { t } = useLingui()
  const draft = useDraft(organisation)
  const { save, busy } = useSave(editOrganisation)
  const takeBack = useTakeBack()
  const keep = async () => {
    const saved = await save({ base: draft.base, change: draft.change, input: (said, revision) => ({ ...said, revision }) })
    if (!saved) return
    draft.forget()
    toast(t`Organisation changed`, await takeBack('organisation', organisation.id))
  }
  return { ...draft, keep, busy }
}
