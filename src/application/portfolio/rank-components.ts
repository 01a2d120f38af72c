import type { AnswerGiven, InputOf } from '#contract/operation.ts'
import type { rankComponents as operation } from '#contract/ranking.ts'
import { refuse } from '#contract/refusals.ts'
import { listFields } from '#db/fields.ts'
import type { Db } from '#db/open.ts'
import { jobParts, type RankingMethod, rankComponents as rank, tieRule } from '#domain/component/ranking.ts'
import { dateOf } from '#domain/foundation/calendar.ts'
import type { App } from '../app.ts'
import { pageOf, positionOf } from '../paging.ts'
import { permit } from '../permissions.ts'
import { readPortfolio } from '../selection/read-portfolio.ts'

type Asked = InputOf<typeof operation>

/** What each score is worked out from, printed with every list. */
const formulas: Readonly<Record<RankingMethod['kind'], string>> = {
  contribution: 'weighted score: the sum over the aims of weight × contribution',
  value_for_money: 'weighted score ÷ money still to come',
  net_benefit: 'benefit − money still to come',
  present_value: 'benefit − money still to come, each period discounted at the rate',
  column: 'the number in the column',
  weighted_shortest_job_first: '(business value + time criticality + risk reduction) ÷ size',
}

/** Work in the order of one method. Refuses `field_not_found` for what is no column of numbers, `column_needed` where the method reads one that nobody named. */
export async function rankComponents(app: App, asked: Asked): Promise<AnswerGiven<typeof operation>> {
  permit(app, 'component.read')
  const after = positionOf(asked.after, (text) => /^\d{1,9}$/.test(text))
  const { method, read } = await app.transact(async (db) => ({
    method: await methodIn(db, asked),
    read: await readPortfolio(db, app.now()),
  }))
  const all = rank(read.components, method, read.setting)
  const from = after === undefined ? 0 : Number(after.sortKey)
  const rows = all.slice(from, from + asked.limit + 1)
  const places = new Map(all.map(({ id }, at) => [id, at + 1]))
  const { items, next } = pageOf(rows, asked.limit, ({ id }) => ({ sortKey: String(places.get(id)), id }))
  const ranked = all.filter((one) => one.rank !== null).length
  return {
    items,
    next,
    method: asked.method,
    formula: formulas[method.kind],
    tieRule,
    asOf: dateOf(read.setting.asOf),
    currency: read.organisation.baseCurrency,
    ranked,
    incomplete: all.length - ranked,
  }
}

async function methodIn(db: Db, asked: Asked): Promise<RankingMethod> {
  const numbers = new Set((await listFields(db)).flatMap(({ id, type }) => (type === 'number' || type === 'money' ? [id] : [])))
  const named = (column: string, id: string | undefined) => {
    if (id === undefined) return refuse('column_needed', { column, method: asked.method })
    return numbers.has(id) ? id : refuse('field_not_found', { fieldId: id })
  }
  switch (asked.method) {
    case 'present_value':
      return { kind: asked.method, rateBasisPoints: asked.rateBasisPoints }
    case 'column':
      return { kind: asked.method, fieldId: named('fieldId', asked.fieldId) }
    case 'weighted_shortest_job_first': {
      const [businessValue, timeCriticality, riskReduction, size] = jobParts.map((part) => named(part, asked[part]))
      return {
        kind: asked.method,
        columns: { businessValue: businessValue!, timeCriticality: timeCriticality!, riskReduction: riskReduction!, size: size! },
      }
    }
    default:
      return { kind: asked.method }
  }
}
