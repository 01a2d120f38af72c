import type { Category } from '../component/kinds.ts'
import { categoryOf } from './category.ts'
import { fold } from './cell.ts'
import type { Column } from './columns.ts'
import type { CurrenciesTaken } from './currencies.ts'
import type { Draft, OwnValue, PlaceInList, RoleDemand, RoleDraft } from './draft.ts'
import { middleOf, ownValue, unfitAmount } from './draft-values.ts'
import { type ListRow, listRows } from './list-rows.ts'
import type { Meaning } from './meanings.ts'
import type { Amount } from './money.ts'
import { namesIn } from './names.ts'
import { periodInHead } from './period-columns.ts'
import type { Reason } from './reading.ts'
import { idAt, type Resolve, resolverOf } from './resolve.ts'
import { roleOf } from './role-columns.ts'
import type { Survey, SurveyedList } from './survey.ts'
import { columnWith, type RowRead, type Unread } from './table-reading.ts'
import type { Value } from './value.ts'
import type { When } from './when.ts'

/** What is understood but cannot be kept where it belongs: it stands beside the cells that were not understood. */
export interface Misfit extends Unread {
  readonly list: number
}

export interface Drafted {
  readonly components: readonly Draft[]
  readonly roles: readonly RoleDraft[]
  readonly misfits: readonly Misfit[]
  /** Rows kept beside the components they are about. */
  readonly rows: readonly ListRow[]
}

/** `merged`: identities that a person says are another one. */
export interface DraftChoices {
  readonly currencyOf: CurrenciesTaken['of']
  readonly merged?: ReadonlyMap<string, string>
}

/**
 * What the lists say about components and teams, one draft for each thing. Where several lists speak of one thing the
 * latest counts, of undated ones the first in order, and the others add what it leaves open. Only the current row of a thing fills its draft; dated
 * rows, the current one included, are kept beside it.
 */
export function draftComponents(survey: Survey, { currencyOf, merged = new Map() }: DraftChoices): Drafted {
  const { lists, links, known: knownLists } = survey
  const drafts = new Map<string, Draft>()
  const days = new Map<string, string | null>()
  const misfits: Misfit[] = []
  const resolve = resolverOf(lists, { known: knownLists, merged })
  for (const [index, list] of lists.entries()) {
    if (list.subject !== 'components') continue
    const rows = new Map(list.rows.map((row) => [row.row, row]))
    const cells = new Map(list.table.rows.map((row) => [row.row, row.cells]))
    const parentColumn = columnWith(list.columns, 'parent')
    const link = links.find(
      ({ from, to, own, rowsPerTarget }) =>
        from.table === index && !own && rowsPerTarget >= 1.2 && (lists[to.table]?.subject ?? 'components') === 'components',
    )
    const nameOf = namesIn(list)
    for (const listed of list.listed) {
      const { identity, current } = listed
      const own = merged.get(identity) ?? identity
      const row = rows.get(current.row)!
      const { draft, unfit } = draftOf(list, row, { identity: own, name: nameOf(listed), currencyOf })
      misfits.push(...unfit.map((each) => ({ ...each, list: index })))
      const above = link ? idAt(cells.get(row.row)?.[link.from.column]) : idAt(row.values[parentColumn])
      const parent = above === '' ? undefined : resolve(above, link?.to.table)
      const full = {
        ...draft,
        ...placesOf(draft, { list: index, row: row.row }),
        ...(parent !== undefined && parent !== own && { parent }),
        ...referring(list, row, resolve),
      }
      const [known, day] = [drafts.get(own), days.get(own)]
      const isLater = day != null && current.asOf !== null && day < current.asOf
      drafts.set(own, known ? (isLater ? joined(full, known) : joined(known, full)) : full)
      if (!known || isLater) days.set(own, current.asOf)
    }
  }
  const { rows, unknown } = listRows(survey, { resolve, merged })
  return { components: [...drafts.values()], roles: draftRoles(lists), misfits: [...misfits, ...unknown], rows }
}

