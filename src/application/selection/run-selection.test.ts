import { expect, it, vi } from 'vitest'
import { portfolioUnderLimits } from '#domain/portfolio/examples.suite.ts'
import type { App } from '../app.ts'
import { runSelection } from './run-selection.ts'

it('throws nothing where the database goes away while it computes: nobody waits for it, and it would end the server', async () => {
  const away = () => Promise.reject(new Error('connect ECONNREFUSED'))
  const ring = vi.fn()
  const app = { compute: away, transact: away, ring } as unknown as App
  const run = { id: 'one', input: { portfolio: portfolioUnderLimits() }, question: { seconds: null, seed: 1 } }
  const warned = vi.spyOn(process, 'emitWarning').mockReturnValue()
  await runSelection(app, run as unknown as Parameters<typeof runSelection>[1])
  expect(warned).toHaveBeenCalledOnce()
  expect(ring).toHaveBeenCalled()
  warned.mockRestore()
})
