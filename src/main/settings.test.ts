import { describe, expect, it } from 'vitest'
import { isLoopbackOnly, readSettings } from './settings.ts'

describe('settings', () => {
  it('have a fallback where one makes sense, and are undefined elsewhere', () => {
    expect(readSettings({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', DATABASE_URL: undefined, OPEN_BROWSER: 'yes' })
  })

  it('treat an empty value as one that was left out', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ PORT: 3000, DATABASE_URL: undefined })
  })

  it('are refused all at once, each by its name', () => {
    const read = () => readSettings({ PORT: 'many', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' })
    expect(read).toThrow(/PORT: .*\n.*DATABASE_URL: .*\n.*LOG_LEVEL: /)
  })

  it.each([
    ['10.0.0.1, 10.0.0.0/8,::1, fd00::/8', true],
    ['loopback, 10.0.0.1', true],
    ['proxy.example.org', false],
    ['10.0.0.1/33', false],
    ['10.0.0.1,', false],
    ['10.0.0.0/8/8', false],
  ])('TRUST_PROXY %j is a list of addresses and networks: %s', (TRUST_PROXY, expected) => {
    const read = () => readSettings({ TRUST_PROXY })
    if (expected) expect(read()).toMatchObject({ TRUST_PROXY })
    else expect(read).toThrow('TRUST_PROXY: Addresses such as')
  })

  it.each([
    [{ HOST: '127.0.0.1' }, true],
    [{ HOST: '::1' }, true],
    [{ HOST: 'localhost', BASE_URL: 'http://127.0.0.2:8080' }, true],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '127.0.0.1', BASE_URL: 'https://pmo.example.org' }, false],
    [{ HOST: '127.example.org' }, false],
  ])('%j means that only this machine reaches the server: %s', (environment, expected) => {
    expect(isLoopbackOnly(readSettings(environment))).toBe(expected)
  })
})
