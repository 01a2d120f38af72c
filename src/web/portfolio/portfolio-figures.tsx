import type { ComponentType } from 'react'
import { type KeyFigure, scopeWords } from '#domain/office/scope.ts'
import { KeyFigures } from '../parts/key-figure.tsx'
import { useSession } from '../parts/session.tsx'
import type { Facts } from './facts.ts'
import { Benefit, MoneyToCome, Spent } from './money-figures.tsx'
import { OverCapacity, PeopleLoad } from './people-figures.tsx'
import { Components, Mandatory, Unaligned, Unauthorised, UnderWay } from './work-figures.tsx'

const figures: Readonly<Record<KeyFigure, ComponentType<Facts>>> = {
  components: Components,
  under_way: UnderWay,
  money_to_come: MoneyToCome,
  spent: Spent,
  benefit: Benefit,
  mandatory: Mandatory,
  people_load: PeopleLoad,
  over_capacity: OverCapacity,
  unaligned: Unaligned,
  unauthorised: Unauthorised,
}

/** The figures that tell most of what this office looks after; how many are not known is always said beside a sum. */
export function PortfolioFigures(facts: Facts) {
  const { organisation } = useSession()
  return (
    <KeyFigures>
      {scopeWords[organisation.officeScope].keyFigures.map((name) => {
        const Figure = figures[name]
        return <Figure key={name} {...facts} />
      })}
    </KeyFigures>
  )
}
