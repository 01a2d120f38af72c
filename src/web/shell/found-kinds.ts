import { useLingui } from '@lingui/react/macro'
import {
  IconBulb,
  IconChartBubble,
  IconChecklist,
  IconFileImport,
  IconGauge,
  IconGavel,
  IconHandStop,
  IconMessageHeart,
  IconPaperclip,
  IconPresentation,
  IconUser,
} from '@tabler/icons-react'
import type { SearchKind } from '#contract/search.ts'
import type { Room } from './rooms.ts'

/** What each kind of record that can be found is called, many of it together, and its sign. */
export function useFoundKinds(): Readonly<Record<SearchKind, { readonly label: string; readonly icon: Room['icon'] }>> {
  const { t } = useLingui()
  return {
    component: { label: t`Work`, icon: IconChartBubble },
    aim: { label: t`Aims`, icon: IconBulb },
    role: { label: t`Teams`, icon: IconGauge },
    person: { label: t({ message: 'People', context: 'persons' }), icon: IconUser },
    decision: { label: t`Decisions`, icon: IconGavel },
    selection: { label: t`Selections`, icon: IconChecklist },
    pack: { label: t`Packs`, icon: IconPresentation },
    import: { label: t`Lists taken in`, icon: IconFileImport },
    attachment: { label: t`Files`, icon: IconPaperclip },
    obstacle: { label: t`In people’s way`, icon: IconHandStop },
    thanks: { label: t`This helped`, icon: IconMessageHeart },
  }
}
