import type { FastifyRequest } from 'fastify'
import type { Operation } from '#contract/operation.ts'
import { fromText, readInput } from '#contract/read-input.ts'
import { refuse } from '#contract/refusals.ts'

/** The input of an operation, gathered from path, query and body. */
export function readRequest(operation: Operation, { params, query, body }: FastifyRequest): unknown {
  const texts = { ...(query as object), ...(params as object) }
  const fromAddress = fromText(operation.input, texts)
  if (operation.maxBytes !== undefined) {
    if (!(body instanceof Uint8Array)) refuse('media_type_unknown', { accepted: 'application/octet-stream' })
    return readInput(operation.input, { ...fromAddress, bytes: body })
  }
  if (operation.method === 'get' || operation.method === 'delete') return readInput(operation.input, fromAddress)
  if (body !== undefined && body !== null && (typeof body !== 'object' || Array.isArray(body))) {
    refuse('input_invalid', { problems: [{ code: 'invalid_type', at: '', message: 'The body has to be a JSON object' }] })
  }
  return readInput(operation.input, { ...(body as object | null), ...fromText(operation.input, params as Record<string, unknown>) })
}
