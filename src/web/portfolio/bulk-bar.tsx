import { Plural, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ComponentFilter } from '#contract/component.ts'
import { type Chosen, countChosen } from '../parts/list/chosen.ts'
import { BulkWindow } from './bulk-window.tsx'
import css from './portfolio.module.css'

interface BulkBarProps {
  readonly chosen: Chosen
  /** How many the list finds, and by what. */
  readonly found: number
  readonly filter: ComponentFilter
  readonly onDone: () => void
}

/** What can be done to all chosen work at once: shown before it happens, taken back in one press. */
export function BulkBar({ chosen, found, filter, onDone }: BulkBarProps) {
  const { t } = useLingui()
  const [opened, { open, close }] = useDisclosure(false)
  const count = countChosen(chosen, found)
  if (count === 0) return null
  const finish = () => {
    close()
    onDone()
  }
  const target = chosen.kind === 'all' ? { filter, exceptIds: [...chosen.except] } : { componentIds: [...chosen.ids] }
  return (
    <section className={css.bulk} aria-label={t`Change the chosen work`}>
      <b>
        <Plural value={count} one="# chosen" other="# chosen" />
      </b>
      <Button variant="default" onClick={open}>{t`Change all`}</Button>
      <Button variant="subtle" onClick={onDone}>{t`Choose none`}</Button>
      {opened && <BulkWindow target={target} count={count} onClose={close} onDone={finish} />}
    </section>
  )
}
