import { useLingui } from '@lingui/react/macro'
import { type Refusal, refusals } from '#contract/refusals.ts'
import { refusalsInFrench } from '../locales/refusals-fr.ts'

/** What a refusal says, in the page's language. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const { i18n } = useLingui()
  return ({ code }) => (i18n.locale === 'fr' ? refusalsInFrench[code] : undefined) ?? refusals[code].title
}
