/** An amount over all periods; nothing known adds up to nothing, so say beside it that nothing is known. */
export function sum(amounts: readonly number[] | null): number {
  return (amounts ?? []).reduce((total, amount) => total + amount, 0)
}
