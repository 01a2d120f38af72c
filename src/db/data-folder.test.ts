import { existsSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeFolder } from './data-folder.ts'

const place = mkdtempSync(join(tmpdir(), 'portolan-folder-'))

it('makes a folder with those above it, for its owner only, and leaves one that is there', () => {
  const folder = join(place, 'one', 'two')
  makeFolder(folder)
  makeFolder(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

it.runIf(existsSync('/proc'))('says in a sentence that there can be no folder, where the system knows no end of trying', () => {
  expect(() => makeFolder('/proc/nope/database')).toThrow('The folder /proc/nope cannot be made')
})

it.runIf(process.getuid?.() !== 0)('says whom to give a folder to that is there and cannot be written to', () => {
  const folder = join(place, 'theirs')
  mkdirSync(folder, { mode: 0o500 })
  expect(() => makeFolder(folder)).toThrow(`Nothing can be written to the folder ${folder}`)
})

it('says so of a place below a file', () => {
  const file = join(place, 'file')
  writeFileSync(file, '')
  expect(() => makeFolder(join(file, 'data'))).toThrow('cannot be made')
})
