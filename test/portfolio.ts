import type { Component } from '../src/contract/component.ts'
import { aComponent } from './components.ts'
import type { World } from './server.ts'

/** Minutes that one person works in 2027, Monday to Friday, eight hours a day. */
const yearOfOne = 261 * 480

/**
 * The portfolio of the ledger's O6: eight projects, a year as one period, 1,400,000 of money, 17 developers and 11 analysts.
 * One unit of effort is one person for the year; value is a column. Answers the projects by name.
 */
export async function o6Portfolio(world: World): Promise<{ readonly projects: ReadonlyMap<string, Component>; readonly measure: object }> {
  const { call, owner } = world
  const ask = async (method: 'POST' | 'PUT', path: string, body: object) => {
    const answer = await call(owner, [method, path], { body })
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  await ask('PUT', '/organisation/periods', { periodKind: 'year', planningStart: '2027-01-01', periodCount: 1, revision: 1 })
  const dev = await ask('POST', '/roles', { name: 'Developers', headsHundredths: 1700 })
  const analyst = await ask('POST', '/roles', { name: 'Analysts', headsHundredths: 1100 })
  const field = await ask('POST', '/fields', { name: 'Points', type: 'number' })
  await ask('PUT', '/limits', { money: { kind: 'whole', totalMinor: 140_000_000 }, revision: 1 })
  const projects = new Map<string, Component>()
  const rows: readonly (readonly [string, number, number, number, number, object?])[] = [
    ['P1', 82, 400, 6, 2],
    ['P2', 74, 250, 4, 3],
    ['P3', 65, 300, 3, 2, { mandatory: true }],
    ['P4', 90, 600, 9, 3],
    ['P5', 55, 150, 2, 1],
    ['P6', 60, 220, 2, 2],
    ['P7', 40, 90, 1, 1],
    ['P8', 70, 350, 5, 4],
  ]
  for (const [name, value, cost, developers, analysts, more = {}] of rows) {
    const links = { P4: { needs: [projects.get('P2')?.id] }, P6: { excludes: [projects.get('P5')?.id] } }[name] ?? {}
    const demand = [
      { roleId: dev.id, minutes: [developers * yearOfOne] },
      { roleId: analyst.id, minutes: [analysts * yearOfOne] },
    ]
    const custom = { [field.id]: value }
    projects.set(name, await aComponent(world, { name, budgetMinor: [cost * 100_000], demand, custom, ...links, ...more }))
  }
  return { projects, measure: { kind: 'column', fieldId: field.id } }
}
