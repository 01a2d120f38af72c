import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { CurrencyRate } from '#contract/organisation.ts'
import { CurrencySelect } from '../parts/currency-select.tsx'
import { DateField, RateField } from '../parts/fields.tsx'
import { useFormat } from '../parts/format.ts'
import type { RateAsked } from '../parts/rate-asked.ts'
import css from './settings.module.css'
import { useGiveRate } from './use-give-rate.ts'

/** A further rate. Who was sent here for one finds currency and day filled in, and goes back once it is given. */
export function AddRate({ asked, base, known }: { asked: RateAsked; base: string; known: readonly CurrencyRate[] }) {
  const { t } = useLingui()
  const { day, rate } = useFormat()
  const { history } = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [currency, setCurrency] = useState(asked.currency ?? null)
  const [fromDate, setFrom] = useState(asked.from ?? null)
  const [rateBillionths, setRate] = useState<number | null>(null)
  const { give, busy } = useGiveRate(base)
  const isSentHere = asked.currency !== undefined
  useEffect(() => {
    if (!isSentHere) return
    form.current?.scrollIntoView({ block: 'center' })
    form.current?.querySelector<HTMLInputElement>('input[name=rate]')?.focus()
  }, [isSentHere])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (currency === null || fromDate === null || rateBillionths === null) return
    const seen = known.find((one) => one.currency === currency && one.fromDate === fromDate)
    if (!(await give({ currency, fromDate, rateBillionths }, seen))) return
    setRate(null)
    if (asked.back !== undefined) history.push(asked.back)
  }
  return (
    <form ref={form} className={css.addRate} onSubmit={(event) => void submit(event)}>
      {asked.currency !== undefined && asked.from !== undefined && (
        <p className={css.asked}>{t`Nobody has said yet what one ${asked.currency} is worth on ${day(asked.from)}.`}</p>
      )}
      <CurrencySelect label={t`One`} value={currency} without={base} onChoose={setCurrency} />
      <RateField label={t`is worth, in ${base}`} name="rate" placeholder={rate(920_000_000)} value={rateBillionths} onCommit={setRate} />
      <DateField label={t`From`} value={fromDate} onCommit={setFrom} />
      <Button type="submit" variant={isSentHere ? 'filled' : 'default'} loading={busy} disabled={currency === null || fromDate === null}>
        {asked.back === undefined ? t`Add the rate` : t`Add the rate and go back`}
      </Button>
    </form>
  )
}
