import { useNavigate } from '@tanstack/react-router'
import { type SelectionQuestion, type SelectionRecord, startSelection } from '#contract/selection.ts'
import { useAct } from '../use-operation.ts'

type Asked = Partial<Pick<SelectionQuestion, 'measure' | 'forced' | 'runningCompetes' | 'moneyMinor' | 'seconds'>>

/**
 * Chooses with the figures as they are now, and shows what was chosen. What an earlier selection was asked holds again
 * unless `asked` says otherwise; its placeholder value does not, because there may be a real one by now.
 */
export function useChoose(earlier?: SelectionRecord) {
  const navigate = useNavigate()
  const { act, ...rest } = useAct(startSelection)
  const choose = async (asked: Asked = {}): Promise<void> => {
    if (await act({ ...(earlier && asAskedBefore(earlier)), ...asked })) void navigate({ to: '/selection', search: {} })
  }
  return { ...rest, choose }
}

function asAskedBefore({ name, question: { measure, ...asked } }: SelectionRecord) {
  return { name, ...asked, ...(measure.kind !== 'equal' && { measure }) }
}
