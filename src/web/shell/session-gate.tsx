import { useLingui } from '@lingui/react/macro'
import { useMantineColorScheme } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { getMe, type Profile } from '#contract/identity.ts'
import { getOrganisation } from '#contract/organisation.ts'
import { Answered } from '../parts/answered.tsx'
import { useFormat } from '../parts/format.ts'
import { preferredLanguage, speak } from '../parts/language.ts'
import { useLive } from '../parts/live/use-live.ts'
import { Screen } from '../parts/screen.tsx'
import { SessionContext } from '../parts/session.tsx'
import { useAnswer } from '../parts/use-operation.ts'

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
  if (unknown) {
    return (
      <Suspense>
        <SignIn />
      </Suspense>
    )
  }
  if (me.state === 'answered' && organisation.state === 'answered') {
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

/** The profile's language and theme hold on every computer; until it is known this computer's last ones do. */
function useProfile(profile: Profile | null) {
  const { setColorScheme } = useMantineColorScheme()
  const { language, theme } = profile ?? {}
  // biome-ignore lint/correctness/useExhaustiveDependencies: the setter is new on each render and sets the same
  useEffect(() => {
    if (theme) setColorScheme(theme)
    if (language && language !== preferredLanguage()) void speak(language)
  }, [language, theme])
}
