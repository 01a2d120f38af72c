import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import type { ImportPreview } from '#contract/import.ts'
import type { ImportDoubt } from '#contract/import-doubt.ts'
import { type DecimalSign, plainNumeral } from '#domain/intake/numerals.ts'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import css from './import.module.css'
import { useUnitWords } from './use-evidence.ts'

interface DoubtsCardProps {
  readonly doubts: ImportPreview['doubts']
  readonly signs: ImportPreview['signs']
  readonly onCurrency: (currency: string) => void
  readonly onDecimal: (doubt: Extract<ImportDoubt, { kind: 'thousands' }>, decimal: DecimalSign) => void
  readonly onUnits: (doubt: Extract<ImportDoubt, { kind: 'units' }>, power: number) => void
}

/** What was taken for granted and changes what is read: each with the answer that was taken, to be said otherwise. */
export function DoubtsCard({ doubts, signs, onCurrency, onDecimal, onUnits }: DoubtsCardProps) {
  const { t } = useLingui()
  const { money, number } = useFormat()
  const { units, from, counted } = useUnitWords()
  const asked = signs.filter((sign) => sign.from !== 'base')
  const open = doubts.filter(({ kind }) => kind !== 'sign')
  if (asked.length === 0 && open.length === 0) return null
  return (
    <Card title={t`Please look at this`} note={t`What the lists do not say themselves`}>
      <ul className={css.pairs}>
        {asked.map(({ sign, currency, from: why, cells, choices }) => (
          <li key={sign}>
            <span>
              <b>{t`Which money is ${sign}?`}</b>{' '}
              <small>
                {why === 'words'
                  ? plural(cells, { one: '# cell speaks of that country', other: '# cells speak of that country' })
                  : why === 'said'
                    ? t`as you say`
                    : t`a guess: nothing in the lists tells`}
              </small>
            </span>
            <NativeSelect
              size="xs"
              aria-label={t`Which money is ${sign}?`}
              value={currency}
              data={[...choices]}
              onChange={(event) => onCurrency(event.currentTarget.value)}
            />
          </li>
        ))}
        {open.map((doubt) =>
          doubt.kind === 'units' ? (
            <li key={`${doubt.file} ${doubt.sheet} ${doubt.column}`}>
              <span>
                <b>{t`What is ${doubt.column} counted in?`}</b> <small>{from[doubt.from]}</small>
              </span>
              <NativeSelect
                size="xs"
                aria-label={t`What is ${doubt.column} counted in?`}
                value={doubt.power}
                data={[0, 3, 6, 9].map((power) => ({ value: String(power), label: units(power) }))}
                onChange={(event) => onUnits(doubt, Number(event.currentTarget.value))}
              />
            </li>
          ) : doubt.kind === 'thousands' ? (
            <li key={`${doubt.file} ${doubt.sheet} ${doubt.column} thousands`}>
              <span>
                <b>{t`How much is “${doubt.example}” in ${doubt.column}?`}</b>{' '}
                <small>{t`the column is written both ways: ${number(doubt.cells)} of its cells could be a thousandfold off`}</small>
              </span>
              <NativeSelect
                size="xs"
                aria-label={t`How much is “${doubt.example}” in ${doubt.column}?`}
                value={readingOf(doubt.example, doubt.decimal)}
                data={['neither' as const, signIn(doubt.example)].map((sign) => {
                  const reading = readingOf(doubt.example, sign)
                  return { value: reading, label: number(Number(reading)) }
                })}
                onChange={(event) =>
                  onDecimal(doubt, event.currentTarget.value === readingOf(doubt.example, 'neither') ? 'neither' : signIn(doubt.example))
                }
              />
            </li>
          ) : doubt.kind === 'demand' ? (
            <li key="demand">
              <span>
                <b>{t`People needed: ${doubt.roles.map(({ role, unit }) => `${role} (${counted[unit]})`).join(', ')}`}</b>{' '}
                {doubt.roles.some(({ assumedHeads }) => assumedHeads) && (
                  <small>{t`nobody says how many there are: as many as the work needs, until you say otherwise under People`}</small>
                )}
              </span>
            </li>
          ) : doubt.kind === 'outside_plan' ? (
            <li key="outside">
              <span>
                <b>{t`${doubt.columns.join(', ')}: the plan has no such periods`}</b>{' '}
                <small>
                  {doubt.all ? t`each row counts as one amount` : t`kept beside the component and no part of its budget`}
                  {doubt.budgetMinor > 0 && doubt.currency !== null && <> ({money(doubt.budgetMinor, doubt.currency)})</>}
                </small>
              </span>
            </li>
          ) : doubt.kind === 'same_thing' ? (
            <li key="same">
              <span>
                <b>{plural(doubt.pairs, { one: '# pair may be the same thing twice', other: '# pairs may be the same thing twice' })}</b>{' '}
                {doubt.budgetMinor > 0 && doubt.currency !== null && (
                  <small>{t`${money(doubt.budgetMinor, doubt.currency)} would then count twice; make them one below`}</small>
                )}
              </span>
            </li>
          ) : null,
        )}
      </ul>
    </Card>
  )
}

const undecided = /(?<![\d.,])[1-9]\d{0,2}([.,])\d{3}(?![\d.,])/

function signIn(example: string): '.' | ',' {
  return undecided.exec(example)?.[1] === ',' ? ',' : '.'
}

/** The numeral of the example as it is read by a decimal sign, plainly written. */
function readingOf(example: string, decimal: DecimalSign): string {
  return plainNumeral(undecided.exec(example)?.[0] ?? '0', decimal) ?? '0'
}
