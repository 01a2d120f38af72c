import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { civilDay, dayOfSerial } from './civil-day.ts'
import { dateEvidence, looksLikeDate, readWhen } from './dates.ts'
import { type DateStyle, usualDates } from './when.ts'

const read = (cell: string | number, style: Partial<DateStyle> = {}) => {
  const reading = readWhen(cell, { ...usualDates, ...style })
  if (reading.kind !== 'understood') return reading.kind === 'blank' ? 'blank' : reading.reason
  const { first, last, about } = reading.value
  return `${about ? '~' : ''}${first === last ? first : `${first}..${last}`}`
}

describe('a date', () => {
  it.each([
    '31/03/2025',
    '31.03.2025',
    '31-3-25',
    '2025-03-31',
    '2025/3/31',
    '20250331',
    '2025-03-31 00:00:00',
    '2025-03-31T09:30:00.000Z',
    '31 March 2025',
    '31st March 2025',
    'March 31, 2025',
    'Mar 31 2025',
    '31-Mar-25',
    '31 mars 2025',
    'Mon 31/03/25',
    'lundi 31 mars 2025',
    'Monday, 31 March 2025',
    '31MAR2025',
    '2025-Mar-31',
    '45747',
    '03/31/2025',
    '31 / 03 / 2025',
    '2025-03-31 0:00',
    "31 Mar '25",
  ])('reads %s as 2025-03-31', (text) => expect(read(text)).toBe('2025-03-31'))

  it.each([
    ['1er janvier 2024', '2024-01-01'],
    ['15 août 2024', '2024-08-15'],
    ['12/05/1998', '1998-05-12'],
    ['Dec-24', '2024-12-01..2024-12-31'],
    ['March2020', '2020-03-01..2020-03-31'],
    ['février 2024', '2024-02-01..2024-02-29'],
    ['02/2023', '2023-02-01..2023-02-28'],
    ['2019-06', '2019-06-01..2019-06-30'],
    ['2026', '2026-01-01..2026-12-31'],
    ['2026-W05', '2026-01-26..2026-02-01'],
    ['2026W01', '2025-12-29..2026-01-04'],
    ['2020-W53', '2020-12-28..2021-01-03'],
    ['2026-W05-3', '2026-01-28'],
    ['KW 5/2026', '2026-01-26..2026-02-01'],
    ['week 5, 2026', '2026-01-26..2026-02-01'],
    ['semaine 5 2026', '2026-01-26..2026-02-01'],
    ['2026-W53', '2026-12-28..2027-01-03'],
    ['2025-W53', 'impossible_date'],
    ['2023-24', '2023-04-01..2024-03-31'],
    ['2023/2024', '2023-04-01..2024-03-31'],
    ['1999-00', '1999-04-01..2000-03-31'],
    ['FY25', '2024-04-01..2025-03-31'],
    ['Fiscal Year 2021/22', '2021-04-01..2022-03-31'],
    ['FY 2019/2020', '2019-04-01..2020-03-31'],
    ['exercice 2024-2025', '2024-04-01..2025-03-31'],
    ['Q3 2024/25', '2024-10-01..2024-12-31'],
    ['Q4 2024/25', '2025-01-01..2025-03-31'],
    ['2020-21 (Q1)', '2020-04-01..2020-06-30'],
    ['Q2 2025', '2025-04-01..2025-06-30'],
    ['2025 Q2', '2025-04-01..2025-06-30'],
    ['Q1 FY26', '2025-04-01..2025-06-30'],
    ['T3 2024', '2024-07-01..2024-09-30'],
    ['3e trimestre 2024', '2024-07-01..2024-09-30'],
    ['second half 2025', '2025-07-01..2025-12-31'],
    ['H1 2026', '2026-01-01..2026-06-30'],
    ['end of June 2025', '2025-06-01..2025-06-30'],
    ['late 2025', '~2025-09-01..2025-12-31'],
    ['early 2025', '~2025-01-01..2025-04-30'],
    ['c. 2030', '~2030-01-01..2030-12-31'],
  ])('reads %s', (text, expected) => expect(read(text)).toBe(expected))

  it.each([
    ['1/012/2014', 'impossible_date'],
    ['31/02/2020', 'impossible_date'],
    ['2023-02-29', 'impossible_date'],
    ['31/12/9999', 'placeholder'],
    ['Not provided', 'placeholder'],
    ['TBD (dependent on another project plan)', 'placeholder'],
    ['Exempt under Section 43 of the Freedom of Information Act 2000', 'withheld'],
    ['The project is not in a position to provide this information', 'sentence'],
    ['Low: 01/02/2030, Mid: 01/04/2031', 'several_values'],
    ['Fiscal Year 2016/07', 'impossible_period'],
    ['2016-i7', 'not_a_date'],
    ['On hold', 'not_a_date'],
    ['12.5', 'not_a_date'],
    ['Q5 2024', 'not_a_date'],
    ['H3 2024', 'not_a_date'],
  ])('does not guess at %s', (text, reason) => expect(read(text)).toBe(reason))

  it('reads 03/04/2025 by the order of its column and 2011-12 by its company', () => {
    expect(read('03/04/2025')).toBe('2025-04-03')
    expect(read('03/04/2025', { order: 'month_first' })).toBe('2025-03-04')
    expect(dateEvidence(['03/04/2025', '03/25/2025', '1/2/2025'])).toMatchObject({
      style: { order: 'month_first' },
      dayFirst: 0,
      monthFirst: 1,
      either: 2,
    })
    expect(dateEvidence(['03/04/2025'])).toMatchObject({ style: { order: 'day_first' }, dayFirst: 0, monthFirst: 0, either: 1 })
    expect(dateEvidence(['2011-12', '2011-10']).style.yearAndTwo).toBe('month')
    expect(dateEvidence(['2011-12', '2019-20']).style.yearAndTwo).toBe('fiscal_year')
    expect(read('2011-12', { yearAndTwo: 'month' })).toBe('2011-12-01..2011-12-31')
  })

  it('counts a fiscal year from the month it is told', () => {
    expect(read('FY25', { fiscalStart: 10 })).toBe('2024-10-01..2025-09-30')
    expect(read('FY25', { fiscalStart: 1 })).toBe('2025-01-01..2025-12-31')
    expect(read('Q3 2024/25', { fiscalStart: 7 })).toBe('2025-01-01..2025-03-31')
  })

  it('keeps the days of spreadsheets, whose 1900 had a 29 February', () => {
    expect([1, 59, 60, 61, 45747].map((serial) => dayOfSerial(serial))).toEqual([
      '1900-01-01',
      '1900-02-28',
      null,
      '1900-03-01',
      '2025-03-31',
    ])
    expect(dayOfSerial(0, true)).toBe('1904-01-01')
    expect(read(45747)).toBe('2025-03-31')
    expect(read(45747.75)).toBe('2025-03-31')
  })

  it('tells dates from numbers and words', () => {
    expect(['31/03/2025', '31.03.25', 'Q3 2024/25', 'Mar-25', '31/02/2020'].map(looksLikeDate)).toEqual([true, true, true, true, true])
    expect(['2025', '12.5', '1,250', 'Phase 2', 'DFT_0001_1112-Q1', '1.2.10'].map(looksLikeDate)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ])
  })

  it('reads back every day there is in every order it is written in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1970, max: 2069 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const expected = civilDay(year, month, day) ?? 'impossible_date'
          expect(read(`${day}/${month}/${year}`)).toBe(day <= 12 ? civilDay(year, month, day) : expected)
          expect(read(`${month}/${day}/${year}`, { order: 'month_first' })).toBe(expected)
          expect(read(`${day}.${month}.${String(year).slice(2)}`)).toBe(expected)
          expect(read(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)).toBe(expected)
        },
      ),
    )
  })
})
