import type { z } from 'zod'
import { Failure } from '../platform/errors.ts'
import type { CallService, ServiceAnswer, ServiceCall } from './call-service.ts'

/** The answer of an operator, whatever its status, unless it is of the kind that passes. @throws sms.provider-unavailable */
export async function answerOfOperator(callService: CallService, call: ServiceCall): Promise<ServiceAnswer> {
  const answer = await callService(call).catch(() => {
    // The words of the network may hold the address with a number in it: none of them goes on.
    throw new Failure('sms.provider-unavailable')
  })
  const isPassing = answer.status >= 500 || answer.status === 429 || answer.status === 408
  if (isPassing) throw new Failure('sms.provider-unavailable', { status: answer.status })
  return answer
}

export const isSuccess = ({ status }: ServiceAnswer): boolean => status >= 200 && status < 300

export const refusedByOperator = ({ status }: ServiceAnswer): Failure => new Failure('sms.provider-refused', { status })

/** JSON of a success, in the shape that was agreed. @throws sms.provider-refused, sms.provider-unavailable when unreadable */
export function readOperator<T extends z.ZodType>(answer: ServiceAnswer, schema: T): z.output<T> {
  if (!isSuccess(answer)) throw refusedByOperator(answer)
  const read = schema.safeParse(jsonOf(answer))
  if (!read.success) throw new Failure('sms.provider-unavailable', { answer: 'unreadable' })
  return read.data
}

/** What the body says, or null when it is not JSON. */
export function jsonOf({ body }: ServiceAnswer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
