import type { z } from 'zod'
import { Failure } from '../platform/errors.ts'
import type { CallService, ServiceAnswer, ServiceCall } from './call-service.ts'

/** The answer of a maker of locks, whatever its status, unless it is of the kind that passes. @throws access.provider-unavailable */
export async function answerOfMaker(callService: CallService, call: ServiceCall): Promise<ServiceAnswer> {
  const answer = await callService(call).catch(() => {
    // The words of the network may hold the address with its keys: none of them goes on.
    throw new Failure('access.provider-unavailable')
  })
  const isPassing = answer.status >= 500 || answer.status === 429 || answer.status === 408
  if (isPassing) throw new Failure('access.provider-unavailable', { status: answer.status })
  return answer
}

/** The answer of a success. @throws access.provider-unavailable, locks.provider-refused */
export async function successOfMaker(callService: CallService, call: ServiceCall): Promise<ServiceAnswer> {
  const answer = await answerOfMaker(callService, call)
  if (answer.status < 200 || answer.status >= 300) throw refusalOf(answer)
  return answer
}

export const refusalOf = ({ status }: ServiceAnswer): Failure => new Failure('locks.provider-refused', { status })

/** JSON in the shape that was agreed. @throws access.provider-unavailable when it is something else */
export function readMaker<T extends z.ZodType>({ body }: ServiceAnswer, schema: T): z.output<T> {
  const read = schema.safeParse(jsonOf(body))
  if (!read.success) throw new Failure('access.provider-unavailable', { answer: 'unreadable' })
  return read.data
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
