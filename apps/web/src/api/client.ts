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
