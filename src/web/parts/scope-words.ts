import { useLingui } from '@lingui/react/macro'
import { scopeWords } from '#domain/office/scope.ts'
import { useSession } from './session.tsx'

/** What all work together is called here, and what the button says that adds one: as the office looks after it. */
export function useScopeWords() {
  const { i18n } = useLingui()
  const { heading, add } = scopeWords[useSession().organisation.officeScope]
  const language = i18n.locale === 'fr' ? 'fr' : 'en'
  return { heading: heading[language], add: add[language] }
}
