import { useLingui } from '@lingui/react/macro'
import { listPacks, openPackFile, type Pack } from '#contract/pack.ts'
import { Card } from '../parts/card.tsx'
import { useFormat } from '../parts/format.ts'
import { save } from '../parts/save.ts'
import { PlainTable } from '../parts/twin.tsx'
import { useEverything } from '../parts/use-everything.ts'
import { ask } from '../parts/use-operation.ts'
import { useWords } from '../parts/words.ts'
import css from './selection.module.css'

/** Every pack that was made from the selection: who gave out which figures, and when. Nothing where none was. */
export function PacksCard({ selectionId }: { selectionId: string }) {
  const { t } = useLingui()
  const { moment, day } = useFormat()
  const { person } = useWords()
  const asked = useEverything<Pack>(listPacks, { selectionId })
  if (asked.state !== 'answered' || asked.answer.length === 0) return null
  return (
    <Card title={t`Packs made from it`} note={t`The same stamp means the same figures`}>
      <PlainTable
        columns={[{ title: t`When` }, { title: t`Who` }, { title: t`Figures as of` }, { title: t`Stamp` }, { title: t`Files` }]}
        rows={asked.answer.map(({ id, madeAt, madeByName, asOf, stamp, files }) => ({
          key: id,
          cells: [
            moment(madeAt),
            person(madeByName),
            day(asOf),
            <Stamp key="stamp" stamp={stamp} />,
            <Files key="files" packId={id} files={files} />,
          ],
        }))}
      />
    </Card>
  )
}

function Stamp({ stamp: { inputsHash, seed, rules } }: Pick<Pack, 'stamp'>) {
  const { t } = useLingui()
  const shown = inputsHash.slice(0, 12)
  return <span title={inputsHash}>{t`${shown}, seed ${seed}, rules ${rules}`}</span>
}

function Files({ packId, files }: { packId: string; files: Pack['files'] }) {
  return (
    <span className={css.files}>
      {files.map(({ name }) => (
        <button key={name} type="button" onClick={() => void ask(openPackFile, { packId, name }).then(save)}>
          {name}
        </button>
      ))}
    </span>
  )
}
