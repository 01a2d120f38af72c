// Runs before the app, so that a dark page is never light at first.
const chosen = localStorage.getItem('portolan-theme')
const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
