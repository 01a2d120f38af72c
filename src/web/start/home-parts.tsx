import type { ComponentType } from 'react'
import { DropZone } from '../parts/drop-zone.tsx'
import { Waiting } from '../parts/waiting.tsx'
import { Chosen } from './chosen.tsx'
import type { HomePart, PartName } from './homes.ts'
import { LastDecision } from './last-decision.tsx'
import { Leading } from './leading.tsx'
import { MoneyByPeriod } from './money-by-period.tsx'
import { OwnWork } from './own-work.tsx'
import { TeamsAsked } from './teams-asked.tsx'

const parts: Readonly<Record<PartName, ComponentType<HomePart>>> = {
  lists: () => <DropZone />,
  waiting: () => <Waiting />,
  chosen: Chosen,
  own_work: OwnWork,
  teams: TeamsAsked,
  money: MoneyByPeriod,
  leading: Leading,
  last_decision: LastDecision,
}

/** The parts of a home, in its order. */
export function HomeParts({ names, ...given }: HomePart & { readonly names: readonly PartName[] }) {
  return names.map((name) => {
    const Part = parts[name]
    return <Part key={name} {...given} />
  })
}
