import { readFile } from 'node:fs/promises'
import type { EmbeddedFont } from './board-pack-html.ts'

const files: readonly (readonly [place: string, range: string])[] = [
  [
    import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
    'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  ],
  [
    import.meta.resolve('@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2'),
    'U+100-130,U+132-151,U+154-2BA,U+2BD-2C5,U+2C7-2CC,U+1D00-1DBF,U+1E00-1EFF,U+20A0-20AB,U+20AD-20C0,U+2C60-2C7F,U+A720-A7FF',
  ],
  [import.meta.resolve('@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2'), 'U+301,U+400-45F,U+490-491,U+4B0-4B1,U+2116'],
  [import.meta.resolve('@fontsource-variable/inter/files/inter-greek-wght-normal.woff2'), 'U+370-3FF'],
]

/** Inter as the project carries it: the files for Latin, Cyrillic and Greek writing, each with the characters it covers. */
export function interFont(): Promise<readonly EmbeddedFont[]> {
  return Promise.all(files.map(async ([place, range]) => ({ family: 'Inter', range, woff2: await readFile(new URL(place)) })))
}
