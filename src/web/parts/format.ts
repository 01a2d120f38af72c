import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { formatIn } from './format-in.ts'

/** English is British here; French is that of France. */
const regions: Readonly<Record<string, string>> = { en: 'en-GB', fr: 'fr-FR' }

/** Numbers, money, dates and lists in the page's language. Money is minor units; shares are 0 to 1. */
export function useFormat() {
  const { i18n } = useLingui()
  return useMemo(() => formatIn(regions[i18n.locale] ?? 'en-GB'), [i18n.locale])
}
