/** How a pack looks on slides and on paper: one accent, greys, and sizes in points. */
export const look = {
  text: '181B25',
  quiet: '565D6F',
  line: 'E4E5EB',
  accent: '4656D8',
  accentDark: '3747C4',
  soft: 'F6F6F8',
  accentSoft: 'EEF0FD',
  allowed: '9AA1B2',
  over: { size: 10, left: 40, top: 18, width: 880, height: 14 },
  title: { size: 24, left: 40, top: 32, width: 880, height: 60 },
  ask: { size: 13, left: 40, top: 96, width: 880, height: 28 },
  foot: { size: 9, left: 40, top: 508, width: 800, height: 18 },
  number: { left: 860, top: 508, width: 60, height: 18 },
  heading: 12,
  small: 9,
} as const
