import { useLingui } from '@lingui/react/macro'
import { useMantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { editProfile, getMe, type Profile } from '#contract/identity.ts'
import { getOrganisation } from '#contract/organisation.ts'
import { Answered } from '../parts/answered.tsx'
import { useFormat } from '../parts/format.ts'
import { preferredLanguage, speak } from '../parts/language.ts'
import { useLive } from '../parts/live/use-live.ts'
import { Screen } from '../parts/screen.tsx'
import { SessionContext } from '../parts/session.tsx'
import { useAct, useAnswer } from '../parts/use-operation.ts'

const SignIn = lazy(() => import('./sign-in.tsx').then((module) => ({ default: module.SignIn })))

/** Shows the rooms once it is known who is there; a visitor without a session is asked to sign in. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useLingui()
  const { period } = useFormat()
  const me = useAnswer(getMe, {})
  const organisation = useAnswer(getOrganisation, {}, { enabled: me.state === 'answered' })
  const unknown = me.state === 'refused' && me.refusal.code === 'not_signed_in'
  useLive(!unknown)
  useProfile(me.state === 'answered' ? me.answer.profile : null)
  const isHere = useCleared(me.state === 'answered' ? me.answer.organisationId : null)
  if (unknown) {
    return (
      <Suspense>
        <SignIn />
      </Suspense>
    )
  }
  if (me.state === 'answered' && organisation.state === 'answered') {
    if (!isHere(organisation.answer.id)) return null
    const periods = organisation.answer.periods.map((one) => ({ ...one, label: period(one.label) }))
    return <SessionContext value={{ me: me.answer, organisation: { ...organisation.answer, periods } }}>{children}</SessionContext>
  }
  const first = me.state === 'answered' ? organisation : me
  return first.state === 'waiting' ? null : (
    <Screen title={t`Portolan`}>
      <Answered asked={first}>{() => null}</Answered>
    </Screen>
  )
}

/** Forgets what was answered about another organisation. Until that is done, and the organisation asked for is known, no room may show. */
function useCleared(organisationId: string | null): (shown: string) => boolean {
  const answers = useQueryClient()
  const [cleared, setCleared] = useState<string | null>(null)
  useEffect(() => {
    if (organisationId === cleared) return
    if (cleared !== null) answers.removeQueries({ predicate: ({ queryKey }) => !aboutSession.has(String(queryKey[0])) })
    setCleared(organisationId)
  }, [answers, organisationId, cleared])
  return (shown) => shown === organisationId && cleared === organisationId
}

const aboutSession = new Set<string>([getMe.path, getOrganisation.path])

/** The profile's language and theme hold on every computer; the first one's language and time zone are kept, and until it is known this computer's last ones hold. */
function useProfile(profile: Profile | null) {
  const { setColorScheme } = useMantineColorScheme()
  const { act: keep } = useAct(editProfile)
  const { language, theme } = profile ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: the setters are new on each render and set the same
  useEffect(() => {
    if (language === null) void keep({ language: preferredLanguage(), timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone })
    if (theme) setColorScheme(theme)
    if (language && language !== preferredLanguage()) void speak(language)
  }, [language, theme])
}
