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
  readonly merges: readonly Merge[]
  readonly onMerge: (merges: Merge[]) => void
}

/** Pairs that may be one thing, each with the reason; only a person makes them one. */
export function DuplicatesCard({ duplicates, merges, onMerge }: DuplicatesCardProps) {
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
        {duplicates.map(({ one, other, reason }) => {
          const chosen = merges.some((merge) => merge.one === one.identity && merge.other === other.identity)
          const rest = merges.filter((merge) => merge.one !== one.identity || merge.other !== other.identity)
          return (
            <li key={`${one.identity} ${other.identity}`}>
              <span>
                <b>{one.name}</b> {one.key} · <b>{other.name}</b> {other.key}
              </span>
              <small>{reasons[reason]}</small>
              <Chip on={chosen} onChange={(on) => onMerge(on ? [...merges, { one: one.identity, other: other.identity }] : rest)}>
                {chosen ? t`One and the same` : t`Make them one`}
              </Chip>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
