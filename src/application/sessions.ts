import { insertSession } from '#db/identity/credentials.ts'
import type { Db } from '#db/open.ts'
import type { House } from './house.ts'
import { hashSecret, newSecret } from './identity/secrets.ts'

/** A session just opened. The secret goes to the browser and is kept nowhere else. */
export interface NewSession {
  readonly secret: string
  readonly expiresAt: Date
}

/** A session ends this long after it was last used. */
export const sessionDays = 30

export async function openSession(house: House, db: Db, accountId: string): Promise<NewSession> {
  const secret = newSecret()
  const seenAt = house.now()
  const expiresAt = new Date(seenAt.getTime() + sessionDays * 86_400_000)
  await insertSession(db, { id: house.newId(), secretHash: hashSecret(secret), accountId, seenAt, expiresAt })
  return { secret, expiresAt }
}

/** What a door answers: the end of the session for the person, the session itself for their browser. */
export function admitted(session: NewSession): { answer: { expiresAt: string }; session: NewSession } {
  return { answer: { expiresAt: session.expiresAt.toISOString() }, session }
}
