import { useLingui } from '@lingui/react/macro'
import { getCapacity } from '#contract/role.ts'
import { useFormat } from '../parts/format.ts'
import { KeyFigure, UseBar } from '../parts/key-figure.tsx'
import { useSession } from '../parts/session.tsx'
import { useAnswer } from '../parts/use-operation.ts'

/** What is asked of the fullest team in its fullest period; not defined while nobody is asked for. */
export function PeopleLoad() {
  const { t } = useLingui()
  const { share } = useFormat()
  const { periods } = useSession().organisation
  const label = t`Fullest team`
  const capacity = useAnswer(getCapacity, {})
  if (capacity.state !== 'answered') return <KeyFigure label={label} value="…" />
  const { bottleneck, roles } = capacity.answer
  if (bottleneck === null) return <KeyFigure label={label} value="–" change={{ text: t`not defined, because nobody is asked for` }} />
  const load = bottleneck.loadPercent / 100
  const team = roles.find(({ roleId }) => roleId === bottleneck.roleId)?.name ?? ''
  const when = periods.find(({ index }) => index === bottleneck.period)?.label ?? ''
  return (
    <KeyFigure
      label={label}
      value={share(load)}
      {...(periods.length > 1 && { reference: t`in ${when}` })}
      change={{ text: team, tone: load > 1 ? 'bad' : 'plain' }}
      picture={<UseBar share={load} label={t`${share(load)} of ${team}`} />}
    />
  )
}

export function OverCapacity() {
  const { t } = useLingui()
  const { number, list } = useFormat()
  const label = t`Teams asked for too much`
  const capacity = useAnswer(getCapacity, {})
  if (capacity.state !== 'answered') return <KeyFigure label={label} value="…" />
  const { roles } = capacity.answer
  const over = roles.filter(({ cells }) => cells.some(({ free }) => free < 0)).map(({ name }) => name)
  return (
    <KeyFigure
      label={label}
      value={number(over.length)}
      reference={t`of ${number(roles.length)}`}
      change={{ text: over.length === 0 ? t`what is authorised fits its people` : list(over), tone: over.length > 0 ? 'bad' : 'plain' }}
    />
  )
}
