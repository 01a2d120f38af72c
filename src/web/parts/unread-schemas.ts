/**
 * Stands in for `zod` in the browser's build. There the contract is only said (method, path, what travels where); the
 * server reads what arrives. So a schema here is a word that can be built on for ever and reads nothing: 30 kB less to
 * load. The choices of an enumeration stay, because pages show them.
 */
type Word = ((...given: readonly unknown[]) => Word) & { readonly [key: string]: unknown }

export const z: Word = word({})

function word(kept: Readonly<Record<string, unknown>>): Word {
  return new Proxy((() => undefined) as unknown as Word, {
    get: (_, key) => (typeof key === 'string' && key in kept ? kept[key] : key === 'enum' ? choices : word({})),
    apply: () => word({}),
  })
}

function choices(options: unknown): Word {
  return word({ options, meta: () => word({ options }), describe: () => word({ options }) })
}
