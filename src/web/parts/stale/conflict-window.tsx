import { useLingui } from '@lingui/react/macro'
import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../format.ts'
import { type Clash, type Side, useConflict } from './conflict.ts'
import css from './conflict-window.module.css'

/** What two people changed at once: both values, who and when, and a choice for each. Nothing is saved or lost before it is made. */
export function ConflictWindow() {
  const { t } = useLingui()
  const conflict = useConflict()
  const [sides, setSides] = useState<ReadonlyMap<string, Side>>(new Map())
  if (!conflict) return null
  const { clashes } = conflict
  const decide = (next: ReadonlyMap<string, Side>) => {
    const whole = clashes.every(({ key }) => next.has(key))
    setSides(whole ? new Map() : next)
    if (whole) conflict.decide(next)
  }
  const all = (side: Side) => decide(new Map(clashes.map(({ key }) => [key, side])))
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="lg"
      title={clashes.length === 1 ? t`Somebody changed this while you did` : t`Somebody changed these while you did`}
    >
      <ul className={css.clashes}>
        {clashes.map((clash) => (
          <ClashRow
            key={clash.key}
            clash={clash}
            side={sides.get(clash.key)}
            onChoose={(side) => decide(new Map([...sides, [clash.key, side]]))}
          />
        ))}
      </ul>
      {clashes.length > 1 && (
        <div className={css.acts}>
          <Button variant="default" onClick={() => all('mine')}>{t`Keep all of mine`}</Button>
          <Button variant="default" onClick={() => all('theirs')}>{t`Take all of theirs`}</Button>
        </div>
      )}
    </Modal>
  )
}

function ClashRow({ clash, side, onChoose }: { clash: Clash; side: Side | undefined; onChoose: (side: Side) => void }) {
  const { t } = useLingui()
  const { moment } = useFormat()
  const { label, mine, theirs, changedBy } = clash
  const name = changedBy?.name === null ? t`the product` : changedBy?.name === '' ? t`a former member` : changedBy?.name
  const by = changedBy && name !== undefined ? t`Theirs: ${name}, ${moment(changedBy.at)}` : t`Theirs`
  return (
    <li className={css.clash}>
      <h3>{label}</h3>
      <dl>
        <div data-chosen={side === 'mine'}>
          <dt>{t`Yours`}</dt>
          <dd>{mine}</dd>
          <Button
            size="xs"
            variant={side === 'mine' ? 'filled' : 'default'}
            aria-label={t`Keep mine: ${label}, ${mine}`}
            onClick={() => onChoose('mine')}
          >
            {t`Keep mine`}
          </Button>
        </div>
        <div data-chosen={side === 'theirs'}>
          <dt>{by}</dt>
          <dd>{theirs}</dd>
          <Button
            size="xs"
            variant={side === 'theirs' ? 'filled' : 'default'}
            aria-label={t`Take theirs: ${label}, ${theirs}`}
            onClick={() => onChoose('theirs')}
          >
            {t`Take theirs`}
          </Button>
        </div>
      </dl>
    </li>
  )
}
