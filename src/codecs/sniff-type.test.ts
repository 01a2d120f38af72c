import { describe, expect, it } from 'vitest'
import { archiveOf, workbookOf } from '../../test/archive.ts'
import { sniffType } from './sniff-type.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')

describe('the type of a file', () => {
  it.each([
    ['a PDF', latin('%PDF-1.7\n%âãÏÓ'), 'application/pdf'],
    ['a PNG', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'image/png'],
    ['a JPEG', latin('\xff\xd8\xff\xe0\0\x10JFIF'), 'image/jpeg'],
    ['a workbook', archiveOf(workbookOf({ One: '' })), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [
      'a letter',
      archiveOf({ '[Content_Types].xml': '', 'word/document.xml': '' }),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['any other archive', archiveOf({ 'a.txt': 'a' }), 'application/zip'],
    ['text with accents', Buffer.from('Où est l’argent ?\n'), 'text/plain; charset=utf-8'],
    ['nothing', new Uint8Array(), 'text/plain; charset=utf-8'],
    ['bytes that show nothing', Uint8Array.of(0, 1, 2, 250), 'application/octet-stream'],
    ['a program', latin('MZ\x90\0\x03\0\0\0'), 'application/octet-stream'],
  ])('of %s is what its bytes show', (_, bytes, type) => {
    expect(sniffType(bytes)).toBe(type)
  })

  it.each([
    '<!doctype html><script>alert(1)</script>',
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<?xml version="1.0"?>',
  ])('of what a browser would run is plain text: %s', (text) => {
    expect(sniffType(Buffer.from(text))).toBe('text/plain; charset=utf-8')
  })
})
