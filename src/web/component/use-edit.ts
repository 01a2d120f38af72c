import { useLingui } from '@lingui/react/macro'
import type { InputGiven } from '#contract/client.ts'
import { type Component, editComponent } from '#contract/component.ts'
import { toast } from '../parts/toast.tsx'
import { useAct } from '../parts/use-operation.ts'

export type ComponentChange = Omit<InputGiven<typeof editComponent>, 'componentId' | 'revision'>

/** Keeps a change at once, with an undo that writes back what was there. */
export function useEdit(component: Component): (change: ComponentChange) => void {
  const { t } = useLingui()
  const { act } = useAct(editComponent)
  const keep = async (change: ComponentChange) => {
    const saved = await act({ ...change, componentId: component.id, revision: component.revision })
    if (!saved) return
    const before = Object.fromEntries(Object.keys(change).map((key) => [key, component[key as keyof Component]])) as ComponentChange
    toast(t`Changed`, () => void act({ ...before, componentId: component.id, revision: saved.revision }))
  }
  return (change) => void keep(change)
}
