import type { World } from './server.ts'

/** A file of a list as it is handed over. */
interface List {
  readonly name: string
  readonly bytes: Uint8Array | string
}

export function csv(...lines: string[]): List {
  return { name: 'list.csv', bytes: lines.join('\n') }
}

/** Hands one file over. */
function give({ call, owner }: World, { name, bytes }: List) {
  return call(owner, ['POST', `/import-files?name=${encodeURIComponent(name)}`], {
    body: Buffer.from(bytes),
    headers: { 'content-type': 'application/octet-stream' },
  })
}

/** Hands files over and asks for an import, or a preview, of them. */
export async function ask(world: World, files: readonly List[], { path = '/imports', more = {} } = {}) {
  const fileIds: string[] = []
  for (const file of files) fileIds.push((await give(world, file)).body.id)
  return world.call(world.owner, ['POST', path], { body: { fileIds, ...more } })
}

export async function componentsOf({ call, owner }: World) {
  return (await call(owner, ['GET', '/components?limit=200'])).body.items
}
