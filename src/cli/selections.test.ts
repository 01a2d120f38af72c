import { describe, expect, it } from 'vitest'
import { aimCommands, contributionCommands } from './aims.ts'
import type { Command } from './command.ts'
import { componentCommands, fieldCommands } from './components.ts'
import { historyCommands } from './history.ts'
import { memberCommands, ownerCommands, tokenCommands } from './identity.ts'
import { feedbackCommands, limitCommands, organisationCommands, personCommands, roleCommands, viewCommands } from './organisation.ts'
import { decisionCommands, selectionCommands } from './selections.ts'

const all: readonly Command[] = [
  ...componentCommands,
  ...fieldCommands,
  ...aimCommands,
  ...contributionCommands,
  ...organisationCommands,
  ...roleCommands,
  ...limitCommands,
  ...personCommands,
  ...viewCommands,
  ...feedbackCommands,
  ...selectionCommands,
  ...decisionCommands,
  ...memberCommands,
  ...ownerCommands,
  ...tokenCommands,
  ...historyCommands,
]

/** What a command line becomes on its way to the operation. */
async function asked(line: readonly string[]): Promise<unknown> {
  const chosen = all.find(({ usage }) => usage.words.every((word, at) => line[at] === word))
  if (!chosen) throw new Error(`no command ${line.join(' ')}`)
  return new Promise((resolve, reject) => {
    const ask = (_: unknown, __: unknown, input: unknown) => {
      resolve(input)
      return new Promise<never>(() => undefined)
    }
    chosen.perform(line.slice(chosen.usage.words.length), { ask, note: () => undefined }).catch(reject)
  })
}

const id = '01900000-0000-7000-8000-000000000001'

describe('the commands of the portfolio', () => {
  it('take names in words, amounts as numbers, lists by repeating and records as JSON', async () => {
    const line = ['component', 'add', 'Quay wall', '--tags', 'north', '--tags', 'steel', '--budget-minor', '500', '--mandatory', 'true']
    expect(await asked([...line, '--demand', `{"roleId":"${id}","minutes":[60]}`])).toMatchObject({
      name: 'Quay wall',
      tags: ['north', 'steel'],
      budgetMinor: [500],
      mandatory: true,
      demand: [{ roleId: id, minutes: [60] }],
    })
    expect(await asked(['limit', 'set', '--money', '{"kind":"whole","totalMinor":900}', '--revision', '1'])).toMatchObject({
      money: { kind: 'whole', totalMinor: 900 },
    })
    expect(await asked(['selection', 'run', '--measure', '{"kind":"net_benefit"}', '--wait', 'true'])).toMatchObject({
      measure: { kind: 'net_benefit' },
      wait: true,
    })
    expect(await asked(['contribution', 'set', `{"componentId":"${id}","aimId":"${id}","value":"big"}`])).toEqual({
      cells: [{ componentId: id, aimId: id, value: 'big' }],
    })
  })

  it('name a record, a change and the hat of a token by their place', async () => {
    expect(await asked(['history', 'list', 'component', id, '--limit', '3'])).toMatchObject({ table: 'component', recordId: id, limit: 3 })
    expect(await asked(['history', 'undo', '17'])).toEqual({ changeId: 17 })
    expect(await asked(['token', 'make', 'Nightly report', 'viewer', '--days', '90'])).toEqual({
      name: 'Nightly report',
      hat: 'viewer',
      days: 90,
    })
    expect(await asked(['token', 'revoke', id])).toEqual({ tokenId: id })
  })

  it('refuse in words what an operation does not take', async () => {
    await expect(asked(['component', 'move', id, '--state', 'finished', '--revision', '1'])).rejects.toMatchObject({
      code: 'input_invalid',
    })
    await expect(asked(['component', 'show'])).rejects.toMatchObject({ code: 'command_misused' })
  })

  it('are each told apart by their words', () => {
    const lines = all.map(({ usage }) => usage.words.join(' '))
    expect(new Set(lines).size).toBe(lines.length)
  })
})
