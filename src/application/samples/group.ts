import { groupOperations } from './group-operations.ts'
import { groupPassengers } from './group-passengers.ts'
import { groupPlatform } from './group-platform.ts'
import type { Sample } from './sample.ts'

/**
 * A transit group with forty-five pieces of work over eight quarters. The ranked list is wrong here for every usual
 * reason: a dear favourite, a base that is worth little itself but that much needs, two offers of which one can be had,
 * duties that rank last, and two small teams that everybody wants.
 */
export const group: Sample = {
  key: 'group',
  name: 'Halden Transit Group (fictional)',
  slug: 'halden-transit-group',
  currency: 'EUR',
  fiscalYearFirstMonth: 1,
  periodKind: 'quarter',
  periodCount: 8,
  timeZone: 'Europe/Brussels',
  people: [
    'Aisha Mbeki',
    'Jonas Lindqvist',
    'Claire Dubreuil',
    'Rafael Santos',
    'Mirjam Koster',
    'Piotr Baran',
    'Elin Wahlberg',
    'Henk Vermeer',
  ],
  leader: 'Henk Vermeer',
  teams: [
    { name: 'Software engineers', heads: 60, businessAsUsualPercent: 60 },
    { name: 'Data engineers', heads: 9, businessAsUsualPercent: 40 },
    { name: 'Integration architects', heads: 5, businessAsUsualPercent: 35 },
    { name: 'Field technicians', heads: 90, businessAsUsualPercent: 80 },
    { name: 'Change and training', heads: 14, businessAsUsualPercent: 40 },
    { name: 'Procurement and legal', heads: 12, businessAsUsualPercent: 60 },
    { name: 'Operations planners', heads: 26, businessAsUsualPercent: 70 },
    { name: 'Security specialists', heads: 8, businessAsUsualPercent: 55 },
  ],
  aims: [
    { key: 'riders', name: 'More people choose to ride', measure: 'Twelve per cent more journeys in two years' },
    { key: 'punctual', name: 'Buses and trams come when we say', measure: 'Nine of ten within three minutes' },
    { key: 'carbon', name: 'Halve what the fleet emits', measure: 'Tonnes of CO₂ for each million kilometres' },
    { key: 'money', name: 'Cover more of our cost ourselves', measure: 'Fares and rent pay 58 per cent of running cost' },
    { key: 'safe', name: 'Nobody is hurt, no system held to ransom', measure: 'Injuries for each million journeys; days lost to attacks' },
    { key: 'people', name: 'Be a place where people stay', measure: 'Fewer than seven of a hundred leave in a year' },
  ],
  moneyLimit: { thousandsPerPeriod: [7600, 6800, 6400, 6200, 5600, 5200, 4600, 4200], carriesOver: true },
  rates: [{ currency: 'USD', rateBillionths: 920_000_000 }],
  work: [...groupPassengers, ...groupPlatform, ...groupOperations],
}
