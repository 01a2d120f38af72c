import { useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import css from './selection.module.css'

/** One thing that people said of a choice, and how to take it back. */
export interface Said {
  readonly id: string
  readonly name: string
  readonly what: string
  readonly takeBack: string
  readonly onTakeBack: () => Promise<void>
}

/** What people said whatever it is worth, each to be taken back at a press. */
export function SaidList({ said, disabled, mayTakeBack }: { said: readonly Said[]; disabled: boolean; mayTakeBack: boolean }) {
  const { t } = useLingui()
  return (
    <div className={css.said}>
      <h3>{t`Said by people`}</h3>
      {said.length === 0 && <p>{t`Nothing: press a row above to put it in or leave it out, with your reason.`}</p>}
      <ul>
        {said.map(({ id, name, what, takeBack, onTakeBack }) => (
          <li key={`${id} ${what}`}>
            <span>
              <b>{name}</b> {what}
            </span>
            {mayTakeBack && (
              <ActionIcon
                variant="subtle"
                color="gray"
                disabled={disabled}
                aria-label={takeBack}
                title={takeBack}
                onClick={() => void onTakeBack()}
              >
                <IconX size={14} stroke={1.6} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
