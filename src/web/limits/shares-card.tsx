import { useLingui } from '@lingui/react/macro'
import { editLimits, type Limits, type ShareLimit } from '#contract/limit.ts'
import { categories } from '#domain/component/kinds.ts'
import { Card } from '../parts/card.tsx'
import { NumberField } from '../parts/fields.tsx'
import { useMay } from '../parts/session.tsx'
import { useSave } from '../parts/stale/use-save.ts'
import { toast } from '../parts/toast.tsx'
import { useWords } from '../parts/words.ts'
import css from './limits.module.css'

type Bound = 'leastPercent' | 'mostPercent'

/** How much of the chosen money each category must take at least, and may take at most. An emptied field is no limit. */
export function SharesCard({ limits }: { limits: Limits }) {
  const { t } = useLingui()
  const { categories: words } = useWords()
  const mayEdit = useMay('limit.edit')
  const { save } = useSave(editLimits)
  const { shares } = limits
  const keep = (next: readonly ShareLimit[], base: Limits) =>
    save({ base, change: { money: base.money, shares: next }, input: (said, revision) => ({ ...(said as Limits), revision }) })
  const set = async (next: readonly ShareLimit[]) => {
    const saved = await keep(next, limits)
    if (saved) toast(t`Shares changed`, () => void keep(shares, saved))
  }
  const shareOf = (category: ShareLimit['category']) => shares.find((share) => share.category === category)
  const change = (category: ShareLimit['category'], bound: Bound, percent: number | null) => {
    const { [bound]: _, ...kept } = shareOf(category) ?? { category }
    const changed: ShareLimit = percent === null ? kept : { ...kept, [bound]: percent }
    const others = shares.filter((share) => share.category !== category)
    void set(changed.leastPercent === undefined && changed.mostPercent === undefined ? others : [...others, changed])
  }
  return (
    <Card title={t`Shares of the money`} note={t`Of what is chosen; leave empty for no limit`}>
      <table className={css.teams}>
        <thead>
          <tr>
            <th scope="col">{t`Category`}</th>
            <th scope="col">{t`At least, %`}</th>
            <th scope="col">{t`At most, %`}</th>
          </tr>
        </thead>
        <tbody>
          {categories.map((category) => (
            <tr key={category}>
              <th scope="row">{words[category]}</th>
              {(['leastPercent', 'mostPercent'] as const).map((bound) => (
                <td key={bound}>
                  <NumberField
                    aria-label={
                      bound === 'leastPercent'
                        ? t`At least this share of the money for ${words[category]}, %`
                        : t`At most this share of the money for ${words[category]}, %`
                    }
                    value={shareOf(category)?.[bound] ?? null}
                    least={0}
                    most={100}
                    whole
                    w={80}
                    disabled={!mayEdit}
                    onCommit={(percent) => change(category, bound, percent)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
