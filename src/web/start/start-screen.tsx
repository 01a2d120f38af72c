import { useLingui } from '@lingui/react/macro'
import { Screen } from '../parts/screen.tsx'

export function StartScreen() {
  const { t } = useLingui()
  return <Screen title={t`Drop the lists you have; nothing leaves this computer`} />
}
