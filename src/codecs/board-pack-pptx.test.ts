import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { boardPack } from '#domain/pack/board-pack.ts'
import { aSelection } from '#domain/pack/pack-facts.suite.ts'
import { encodeBoardPackPptx } from './board-pack-pptx.ts'
import { readZip, type ZipEntry } from './canonical-zip.ts'

const pack = boardPack(aSelection({ count: 45, periods: 8, roles: 8 }))
const office = 'soffice'
const hasOffice = spawnSync(office, ['--version']).status === 0
if (!hasOffice) console.log('skipped: conversion of the slides, because there is no soffice on this machine')

describe('board pack as slides', () => {
  let bytes: Uint8Array
  let parts: Map<string, string>
  let entries: ZipEntry[]
  beforeAll(async () => {
    bytes = await encodeBoardPackPptx(pack)
    entries = await readZip(bytes)
    parts = new Map(entries.map(({ name, bytes: part }) => [name, part.toString('utf8')]))
  })

  it('has a slide for each page, with its title in the title placeholder', () => {
    const slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+[.]xml$/.test(name))
    expect(slides).toHaveLength(pack.pages.length)
    expect(slides.filter(([, xml]) => !xml.includes('<p:ph') || !xml.includes('type="title"'))).toEqual([])
  })

  it('declares a type for every part', () => {
    const types = parts.get('[Content_Types].xml')!
    const undeclared = [...parts.keys()].filter(
      (name) =>
        name !== '[Content_Types].xml' &&
        !types.includes(`PartName="/${name}"`) &&
        !types.includes(`Extension="${name.split('.').at(-1)}"`),
    )
    expect(undeclared).toEqual([])
    const missing = [...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]!).filter((name) => !parts.has(name))
    expect(missing).toEqual([])
  })

  it('resolves every relationship inside the package and links to nothing outside', () => {
    const broken = [...parts]
      .filter(([name]) => name.endsWith('.rels'))
      .flatMap(([name, xml]) => targets(name, xml).filter((target) => !parts.has(target)))
    expect(broken).toEqual([])
    expect([...parts].filter(([, xml]) => xml.includes('TargetMode="External"')).map(([name]) => name)).toEqual([])
  })

  it('holds native charts with their own workbook and an alternative text', () => {
    const charts = [...parts].filter(([name]) => /^ppt\/charts\/chart\d+[.]xml$/.test(name))
    expect(charts.map(([name]) => name)).toEqual(['ppt/charts/chart1.xml', 'ppt/charts/chart2.xml', 'ppt/charts/chart3.xml'])
    expect(charts.filter(([, xml]) => /<c:barChart>/.test(xml))).toHaveLength(2)
    expect(charts.filter(([, xml]) => /<c:scatterChart>/.test(xml))).toHaveLength(1)
    expect(charts.filter(([, xml]) => xml.includes('<c:v></c:v>'))).toEqual([])
    const frames = [...parts.values()].flatMap((xml) =>
      [...xml.matchAll(/<p:graphicFrame>(?:(?!<\/p:graphicFrame>).)*?drawingml\/2006\/chart"/gs)].map((match) => match[0]),
    )
    expect(frames.filter((frame) => !/descr="[^"]{20,}"/.test(frame))).toEqual([])
    expect(entries.filter(({ name }) => name.endsWith('.xlsx'))).toHaveLength(3)
  })

  it('gives the same bytes for the same pack, also after other decks', async () => {
    await encodeBoardPackPptx(boardPack(aSelection({ count: 3, periods: 1, roles: 1 })))
    expect(Buffer.from(await encodeBoardPackPptx(pack)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('is small enough to mail', () => {
    expect(bytes.length).toBeLessThan(300_000)
  })

  it.skipIf(!hasOffice)('converts in LibreOffice to as many pages as it has slides', { timeout: 180_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'portolan-slides-'))
    try {
      writeFileSync(join(folder, 'pack.pptx'), bytes)
      execFileSync(
        office,
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          join(folder, 'pack.pptx'),
        ],
        { stdio: 'ignore' },
      )
      expect(readFileSync(join(folder, 'pack.pdf'), 'latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(pack.pages.length)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

/** The parts that a relationships file points to. */
function targets(name: string, xml: string): readonly string[] {
  const owner = dirname(dirname(name))
  return [...xml.matchAll(/Target="([^"]+)"/g)].map(([, target]) =>
    target!.startsWith('/') ? target!.slice(1) : normalize(join(owner, target!)),
  )
}