interface Around {
  readonly identity: string
  readonly name: string
  readonly currencyOf: CurrenciesTaken['of']
}

function draftOf({ columns, keying }: SurveyedList, row: RowRead, { identity, name, currencyOf }: Around) {
  const unfit: Unread[] = []
  const own: Record<string, OwnValue> = {}
  const at = <Kind extends Value>(meaning: Meaning) => row.values[columnWith(columns, meaning)] as Kind | undefined
  const refuseCell = (column: number, value: Value, reason: Reason) => unfit.push({ row: row.row, column, value: spelled(value), reason })
  const { currency, ...money } = moneyIn(columns, row, { currencyOf, refuseCell })
  const [start, end] = [at<When>('start')?.first, at<When>('finish')?.last]
  const backwards = start !== undefined && end !== undefined && end < start
  if (backwards) refuseCell(columnWith(columns, 'finish'), end, 'ends_before_start')
  const byPeriod = { budget: money.budgetByPeriod !== undefined, benefit: money.benefitByPeriod !== undefined }
  const category = categoryOf(at<string>('category') ?? '')
  for (const column of columns) {
    const value = row.values[column.index]
    if (value !== undefined && keptAsOwn(column.meaning, { category, byPeriod })) own[column.header] = ownValue(column, value)
  }
  const reference = row.values[keying.key]
  const draft = dense({
    identity,
    reference: reference === undefined ? undefined : String(reference),
    name,
    kind: at('kind'),
    state: at('state'),
    sponsor: at<string>('sponsor'),
    owner: at<string>('owner'),
    startDate: start,
    endDate: backwards ? undefined : end,
    category,
    mandatory: at<boolean>('mandatory'),
    deliveryRisk: roundedRisk(at<number>('risk')),
    tags: at<readonly string[]>('tags'),
    currency,
    ...money,
    demand: demandIn(columns, row),
    own,
  })
  return { draft: draft as unknown as Draft, unfit }
}

/** What each column of a role says; undefined where all of them are blank. Below nought is nothing. */
function demandIn(columns: readonly Column[], { values }: RowRead): readonly RoleDemand[] | undefined {
  const said = columns.flatMap(({ index, meaning, header }) => {
    const head = meaning === 'role_demand' ? roleOf(header) : undefined
    const amount = values[index] as number | undefined
    return head && amount !== undefined ? [{ ...head, amount: Math.max(0, amount) }] : []
  })
  return said.length > 0 ? said : undefined
}

interface Counting {
  readonly currencyOf: CurrenciesTaken['of']
  readonly refuseCell: (column: number, value: Value, reason: Reason) => void
}

type Money = Partial<Pick<Draft, 'currency' | 'budgetMinor' | 'spentMinor' | 'benefitMinor' | 'budgetByPeriod' | 'benefitByPeriod'>>

const sums = { budget: 'budgetMinor', spent: 'spentMinor', benefit: 'benefitMinor' } as const
const series = { period_budget: 'budgetByPeriod', period_benefit: 'benefitByPeriod' } as const

/** The money of a row, in one currency: the one that its own cell names, else the one of its first amount that names any. */
function moneyIn(columns: readonly Column[], { values }: RowRead, { currencyOf, refuseCell }: Counting): Money {
  const amounts = columns.flatMap((column) => {
    const amount = column.meaning in sums || column.meaning in series ? (values[column.index] as Amount | undefined) : undefined
    return amount ? [{ column, amount }] : []
  })
  if (amounts.length === 0) return {}
  const named = (values[columnWith(columns, 'currency')] as string | undefined) ?? null
  const currency = currencyOf(named ?? amounts.find(({ amount }) => amount.currency !== null)?.amount.currency ?? null)
  const money: { -readonly [Key in keyof Money]: Money[Key] } = { currency }
  for (const { column, amount } of amounts) {
    const { index, meaning, header, style } = column
    const reason = unfitAmount(amount, currency, currencyOf)
    if (reason) refuseCell(index, amount, reason)
    else if (meaning in sums) money[sums[meaning as keyof typeof sums]] = middleOf(amount)
    else {
      const period = periodInHead(header, style.dates)?.period
      const by = series[meaning as keyof typeof series]
      if (period) money[by] = [...(money[by] ?? []), { first: period.first, last: period.last, minor: middleOf(amount), header }]
    }
  }
  return money
}

