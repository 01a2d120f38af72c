import { editComponent, getComponent } from '#contract/component.ts'
import { useMay } from '../parts/session.tsx'
import { ask, useAct } from '../parts/use-operation.ts'

/** Lets running work that competes stay in again, as its record says, and then chooses again. */
export function useLetStay(choose: () => Promise<void>) {
  const mayEdit = useMay('component.edit')
  const { act, busy } = useAct(editComponent)
  const letStay = async (componentId: string): Promise<void> => {
    const { revision } = await ask(getComponent, { componentId })
    if (await act({ componentId, revision, competes: false })) await choose()
  }
  return { letStay, mayEdit, busy }
}
