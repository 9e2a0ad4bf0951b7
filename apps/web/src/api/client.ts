import type { paths } from '@salles-ouvertes/contract/generated/api'
import createClient from 'openapi-fetch'
import { toProblem } from './problem.ts'
import { sessionFetch } from './session-fetch.ts'

export const apiBase = '/api/v1'

/** Typed client of the API: `unwrap(api.GET('/rooms/{id}', { params: { path: { id } } }))`. */
export const api = createClient<paths>({
  baseUrl: new URL(apiBase, globalThis.location?.origin ?? 'http://localhost').href,
  credentials: 'same-origin',
  fetch: sessionFetch,
})

interface Answer<Data> {
  data?: Data
  error?: unknown
  response: Response
}

/** The data of an answer. @throws ApiProblem for every refusal, TypeError when the network fails. */
export async function unwrap<Data>(call: Promise<Answer<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await call
  if (!response.ok) throw await toProblem(response.status, error)
  if (data === undefined || data === null) throw await toProblem(response.status, null)
  return data
}

/** Same for answers without a body (204). @throws ApiProblem for every refusal. */
export async function expectDone(call: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await call
  if (!response.ok) throw await toProblem(response.status, error)
}

/**
 * Header that makes a repeated POST harmless. Make one key per thing the person wants, keep it for the retries.
 * `crypto.randomUUID` only exists on secure pages: a demonstration opened by its local address needs the other way.
 */
export const idempotencyKey = (): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': newKey() })

/** Name of one thing that a person wants, for what is sent more than once. */
export const newKey = (): string => (typeof crypto.randomUUID === 'function' ? crypto.randomUUID() : randomUuid())

function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
