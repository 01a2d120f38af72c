import type { FastifyReply } from 'fastify'
import type { FileAnswer } from '#contract/file.ts'

/** Sends a file to be saved, never shown in place: what people upload must not run as a page of ours. */
export function sendFile(reply: FastifyReply, { name, type, bytes }: FileAnswer): Buffer {
  reply.header('content-disposition', dispositionOf(name))
  reply.header('content-security-policy', "default-src 'none'; sandbox")
  reply.type(/^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/.test(type) ? type : 'application/octet-stream')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** RFC 6266: an ASCII name for old clients, the true one in UTF-8. Control characters and quotes cannot leave the header's value. */
function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  const coded = encodeURIComponent(name.replace(/\p{Cc}/gu, '_').toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`
}
