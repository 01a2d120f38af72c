/** What the browser tests begin with, made once before them: see vitest.config.ts. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPortolan } from './started.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder as the first start leaves it: the samples in it, the first of them decided. To be copied. */
    readonly firstRun: string
  }
}

/** Starts the product on an empty folder, which also builds its pages, and stops it. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'portolan-first-run-'))
  const started = await startPortolan({ DATA_FOLDER: folder })
  await started.stop()
  provide('firstRun', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
