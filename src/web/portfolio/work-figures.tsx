import { useLingui } from '@lingui/react/macro'
import { useFormat } from '../parts/format.ts'
import { KeyFigure, PartsBar } from '../parts/key-figure.tsx'
import type { Facts } from './facts.ts'

/** How much of the work runs, waits and is over: in words and as a bar. */
function useParts({ overview: { components, underWay }, all }: Facts) {
  const { t } = useLingui()
  const { number } = useFormat()
  const parts = { running: underWay, waiting: components - underWay, over: all - components }
  const [running, waiting, over] = [number(parts.running), number(parts.waiting), number(parts.over)]
  const told = parts.over === 0 ? t`${running} running, ${waiting} waiting` : t`${running} running, ${waiting} waiting, ${over} over`
  const bar = [
    { size: parts.running, colour: 'bar-fill' },
    { size: parts.waiting, colour: 'bar' },
    { size: parts.over, colour: 'line' },
  ]
  return { told, picture: <PartsBar label={told} parts={bar} /> }
}

export function Components(facts: Facts) {
  const { t } = useLingui()
  const { number } = useFormat()
  const { told, picture } = useParts(facts)
  return <KeyFigure label={t`Work in the list`} value={number(facts.all)} change={{ text: told }} picture={picture} />
}

export function UnderWay(facts: Facts) {
  const { t } = useLingui()
  const { number } = useFormat()
  const { told, picture } = useParts(facts)
  const all = number(facts.all)
  return (
    <KeyFigure
      label={t`Under way`}
      value={number(facts.overview.underWay)}
      reference={t`of ${all}`}
      change={{ text: told }}
      picture={picture}
    />
  )
}

export function Mandatory({ overview }: Facts) {
  const { t } = useLingui()
  const { number } = useFormat()
  return <KeyFigure label={t`Must be done`} value={number(overview.mandatory)} reference={t`of ${number(overview.components)}`} />
}

export function Unaligned({ overview }: Facts) {
  const { t } = useLingui()
  const { number } = useFormat()
  return (
    <KeyFigure
      label={t`Gives to no aim`}
      value={number(overview.withoutContribution)}
      reference={t`of ${number(overview.components)}`}
      change={{ text: overview.withoutContribution === 0 ? t`every piece of work says why` : t`nobody has said why it is done` }}
    />
  )
}

export function Unauthorised({ overview }: Facts) {
  const { t } = useLingui()
  const { number } = useFormat()
  return (
    <KeyFigure
      label={t`Without a decision`}
      value={number(overview.unauthorised)}
      reference={t`of ${number(overview.components)}`}
      change={{ text: t`approved or running, and nobody decided it` }}
    />
  )
}
