import { useLingui } from '@lingui/react/macro'
import { Button, type ButtonProps } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Refusal } from '#contract/refusals.ts'
import type { RateAsked } from './rate-asked.ts'
import { useRefusalWords } from './refusal-words.ts'
import { tell } from './toast.tsx'

/** The rate that a refusal misses, with the way back to the page where it was refused; null for every other refusal. */
export function rateMissingIn({ code, facts }: Refusal): RateAsked | null {
  if (code !== 'rate_missing') return null
  return { currency: String(facts.currency), from: String(facts.date), back: location.pathname + location.search }
}

/** Says a refusal in a toast, with the way out where there is one. */
export function useTellRefusal(): (refusal: Refusal) => void {
  const { t } = useLingui()
  const words = useRefusalWords()
  return (refusal) => {
    const rate = rateMissingIn(refusal)
    tell(words(refusal), rate === null ? undefined : { label: t`Give a rate`, to: `/settings?${new URLSearchParams({ ...rate })}` })
  }
}

/** The way to the one card where rates are given. */
export function GiveRate({ rate, onClick, ...look }: { rate: RateAsked; onClick?: () => void } & ButtonProps) {
  const { t } = useLingui()
  return (
    <Button variant="default" {...look} renderRoot={(props) => <Link {...props} to="/settings" search={rate} onClick={onClick} />}>
      {t`Give a rate`}
    </Button>
  )
}
