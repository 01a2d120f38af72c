import type { ICruiseOptions, IFlattenedRuleSet } from 'dependency-cruiser'

/** Which floor may see which: the one table of the house. ARCHITECTURE.md says it in a sentence; test/house/boundaries.test.ts proves that it bites. */
export const may: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  contract: ['domain'],
  codecs: ['domain'],
  db: ['domain'],
  engines: ['domain'],
  gateways: ['domain'],
  application: ['domain', 'contract', 'codecs', 'db', 'engines', 'gateways'],
  http: ['contract', 'application'],
  cli: ['contract', 'application'],
  web: ['domain', 'contract'],
  main: ['domain', 'contract', 'codecs', 'db', 'engines', 'gateways', 'application', 'http', 'cli'],
}

/** Parts of the web that every room may use; rooms may not see one another. */
const webCommons = ['shell', 'parts', 'locales']

const floorRules = Object.entries(may).map(([floor, allowed]) => ({
  name: `${floor}-may-see-${allowed.join('-') || 'nothing'}`,
  severity: 'error' as const,
  from: { path: `^src/${floor}/`, pathNot: '[.](test|suite)[.]' },
  to: { path: '^src/', pathNot: [floor, ...allowed].map((seen) => `^src/${seen}/`) },
}))

interface RuleSet {
  readonly forbidden: IFlattenedRuleSet['forbidden'] & object
  readonly options: ICruiseOptions
}

export const rules: RuleSet = {
  forbidden: [
    ...floorRules,
    {
      name: 'domain-takes-no-packages',
      severity: 'error' as const,
      from: { path: '^src/domain/', pathNot: '[.](test|suite)[.]' },
      to: { dependencyTypesNot: ['local', 'localmodule', 'aliased', 'aliased-subpath-import'] },
    },
    {
      name: 'web-rooms-do-not-see-one-another',
      severity: 'error' as const,
      from: { path: '^src/web/([^/]+)/', pathNot: ['[.](test|suite)[.]', '^src/web/shell/'] },
      to: { path: '^src/web/([^/]+)/', pathNot: ['^src/web/$1/', ...webCommons.map((room) => `^src/web/${room}/`)] },
    },
    { name: 'no-circles', severity: 'error' as const, from: { path: '^src/' }, to: { circular: true } },
    {
      name: 'nothing-imports-a-test',
      severity: 'error' as const,
      from: { path: '^src/', pathNot: '[.](test|suite)[.]' },
      to: { path: '([.](test|suite)[.]|^test/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.](css|po)$|^src/web/public/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
}

/** Kernel folders, their tests left aside: a kernel's test may drive it with an engine that knows kernels. */
export const kernelRules: RuleSet = {
  forbidden: [
    {
      name: 'kernel-folders-form-no-circle',
      severity: 'error' as const,
      scope: 'folder',
      from: { path: '^src/domain/' },
      to: { circular: true },
    },
  ],
  options: { ...rules.options, exclude: { path: '[.]css$|[.](test|suite)[.]|^test/' } },
}
