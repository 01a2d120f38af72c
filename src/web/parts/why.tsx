import { useLingui } from '@lingui/react/macro'
import { Popover, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormat } from './format.ts'
import css from './why.module.css'

/** Where a computed number comes from. */
export interface Reason {
  readonly formula: ReactNode
  readonly inputs: readonly { readonly name: string; readonly value: ReactNode }[]
  readonly asOf?: string | undefined
  /** The run that computed it and its seed, where there was one. */
  readonly run?: string | undefined
}

/** The "Why" beside a computed number: formula, inputs, as of when, run and seed. */
export function Why({ of, formula, inputs, asOf, run }: Reason & { of: string }) {
  const { t } = useLingui()
  const { day } = useFormat()
  return (
    <Popover width={300} position="bottom-start" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <UnstyledButton className={css.ask} aria-label={t`Why: ${of}`}>
          {t`Why`}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={css.reason} aria-label={t`Why: ${of}`}>
        <p className={css.formula}>{formula}</p>
        <dl>
          {inputs.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          {asOf !== undefined && (
            <div>
              <dt>{t`As of`}</dt>
              <dd>{day(asOf)}</dd>
            </div>
          )}
          {run !== undefined && (
            <div>
              <dt>{t`Run`}</dt>
              <dd>{run}</dd>
            </div>
          )}
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}
