import { plannedOf } from './decision-cards.ts'
import { decisionRows } from './decision-rows.ts'
import { computed, type Draft, isIn, ofLimit, usedShare, valueUnit } from './draft.ts'
import type { Figure, Source } from './figure.ts'
import type { Unit } from './format-figure.ts'
import { stepsOf } from './frontier-page.ts'
import { happens } from './in-and-out-page.ts'
import { stampRows } from './method-page.ts'
import type { Amount, Limit, Work } from './pack-facts.ts'
import { reasonInWords } from './reasons.ts'

/** One sheet of the workbook beside the pack. */
export interface PackSheet {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A text, a number in its unit (see `Unit`), or nothing. */
export type SheetCell = string | { readonly value: number; readonly unit: Unit } | null

/** The workbook: the decisions, every piece of work, every limit, every step, and every figure of the pack with its source. */
export function packSheets(draft: Draft): readonly PackSheet[] {
  const { sheets, decisions, method } = draft.words
  const { head } = decisions
  const work = { name: sheets.inAndOut, head: sheets.workHead, rows: draft.facts.work.map((piece) => workRow(draft, piece)) }
  const limits = (name: string, kind: Limit['kind']) => ({ name, head: sheets.limitHead, rows: limitRows(draft, kind) })
  const steps = stepsOf(draft).map(({ money, value, gain, proven }) => [
    number(money),
    number(value),
    number(gain),
    proven ? draft.words.frontier.proven : draft.words.frontier.atLeast,
  ])
  const above = [
    { name: sheets.decisions, head: [head.decision, head.covers, head.ifNo, head.money], rows: decisionRows(draft) },
    work,
    limits(sheets.money, 'money'),
    limits(sheets.people, 'people'),
    ...asideSheet(draft),
    { name: sheets.steps, head: sheets.stepHead, rows: steps },
  ]
  return [
    ...above,
    { name: sheets.figures, head: sheets.figureHead, rows: draft.ledger.figures().map((figure) => figureRow(draft, figure)) },
    { name: sheets.stamp, head: [method.stampHead.name, method.stampHead.text], rows: stampRows(draft) },
  ]
}

/** Ideas that were not looked at; no sheet where there are none. */
function asideSheet({ facts, words: { sheets } }: Draft): readonly PackSheet[] {
  const rows = facts.aside.map((name) => [name, sheets.asideWhy])
  return rows.length > 0 ? [{ name: sheets.aside, head: sheets.asideHead, rows }] : []
}

function workRow(draft: Draft, work: Work): readonly SheetCell[] {
  const { sheets, labels, inAndOut } = draft.words
  const isUnderWay = work.action !== 'start' && work.action !== 'leaveOut'
  const amount = (label: string, said: Amount | null, unit: Unit) =>
    said === null
      ? isUnderWay
        ? sheets.notSaid
        : null
      : number(draft.ledger.cite({ label, value: said.amount, unit, source: said.source }))
  return [
    work.id,
    work.name,
    isIn(work) ? sheets.in : sheets.out,
    isIn(work) ? happens(draft, work) : sheets.actions[work.action],
    amount(labels.cost(work.name), work.costToCome, 'money'),
    amount(labels.value(work.name), work.value, valueUnit(draft.facts)),
    amount(labels.spent(work.name), work.spent, 'money'),
    amount(labels.stopCost(work.name), work.costToStop, 'money'),
    inAndOut.sure[work.sureness ?? 'untried'],
    isIn(work) ? '' : reasonInWords(draft, work),
  ]
}

function limitRows(draft: Draft, kind: Limit['kind']): readonly (readonly SheetCell[])[] {
  const { labels, from, limitName } = draft.words
  return draft.facts.limits
    .filter((limit) => limit.kind === kind)
    .map((limit) => {
      const name = limitName(limit.name, limit.period)
      const { planned, allowed } = plannedOf(draft, limit)
      const left = ofLimit(draft, limit, {
        label: labels.leftOf(name),
        value: limit.allowed - limit.planned,
        source: computed(from.limits),
      })
      const value = usedShare(limit)
      const used =
        value === null ? null : draft.ledger.cite({ label: labels.usedOf(name), value, unit: 'share', source: computed(from.limits) })
      return [limit.name, limit.period, number(planned), number(allowed), number(left), used && number(used)]
    })
}

function figureRow(draft: Draft, figure: Figure): readonly SheetCell[] {
  const unit = figure.unit === 'money' ? draft.facts.currency.code : draft.words.sheets.unit[figure.unit]
  return [figure.id, figure.label, number(figure), unit, figure.text, sourceInWords(draft, figure.source), figure.asOf]
}

function number({ value, unit }: Figure): SheetCell {
  return { value, unit }
}

/** Where a figure comes from, in words. */
function sourceInWords({ words, figures }: Draft, source: Source): string {
  switch (source.kind) {
    case 'file':
      return words.sources.file(source.file, source.place)
    case 'person':
      return words.sources.person(source.name, figures.day(source.asOf))
    case 'record':
      return words.sources.record(source.where)
    case 'assumed':
      return words.sources.assumed(source.rule)
    case 'computed':
      return words.sources.computed(source.from)
  }
}
