import { z } from 'zod'
import type { SmsAccess, SmsSender, SmsStatus } from '../features/sms/sms-sender.ts'
import { Failure } from '../platform/errors.ts'
import type { CallService, ServiceAnswer, ServiceCall } from './call-service.ts'
import { answerOfOperator, isSuccess, jsonOf, readOperator, refusedByOperator } from './sms-answer.ts'

type BrevoAccess = Extract<SmsAccess, { kind: 'brevo' }>

const sent = z.object({ messageId: z.union([z.string(), z.number()]), smsCount: z.number().int().nullish() })
const events = z.object({
  events: z
    .array(z.object({ messageId: z.union([z.string(), z.number()]).nullish(), event: z.string() }))
    // Without any event, the list itself is left out.
    .nullish(),
})
const problem = z.object({ code: z.string().nullish(), message: z.string().nullish() })

const losses = ['hardBounces', 'softBounces', 'bounces', 'blocked', 'rejected']

/** Brevo, transactional SMS. What could not be verified is listed in docs/integrations.md. */
export function createBrevoSms(access: BrevoAccess, callService: CallService): SmsSender {
  const root = `${access.baseUrl.replace(/\/$/, '')}/transactionalSMS`
  const ask = (method: ServiceCall['method'], path: string, body?: object): Promise<ServiceAnswer> =>
    answerOfOperator(callService, {
      method,
      url: `${root}${path}`,
      headers: { 'api-key': access.apiKey, accept: 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  const eventsOf = async (ref: string) => {
    const tags = encodeURIComponent(JSON.stringify([ref]))
    return readOperator(await ask('GET', `/statistics/events?limit=50&tags=${tags}`), events).events ?? []
  }

  return {
    async send({ to, text, parts, sender, ref, mayHaveLeft }) {
      const known = mayHaveLeft ? (await eventsOf(ref)).find(({ messageId }) => messageId) : undefined
      if (known) return { providerId: String(known.messageId), parts, status: 'waiting' }
      const answer = await ask('POST', '/send', {
        sender,
        // With the code of the country, without its sign.
        recipient: to.slice(1),
        content: text,
        type: 'transactional',
        tag: ref,
      })
      if (!isSuccess(answer)) throw refusalOf(answer)
      const { messageId, smsCount } = readOperator(answer, sent)
      return { providerId: String(messageId), parts: smsCount ?? parts, status: 'waiting' }
    },
    look: async ({ ref }) => statusOf((await eventsOf(ref)).map(({ event }) => event)),
  }
}

/** Events come in any order and more than once: a phone that was reached once was reached. */
function statusOf(names: readonly string[]): SmsStatus {
  if (names.includes('delivered')) return 'delivered'
  return names.some((name) => losses.includes(name)) ? 'lost' : 'waiting'
}

function refusalOf(answer: ServiceAnswer): Failure {
  const { code, message } = problem.safeParse(jsonOf(answer)).data ?? {}
  if (answer.status === 402 || code === 'not_enough_credits') return new Failure('sms.no-credit')
  const isNumber = answer.status === 400 && /recipient|phone|mobile/i.test(message ?? '')
  return isNumber ? new Failure('sms.number-refused') : refusedByOperator(answer)
}
