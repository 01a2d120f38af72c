import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const built = join(root, 'dist/web')
const sources = ['src/web', 'src/contract', 'src/domain', 'vite.config.ts', 'package-lock.json']

/** The folder of the built web app, built first where it is missing or older than its sources. */
export async function buildWeb(note: (line: string) => void): Promise<string> {
  const page = join(built, 'index.html')
  if (existsSync(page) && statSync(page).mtimeMs >= newest(sources.map((source) => join(root, source)))) return built
  note('Building the pages (once after each change) …')
  const { build } = await import('vite')
  const outDir = `${built}-${randomUUID()}`
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir } })
  replace(built, outDir)
  return built
}

/** Of processes that build at the same time each puts a whole folder there; the last one stays. */
function replace(folder: string, by: string): void {
  const old = `${by}-old`
  while (existsSync(by)) {
    rmSync(old, { recursive: true, force: true })
    try {
      if (existsSync(folder)) renameSync(folder, old)
      renameSync(by, folder)
    } catch (error) {
      const overtaken = ['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')
      if (!overtaken) throw error
    }
  }
  rmSync(old, { recursive: true, force: true })
}

function newest(paths: readonly string[]): number {
  const times = paths.filter(existsSync).flatMap((path) => {
    const inside = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file))
      : []
    return [path, ...inside].map((file) => statSync(file).mtimeMs)
  })
  return Math.max(0, ...times)
}
