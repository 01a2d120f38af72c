import { useLingui } from '@lingui/react/macro'
import type { SelectionRecord } from '#contract/selection.ts'
import type { Ended } from '#domain/milp/milp.ts'
import { KeyFigure, KeyFigures, PartsBar, UseBar } from '../parts/key-figure.tsx'
import { type Chosen, loadOf, moneyLimit, teamUses } from '../parts/selection/figures.ts'
import { useTold } from '../parts/selection/use-told.ts'

/** The selection in five figures: how many, worth, money, people, how sure. */
export function SelectionFigures({ record, found }: { record: SelectionRecord; found: Chosen }) {
  const { t } = useLingui()
  const told = useTold(record)
  const { candidates } = record.input.portfolio
  const all = candidates.reduce((sum, { starts }) => sum + Math.max(0, ...starts.map(({ value }) => value)), 0)
  const limit = moneyLimit(record)
  const tightest = teamUses(record, found)[0]
  const fared = record.outcome?.explained?.robustness
  const run = t`seed ${told.number(record.question.seed)}`
  const sure = fared?.candidates.filter(({ standing }) => standing !== 'borderline' && standing !== 'unknown').length ?? 0
  const stopped: Readonly<Record<Ended, string>> = {
    work: t`of the best there can be`,
    cancelled: t`of the best there can be, when a person ended it`,
    time_limit: t`of the best there can be, when its time was up`,
  }
  return (
    <KeyFigures>
      <KeyFigure
        label={t`Work that fits`}
        value={told.number(found.placements.length)}
        reference={t`of ${told.number(candidates.length)}`}
        picture={
          <PartsBar
            label={t`${told.number(found.placements.length)} in, ${told.number(candidates.length - found.placements.length)} out`}
            parts={[
              { size: found.placements.length, colour: 'bar-fill' },
              { size: candidates.length - found.placements.length, colour: 'bar' },
            ]}
          />
        }
      />
      <KeyFigure
        label={record.input.labels.placeholderValue ? t`Worth, counted equally` : t`Worth`}
        value={told.value(found.value)}
        reference={t`of ${told.value(all)} asked for`}
        change={{ text: told.measure }}
        why={{
          formula: t`What the chosen work is worth at its starts, added up`,
          inputs: [
            { name: t`Adds up`, value: told.measure },
            { name: t`Work chosen`, value: told.number(found.placements.length) },
            ...(found.kind === 'bounded' ? [{ name: t`Nothing can be worth more than`, value: told.value(found.bound) }] : []),
          ],
          asOf: record.asOf,
          run,
        }}
      />
      <KeyFigure
        label={t`Money committed`}
        value={told.money(found.moneyMinor)}
        reference={limit === null ? t`no limit` : t`limit ${told.money(limit)}`}
        {...(found.stopCostMinor > 0 && { change: { text: t`${told.money(found.stopCostMinor)} of it to stop running work` } })}
        {...(limit !== null &&
          limit > 0 && {
            picture: <UseBar share={found.moneyMinor / limit} label={t`${told.share(found.moneyMinor / limit)} of the money`} />,
          })}
      />
      {tightest && (
        <KeyFigure
          label={t`Tightest team`}
          value={told.share(loadOf(tightest))}
          {...(!told.onePeriod && { reference: t`in ${told.period(tightest.period)}` })}
          change={{ text: told.team(tightest.role) }}
          picture={<UseBar share={loadOf(tightest)} label={t`${told.share(loadOf(tightest))} of ${told.team(tightest.role)}`} />}
        />
      )}
      <KeyFigure
        label={t`How sure`}
        value={found.kind === 'optimal' ? t`Best there is` : t`within ${told.share(found.gapPercent / 100, 1)}`}
        {...(found.kind === 'bounded' && { reference: stopped[found.stoppedBy] })}
        {...(fared && {
          change: { text: t`${told.number(sure)} of ${told.number(candidates.length)} stand whatever you believe` },
          why: {
            formula: t`Money, people and worth of everything were moved by a fifth, each on its own, and the choice made again`,
            inputs: [{ name: t`Times chosen again`, value: told.number(fared.scenarios) }],
            asOf: record.asOf,
            run: t`seed ${told.number(fared.seed)}`,
          },
        })}
      />
    </KeyFigures>
  )
}
