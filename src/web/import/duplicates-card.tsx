import { useLingui } from '@lingui/react/macro'
import type { ImportPreview } from '#contract/import.ts'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import css from './import.module.css'

interface Merge {
  readonly one: string
  readonly other: string
}

interface DuplicatesCardProps {
  readonly duplicates: ImportPreview['duplicates']
  /** The pair is one thing, or two after all. */
  readonly onMerge: (pair: Merge, one: boolean) => void
}

/** Pairs that may be one thing, each with the reason; only a person makes them one, for later files of the shape too. */
export function DuplicatesCard({ duplicates, onMerge }: DuplicatesCardProps) {
  const { t } = useLingui()
  const reasons: Readonly<Record<ImportPreview['duplicates'][number]['reason'], string>> = {
    same_name: t`the same name`,
    same_words: t`the same words in another order`,
    similar_name: t`a similar name`,
    one_name_within_the_other: t`one name is part of the other`,
  }
  return (
    <Card title={t`Named twice?`} note={t`Press the pairs that are one and the same`}>
      <ul className={css.pairs}>
        {duplicates.map(({ one, other, reason, merged }) => (
          <li key={`${one.identity} ${other.identity}`}>
            <span>
              <b>{one.name}</b> {one.key} · <b>{other.name}</b> {other.key}
            </span>
            <small>{reasons[reason]}</small>
            <Chip on={merged} onChange={(on) => onMerge({ one: one.identity, other: other.identity }, on)}>
              {merged ? t`One and the same` : t`Make them one`}
            </Chip>
          </li>
        ))}
      </ul>
    </Card>
  )
}
