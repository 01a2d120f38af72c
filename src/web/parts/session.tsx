import { createContext, useContext } from 'react'
import type { Me } from '#contract/identity.ts'
import type { Organisation } from '#contract/organisation.ts'

/** Who looks at the page, in which role, in which organisation. */
export interface Session {
  readonly me: Me
  readonly organisation: Organisation
}

export const SessionContext = createContext<Session | null>(null)

/** Only inside rooms, which the shell shows once it knows who is there. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('A room was shown before the session was known')
  return session
}

/** Whether the hat worn now may do this at all; `own` counts, because the page shows one's own records too. */
export function useMay(act: string): boolean {
  return (useSession().me.may[act] ?? 'none') !== 'none'
}
