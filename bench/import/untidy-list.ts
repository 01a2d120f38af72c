import { seededRandom } from '../../src/domain/foundation/random.ts'

const words =
  'Customer Portal Network Depot Renewal Finance Ledger Upgrade Mobile Safety Training Data Warehouse Rail Station Payroll'.split(' ')
const head = 'Project ID,Project Name,Description,Sponsor,Department,Start Date,End Date,Budget (£m),Spend to date,RAG,Status,Benefits'

/**
 * An untidy list of `rows` projects as CSV, twelve columns, the same for the same seed: 300 sponsors, 40 departments,
 * dates day first, budgets in millions by the head, spend as `£123,456`, one risk in four and one benefit in twenty "TBC".
 */
export function untidyList(rows: number, seed: number): string {
  const random = seededRandom(seed)
  const pick = <Item>(items: readonly Item[]) => items[random.below(items.length)]!
  const two = (number: number) => String(number).padStart(2, '0')
  const lines = Array.from({ length: rows }, (_, at) => {
    const day = `${two((at % 28) + 1)}/${two((at % 12) + 1)}`
    const spend = (1000 + random.below(900_000)).toLocaleString('en-GB')
    return [
      `P-${String(at).padStart(6, '0')}`,
      `${pick(words)} ${pick(words)} ${pick(words)} ${at}`,
      `"Some words, about the project and what it is for, number ${at}"`,
      `Sponsor ${at % 300}`,
      `Department ${at % 40}`,
      `${day}/${2020 + (at % 6)}`,
      `${day}/${2026 + (at % 6)}`,
      (random.next() * 50).toFixed(2),
      `"£${spend}"`,
      pick(['Green', 'Amber', 'Red', 'TBC']),
      pick(['In progress', 'On hold', 'Complete']),
      at % 20 === 0 ? 'TBC' : `£${(random.next() * 9).toFixed(1)}m`,
    ].join(',')
  })
  return [head, ...lines, ''].join('\n')
}
