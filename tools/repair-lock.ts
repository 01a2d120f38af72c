/**
 * Adds to the lock file the platform bindings that npm left out.
 *
 * Some registries lack some platforms' optional binaries; `npm install` then drops them from the lock and `npm ci`
 * refuses it. Run `npm run lock` after every change of a dependency.
 */
import { readFileSync, writeFileSync } from 'node:fs'

interface LockedPackage {
  version?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> }
const missing = Object.entries(lock.packages).flatMap(([place, parent]) =>
  Object.entries(place === '' ? {} : (parent.optionalDependencies ?? {}))
    .filter(
      ([name, version]) => /^\d/.test(version) && !lock.packages[`node_modules/${name}`] && !lock.packages[`${place}/node_modules/${name}`],
    )
    .map(([name, version]) => [`node_modules/${name}`, binding(name, version, parent.dev === true)] as const),
)
const packages = [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`)
console.log(`${missing.length} platform bindings added to package-lock.json`)

function binding(name: string, version: string, dev: boolean): LockedPackage {
  const os = /android|darwin|win32|freebsd|openharmony|linux/.exec(name)?.[0] ?? 'none'
  const cpu = /arm64|x64|ia32|arm|ppc64|riscv64|s390x/.exec(name)?.[0] ?? 'none'
  return { version, optional: true, os: [os], cpu: [cpu], ...(name.includes('musl') && { libc: ['musl'] }), ...(dev && { dev: true }) }
}
