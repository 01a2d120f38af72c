import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { requestOf } from './client.ts'
import { FileBytes } from './file.ts'
import { operation } from './operation.ts'

const answer = z.object({})

describe('what the client sends', () => {
  it('puts what stands in the path there, escaped, and the rest of a get into the query, lists repeated', () => {
    const list = operation({
      method: 'get',
      path: '/teams/:teamId/work',
      summary: 'Work',
      input: z.object({ teamId: z.string(), state: z.array(z.string()), search: z.string().optional() }),
      answer,
      refusals: [],
    })
    expect(requestOf(list, { teamId: 'a/b', state: ['one', 'two'], search: undefined })).toEqual({
      url: '/teams/a%2Fb/work?state=one&state=two',
    })
  })

  it('puts the rest of a change into its body', () => {
    const edit = operation({
      method: 'patch',
      path: '/teams/:teamId',
      summary: 'Edit',
      input: z.object({ teamId: z.string(), heads: z.int() }),
      answer,
      refusals: [],
    })
    expect(requestOf(edit, { teamId: 't', heads: 3 })).toEqual({ url: '/teams/t', body: '{"heads":3}', type: 'application/json' })
  })

  it('sends a file as it is and says about it in the query', () => {
    const bytes = new Uint8Array([1, 2])
    const drop = operation({
      method: 'post',
      path: '/imports',
      summary: 'Drop',
      input: z.object({ name: z.string(), bytes: FileBytes }),
      answer,
      maxBytes: 10,
      refusals: [],
    })
    expect(requestOf(drop, { name: 'plan.csv', bytes })).toEqual({
      url: '/imports?name=plan.csv',
      body: bytes,
      type: 'application/octet-stream',
    })
  })
})
