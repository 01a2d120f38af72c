import { useLingui } from '@lingui/react/macro'
import type { Meaning } from '#domain/intake/meanings.ts'
import type { Reason } from '#domain/intake/reading.ts'

/** What a column can be taken for, in words. */
export function useMeanings(): Readonly<Record<Meaning, string>> {
  const { t } = useLingui()
  return {
    key: t`Key`,
    name: t`Name`,
    description: t`Description`,
    sponsor: t`Sponsor`,
    owner: t`Owner`,
    kind: t`Kind`,
    state: t`State`,
    category: t`Category`,
    department: t`Department`,
    parent: t`Part of`,
    start: t({ message: 'Start', context: 'date' }),
    finish: t`Finish`,
    budget: t`Budget`,
    period_budget: t`Budget of one period`,
    spent: t`Spent`,
    forecast: t`Forecast`,
    benefit: t`Benefit`,
    period_benefit: t`Benefit of one period`,
    value: t`Value`,
    risk: t`Delivery risk`,
    as_of: t`As of`,
    mandatory: t`Must be done`,
    tags: t`Tags`,
    needs: t`Needs`,
    excludes: t`Excludes`,
    demand: t`People needed`,
    role_demand: t`People needed of one team`,
    currency: t`Currency`,
    person: t`Person`,
    role: t`Team`,
    heads: t`Heads of a team`,
    busy_share: t`Share taken by day-to-day work`,
    custom: t`A column of your own`,
  }
}

/** Why a cell could not be read. */
export function useReasons(): Readonly<Record<Reason, string>> {
  const { t } = useLingui()
  return {
    placeholder: t`The cell says that the value is not known`,
    withheld: t`The cell says that the value is withheld`,
    sentence: t`There are words where a value is expected`,
    several_values: t`The cell gives more than one value`,
    impossible_date: t`There is no such day`,
    impossible_period: t`The two years do not follow each other`,
    not_a_date: t`This is not a date in any form known here`,
    not_a_number: t`This is not a number`,
    not_money: t`This is not an amount of money`,
    not_a_yes_or_no: t`This says neither yes nor no`,
    not_a_duration: t`This is not a length of time`,
    unknown_word: t`This word is not in the list for this column`,
    only_a_lower_limit: t`Only a lower limit is given`,
    range_backwards: t`The range ends below its start`,
    too_large: t`The number is too large to keep exactly`,
    below_zero: t`An amount below zero cannot stand here`,
    ends_before_start: t`The end lies before the start`,
    other_currency: t`The amount is in another currency than the others of its row`,
    unknown_reference: t`Nothing in these lists has this key or name`,
    nameless: t`The row has neither a key nor a name`,
    formula_error: t`The spreadsheet could not work out this cell`,
  }
}
