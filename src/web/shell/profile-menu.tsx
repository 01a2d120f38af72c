import { useLingui } from '@lingui/react/macro'
import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { type Language, languages, speak } from '../parts/language.ts'

const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français' }

/** Language and theme, and whatever the shell adds for the person. */
export function ProfileMenu({ target, children }: { target: ReactNode; children?: ReactNode }) {
  const { t, i18n } = useLingui()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const themes: readonly (readonly [MantineColorScheme, string])[] = [
    ['auto', t`As this computer`],
    ['light', t`Light`],
    ['dark', t`Dark`],
  ]
  return (
    <Menu position="top-start" width={220} shadow="md" closeOnItemClick={false}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown>
        {children}
        <Menu.Label>{t`Language`}</Menu.Label>
        {languages.map((language) => (
          <Choice key={language} chosen={i18n.locale === language} onChoose={() => void speak(language)}>
            <span lang={language}>{languageNames[language]}</span>
          </Choice>
        ))}
        <Menu.Label>{t`Theme`}</Menu.Label>
        {themes.map(([scheme, label]) => (
          <Choice key={scheme} chosen={colorScheme === scheme} onChoose={() => setColorScheme(scheme)}>
            {label}
          </Choice>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** One line of a menu of which exactly one is chosen. */
export function Choice({ chosen, onChoose, children }: { chosen: boolean; onChoose: () => void; children: ReactNode }) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={chosen}
      onClick={onChoose}
      rightSection={chosen ? <IconCheck size={14} stroke={2} aria-hidden /> : null}
    >
      {children}
    </Menu.Item>
  )
}
