import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import type { addSample as operation } from '#contract/sample.ts'
import type { AccountApp } from '../house.ts'
import { group } from './group.ts'
import { loadSample } from './load-sample.ts'
import { smallFirm } from './small-firm.ts'

/** Anybody may: the sample belongs to whoever asks for it, and touches nothing of anybody else’s. */
export async function addSample(app: AccountApp, { sample }: InputOf<typeof operation>): Promise<AnswerGiven<typeof operation>> {
  const chosen = sample === 'group' ? group : smallFirm
  const { organisationId } = await loadSample(app.house, app.account, chosen)
  return { organisationId, name: chosen.name }
}
