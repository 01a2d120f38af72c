import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listenForMail } from '../../test/mail-server.ts'
import { folderRoute, smtpRoute } from './mail.ts'

const mail = { id: 'a1', to: 'Dana Ruiz <dana@example.org>', subject: 'Décision attendue', text: 'Deux décisions vous attendent.\r\nA.' }

describe('mail without a server', () => {
  it('becomes one file that a mail program opens, however often it is sent', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'portolan-mail-')), 'mail')
    const route = folderRoute(folder, 'Portolan <portolan@example.org>')
    await route.deliver(mail)
    await route.deliver(mail)
    expect(readdirSync(folder)).toEqual(['a1.eml'])
    const text = readFileSync(join(folder, 'a1.eml'), 'utf8')
    expect(text).toMatch(/^To: Dana Ruiz <dana@example.org>\r$/m)
    expect(text).toMatch(/^Message-ID: <a1@portolan>\r$/m)
  })

  it('cannot be given further headers through the subject', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'portolan-mail-'))
    await folderRoute(folder, 'portolan@example.org').deliver({ ...mail, subject: 'Hello\r\nBcc: eve@example.org' })
    expect(readFileSync(join(folder, 'a1.eml'), 'utf8')).not.toMatch(/^Bcc:/m)
  })
})

describe('mail through a server', () => {
  it('arrives with sender, recipient and text', async () => {
    const { port, received, close } = await listenForMail()
    const route = smtpRoute(`smtp://127.0.0.1:${port}`, 'Portolan <portolan@example.org>')
    await route.deliver(mail)
    route.close()
    close()
    expect(received.join('')).toContain('MAIL FROM:<portolan@example.org>')
    expect(received.join('')).toContain('RCPT TO:<dana@example.org>')
    expect(received.join('')).toContain('Message-ID: <a1@portolan>')
  })

  it('fails loudly when the server is away, so that it can be tried again', async () => {
    const { port, close } = await listenForMail()
    close()
    await expect(smtpRoute(`smtp://127.0.0.1:${port}`, 'portolan@example.org').deliver(mail)).rejects.toThrow('ECONNREFUSED')
  })
})
