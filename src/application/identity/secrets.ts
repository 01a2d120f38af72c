import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** 256 bits nobody can guess, fit for an address or a header. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret: whoever reads the database cannot come in with it. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** argon2id, 19 MiB, two passes: OWASP Password Storage Cheat Sheet (2024). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

let nobody: Promise<string> | undefined

/** Takes as long for an account that does not exist as for one that does, so that time tells nothing. */
export async function passwordFits(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword(newSecret())
  const fits = await verify(passwordHash ?? (await nobody), password)
  return fits && typeof passwordHash === 'string'
}
