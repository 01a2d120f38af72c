import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { RankedRow } from '#contract/ranking.ts'
import type { ScorePart } from '#domain/component/ranking.ts'
import { currencyExponent } from '#domain/foundation/money.ts'
import { useFormat } from '../parts/format.ts'
import type { Column } from '../parts/list/column.ts'
import css from './portfolio.module.css'
import type { RankingMethodName } from './ranking-query.ts'

/** What each method is called, and how its score is worked out: the head of the column of scores, in the page and in the file. */
export function useRankingWords(currency: string) {
  const { t } = useLingui()
  const methods: Readonly<Record<RankingMethodName, { readonly name: string; readonly formula: string }>> = {
    contribution: { name: t`worth to your aims`, formula: t`weight × contribution, over all aims` },
    value_for_money: { name: t`value for money`, formula: t`worth to your aims ÷ thousand ${currency} still to come` },
    net_benefit: { name: t`benefit less cost`, formula: t`benefit − money still to come` },
    present_value: { name: t`benefit less cost, in today’s money`, formula: t`benefit − money still to come, at 3.5 % a year` },
    column: { name: t`a column of your own`, formula: t`the number in the column` },
    weighted_shortest_job_first: {
      name: t`cost of delay by size`,
      formula: t`(business value + time criticality + risk reduction) ÷ size`,
    },
  }
  const parts: Readonly<Record<ScorePart, string>> = {
    contribution: t`contribution to an aim`,
    benefit: t`benefit`,
    money: t`money still to come`,
    column: t`the column`,
    businessValue: t`business value`,
    timeCriticality: t`time criticality`,
    riskReduction: t`risk reduction`,
    size: t`size`,
  }
  return { methods, parts }
}

/** What the page shows of each piece of work, and what a file says of it: there each column names its formula or its rule. */
export function useRankingColumns(by: RankingMethodName, currency: string) {
  const { t } = useLingui()
  const { score: written, shortMoney, list } = useFormat()
  const { methods, parts } = useRankingWords(currency)
  const isMoney = by === 'net_benefit' || by === 'present_value'
  const scale = by === 'value_for_money' ? 1000 * 10 ** currencyExponent(currency) : 1
  const money = (minor: number) => ({ minor: Math.round(minor), currency })
  const missing = (row: RankedRow) => t`not known yet: ${list(row.missing.map((part) => parts[part]))}`
  const score: Column<RankedRow> = {
    id: 'score',
    title: t`Score`,
    width: 120,
    right: true,
    unordered: true,
    onCard: true,
    type: isMoney ? 'money' : 'number',
    value: ({ score }) => (score === null ? null : isMoney ? money(score) : Math.round(score * scale * 1e6) / 1e6),
    cell: (row) => {
      if (row.score === null) return <span className={css.unknown}>{missing(row)}</span>
      return isMoney ? shortMoney(row.score, currency) : written(row.score * scale)
    },
  }
  const toCome: Column<RankedRow> = {
    id: 'money',
    title: t`Money still to come`,
    width: 150,
    right: true,
    unordered: true,
    onCard: true,
    type: 'money',
    value: ({ moneyMinor }) => (moneyMinor === null ? null : money(moneyMinor)),
    cell: ({ moneyMinor }) => (moneyMinor === null ? '–' : shortMoney(moneyMinor, currency)),
  }
  const name: Column<RankedRow> = {
    id: 'name',
    title: t`Work`,
    width: 200,
    grow: 4,
    unordered: true,
    value: ({ name }) => name,
    cell: (row) => <Place row={row} />,
  }
  const rank: Column<RankedRow> = {
    id: 'rank',
    title: t`Rank`,
    width: 52,
    type: 'number',
    value: ({ rank }) => rank,
    cell: ({ rank }) => rank,
  }
  const { formula } = methods[by]
  return {
    shown: [name, score, toCome],
    inFile: [
      rank,
      name,
      { ...score, title: t`Score: ${formula}` },
      { ...toCome, title: t`Money still to come (less goes first where scores are equal)` },
    ],
  }
}

function Place({ row: { id, name, rank } }: { row: RankedRow }) {
  return (
    <>
      <span className={css.rank}>{rank ?? '–'}</span>
      <Link to="/components/$componentId" params={{ componentId: id }}>
        {name}
      </Link>
    </>
  )
}
