import type { Problem, SlotDto } from '@salles-ouvertes/contract'
import { states } from '../locales/fr.ts'
import type { Refusal } from '../ui/refusal.ts'

export interface RefusedField {
  path: string
  code: string
  /** French sentence, ready to be shown. */
  message: string
}

/** A refusal of the API (RFC 9457), with the French sentences that screens show. */
export class ApiProblem extends Error implements Refusal {
  readonly status: number
  readonly code: string
  readonly requestId: string | null
  readonly fields: readonly RefusedField[]
  readonly alternatives: readonly SlotDto[]
  readonly params: Readonly<Record<string, unknown>>
  readonly sentence: string

  constructor(status: number, body: Partial<Problem>, words: { sentence: string; fields: readonly RefusedField[] }) {
    super(body.code ?? 'request.internal')
    this.name = 'ApiProblem'
    this.status = status
    this.code = body.code ?? 'request.internal'
    this.requestId = body.requestId ?? null
    this.alternatives = body.alternatives ?? []
    this.params = body.params ?? {}
    this.sentence = words.sentence
    this.fields = words.fields
  }
}

/** Reads the body of a refused answer; a proxy's page or an empty body becomes a general problem. */
export async function toProblem(status: number, body: unknown): Promise<ApiProblem> {
  const problem: Partial<Problem> = isProblem(body) ? body : {}
  // The sentences are fetched with the first refusal: most visits never need them.
  const words = await import('../locales/fr-errors.ts').catch(() => null)
  if (!words) return new ApiProblem(status, problem, { sentence: states.refused, fields: [] })
  return new ApiProblem(status, problem, {
    sentence: words.refusalSentence(problem.code ?? 'request.internal', problem.params ?? {}),
    fields: (problem.fields ?? []).map(({ path, code }) => ({ path, code, message: words.fieldErrorSentence(code) })),
  })
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
}
