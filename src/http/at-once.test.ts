import { expect, it } from 'vitest'
import { onEachDatabase } from '../../test/database.ts'
import { aWorld } from '../../test/server.ts'

onEachDatabase(
  'two people at once',
  ({ database }) => {
    it.each([
      ['/fields', { name: 'Region', type: 'text' }, 'field_exists'],
      ['/people', { name: 'Ada', email: 'ada@example.org' }, 'email_taken'],
    ] as const)('409: of those who add the same to %s one succeeds, and the others are told', async (path, body, code) => {
      const { call, owner } = await aWorld(database())
      const answers = await Promise.all(Array.from({ length: 6 }, () => call(owner, ['POST', path], { body })))
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code)).toEqual(Array(5).fill(code))
    })
  },
  'commits',
)
