import type { Frozen } from '#contract/operation.ts'
import type { SelectionRecord } from '#contract/selection.ts'
import { findOrganisation } from '#db/organisation.ts'
import type { Selected } from '#domain/portfolio/selection.ts'
import type { App } from './app.ts'
import { buildPack } from './pack/build-pack.ts'
import { listPacks, openPackFile } from './pack/packs.ts'
import { usualQuestion } from './samples/decide-sample.ts'
import { getSelection } from './selection/selections.ts'
import { startSelection } from './selection/start-selection.ts'

/** What a sample comes to: the selection in words, and the files of the pack for the meeting. */
export interface FirstResult {
  readonly organisation: string
  readonly text: string
  readonly files: ReadonlyArray<{ readonly name: string; readonly bytes: Uint8Array }>
}

/** Decides the actor's organisation and writes its pack, once; where there is a pack already, tells that one. */
export async function firstResult(app: App): Promise<FirstResult> {
  const { items } = await listPacks(app, { limit: 1 })
  const pack = items[0] ?? (await firstPack(app))
  const selection = await getSelection(app, { selectionId: pack.selectionId })
  const files = await Promise.all(pack.files.map(({ name }) => openPackFile(app, { packId: pack.id, name })))
  const { name: organisation } = await app.transact(findOrganisation)
  return { organisation, text: tell(selection), files }
}

async function firstPack(app: App) {
  const { id } = await startSelection(app, { ...usualQuestion, wait: true })
  return buildPack(app, { selectionId: id, language: 'en' })
}

/** The finding in three lines: what fits, what is in and out, and what the ranked list would have done. */
function tell({ input, outcome }: Frozen<SelectionRecord>): string {
  const { candidates } = input.portfolio
  if (!outcome) return 'No set has been found yet.'
  const { selection, rankedList } = outcome
  if (selection.kind === 'infeasible' || selection.kind === 'undecided')
    return 'No set keeps every limit; the page says which limits conflict.'
  const chosen = new Set(selection.chosen)
  const names = (wanted: boolean) => candidates.filter(({ id }) => chosen.has(id) === wanted).map(({ name }) => name)
  const proof = selection.kind === 'optimal' ? 'optimal' : `within ${selection.gapPercent.toFixed(1)} % of the bound`
  return [
    `${chosen.size} of ${candidates.length} fit your money and people (${proof}).`,
    `  In:  ${names(true).join(', ')}`,
    `  Out: ${names(false).join(', ') || 'nothing'}`,
    ranked(selection, rankedList.value, missingPeople(rankedList, input)),
  ].join('\n')
}

function ranked({ value }: Selected, rankedValue: number, people: number): string {
  const percent = value === 0 ? 0 : Math.round((100 * (value - rankedValue)) / value)
  const worth = percent === 0 ? 'is worth the same' : `is worth ${Math.abs(percent)} % ${percent > 0 ? 'less' : 'more'}`
  return `  Funding down the list ${worth}${people > 0 ? ` and needs ${people.toFixed(1)} people you do not have` : ''}.`
}

/** People short in the worst period: what the ranked list overdraws, in heads. */
function missingPeople({ breaks }: { readonly breaks: readonly Overdrawn[] }, { labels }: Frozen<SelectionRecord>['input']): number {
  const short = new Map<number, number>()
  for (const { rule, used = 0, allowed = 0 } of breaks) {
    if (rule.kind !== 'people' || rule.period === undefined) continue
    const minutesOfOne = labels.periods[rule.period]?.minutesOfOne ?? 0
    if (minutesOfOne > 0) short.set(rule.period, (short.get(rule.period) ?? 0) + (used - allowed) / minutesOfOne)
  }
  return Math.max(0, ...short.values())
}

interface Overdrawn {
  readonly rule: { readonly kind: string; readonly period?: number }
  readonly used?: number
  readonly allowed?: number
}
