import { type CycleEntry, cycleSteps, type listCycle as operation } from '#contract/decision.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { listCycle as listRows } from '#db/cycle.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'

/** What was done in each step of the portfolio cycle and when it was last done; a step that was never done says so. */
export async function listCycle(app: App, { limit }: InputOf<typeof operation>): Promise<AnswerGiven<typeof operation>> {
  permit(app, 'selection.read')
  const rows = await app.transact((db) => listRows(db, limit))
  const items = rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
  const last = (step: CycleEntry['step']) => items.find((item) => item.step === step)?.at ?? null
  const lastByStep = Object.fromEntries(cycleSteps.map((step) => [step, last(step)])) as Record<CycleEntry['step'], string | null>
  return { items, lastByStep }
}
