import { useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import type { InputGiven } from '#contract/client.ts'
import { type Component, editComponent } from '#contract/component.ts'
import { toast } from '../parts/toast.tsx'
import { useAct } from '../parts/use-operation.ts'

export type ComponentChange = Omit<InputGiven<typeof editComponent>, 'componentId' | 'revision'>

/** Keeps a change at once, with an undo that writes back what was there. Changes made quickly one after the other wait for one another. */
export function useEdit(component: Component): (change: ComponentChange) => void {
  const { t } = useLingui()
  const { act } = useAct(editComponent)
  const last = useRef<Promise<number>>(Promise.resolve(component.revision))
  const keep = async (change: ComponentChange, on: Promise<number>): Promise<number> => {
    const revision = Math.max(await on, component.revision)
    const saved = await act({ ...change, componentId: component.id, revision })
    if (!saved) return revision
    const before = Object.fromEntries(Object.keys(change).map((key) => [key, component[key as keyof Component]])) as ComponentChange
    toast(t`Changed`, () => {
      last.current = keep(before, last.current)
    })
    return saved.revision
  }
  return (change) => {
    last.current = keep(change, last.current)
  }
}
