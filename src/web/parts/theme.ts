import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const iris: MantineColorsTuple = [
  '#eef0fd',
  '#dfe3fb',
  '#c9cff7',
  '#a7b1f0',
  '#8593f5',
  '#5d6cf0',
  '#4656d8',
  '#3747c4',
  '#2f3ca6',
  '#242e80',
]

const dark: MantineColorsTuple = [
  '#eceef4',
  '#a6adbd',
  '#8f97a9',
  '#5b6375',
  '#3a4150',
  '#2a2f3b',
  '#1b1f27',
  '#171a21',
  '#0f1116',
  '#0a0c10',
]

const compactButton = { '--button-height': '30px', '--button-padding-x': '12px', '--button-fz': '13px' }

/** How Mantine's parts look here: one accent, 30 px controls, 13 px type. Colours come from tokens.css. */
export const theme = createTheme({
  primaryColor: 'iris',
  primaryShade: { light: 6, dark: 4 },
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '640' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  autoContrast: true,
  luminanceThreshold: 0.32,
  focusRing: 'auto',
  respectReducedMotion: true,
  colors: { iris, dark },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  radius: { xs: '4px', sm: '6px', md: '10px', lg: '14px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  components: {
    // The head of a window is no banner of the page: that is the page's own.
    ModalHeader: { defaultProps: { role: 'none' } },
    DrawerHeader: { defaultProps: { role: 'none' } },
    // Plain objects: naming the components themselves would load them all with the first page.
    Button: {
      defaultProps: { size: 'xs' },
      vars: (_theme: unknown, { size }: { size?: string }) => ({ root: size === 'xs' ? compactButton : {} }),
    },
    // The placeholder that would take the focus has no place in a menu; the first item takes it.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 400 } },
    Switch: { defaultProps: { size: 'xs' } },
  },
})

const shared = {
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-2)',
  '--mantine-color-error': 'var(--off-t)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-iris-light': 'var(--accent-soft)',
  '--mantine-color-iris-light-color': 'var(--accent-2)',
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared, '--mantine-color-body': '#fff' },
  dark: {
    ...shared,
    '--mantine-color-body': '#171a21',
    '--mantine-color-iris-filled': '#5363e6',
    '--mantine-color-iris-filled-hover': '#4656d8',
  },
})
