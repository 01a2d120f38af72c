import { createContext, useContext } from 'react'

/** Who looks at the page, in which organisation, in which role. */
export interface Session {
  readonly organisation: { readonly id: string; readonly name: string; readonly currency: string; readonly isSample: boolean }
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly isSample: boolean }[]
  readonly person: { readonly id: string; readonly name: string }
  readonly hat: string
  readonly hats: readonly string[]
}

export const SessionContext = createContext<Session | null>(null)

/** Only inside rooms, which the shell shows once it knows who is there. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('A room was shown before the session was known')
  return session
}
