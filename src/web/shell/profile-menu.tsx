import { useLingui } from '@lingui/react/macro'
import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import { editProfile, wearHat } from '#contract/identity.ts'
import { type Language, languages, speak } from '../parts/language.ts'
import { useSession } from '../parts/session.tsx'
import { useAct } from '../parts/use-operation.ts'
import { useWords } from '../parts/words.ts'
import { DailyMail } from './daily-mail.tsx'

const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' }

/** Hat, language and theme: kept in the person's profile. */
export function ProfileMenu({ target }: { target: ReactNode }) {
  const { t, i18n } = useLingui()
  const { me } = useSession()
  const { hats } = useWords()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { act: keep } = useAct(editProfile)
  const { act: wear } = useAct(wearHat)
  const themes: readonly (readonly [MantineColorScheme, string])[] = [
    ['auto', t`As this computer`],
    ['light', t`Light`],
    ['dark', t`Dark`],
  ]
  return (
    <Menu position="top-start" width={230} shadow="md" closeOnItemClick={false}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {me.hats.length > 1 && <Menu.Label>{t`The hat you wear`}</Menu.Label>}
        {me.hats.length > 1 &&
          me.hats.map((hat) => (
            <Choice key={hat} chosen={hat === me.hat} onChoose={() => void wear({ hat })}>
              {hats[hat]}
            </Choice>
          ))}
        <Menu.Label>{t`Language`}</Menu.Label>
        {languages.map((language) => (
          <Choice
            key={language}
            chosen={i18n.locale === language}
            onChoose={() => {
              void speak(language)
              void keep({ language })
            }}
          >
            <span lang={language}>{languageNames[language]}</span>
          </Choice>
        ))}
        <Menu.Label>{t`Theme`}</Menu.Label>
        {themes.map(([theme, label]) => (
          <Choice
            key={theme}
            chosen={colorScheme === theme}
            onChoose={() => {
              setColorScheme(theme)
              void keep({ theme })
            }}
          >
            {label}
          </Choice>
        ))}
        <DailyMail />
      </Menu.Dropdown>
    </Menu>
  )
}

interface ChoiceProps {
  readonly chosen: boolean
  readonly onChoose: () => void
  /** The menu closes once it is chosen. */
  readonly closes?: boolean
  readonly children: ReactNode
}

/** One line of a menu of which exactly one is chosen. */
export function Choice({ chosen, onChoose, closes = false, children }: ChoiceProps) {
  return (
    <Menu.RadioItem value="" checked={chosen} onChange={onChoose} closeMenuOnClick={closes}>
      {children}
    </Menu.RadioItem>
  )
}
