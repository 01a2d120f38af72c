import { sql } from 'kysely'
import type pg from 'pg'
import { sendTogether } from './sent-together.ts'

const mark = '/* keep plan */'

/**
 * At the end of a statement: a server plans it once for each connection, not each time. For statements that are asked often
 * and only ever as one role; what differs from one asking to the next has to be a parameter.
 */
export const keepPlan = sql.raw(mark)

const [ahead, aheadOfOne] = ['/* goes ahead */', '/* goes ahead of one question */']

/** At the end of a statement without parameters that asks nothing: it travels with the statement after it. */
export const goesAhead = sql.raw(ahead)

/** The same in a transaction that asks one question: the commit travels too, and a second question is an error. */
export const goesAheadOfOne = sql.raw(aheadOfOne)

type Ask = (what: string | pg.QueryConfig, ...rest: unknown[]) => Promise<Answer | Answer[]>
type Answer = Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'>

/**
 * Makes a connection ask with fewer trips to the database and back: `begin`, and what is marked to go ahead, travel with
 * the statement after them. With `keepingPlans`, statements marked so are prepared; the one session of the embedded database
 * has no room for that, because all connections share it and would take one another's names.
 */
export function spareTrips(client: pg.PoolClient, { keepingPlans }: { keepingPlans: boolean }): void {
  const send = client.query.bind(client) as unknown as Ask
  let held: readonly string[] = []
  let question: 'any' | 'awaited' | 'asked' | 'answered' = 'any'

  const ask: Ask = (what, ...rest) => {
    const before = held
    held = []
    if (typeof what !== 'string') return send(what, ...rest)
    const [values = []] = rest as [unknown[]?]
    const name = keepingPlans && what.endsWith(mark) ? nameOfPlan(what) : undefined
    const asked = { text: what, values, ...(name !== undefined && { name }) }
    const behind = question === 'awaited' && before[0] === 'begin' ? ['commit'] : []
    if (before.length === 0) return name === undefined ? send(what, ...rest) : send(asked)
    return name !== undefined || values.length > 0
      ? sendTogether(send as never, { ahead: before, behind }, asked)
      : send([...before, what, ...behind].join('; ')).then((answers) => [answers].flat().at(-1 - behind.length) ?? nothing(what))
  }
  const askOne: Ask = async (what, ...rest) => {
    if (question !== 'awaited') throw new Error('A second question where one was to be asked: use a transaction.')
    const commits = held[0] === 'begin'
    const answering = ask(what, ...rest)
    question = 'asked'
    const answer = await answering
    if (commits) question = 'answered'
    return answer
  }
  const close: Ask = (what, ...rest) => {
    const isOver = held[0] === 'begin' || question === 'answered'
    question = 'any'
    if (!isOver) return ask(what, ...rest)
    held = []
    return Promise.resolve(nothing(String(what)))
  }
  const sparing: Ask = (what, ...rest) => {
    if (typeof what === 'string') {
      if (what.endsWith(aheadOfOne)) question = 'awaited'
      if (what === 'begin' || what.endsWith(ahead) || what.endsWith(aheadOfOne)) {
        held = [...held, what]
        return Promise.resolve(nothing('begin'))
      }
      if (/^(commit|rollback|release)/.test(what)) return close(what, ...rest)
    }
    return question === 'any' ? ask(what, ...rest) : askOne(what, ...rest)
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
