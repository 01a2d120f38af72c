import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ComponentRow } from '#contract/component.ts'
import type { Column } from '../parts/column.ts'
import { useFormat } from '../parts/format.ts'
import { useWords } from '../parts/words.ts'
import css from './portfolio.module.css'

/** What the list of work can show; unknown figures say so instead of standing blank. */
export function useColumns(): readonly Column<ComponentRow>[] {
  const { t } = useLingui()
  const { kinds, states, categories, person } = useWords()
  const nameOf = (name: string | null) => (name === null ? '–' : person(name))
  const { shortMoney, day, number } = useFormat()
  const unknown = <span className={css.unknown}>{t`not known yet`}</span>
  const money = (minor: number | null, { currency }: ComponentRow) => (minor === null ? unknown : shortMoney(minor, currency))
  return [
    {
      id: 'name',
      title: t`Work`,
      width: 200,
      grow: 4,
      sortBy: (row) => row.name,
      cell: (row) => (
        <>
          <Link to="/components/$componentId" params={{ componentId: row.id }}>
            {row.name}
          </Link>
          {row.reference !== null && <span className={css.reference}>{row.reference}</span>}
        </>
      ),
    },
    { id: 'kind', title: t`Kind`, width: 100, sortBy: (row) => kinds[row.kind], cell: (row) => kinds[row.kind] },
    { id: 'state', title: t`State`, width: 92, sortBy: (row) => row.state, cell: (row) => states[row.state], onCard: true },
    {
      id: 'category',
      title: t`Category`,
      width: 86,
      sortBy: (row) => row.category,
      cell: (row) => (row.category ? categories[row.category] : '–'),
      hidden: true,
    },
    { id: 'mandatory', title: t`Must`, width: 50, sortBy: (row) => (row.mandatory ? 0 : 1), cell: (row) => (row.mandatory ? t`Yes` : '') },
    {
      id: 'budget',
      title: t`Money still to come`,
      width: 110,
      right: true,
      sortBy: (row) => row.budgetMinor,
      cell: (row) => money(row.budgetMinor, row),
      onCard: true,
    },
    {
      id: 'spent',
      title: t`Spent`,
      width: 84,
      right: true,
      sortBy: (row) => row.spentMinor,
      cell: (row) => money(row.spentMinor, row),
      hidden: true,
    },
    {
      id: 'benefit',
      title: t`Benefit`,
      width: 96,
      right: true,
      sortBy: (row) => row.benefitMinor,
      cell: (row) => money(row.benefitMinor, row),
      onCard: true,
    },
    {
      id: 'risk',
      title: t`Delivery risk`,
      width: 84,
      right: true,
      sortBy: (row) => row.deliveryRisk,
      cell: (row) => (row.deliveryRisk === null ? unknown : number(row.deliveryRisk)),
    },
    {
      id: 'sponsor',
      title: t`Sponsor`,
      width: 110,
      sortBy: (row) => row.sponsorName,
      cell: (row) => nameOf(row.sponsorName),
      hidden: true,
    },
    { id: 'owner', title: t`Owner`, width: 110, sortBy: (row) => row.ownerName, cell: (row) => nameOf(row.ownerName) },
    {
      id: 'end',
      title: t`Finish`,
      width: 96,
      sortBy: (row) => row.endDate,
      cell: (row) => (row.endDate ? day(row.endDate) : '–'),
    },
    { id: 'tags', title: t`Tags`, width: 110, cell: (row) => row.tags.join(', '), hidden: true },
  ]
}
