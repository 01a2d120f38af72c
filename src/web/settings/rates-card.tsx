import { useLingui } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type CurrencyRate, deleteRate, listRates, type Organisation } from '#contract/organisation.ts'
import { Answered } from '../parts/answered.tsx'
import { Card } from '../parts/card.tsx'
import { RateField } from '../parts/fields.tsx'
import { useFormat } from '../parts/format.ts'
import type { RateAsked } from '../parts/rate-asked.ts'
import { useMay } from '../parts/session.tsx'
import { toast } from '../parts/toast.tsx'
import { useAct, useAnswer } from '../parts/use-operation.ts'
import { AddRate } from './add-rate.tsx'
import css from './settings.module.css'
import { useGiveRate } from './use-give-rate.ts'

/** What other currencies are worth in the base currency, from which day on. */
export function RatesCard({ organisation, asked }: { organisation: Organisation; asked: RateAsked }) {
  const { t } = useLingui()
  const mayEdit = useMay('rate.edit')
  const rates = useAnswer(listRates, {})
  const { baseCurrency } = organisation
  return (
    <Card title={t`What other currencies are worth in ${baseCurrency}`} note={t`Each rate counts from its day until the next one`}>
      <Answered asked={rates} rows={2}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <p className={css.note}>{t`No rate yet. Work in another currency is added up once its currency has one.`}</p>
            ) : (
              <ul className={css.rates}>
                {items.map((rate) => (
                  <RateLine key={rate.id} rate={rate} base={baseCurrency} mayEdit={mayEdit} />
                ))}
              </ul>
            )}
            {mayEdit ? (
              <AddRate key={`${asked.currency} ${asked.from}`} asked={asked} base={baseCurrency} known={items} />
            ) : (
              <p className={css.note}>{t`The owner, the PMO lead or finance can give a rate.`}</p>
            )}
          </>
        )}
      </Answered>
    </Card>
  )
}

function RateLine({ rate, base, mayEdit }: { rate: CurrencyRate; base: string; mayEdit: boolean }) {
  const { t } = useLingui()
  const { day } = useFormat()
  const give = useGiveRate(base)
  const { act, busy } = useAct(deleteRate)
  const { currency, fromDate, rateBillionths } = rate
  const date = day(fromDate)
  const remove = async () => {
    if (await act({ rateId: rate.id, revision: rate.revision }))
      toast(t`Rate of ${currency} from ${date} removed`, () => void give.keep(rate, undefined))
  }
  return (
    <li>
      <span className={css.pair}>{t`1 ${currency} =`}</span>
      <RateField
        aria-label={t`What one ${currency} is worth in ${base} from ${date} on`}
        value={rateBillionths}
        disabled={!mayEdit}
        w={120}
        onCommit={(next) => next !== null && void give.give({ currency, fromDate, rateBillionths: next }, rate)}
      />
      <span>{base}</span>
      <span className={css.since}>{t`from ${date}`}</span>
      {mayEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          loading={busy}
          aria-label={t`Remove the rate of ${currency} from ${date}`}
          onClick={() => void remove()}
        >
          <IconTrash size={15} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}
