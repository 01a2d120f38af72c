import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'

/** Where an unpacked Chromium lies, and what its process must find in its environment. */
export interface UnpackedChromium {
  readonly executablePath: string
  readonly environment: Readonly<Record<string, string>>
}

const decompress = promisify(brotliDecompress)

/**
 * Unpacks the Chromium that comes with the project, with the libraries and the font it needs, so that a machine without
 * any of them can print. The first call on a machine writes about 190 MB to the folder for temporary files; later
 * calls, also from other processes, find it there. A half-written folder is never seen: it is renamed when it is whole.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../..')
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as { version: string }
  const folder = join(tmpdir(), `portolan-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (!(await stat(folder).catch(() => null))) await unpackInto(folder, join(packed, 'bin'))
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

async function unpackInto(folder: string, packed: string): Promise<void> {
  const unfinished = await mkdtemp(`${folder}-`)
  try {
    await writeFile(join(unfinished, 'chromium'), await decompress(await readFile(join(packed, 'chromium.br'))), { mode: 0o755 })
    for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
      for (const { name, bytes } of tarEntries(await decompress(await readFile(join(packed, archive))))) {
        await mkdir(dirname(join(unfinished, name)), { recursive: true })
        await writeFile(join(unfinished, name), bytes, { mode: 0o755 })
      }
    }
    await writeFile(join(unfinished, 'fonts.conf'), fontSettings(folder))
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    const wonByAnother = await stat(folder).catch(() => null)
    if (!wonByAnother) throw error
  }
}

/** The regular files of a tar archive. A name that leads out of the folder is refused. */
export function tarEntries(archive: Buffer): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const entries: { name: string; bytes: Buffer }[] = []
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0; ) {
    const name = archive.toString('utf8', at, archive.indexOf(0, at))
    const size = Number.parseInt(archive.toString('ascii', at + 124, at + 136), 8)
    if (name.startsWith('/') || name.split('/').includes('..')) throw new Error(`archive entry ${name} leads out of its folder`)
    const isFile = archive.toString('ascii', at + 156, at + 157) === '0'
    if (isFile) entries.push({ name, bytes: archive.subarray(at + 512, at + 512 + size) })
    at += 512 + Math.ceil(size / 512) * 512
  }
  return entries
}

function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`
}
