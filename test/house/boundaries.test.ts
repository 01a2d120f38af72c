import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { beforeAll, describe, expect, it } from 'vitest'
import { kernelRules, may, rules } from '../../tools/boundaries.ts'

const root = new URL('../..', import.meta.url).pathname
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => /[.]tsx?$/.test(file))

describe('the dependency rule', () => {
  let house: ICruiseResult
  beforeAll(async () => {
    house = await inspect(root)
  })

  it('is kept by every module', () => {
    expect(barks(house)).toEqual([])
  })

  it('holds among the folders of kernels, which form no circle', async () => {
    expect(barks(await inspect(root, kernelRules))).toEqual([])
  })

  it('barks at kernels whose folders form a circle', async () => {
    const den = burrow({
      'domain/risk/wolf.ts': "export { lamb } from '../health/lamb.ts'",
      'domain/health/lamb.ts': 'export const lamb = 1',
      'domain/health/sheep.ts': "export { wolf } from '../risk/tail.ts'",
      'domain/risk/tail.ts': 'export const wolf = 1',
    })
    expect(barks(await inspect(den, kernelRules))).toContain('kernel-folders-form-no-circle: src/domain/risk')
  })

  it('was read from as many modules as the tree has', () => {
    const seen = house.modules.filter(({ source }) => source.startsWith('src/')).map(({ source }) => source)
    expect(new Set(seen)).toEqual(new Set(sources.map((file) => `src/${file}`)))
  })

  it('resolves every import, so that none escapes judgement', () => {
    const lost = house.modules.flatMap((module) =>
      module.dependencies.filter((to) => to.couldNotResolve && to.module.startsWith('#')).map((to) => `${module.source} → ${to.module}`),
    )
    expect(lost).toEqual([])
  })

  it.each([
    ['a kernel that reads the database', 'domain/risk/wolf.ts', "import { open } from '#db/open.ts'", 'domain-may-see-nothing'],
    ['a kernel that borrows only a type', 'domain/risk/wolf.ts', "import type { open } from '#db/open.ts'", 'domain-may-see-nothing'],
    ['a kernel that takes a package', 'domain/risk/wolf.ts', "import { z } from 'zod'", 'domain-takes-no-packages'],
    ['a kernel that takes Node', 'domain/risk/wolf.ts', "import { readFileSync } from 'node:fs'", 'domain-takes-no-packages'],
    ['a page that reads the database', 'web/risk/wolf.tsx', "import { open } from '#db/open.ts'", 'web-may-see-domain-contract'],
    ['a room that enters another', 'web/risk/wolf.tsx', "import { room } from '../portfolio/room.ts'", 'web-rooms-do-not-see-one-another'],
    ['a route that skips the use case', 'http/wolf.ts', "import { open } from '#db/open.ts'", 'http-may-see-contract-application'],
  ])('barks at %s', async (_, file, line, rule) => {
    const den = burrow({ 'db/open.ts': 'export const open = 1', 'web/portfolio/room.ts': 'export const room = 1', [file]: line })
    expect(barks(await inspect(den))).toContain(`${rule}: src/${file}`)
  })

  it('names every floor that exists', () => {
    expect(new Set(sources.map((file) => file.split('/')[0] ?? '')).difference(new Set(Object.keys(may)))).toEqual(new Set())
  })
})

/** A house of its own with the given sources. */
function burrow(texts: Readonly<Record<string, string>>): string {
  const den = mkdtempSync(join(tmpdir(), 'portolan-wolf-'))
  writeFileSync(join(den, 'package.json'), JSON.stringify({ type: 'module', imports: readImports() }))
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(den, 'src', path)), { recursive: true })
    writeFileSync(join(den, 'src', path), text)
  }
  return den
}

async function inspect(baseDir: string, ruleSet = rules): Promise<ICruiseResult> {
  const tsConfig = extractTSConfig(join(root, 'tsconfig.node.json'))
  const { output } = await cruise(
    ['src'],
    { ...ruleSet.options, tsConfig: {}, ruleSet, validate: true, baseDir },
    ruleSet.options.enhancedResolveOptions,
    { tsConfig },
  )
  return output as ICruiseResult
}

function barks({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
}

function readImports(): unknown {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).imports
}
