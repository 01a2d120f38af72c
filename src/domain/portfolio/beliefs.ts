import type { Random } from '../foundation/random.ts'
import { type Belief, byId, type Candidate, type Figure, figures, type Portfolio } from './portfolio.ts'

/** What is believed of every figure that nobody marked as assumed: a fifth more or less. */
const usualBelief: Belief = { lowPercent: 80, highPercent: 120 }

export function beliefIn(candidate: Candidate, figure: Figure): Belief {
  return candidate.assumed[figure] ?? usualBelief
}

/** The least and the most that an amount is believed to be, to the nearest whole unit. */
export function rangeOf(amount: number, { lowPercent, highPercent }: Belief): { readonly low: number; readonly high: number } {
  const share = (percent: number) => Math.round((amount * percent) / 100)
  return { low: share(lowPercent), high: share(highPercent) }
}

/** One way the world may be: every figure of every candidate by itself, evenly between its low and its high end. Rounded to whole units. */
export function scenarioOf(portfolio: Portfolio, random: Random): Portfolio {
  const drawn = [...portfolio.candidates].sort(byId).map((candidate) =>
    figures.reduce((changed, figure) => {
      const { lowPercent, highPercent } = beliefIn(candidate, figure)
      const low = Math.round(lowPercent * 10)
      return withFigure(changed, figure, low + random.below(Math.round(highPercent * 10) - low + 1))
    }, candidate),
  )
  return { ...portfolio, candidates: drawn }
}

/** The candidate with one figure at so many thousandths of what is given: money in every period, effort of every role, value at every start. */
export function withFigure(candidate: Candidate, figure: Figure, thousandths: number): Candidate {
  const scaled = (amount: number) => Math.round((amount * thousandths) / 1000)
  if (figure === 'money') return { ...candidate, moneyMinor: candidate.moneyMinor.map(scaled) }
  if (figure === 'value') return { ...candidate, starts: candidate.starts.map(({ delay, value }) => ({ delay, value: scaled(value) })) }
  return { ...candidate, effort: candidate.effort.map(({ role, amounts }) => ({ role, amounts: amounts.map(scaled) })) }
}

/** Whether the candidate has anything of that figure. */
export function hasFigure({ moneyMinor, effort, starts }: Candidate, figure: Figure): boolean {
  const amounts =
    figure === 'money' ? moneyMinor : figure === 'value' ? starts.map(({ value }) => value) : effort.flatMap((one) => one.amounts)
  return amounts.some((amount) => amount !== 0)
}
