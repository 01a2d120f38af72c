import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

const text = z.string().min(1)

/** An address, or a network of them as `10.0.0.0/8`, or one of the names that Fastify knows. */
function isNetwork(written: string): boolean {
  const [address = '', bits, ...rest] = written.trim().split('/')
  if (['loopback', 'linklocal', 'uniquelocal'].includes(address)) return bits === undefined
  const family = isIP(address)
  return family > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)))
}

/** Every setting the product has: what it is, in words, and how its text is read. docs/settings.md is printed from it. */
export const settingTable = {
  PORT: { what: 'Port to listen on; 0 takes a free one', fallback: '3000', read: z.coerce.number().int().min(0).max(65_535) },
  HOST: { what: 'Address to listen on. Beyond the loopback address everybody needs a password', fallback: '127.0.0.1', read: text },
  BASE_URL: {
    what: 'Where people reach the server, such as `https://pmo.example.org`; links are made from it',
    read: z.url({ protocol: /^https?$/ }),
  },
  TRUST_PROXY: {
    what: 'Addresses of proxies in front, separated by commas; their word about a client’s address is believed',
    read: text.refine((list) => list.split(',').every(isNetwork), 'Addresses such as 10.0.0.1 or 10.0.0.0/8, separated by commas'),
  },
  DATA_FOLDER: { what: 'Folder of the embedded database, backups, packs and secrets', fallback: './data', read: text },
  DATABASE_URL: {
    what: 'A PostgreSQL server, 15 or later, instead of the embedded database',
    read: z.url({ protocol: /^postgres(ql)?$/ }),
  },
  DATABASE_CONNECTIONS: {
    what: 'Connections to the PostgreSQL server at most',
    fallback: '10',
    read: z.coerce.number().int().min(2).max(500),
  },
  ATTACHMENTS_MB: {
    what: 'Room for attached files, in megabytes, for each organisation',
    fallback: '2000',
    read: z.coerce.number().int().min(0).max(10_000_000),
  },
  WORKER_THREADS: { what: 'Threads that compute; left out, one for each core', read: z.coerce.number().int().min(1).max(256) },
  SMTP_URL: {
    what: 'Mail server, `smtp://` or `smtps://`; without one, mail is written as files to the data folder',
    read: z.url({ protocol: /^smtps?$/ }),
  },
  MAIL_FROM: { what: 'Sender of mail', fallback: 'Portolan <portolan@localhost>', read: text },
  METRICS_TOKEN: { what: 'Bearer token that `/metrics` asks for; without one, only this machine is answered', read: text },
  LOG_LEVEL: {
    what: 'How much is logged; left out, `info`, and `warn` on a terminal',
    read: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  },
  OPEN_BROWSER: {
    what: '`no` keeps the start from opening a browser; it does so only on a terminal',
    fallback: 'yes',
    read: z.enum(['yes', 'no']),
  },
  CHROMIUM_PATH: { what: 'A Chromium of this machine for PDF, instead of the one that comes with the project', read: text },
  PORTOLAN_URL: { what: 'A server that the command line asks instead of this machine’s data', read: z.url({ protocol: /^https?$/ }) },
  PORTOLAN_TOKEN: { what: 'Personal token for `PORTOLAN_URL`', read: text },
} as const satisfies Record<string, { what: string; fallback?: string; read: z.ZodType }>

type Table = typeof settingTable
type Read<Name extends keyof Table> = z.output<Table[Name]['read']>
/** The settings by name; what has no fallback and was not given is undefined. */
export type Settings = { readonly [Name in keyof Table]: Table[Name] extends { fallback: string } ? Read<Name> : Read<Name> | undefined }

/** Reads the environment. Throws with every setting that cannot be read, by name and in words. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const wrong: string[] = []
  const read = Object.entries(settingTable).map(([name, setting]) => {
    const given = environment[name]?.trim() || ('fallback' in setting ? setting.fallback : undefined)
    if (given === undefined) return [name, undefined]
    const result = setting.read.safeParse(given)
    if (!result.success) wrong.push(`${name}: ${result.error.issues.map(({ message }) => message).join('; ')}`)
    return [name, result.data]
  })
  if (wrong.length > 0) throw new Error(`These settings cannot be read:\n${wrong.map((line) => `  ${line}`).join('\n')}`)
  const settings = Object.fromEntries(read) as Settings
  return { ...settings, DATA_FOLDER: resolve(settings.DATA_FOLDER) }
}

/** True when only this machine can reach a server with these settings. */
export function isLoopbackOnly({ HOST, BASE_URL }: Pick<Settings, 'HOST' | 'BASE_URL'>): boolean {
  return [HOST, ...(BASE_URL === undefined ? [] : [new URL(BASE_URL).hostname])].every(
    (host) => ['localhost', '::1', '[::1]'].includes(host) || /^127[.]\d+[.]\d+[.]\d+$/.test(host),
  )
}