interface Placed {
  readonly category: Category | undefined
  /** A total beside amounts by period has no other place. */
  readonly byPeriod: { readonly budget: boolean; readonly benefit: boolean }
}

function keptAsOwn(meaning: Meaning, { category, byPeriod }: Placed): boolean {
  if (meaning === 'category') return category === undefined
  if (meaning === 'budget' || meaning === 'benefit') return byPeriod[meaning]
  return ['custom', 'description', 'department', 'forecast', 'value', 'demand', 'person', 'role', 'heads', 'busy_share'].includes(meaning)
}

/** Where the money of a draft stands in its list; nothing where it says none. */
function placesOf({ budgetMinor, budgetByPeriod, spentMinor }: Draft, place: PlaceInList): Pick<Draft, 'places'> {
  const budget = budgetMinor !== undefined || budgetByPeriod !== undefined
  if (!budget && spentMinor === undefined) return {}
  return { places: { ...(budget && { budget: place }), ...(spentMinor !== undefined && { spent: place }) } }
}

/** Adds what another list says to what is known, which stays where both speak. */
function joined(known: Draft, added: Draft): Draft {
  const sameMoney = known.currency === undefined || added.currency === undefined || known.currency === added.currency
  const { budgetMinor, benefitMinor, spentMinor, budgetByPeriod, benefitByPeriod, currency, places, ...rest } = added
  const money = sameMoney ? dense({ budgetMinor, benefitMinor, spentMinor, budgetByPeriod, benefitByPeriod, currency }) : {}
  const both = known.places || (sameMoney && places) ? { places: { ...(sameMoney && places), ...known.places } } : {}
  return { ...rest, ...money, ...known, ...both, own: { ...added.own, ...known.own } }
}

function referring(list: SurveyedList, row: RowRead, resolve: Resolve): Pick<Draft, 'needs' | 'excludes'> {
  const named = (meaning: 'needs' | 'excludes') => {
    const texts = row.values[columnWith(list.columns, meaning)] as readonly string[] | undefined
    return texts?.flatMap((text) => resolve(fold(text)) ?? [])
  }
  return dense({ needs: named('needs'), excludes: named('excludes') })
}

function draftRoles(lists: readonly SurveyedList[]): RoleDraft[] {
  const roles = new Map<string, { name: string; heads: number; busy: number; busyHeads: number }>()
  for (const { subject, columns, rows } of lists) {
    if (subject !== 'people') continue
    const [named, counted, shared] = [columnWith(columns, 'role'), columnWith(columns, 'heads'), columnWith(columns, 'busy_share')]
    for (const { values } of rows) {
      const name = String(values[named] ?? '').trim()
      if (name === '') continue
      const heads = Math.max(0, Number(values[counted] ?? (counted < 0 ? 1 : 0)))
      const busy = values[shared] as number | undefined
      const role = roles.get(fold(name)) ?? { name, heads: 0, busy: 0, busyHeads: 0 }
      role.heads += heads
      if (busy !== undefined) {
        role.busy += Math.min(100, Math.max(0, busy)) * heads
        role.busyHeads += heads
      }
      roles.set(fold(name), role)
    }
  }
  return [...roles.values()].map(({ name, heads, busy, busyHeads }) => ({
    name,
    headsHundredths: Math.round(heads * 100),
    busyPercent: busyHeads > 0 ? Math.round(busy / busyHeads) : null,
  }))
}

function roundedRisk(risk: number | undefined): number | undefined {
  return risk === undefined ? undefined : Math.round(risk)
}

function spelled(value: Value): string | number | boolean {
  if (typeof value !== 'object') return value
  return 'lowMinor' in value ? middleOf(value) / 100 : JSON.stringify(value)
}

function dense<Given extends object>(given: Given): { [Key in keyof Given]: Exclude<Given[Key], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never
}
