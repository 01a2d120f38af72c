/** Makes `npx portolan` find this checkout's own command line. Runs after every install. */
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const bin = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url))
if (process.platform !== 'win32' && existsSync(new URL('../node_modules', import.meta.url))) {
  mkdirSync(bin, { recursive: true })
  rmSync(`${bin}portolan`, { force: true })
  symlinkSync('../../bin/portolan.mjs', `${bin}portolan`)
}
