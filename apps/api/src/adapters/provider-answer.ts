import type { z } from 'zod'
import { Failure } from '../platform/errors.ts'
import type { CallService, ServiceAnswer, ServiceCall } from './call-service.ts'

/** The answer of a success. @throws signature-requests.provider-unavailable, signature-requests.provider-refused */
export async function answerOf(callService: CallService, call: ServiceCall): Promise<ServiceAnswer> {
  const answer = await callService(call).catch(() => {
    // The words of the network may hold the address with its keys: none of them goes on.
    throw new Failure('signature-requests.provider-unavailable')
  })
  if (answer.status >= 200 && answer.status < 300) return answer
  const isPassing = answer.status >= 500 || answer.status === 429 || answer.status === 408
  throw isPassing
    ? new Failure('signature-requests.provider-unavailable', { status: answer.status })
    : new Failure('signature-requests.provider-refused', { status: answer.status })
}

/** JSON in the shape that was agreed. @throws signature-requests.provider-unavailable when it is something else */
export function readAnswer<T extends z.ZodType>({ body }: ServiceAnswer, schema: T): z.output<T> {
  const read = schema.safeParse(jsonOf(body))
  if (!read.success) throw new Failure('signature-requests.provider-unavailable', { answer: 'unreadable' })
  return read.data
}

/** @throws signature-requests.signed-file-unreadable when it is not a whole PDF */
export function wholePdf(bytes: Buffer): Buffer {
  const isWhole = bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-1024).includes('%%EOF')
  if (!isWhole) throw new Failure('signature-requests.signed-file-unreadable')
  return bytes
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
