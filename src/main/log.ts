import { type Logger, pino } from 'pino'

interface LoggedRequest {
  readonly method: string
  readonly url: string
  readonly ip: string
}

/**
 * Structured logs, one JSON document a line, on the error output: the standard output belongs to the person.
 * Secrets are left out wherever they could stand: headers, cookies, and the addresses of one-time links.
 */
export function openLog(level: string | undefined): Logger {
  return pino(
    {
      level: level ?? (process.stderr.isTTY ? 'warn' : 'info'),
      base: { pid: process.pid },
      redact: ['headers.authorization', 'headers.cookie', '*.authorization', '*.cookie', '*.password', '*.secret', '*.token'],
      serializers: {
        req: ({ method, url, ip }: LoggedRequest) => ({ method, path: url.split('?')[0]?.replace(/^\/enter\/.*/, '/enter/…'), ip }),
      },
    },
    pino.destination({ fd: 2, sync: true }),
  )
}
