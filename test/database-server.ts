import pg from 'pg'

/** The server that the tests may make databases on; undefined where there is none. */
export const serverUrl = process.env.TEST_DATABASE_URL

/** Where the database of this name is on that server. */
export function urlOf(name: string): string {
  if (serverUrl === undefined) throw new Error('TEST_DATABASE_URL is not set.')
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Runs one statement there: in the database that TEST_DATABASE_URL names, or at `url`. */
export async function asAdministrator(text: string, url = serverUrl): Promise<ReadonlyArray<Readonly<Record<string, unknown>>>> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
