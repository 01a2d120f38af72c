import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getMe } from '#contract/identity.ts'
import { Refusal } from '#contract/refusals.ts'
import { ask, keyOf } from '../use-operation.ts'
import { newsTaker } from './ask-again.ts'
import { follow } from './follow.ts'

/** Keeps what the page shows as it is on the server, while `wanted`. A session that ended elsewhere ends here too. */
export function useLive(wanted: boolean): void {
  const answers = useQueryClient()
  useEffect(() => {
    if (!wanted) return
    const onLost = () =>
      void ask(getMe, {}).catch((error) => {
        if (error instanceof Refusal && error.code === 'not_signed_in') void answers.resetQueries({ queryKey: keyOf(getMe, {}) })
      })
    return follow(newsTaker(answers), onLost)
  }, [answers, wanted])
}
