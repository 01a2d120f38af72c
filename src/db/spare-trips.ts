import { sql } from 'kysely'
import type pg from 'pg'

const mark = '/* keep plan */'

/**
 * At the end of a statement: a server plans it once for each connection, not each time. For statements that are asked often
 * and only ever as one role; what differs from one asking to the next has to be a parameter.
 */
export const keepPlan = sql.raw(mark)

type Ask = (what: string | pg.QueryConfig, ...rest: unknown[]) => Promise<Answer | Answer[]>
type Answer = Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'>

/**
 * Makes a connection ask with fewer trips to the database and back: `begin` travels with the text after it. With
 * `keepingPlans`, statements marked so are prepared; the one session of the embedded database has no room for that, because
 * all connections share it and would take one another's names.
 */
export function spareTrips(client: pg.PoolClient, { keepingPlans }: { keepingPlans: boolean }): void {
  const send = client.query.bind(client) as unknown as Ask
  let begins = false

  const ask: Ask = (what, ...rest) => {
    const [values] = rest as [unknown[]?]
    const name = keepingPlans && typeof what === 'string' && what.endsWith(mark) ? nameOfPlan(what) : undefined
    return name === undefined ? send(what, ...rest) : send({ name, text: what as string, values: values ?? [] })
  }
  const askFirst: Ask = async (what, ...rest) => {
    const [values] = rest as [unknown[]?]
    if (what === 'commit' || what === 'rollback') return nothing(what)
    if (typeof what === 'string' && !values?.length) return [await send(`begin; ${what}`)].flat().at(-1) ?? nothing('begin')
    await send('begin')
    return ask(what, ...rest)
  }
  const sparing: Ask = (what, ...rest) => {
    const first = begins
    begins = what === 'begin'
    if (begins) return Promise.resolve(nothing('begin'))
    return first ? askFirst(what, ...rest) : ask(what, ...rest)
  }
  client.query = sparing as unknown as typeof client.query
}

function nothing(command: string): Answer {
  return { command: command.toUpperCase(), rowCount: null, rows: [] }
}

/** A plan costs the server memory for as long as its connection lives: statements of ever new text get none. */
const mostPlans = 200
const names = new Map<string, string>()

function nameOfPlan(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size === mostPlans) return known
  const name = `portolan_${names.size + 1}`
  names.set(text, name)
  return name
}
