import { useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { Columns } from '../parts/card.tsx'
import { Screen } from '../parts/screen.tsx'
import { useMay, useSession } from '../parts/session.tsx'
import { CalendarCard } from './calendar-card.tsx'
import { DeleteCard } from './delete-card.tsx'
import { OrganisationCard } from './organisation-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { RatesCard } from './rates-card.tsx'
import { SamplesCard } from './samples-card.tsx'
import { TokensCard } from './tokens-card.tsx'
import { WeekCard } from './week-card.tsx'

const route = getRouteApi('/settings')

/** The organisation's name, money and calendar; one's own password and tokens. */
export function SettingsScreen() {
  const { t } = useLingui()
  const { organisation } = useSession()
  const mayEdit = useMay('organisation.edit')
  const mayDelete = useMay('organisation.delete')
  const count = organisation.periods.length
  const [first, last] = [organisation.periods[0]?.label ?? '', organisation.periods.at(-1)?.label ?? '']
  return (
    <Screen
      title={t`Settings`}
      path={[t`The office`, t`Settings`]}
      facts={organisation.name}
      finding={
        count === 1
          ? t`${organisation.name} counts in ${organisation.baseCurrency} and plans one period, ${first}.`
          : t`${organisation.name} counts in ${organisation.baseCurrency} and plans ${count} periods, from ${first} to ${last}.`
      }
    >
      <Columns even>
        <OrganisationCard organisation={organisation} mayEdit={mayEdit} />
        <CalendarCard organisation={organisation} mayEdit={mayEdit} />
      </Columns>
      <Columns even>
        <WeekCard organisation={organisation} mayEdit={mayEdit} />
        <RatesCard organisation={organisation} asked={route.useSearch()} />
      </Columns>
      <Columns even>
        <PasswordCard />
        <TokensCard />
      </Columns>
      <Columns even>
        <SamplesCard />
        {mayDelete && <DeleteCard organisation={organisation} />}
      </Columns>
    </Screen>
  )
}
