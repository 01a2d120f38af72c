import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { refuse } from '#contract/refusals.ts'
import { ownCommand } from './command.ts'
import { runCommandLine } from './command-line.ts'

const add = ownCommand({
  usage: 'portolan sum add <file> [rest…] [--seed <number>] [--tag <tag…>] [--dry-run]',
  summary: 'Add up what files say',
  input: z.object({
    file: z.string(),
    rest: z.array(z.string()).default([]),
    seed: z.int().min(1).default(1),
    tag: z.array(z.string()).default([]),
    dryRun: z.boolean().default(false),
  }),
  perform: async (input, { note }) => {
    note('adding')
    return { answer: input, text: `${input.file} with seed ${input.seed}` }
  },
})

const fail = ownCommand({
  usage: 'portolan sum fail',
  summary: 'Refuse',
  input: z.object({}),
  perform: async () =>
    refuse('input_invalid', { problems: [{ code: 'no_date', sheet: 'Plan', row: 4, column: 'Start', reason: '31 February is no date' }] }),
})

async function run(...argv: string[]) {
  const printed = { out: '', err: '' }
  const exit = await runCommandLine(argv, {
    groups: [{ noun: 'sum', summary: 'Sums', load: async () => [add, fail] }],
    terminal: { out: (text) => (printed.out += `${text}\n`), err: (text) => (printed.err += `${text}\n`) },
    ask: () => () => refuse('internal'),
  })
  return { exit, ...printed }
}

describe('the command line', () => {
  it('reads words, options and flags into the input the schema wants', async () => {
    const { exit, out, err } = await run('sum', 'add', 'a.csv', 'b.csv', '--seed', '3', '--tag=x', '--tag', 'y', '--dry-run', '--json')
    expect({ exit, err, answer: JSON.parse(out) }).toEqual({
      exit: 0,
      err: 'adding\n',
      answer: { file: 'a.csv', rest: ['b.csv'], seed: 3, tag: ['x', 'y'], dryRun: true },
    })
  })

  it('prints what a person reads when no JSON is asked for', async () => {
    expect(await run('sum', 'add', 'a.csv')).toMatchObject({ exit: 0, out: 'a.csv with seed 1\n' })
  })

  it('gives no answer to nothing asked as JSON: how to ask goes to the error output', async () => {
    expect(await run('--json')).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('portolan <noun> <verb>') })
  })

  it('takes a word after -- for what it is, even if it looks like an option', async () => {
    expect(await run('sum', 'add', '--', '--json')).toMatchObject({ exit: 0, out: '--json with seed 1\n' })
  })

  it.each([
    ['an unknown option', ['sum', 'add', 'a', '--sead', '3'], 'unknown option: --sead'],
    ['a missing word', ['sum', 'add'], 'missing: <file>'],
    ['a missing value', ['sum', 'add', 'a', '--seed'], 'missing: the value of --seed'],
    ['a word too many', ['sum', 'fail', 'a'], 'unexpected: a'],
    ['a value out of range, with its place', ['sum', 'add', 'a', '--seed', '0'], 'seed: code too_small'],
    ['a word where a number belongs', ['sum', 'add', 'a', '--seed', 'many'], 'seed: code invalid_type'],
    ['an unknown noun', ['summ'], 'command: summ'],
    ['an unknown verb', ['sum', 'ad'], 'command: sum ad'],
  ])('refuses %s with exit code 2', async (_, argv, said) => {
    const { exit, out, err } = await run(...argv)
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain(said)
  })

  it('says a refusal with the place of each problem', async () => {
    const { err } = await run('sum', 'fail')
    expect(err).toContain('sheet Plan, row 4, column Start: code no_date, 31 February is no date')
  })

  it('gives a refusal as one JSON document when JSON is asked for', async () => {
    const { exit, out, err } = await run('sum', 'fail', '--json')
    expect({ exit, err, code: JSON.parse(out).code }).toEqual({ exit: 2, err: '', code: 'input_invalid' })
  })

  it('lists the commands of a noun when no verb is given, and of everything when no noun is', async () => {
    expect((await run('sum')).out).toContain('portolan sum fail')
    expect((await run()).out).toContain('sum  Sums')
  })
})
