import type { z } from 'zod'
import { FileAnswer } from './file.ts'
import type { AnswerOf, Operation } from './operation.ts'
import { Refusal, type RefusalCode, refusals } from './refusals.ts'

/** What the one who asks gives: defaults may be left out. */
export type InputGiven<Said> = Said extends Operation<infer Input, z.ZodType> ? z.input<Input> : never

/** Asks the server for one operation. Throws the `Refusal` it answers with; a `TypeError` when it cannot be reached. */
export type Ask = <Said extends Operation>(operation: Said, input: InputGiven<Said>, signal?: AbortSignal) => Promise<AnswerOf<Said>>

/** The typed client: every operation of the contract at its address under `base`. */
export function clientAt(base: string, headers: () => Readonly<Record<string, string>> = () => ({})): Ask {
  return async (operation, input, signal) => {
    const { url, body, type } = requestOf(operation, input as Readonly<Record<string, unknown>>)
    const answer = await fetch(base + url, {
      method: operation.method.toUpperCase(),
      headers: { ...headers(), ...(type && { 'content-type': type }) },
      ...(body !== undefined && { body: body as string }),
      ...(signal && { signal }),
    })
    if (!answer.ok) throw await refusalIn(answer)
    return (operation.answer === FileAnswer ? fileIn(answer) : answer.json()) as Promise<never>
  }
}

/** Where each part of the input travels: see `Operation`. */
export function requestOf(operation: Operation, input: Readonly<Record<string, unknown>>) {
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input[name])))
  const inPath = new Set([...operation.path.matchAll(/:(\w+)/g)].map(([, name]) => name))
  const rest = Object.entries(input).filter(([name, value]) => !inPath.has(name) && value !== undefined)
  const isFile = operation.maxBytes !== undefined
  if (isFile || operation.method === 'get' || operation.method === 'delete') {
    const query = queryOf(rest.filter(([name]) => !(isFile && name === 'bytes')))
    const url = query === '' ? path : `${path}?${query}`
    return isFile ? { url, body: input.bytes, type: 'application/octet-stream' } : { url }
  }
  return { url: path, body: JSON.stringify(Object.fromEntries(rest)), type: 'application/json' }
}

function queryOf(entries: readonly (readonly [string, unknown])[]): string {
  const query = new URLSearchParams()
  for (const [name, value] of entries) {
    for (const one of Array.isArray(value) ? value : [value])
      query.append(name, typeof one === 'object' ? JSON.stringify(one) : String(one))
  }
  return query.toString()
}

async function refusalIn(answer: Response): Promise<Refusal> {
  const problem = (await answer.json().catch(() => ({}))) as { code?: string; facts?: Record<string, unknown>; where?: unknown }
  const known = problem.code !== undefined && problem.code in refusals
  const facts = { ...problem.facts, ...(problem.where !== undefined && { problems: problem.where }) }
  return known ? new Refusal(problem.code as RefusalCode, facts) : new Refusal('internal', { status: answer.status })
}

async function fileIn(answer: Response): Promise<FileAnswer> {
  const said = answer.headers.get('content-disposition') ?? ''
  const coded = /filename\*=UTF-8''([^;]+)/.exec(said)?.[1]
  const name = coded ? decodeURIComponent(coded) : (/filename="([^"]+)"/.exec(said)?.[1] ?? 'portolan')
  return { name, type: answer.headers.get('content-type') ?? '', bytes: new Uint8Array(await answer.arrayBuffer()) }
}
