import { closeSync, fdatasyncSync, fsyncSync, openSync } from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type Options = Parameters<NodeFS['init']>[1]
type Prepare = NonNullable<Options['preRun']>[number]

/** An open file as Emscripten knows it; a folder has no descriptor of the machine's own. */
interface OpenFile {
  readonly nfd?: number
  readonly node: unknown
}

interface MountedFiles {
  readonly realPath: (node: unknown) => string
  readonly stream_ops: { fsync?: (file: OpenFile) => number }
}

/**
 * The data directory, with a working `fsync`.
 *
 * Emscripten's files have none: PostgreSQL's own call succeeds and nothing reaches the disk, which a killed process
 * survives and a power cut does not. Goes with `fsync=on` on the command line; see `startParameters`.
 */
export class DurableFiles extends NodeFS {
  override async init(database: PGlite, options: Options) {
    const { emscriptenOpts } = await super.init(database, options)
    const makeDurable: Prepare = (module) => {
      const files = module.NODEFS as unknown as MountedFiles
      files.stream_ops.fsync = (file) => {
        if (file.nfd === undefined) syncFolder(files.realPath(file.node))
        else fdatasyncSync(file.nfd)
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), makeDurable] } }
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  fsyncSync(folder)
  closeSync(folder)
}
