import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Packing, packingOf } from '#domain/packing/packing.ts'

/** One multidimensional knapsack of a folder, with the LP bound that the folder's list gives for it. */
export interface KnapsackFile {
  readonly name: string
  readonly packing: Packing
  readonly lpBound: number | undefined
}

/** The development list: the first instance of every size and of the first and last tightness. */
const listed = [5, 10, 30].flatMap((rows) =>
  [100, 250, 500].flatMap((columns) => ['0.25', '0.75'].map((tightness) => `OR${rows}x${columns}-${tightness}_1`)),
)

/**
 * The knapsacks of a folder, in `.dat` files or in `.tar.gz` archives of them, with `best-known.csv` beside: the
 * development list where all of it is there, otherwise everything that reads as a knapsack, by name.
 */
export function readKnapsacks(folder: string): KnapsackFile[] {
  const texts = new Map(textsOf(folder))
  const bounds = readBounds(folder)
  const names = listed.every((name) => texts.has(name)) ? listed : [...texts.keys()].sort()
  return names.flatMap((name) => {
    const packing = parseKnapsack(texts.get(name)!)
    return packing ? [{ name, packing, lpBound: bounds.get(name) }] : []
  })
}

/** Text of the form `n m best`, n profits, m rows of n weights, m capacities; nothing if the numbers do not add up to that. */
export function parseKnapsack(text: string): Packing | undefined {
  const numbers = text.trim().split(/\s+/).map(Number)
  const [columns = 0, rows = 0] = numbers
  if (numbers.length !== 3 + columns + columns * rows + rows || !numbers.slice(3).every(Number.isSafeInteger)) return undefined
  const weights = 3 + columns
  const items = Array.from({ length: columns }, (_, column) => ({
    options: [
      {
        value: numbers[3 + column]!,
        use: Array.from({ length: rows }, (_row, row) => [row, numbers[weights + row * columns + column]!] as const),
      },
    ],
  }))
  return packingOf(items, numbers.slice(weights + rows * columns))
}

function textsOf(folder: string): [string, string][] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return files.flatMap((file): [string, string][] => {
    if (file.endsWith('.dat')) return [[basename(file, '.dat'), readFileSync(join(folder, file), 'utf8')]]
    if (!file.endsWith('.tar.gz')) return []
    return untar(gunzipSync(readFileSync(join(folder, file))))
      .filter(([name]) => name.endsWith('.dat'))
      .map(([name, text]) => [basename(name, '.dat'), text])
  })
}

function untar(archive: Buffer): [string, string][] {
  const files: [string, string][] = []
  const text = (at: number, length: number) => archive.toString('utf8', at, at + length).replace(/\0.*$/s, '')
  for (let at = 0; at + 512 <= archive.length && archive[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, 12), 8)
    files.push([text(at, 100), archive.toString('utf8', at + 512, at + 512 + size)])
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}

function readBounds(folder: string): Map<string, number> {
  const file = readdirSync(folder).find((name) => name === 'best-known.csv')
  if (!file) return new Map()
  const [head = '', ...lines] = readFileSync(join(folder, file), 'utf8').trim().split('\n')
  const columns = head.split(',')
  const at = (name: string) => columns.indexOf(name)
  return new Map(
    lines
      .map((line) => line.split(','))
      .flatMap((cells): [string, number][] => {
        const bound = Number(cells[at('lp_bound')])
        return bound > 0 ? [[basename(cells[at('file')] ?? '', '.dat'), bound]] : []
      }),
  )
}
