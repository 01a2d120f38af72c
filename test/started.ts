import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What `portolan` runs. */
export const program = fileURLToPath(new URL('../src/main/portolan.ts', import.meta.url))

/** The product in a process of its own. */
export interface Started {
  readonly address: string
  /** Lets the owner in once. */
  readonly link: string
  /** Everything it has printed so far. */
  readonly said: () => string
  /** Asks it to stop, as a person does. Answers its exit code. */
  readonly stop: () => Promise<number | null>
}

/**
 * `portolan start` with these settings, on a free port, once it says where it is. `launcher`: a script that starts it, as
 * `npm start` does. Settings of whoever runs the tests do not reach it, nor those that Vitest makes for itself.
 */
export async function startPortolan(settings: Readonly<Record<string, string>>, launcher: readonly string[] = []): Promise<Started> {
  const own = { PORT: '0', LOG_LEVEL: 'error', OPEN_BROWSER: 'no', DATABASE_URL: '', BASE_URL: '', NODE_ENV: undefined }
  const server = spawn(process.execPath, [...launcher, program, 'start'], {
    env: { ...process.env, ...own, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const link = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk
      const printed = /(http:\S+\/enter\/\S+)\s/.exec(said)?.[1]
      if (printed) resolve(printed)
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.once('exit', (code) => reject(new Error(`Portolan ended with ${code} before it was ready:\n${said}`)))
  })
  return { address: new URL(link).origin, link, said: () => said, stop: () => stop(server) }
}

async function stop(server: ChildProcess): Promise<number | null> {
  if (server.exitCode === null && server.kill('SIGTERM')) await once(server, 'exit')
  return server.exitCode
}
