import { i18n } from '@lingui/core'

export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

const catalogues = {
  en: () => import('../locales/en.po'),
  fr: () => import('../locales/fr.po'),
}

/** Loads a language and shows the page in it; remembered on this computer until the person's profile says otherwise. */
export async function speak(language: Language): Promise<void> {
  const { messages } = await catalogues[language]()
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
  localStorage.setItem('portolan-language', language)
}

export function preferredLanguage(): Language {
  const wishes = [localStorage.getItem('portolan-language') ?? '', ...navigator.languages]
  const known = wishes.map((wish) => languages.find((language) => wish.startsWith(language))).filter((language) => language !== undefined)
  return known[0] ?? 'en'
}
