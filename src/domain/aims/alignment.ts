import { share } from '../foundation/sharing.ts'
import type { Contribution } from './contribution.ts'

/** One component's amount of anything that adds up (money, minutes, benefit; at least 0) and what it contributes to. */
export interface Effort {
  readonly amount: number
  readonly contributions: readonly Contribution[]
}

/** `aimId` null: work that contributes to no aim. Shares of one answer add up to 10,000 basis points. */
export interface AimShare {
  readonly aimId: string | null
  readonly amount: number
  readonly shareBasisPoints: number
}

/**
 * Where the effort goes, by aim: a component's amount is divided over the aims it contributes to in proportion to its
 * scores; what contributes to none is named as unaligned, last and even when it is nothing. Amounts add up to the
 * whole; when there is none, nothing has a share and the list says so by being empty.
 */
export function sharesByAim(aimIds: readonly string[], efforts: readonly Effort[]): AimShare[] {
  const slots: (string | null)[] = [...aimIds, null]
  const amounts = slots.map(() => 0)
  for (const { amount, contributions } of efforts) {
    const scores = slots.map((aimId) => contributions.find((one) => aimId !== null && one.aimId === aimId)?.score ?? 0)
    const parts = scores.some((score) => score > 0) ? scores : slots.map((aimId) => (aimId === null ? 1 : 0))
    for (const [at, part] of share(amount, parts).entries()) amounts[at]! += part
  }
  if (amounts.every((amount) => amount === 0)) return []
  const shares = share(10_000, amounts)
  return slots.map((aimId, at) => ({ aimId, amount: amounts[at] ?? 0, shareBasisPoints: shares[at] ?? 0 }))
}

/** Orphans both ways: components that contribute to no aim, and aims (leaves) that nothing contributes to. In the order given. */
export function orphans(
  leafAimIds: readonly string[],
  components: readonly { readonly id: string; readonly contributions: readonly Contribution[] }[],
): { readonly componentIds: string[]; readonly aimIds: string[] } {
  const leaves = new Set(leafAimIds)
  const moves = ({ aimId, score }: Contribution) => score > 0 && leaves.has(aimId)
  const served = new Set(components.flatMap(({ contributions }) => contributions.filter(moves).map(({ aimId }) => aimId)))
  return {
    componentIds: components.filter(({ contributions }) => !contributions.some(moves)).map(({ id }) => id),
    aimIds: leafAimIds.filter((id) => !served.has(id)),
  }
}
