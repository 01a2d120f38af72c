import { useLingui } from '@lingui/react/macro'
import { type Refusal, refusals } from '#contract/refusals.ts'
import { refusalsInFrench } from '../locales/refusals-fr.ts'
import { useFormat } from './format.ts'

/** What a refusal says, in the page's language; of a missing rate, of which currency on which day. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const { t, i18n } = useLingui()
  const { day } = useFormat()
  return ({ code, facts }) => {
    if (code === 'rate_missing') return t`Nobody has said yet what one ${String(facts.currency)} is worth on ${day(String(facts.date))}.`
    return (i18n.locale === 'fr' ? refusalsInFrench[code] : undefined) ?? refusals[code].title
  }
}
