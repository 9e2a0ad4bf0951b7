import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Sms, SmsAccess, SmsSender, SmsStatus } from '../features/sms/sms-sender.ts'
import { Failure } from '../platform/errors.ts'
import type { CallService, ServiceAnswer, ServiceCall } from './call-service.ts'
import { answerOfOperator, isSuccess, readOperator, refusedByOperator } from './sms-answer.ts'

type OvhAccess = Extract<SmsAccess, { kind: 'ovhcloud' }>

const ids = z.array(z.number())
const report = z.object({ ids, validReceivers: z.array(z.string()), invalidReceivers: z.array(z.string()) })
const job = z.object({ tag: z.string().nullish() })
const outgoing = z.object({ deliveryReceipt: z.number() })
/** After these hours a code to enter is of no use: the operator stops trying. */
const validityMinutes = 12 * 60
/** Jobs looked at, one by one, for our reference: the list of those that wait cannot be asked by it. */
const mostJobs = 50

/** Receipts of the network; any other number is one on the way. */
const statuses = new Map<number, SmsStatus>([
  [1, 'delivered'],
  [2, 'lost'],
  [16, 'lost'],
])

/**
 * OVHcloud, SMS jobs of its API v1. Each call is signed with the time of OVHcloud, asked first: a clock that drifts here
 * must not stop the SMS. What could not be verified is listed in docs/integrations.md.
 */
export function createOvhcloudSms(access: OvhAccess, callService: CallService): SmsSender {
  const root = access.baseUrl.replace(/\/$/, '')
  const service = `${root}/sms/${encodeURIComponent(access.serviceName)}`
  const ask = async (method: 'GET' | 'POST', url: string, body?: object): Promise<ServiceAnswer> => {
    const time = readOperator(
      await answerOfOperator(callService, { method: 'GET', url: `${root}/auth/time` }),
      z.number(),
    )
    const sent = body ? JSON.stringify(body) : ''
    const call: ServiceCall = { method, url, headers: headersOf(access, { method, url, body: sent, time }) }
    return answerOfOperator(callService, sent ? { ...call, body: sent } : call)
  }
  const findByRef = async (ref: string): Promise<number | undefined> => {
    const [sent] = readOperator(await ask('GET', `${service}/outgoing?tag=${encodeURIComponent(ref)}`), ids)
    if (sent !== undefined) return sent
    for (const id of readOperator(await ask('GET', `${service}/jobs`), ids).slice(-mostJobs)) {
      const answer = await ask('GET', `${service}/jobs/${id}`)
      if (answer.status !== 404 && readOperator(answer, job).tag === ref) return id
    }
    return undefined
  }

  return {
    async send(sms) {
      const known = sms.mayHaveLeft ? await findByRef(sms.ref) : undefined
      if (known !== undefined) return { providerId: String(known), parts: sms.parts, status: 'waiting' }
      const answer = await ask('POST', `${service}/jobs`, bodyOf(sms))
      if (!isSuccess(answer)) throw refusalOf(answer)
      const {
        ids: [id],
        invalidReceivers,
      } = readOperator(answer, report)
      if (id === undefined || invalidReceivers.length > 0) throw new Failure('sms.number-refused')
      return { providerId: String(id), parts: sms.parts, status: 'waiting' }
    },
    async look({ providerId }) {
      const answer = await ask('GET', `${service}/outgoing/${encodeURIComponent(providerId)}`)
      // Still among the jobs that wait.
      if (answer.status === 404) return 'waiting'
      return statuses.get(readOperator(answer, outgoing).deliveryReceipt) ?? 'waiting'
    },
  }
}

const bodyOf = ({ to, text, sender, ref }: Sms) => ({
  message: text,
  receivers: [to],
  sender,
  tag: ref,
  // A message that somebody asked for is no advertising: no « STOP » at its end.
  noStopClause: true,
  priority: 'high',
  coding: '7bit',
  charset: 'UTF-8',
  validityPeriod: validityMinutes,
  senderForResponse: false,
})

type Signed = { method: string; url: string; body: string; time: number }

function headersOf({ applicationKey, applicationSecret, consumerKey }: OvhAccess, { method, url, body, time }: Signed) {
  const words = [applicationSecret, consumerKey, method, url, body, time].join('+')
  return {
    'content-type': 'application/json',
    'x-ovh-application': applicationKey,
    'x-ovh-consumer': consumerKey,
    'x-ovh-timestamp': String(time),
    'x-ovh-signature': `$1$${createHash('sha1').update(words).digest('hex')}`,
  }
}

const refusalOf = (answer: ServiceAnswer): Failure =>
  answer.status === 402 || /not enough credit/i.test(answer.body.toString('utf8'))
    ? new Failure('sms.no-credit')
    : refusedByOperator(answer)
