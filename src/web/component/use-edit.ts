import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { InputGiven } from '#contract/client.ts'
import { type Component, editComponent, getComponent } from '#contract/component.ts'
import { useSave } from '../parts/stale/use-save.ts'
import { toast } from '../parts/toast.tsx'
import { keyOf } from '../parts/use-operation.ts'

export type ComponentChange = Omit<InputGiven<typeof editComponent>, 'componentId' | 'revision'>

/** Keeps a change at once, with an undo that writes back what was there. Changes made quickly one after the other wait for one another. */
export function useEdit(component: Component): (change: ComponentChange) => void {
  const { t } = useLingui()
  const answers = useQueryClient()
  const { save } = useSave(editComponent)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const { id: componentId } = component
  const keep = async (change: ComponentChange, base: Component) => {
    const input = (said: object, revision: number) => ({ ...said, componentId, revision })
    const saved = await save({ base, change, input, currency: base.currency })
    if (!saved) return
    answers.setQueryData(keyOf(getComponent, { componentId }), saved)
    const before = Object.fromEntries(Object.keys(change).map((key) => [key, base[key as keyof Component]])) as ComponentChange
    toast(t`Changed`, () => queue(before, saved))
  }
  const queue = (change: ComponentChange, base: Component) => {
    last.current = last.current.then(() => keep(change, base))
  }
  return (change) => queue(change, component)
}
