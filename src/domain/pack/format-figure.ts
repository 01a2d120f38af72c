export type Language = 'en' | 'fr'

/** What a value counts. Money is in minor units; people, shares (percent) and points in hundredths. */
export type Unit = 'money' | 'people' | 'share' | 'points' | 'pieces'

/** The currency of a pack: its ISO 4217 code and how many decimals its minor unit stands for. */
export interface Currency {
  readonly code: string
  readonly exponent: number
}

/** How figures and days are written in one language and one currency; the same on every machine. */
export interface Figures {
  readonly text: (value: number, unit: Unit) => string
  /** The least value not below `value` that `text` writes without rounding. */
  readonly raised: (value: number, unit: Unit) => number
  /** A day `YYYY-MM-DD` in words: 20 November 2026. */
  readonly day: (day: string) => string
  /** What stands on a money axis: £m, k€. */
  readonly moneyScale: (largestMinor: number) => { readonly divisor: number; readonly unit: string }
}

const symbols: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$', JPY: '¥' }
const scales = [
  { power: 9, en: 'bn', fr: 'Md' },
  { power: 6, en: 'm', fr: 'M' },
  { power: 3, en: 'k', fr: 'k' },
] as const
const months = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
} as const

/**
 * Money is written to three digits (£1.26m, 250 k€), in full under ten thousand; people to a tenth when not whole; shares
 * to a tenth of a percent under ten, else whole; points to a tenth under a hundred. French sets a comma, and a space that does not break before a unit.
 */
export function figuresIn(language: Language, currency: Currency): Figures {
  const write = (value: number, decimals: number) => decimal(value, decimals, language)
  const space = language === 'fr' ? '\u00a0' : ''
  const money = (minor: number) => {
    const major = minor / 10 ** currency.exponent
    const scale = scales.find(({ power }) => roundsTo(Math.abs(major), power))
    const number = scale ? threeDigits(major / 10 ** scale.power, write) : write(major, Number.isInteger(major) ? 0 : currency.exponent)
    return placed(number, scale?.[language] ?? '')
  }
  const placed = (number: string, magnitude: string) => {
    const symbol = symbols[currency.code]
    if (language === 'fr') return `${number}\u00a0${magnitude}${symbol ?? (magnitude ? `\u00a0${currency.code}` : currency.code)}`
    const [sign, digits] = number.startsWith('−') ? ['−', number.slice(1)] : ['', number]
    return `${sign}${symbol ?? `${currency.code}\u00a0`}${digits}${magnitude}`
  }
  const written: Readonly<Record<Unit, (value: number) => string>> = {
    money,
    people: (hundredths) => write(hundredths / 100, Math.round(hundredths / 10) % 10 === 0 ? 0 : 1),
    share: (hundredths) => `${write(hundredths / 100, Math.abs(hundredths) < 1000 && hundredths % 100 !== 0 ? 1 : 0)}${space}%`,
    points: (hundredths) => write(hundredths / 100, hundredths % 100 === 0 || Math.abs(hundredths) >= 10_000 ? 0 : 1),
    pieces: (value) => write(value, 0),
  }
  return {
    text: (value, unit) => written[unit](value),
    raised: (value, unit) => raised(value, unit, currency),
    day: (day) => dayInWords(day, language),
    moneyScale: (largestMinor) => {
      const scale = scales.find(({ power }) => roundsTo(largestMinor / 10 ** currency.exponent, power))
      return { divisor: 10 ** (currency.exponent + (scale?.power ?? 0)), unit: axisUnit(scale?.[language] ?? '', currency.code, language) }
    },
  }
}

function raised(value: number, unit: Unit, { exponent }: Currency): number {
  if (unit === 'people') return Math.ceil(value / 10) * 10
  if (unit !== 'money' || value < 10_000 * 10 ** exponent) return value
  const step = 10 ** (String(Math.floor(value)).length - 3)
  return Math.ceil(value / step) * step
}

function axisUnit(magnitude: string, code: string, language: Language): string {
  const symbol = symbols[code] ?? code
  return language === 'fr'
    ? `${magnitude}${magnitude && symbol === code ? '\u00a0' : ''}${symbol}`
    : `${symbol}${magnitude && symbol === code ? '\u00a0' : ''}${magnitude}`
}

/** Thousands are written as such from ten thousand on; millions and milliards from one on, also when rounding reaches them. */
function roundsTo(major: number, power: number): boolean {
  return power === 3 ? major >= 10_000 : major >= 0.9995 * 10 ** power
}

function threeDigits(value: number, write: (value: number, decimals: number) => string): string {
  const size = Math.abs(value)
  const decimals = size < 9.995 ? 2 : size < 99.95 ? 1 : 0
  return write(Number(value.toFixed(decimals)), fewestDecimals(value, decimals))
}

function fewestDecimals(value: number, most: number): number {
  const digits = value.toFixed(most)
  return digits.includes('.') ? digits.replace(/0+$/, '').split('.')[1]!.length : 0
}

function decimal(value: number, decimals: number, language: Language): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.') as [string, string | undefined]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u202f' : ',')
  const unsigned = fraction ? `${grouped}${language === 'fr' ? ',' : '.'}${fraction}` : grouped
  return value < 0 && /[1-9]/.test(unsigned) ? `−${unsigned}` : unsigned
}

function dayInWords(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const name = months[language][month - 1]
  return language === 'fr' ? `${date === 1 ? '1er' : date}\u00a0${name} ${year}` : `${date}\u00a0${name} ${year}`
}
