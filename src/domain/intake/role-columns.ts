import { fold } from './cell.ts'
import { parseHead } from './head-units.ts'
import { sensesOf } from './head-words.ts'
import type { Judged } from './judged.ts'
import type { Meaning } from './meanings.ts'
import { type TimeUnit, timeUnitOf } from './quantities.ts'

/** What a figure of people needed counts: people working all the while, or their time. */
export const demandUnits = ['fte', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const satisfies readonly ('fte' | TimeUnit)[]
export type DemandUnit = (typeof demandUnits)[number]

export interface RoleHead {
  /** As the head writes it, without the unit. */
  readonly role: string
  readonly unit: DemandUnit
}

const people = /^(fte|ftes|etp|wte|wtes|vza|headcount|staff)$/
const filler = /^(needed|required|demand|effort|resources?|of|for|the|in|per|est|estimated|planned|no|number|person|man|work|working)$/
const profession =
  /\b(developers?|devs?|engineers?|analysts?|architects?|testers?|qa|designers?|ux|project managers?|consultants?|trainers?|scientists?|administrators?|admins?|devops|specialists?|technicians?|planners?|operators?|electricians?|surveyors?|lawyers?|accountants?|nurses?|teachers?|drivers?|entwickler|architekt(en)?|tester|developpeurs?|ingenieurs?|analystes?|architectes?|testeurs?|chefs? de projet|programmers?|scrum masters?|product owners?|business analysts?|team|squad)\b/
const noRole =
  /^(total|contract|current|capacity|available|actual|duration|overall|all|remaining|baseline|variance|\d.*)\b|\b(19|20)\d\d\b|^$/

/** The role and the unit that a head names: `Developers (FTE)`, `Analyst days`, `FTE: testers`; undefined where it names none. */
export function roleInHead(header: string): RoleHead | undefined {
  const parts = header.split(/[\s()[\]/,;:_–—-]+/).filter((part) => part !== '')
  const isPeople = (part: string) => people.test(fold(part))
  const counted = parts.find((part) => isPeople(part) || (timeUnitOf(fold(part)) !== undefined && fold(part).length > 2))
  if (counted === undefined) return undefined
  const unit: DemandUnit = isPeople(counted) ? 'fte' : timeUnitOf(fold(counted))!
  const role = parts.filter((part) => part !== counted && !filler.test(fold(part))).join(' ')
  const { words } = parseHead(role)
  if (noRole.test(words) || (unit !== 'fte' && !profession.test(words))) return undefined
  return { role, unit }
}

/** The role that a column of people needed is about: what its head says of it, else the head itself, counted in people. */
export function roleOf(header: string): RoleHead {
  return roleInHead(header) ?? { role: header.trim(), unit: 'fte' }
}

const teams =
  /^(it|ict|information technology|digital|data|analytics|ops|operations?|sales|marketing|sales (and )?mktg|sales (and )?marketing|mktg|finance|accounting|hr|human resources|legal|compliance|procurement|purchasing|logistics|supply chain|engineering|production|manufacturing|maintenance|design|product|quality|qa|r ?d|research|development|dev|service|services|support|customer service|communications?|comms|pmo|security|informatique|operations|ventes|finances|achats|production|rh|juridique|qualite|vertrieb|einkauf|produktion|finanzen|personal|entwicklung|technik|lager)$/
/** More people than any one piece of work has of one team. */
const mostOfTeam = 500

/** The form in which teams are compared: `Sales & Mktg`, `sales mktg`; `Tester` and `Testers` are one. */
export function teamKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/s\b/g, '')
}

/**
 * Columns whose heads are teams, known ones or by their words, and whose cells are numbers of people: two at least, for
 * one alone may be anything. What stands between them and says nothing else is a team too.
 */
function teamColumns(columns: readonly Judged[], known: ReadonlySet<string>): readonly Judged[] {
  const numbers = columns.filter(
    ({ head, contents }) =>
      head.currency === null &&
      contents.readable('number') >= 0.7 &&
      contents.sample.every((cell) => !(Number(cell) > mostOfTeam || Number(cell) < 0)),
  )
  const named = numbers.filter(
    ({ header }) =>
      known.has(teamKey(header)) ||
      teams.test(
        fold(header)
          .replace(/[^a-z]+/g, ' ')
          .trim(),
      ),
  )
  if (named.length < 2) return []
  const [first, last] = [named[0]!.index, named.at(-1)!.index]
  return numbers.filter(
    (each) =>
      named.includes(each) ||
      (each.index > first && each.index < last && !noRole.test(each.head.words) && sensesOf(each.header).length === 0),
  )
}

/** Columns of a list of work that say how many people of one role, or how much of their time, each row needs. */
export function roleColumns(
  columns: readonly Judged[],
  known: ReadonlySet<string>,
): ReadonlyMap<number, { readonly meaning: Meaning; readonly score: number }> {
  const found = columns.filter(({ header, contents }) => roleInHead(header) !== undefined && contents.readable('number') >= 0.7)
  const score = (header: string) => (roleInHead(header)?.unit === 'fte' ? 0.9 : 0.8)
  return new Map<number, { readonly meaning: Meaning; readonly score: number }>([
    ...teamColumns(columns, known).map(({ index }) => [index, { meaning: 'role_demand', score: 0.6 }] as const),
    ...found.map(({ index, header }) => [index, { meaning: 'role_demand', score: score(header) }] as const),
  ])
}
