import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MoneyStyle, readMoney } from './money.ts'

const plain: MoneyStyle = { decimal: '.', currency: null, power: 0 }
const read = (text: string | number, style: Partial<MoneyStyle> = {}) => {
  const reading = readMoney(text, { ...plain, ...style })
  if (reading.kind !== 'understood') return reading.kind === 'blank' ? 'blank' : reading.reason
  const { lowMinor, highMinor, currency, about } = reading.value
  return `${about ? '~' : ''}${lowMinor === highMinor ? lowMinor : `${lowMinor}..${highMinor}`}${currency ? ` ${currency}` : ''}`
}

describe('an amount of money', () => {
  it.each([
    ['£1.2bn', '120000000000 GBP'],
    ['$4,800,000', '480000000 $'],
    ['£1,234.5m', '123450000000 GBP'],
    ['1,2 M€', '120000000 EUR'],
    ['1 234 567,89 $', '123456789 $'],
    ['1\u202f234\u00a0567 €', '123456700 EUR'],
    ['CA$2.5 million', '250000000 CAD'],
    ['2,5 millions de dollars', '250000000 $'],
    ['1,5 milliard $ CA', '150000000000 CAD'],
    ['3 Md€', '300000000000 EUR'],
    ['450 k€', '45000000 EUR'],
    ['GBP 12k', '1200000 GBP'],
    ['12.5 USD mn', '1250000000 USD'],
    ['£m 3.2', '320000000 GBP'],
    ['$1.2 million CAD', '120000000 CAD'],
    ['(350)', '-35000'],
    ['£(1,200)', '-120000 GBP'],
    ['-£5', '-500 GBP'],
    ['5.50-', '-550'],
    ['−7', '-700'],
    ["CHF 1'250.50", '125050 CHF'],
    ['₹ 3 crore', '3000000000 INR'],
    ['¥1,200', '1200 ¥'],
    ['JPY 1200', '1200 JPY'],
    ['1.5E+06', '150000000'],
    ['$ 0.00', '0 $'],
    ['1.005', '101'],
  ])('reads %s', (text, expected) => expect(read(text)).toBe(expected))

  it.each([
    ['£1.2bn–1.5bn', '120000000000..150000000000 GBP'],
    ['£10-15m', '1000000000..1500000000 GBP'],
    ['between £5m and £7m', '500000000..700000000 GBP'],
    ['de 5 à 7 M$', '500000000..700000000 $'],
    ['1.2 to 1.5 bn', '120000000000..150000000000'],
    ['up to £5m', '0..500000000 GBP'],
    ['c. £3m', '~300000000 GBP'],
    ['approx. £10-15m', '~1000000000..1500000000 GBP'],
    ['£3m (estimate)', '~300000000 GBP'],
  ])('reads %s as a range or a rough figure', (text, expected) => expect(read(text)).toBe(expected))

  it.each([
    ['TBC', 'placeholder'],
    ['n/a', 'placeholder'],
    ['-', 'placeholder'],
    ['à déterminer', 'placeholder'],
    ['Exempt under s.43 FOIA', 'withheld'],
    ['s.43', 'withheld'],
    ['#REF!', 'formula_error'],
    ['£10m+', 'only_a_lower_limit'],
    ['over £10m', 'only_a_lower_limit'],
    ['£9m-£5m', 'range_backwards'],
    ['£5m per year', 'not_money'],
    ['Budget is held by the parent programme', 'sentence'],
    ['31/03/2025', 'not_money'],
    ['9007199254740993', 'too_large'],
    ['£5 €', 'not_money'],
    ['   ', 'blank'],
  ])('does not guess at %s', (text, reason) => expect(read(text)).toBe(reason))

  it('takes currency, magnitude and decimal sign from the column where the cell has none', () => {
    expect(read('12,5', { currency: 'EUR', power: 6, decimal: ',' })).toBe('1250000000 EUR')
    expect(read('1.234', { decimal: ',' })).toBe('123400')
    expect(read('1.234', { decimal: '.' })).toBe('123')
    expect(read(5.816783999999999, { power: 6, currency: 'USD' })).toBe('581678400 USD')
    expect(read('£3k', { power: 6, currency: 'GBP' })).toBe('300000 GBP')
    expect(read('$5', { currency: 'CAD' })).toBe('500 CAD')
  })

  it('reads back every amount it is shown, in English and in French writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (minor) => {
        const sign = minor < 0 ? '-' : ''
        const [whole = '', cents] = [String(Math.floor(Math.abs(minor) / 100)), String(Math.abs(minor) % 100).padStart(2, '0')]
        const grouped = (by: string) => whole.replace(/\B(?=(\d{3})+$)/g, by)
        expect(read(`${sign}£${grouped(',')}.${cents}`)).toBe(`${minor} GBP`)
        expect(read(`${sign}${grouped('\u202f')},${cents} €`)).toBe(`${minor} EUR`)
      }),
    )
  })

  it('ends for every text without an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'£$€0123456789.,-–() mkbn to') }), (text) => {
        expect(['understood', 'blank', 'not_understood']).toContain(readMoney(text, plain).kind)
      }),
    )
  })
})
