import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { EmbeddedFont } from './board-pack-html.ts'

const ranges = {
  latin: 'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext': 'U+100-130,U+132-151,U+154-2BA,U+2BD-2C5,U+2C7-2CC,U+1D00-1DBF,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0,U+2C60-2C7F,U+A720-A7FF',
  cyrillic: 'U+301,U+400-45F,U+490-491,U+4B0-4B1,U+2116',
  greek: 'U+370-3FF',
} as const

/** Inter as the project carries it: the files for Latin, Cyrillic and Greek writing, each with the characters it covers. */
export function interFont(): Promise<readonly EmbeddedFont[]> {
  const { resolve } = createRequire(import.meta.url)
  return Promise.all(
    Object.entries(ranges).map(async ([script, range]) => ({
      family: 'Inter',
      range,
      woff2: await readFile(resolve(`@fontsource-variable/inter/files/inter-${script}-wght-normal.woff2`)),
    })),
  )
}
