import { useLingui } from '@lingui/react/macro'

/** What the kinds of record are called that people ask the history for. */
export function useKindNames(): readonly { readonly value: string; readonly label: string }[] {
  const { t } = useLingui()
  return [
    { value: 'component', label: t`Work` },
    { value: 'demand', label: t`Demand for people` },
    { value: 'contribution', label: t`Contributions` },
    { value: 'aim', label: t`Aims` },
    { value: 'role', label: t`Teams` },
    { value: 'limits', label: t`Limits` },
    { value: 'selection', label: t`Selections` },
    { value: 'decision', label: t`Decisions` },
    { value: 'pack', label: t`Packs` },
    { value: 'import_batch', label: t`Lists taken in` },
    { value: 'custom_field', label: t`Own columns` },
    { value: 'person', label: t({ message: 'People', context: 'persons' }) },
    { value: 'membership', label: t`Members` },
    { value: 'organisation', label: t`Settings` },
    { value: 'attachment', label: t`Files` },
    { value: 'saved_view', label: t`Views` },
    { value: 'obstacle', label: t`In people’s way` },
    { value: 'thanks', label: t`This helped` },
  ]
}
