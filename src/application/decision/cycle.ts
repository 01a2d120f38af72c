import type { listCycle as operation } from '#contract/decision.ts'
import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import { listCycle as listRows } from '#db/cycle.ts'
import { authorisingVerdicts, type CycleStep, cycleSteps, stepsOfChanges } from '#domain/portfolio/cycle.ts'
import type { App } from '../app.ts'
import { permit } from '../permissions.ts'

/** What was done in each step of the portfolio cycle and when it was last done; a step that was never done says so. */
export async function listCycle(app: App, { limit }: InputOf<typeof operation>): Promise<AnswerGiven<typeof operation>> {
  permit(app, 'selection.read')
  const rows = await app.transact((db) => listRows(db, { changes: stepsOfChanges, authorising: authorisingVerdicts, limit }))
  const items = rows.map(({ place, at, ...row }) => ({ place, entry: { ...row, at: at.toISOString() } }))
  const last = (step: CycleStep) => items.find(({ entry }) => entry.step === step)?.entry.at ?? null
  return {
    items: items.filter(({ place }) => place <= limit).map(({ entry }) => entry),
    lastByStep: Object.fromEntries(cycleSteps.map((step) => [step, last(step)])) as Record<CycleStep, string | null>,
  }
}
