import type { Caller, Reply, World } from './server.ts'

/** The session that an answer gave to the browser. */
export function sessionOf({ headers }: Reply): string {
  return /portolan_session=([^;]+)/.exec(String(headers['set-cookie']))?.[1] ?? ''
}

export async function emailOf({ call }: World, caller: Caller): Promise<string> {
  return (await call(caller, ['GET', '/me'])).body.email
}

export function invite({ call }: World, as: Caller, hats: readonly string[] = ['member'], email = 'new@example.org'): Promise<Reply> {
  return call(as, ['POST', '/members'], { body: { email, hats } })
}

export function secretIn(link: string): string {
  return link.split('#')[1] ?? ''
}

export const minutes = (count: number) => count * 60_000
