import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'

export interface Mail {
  /** Names the mail for ever: the Message-ID and the name of its file, so that sending twice is seen as one mail. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface MailRoute {
  readonly deliver: (mail: Mail) => Promise<void>
  readonly close: () => void
}

/** A mail server that is silent for so long is taken to be away, in milliseconds. */
const patience = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 60_000 }

/** Hands mail to the SMTP server at `url` (`smtp://` or `smtps://`, with user and password where it asks for them). */
export function smtpRoute(url: string, from: string): MailRoute {
  const transport = createTransport({ url, ...patience }, { from, disableFileAccess: true, disableUrlAccess: true })
  return {
    deliver: async (mail) => {
      await transport.sendMail(envelope(mail, from))
    },
    close: () => transport.close(),
  }
}

/** Writes each mail as an `.eml` file that any mail program opens; for machines that have no mail server. */
export function folderRoute(folder: string, from: string): MailRoute {
  const transport = createTransport(
    { streamTransport: true, buffer: true, newline: 'windows' },
    { disableFileAccess: true, disableUrlAccess: true },
  )
  return {
    deliver: async (mail) => {
      const { message } = await transport.sendMail({ ...envelope(mail, from) })
      await mkdir(folder, { recursive: true })
      // Renamed into place, so that nobody opens half a mail.
      const file = join(folder, `${mail.id}.eml`)
      await writeFile(`${file}.part`, message as Buffer)
      await rename(`${file}.part`, file)
    },
    close: () => transport.close(),
  }
}

function envelope({ id, to, subject, text }: Mail, from: string) {
  return { from, to, subject, text, messageId: `<${id}@portolan>` }
}
