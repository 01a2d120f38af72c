import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Refusal } from '#contract/refusals.ts'
import { GiveRate, rateMissingIn } from './rate-missing.tsx'
import { useRefusalWords } from './refusal-words.ts'
import { Failed, NoRights, Waiting } from './states.tsx'
import type { Asked } from './use-operation.ts'

/** Where what was refused can be put right. */
function WayOut({ refusal }: { refusal: Refusal }) {
  const rate = rateMissingIn(refusal)
  return rate && <GiveRate rate={rate} />
}

/** Shows the state a question is in: grey layout, refusal, no connection, or what was answered. */
export function Answered<Answer>({
  asked,
  children,
  rows,
}: {
  asked: Asked<Answer>
  children: (answer: Answer) => ReactNode
  rows?: number
}) {
  const { t } = useLingui()
  const words = useRefusalWords()
  switch (asked.state) {
    case 'waiting':
      return <Waiting {...(rows !== undefined && { rows })} />
    case 'refused':
      if (asked.refusal.code === 'not_permitted') return <NoRights />
      return (
        <Failed what={words(asked.refusal)} onRetry={asked.retry}>
          <WayOut refusal={asked.refusal} />
        </Failed>
      )
    case 'failed':
      return (
        <Failed
          what={t`Portolan cannot be reached.`}
          kept={t`Nothing you saved is lost. It may have been stopped; start it and try again.`}
          onRetry={asked.retry}
        />
      )
    case 'answered':
      return children(asked.answer)
  }
}
