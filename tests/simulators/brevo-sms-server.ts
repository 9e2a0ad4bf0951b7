import { type Asked, type Service, startService, type Told } from './http-service.ts'
import { lookAt, losesThisAnswer, type PhoneNetwork, receive, startNetwork, troubleOf } from './phone-network.ts'

export type BrevoSimulator = Service & { network: PhoneNetwork }

export const brevoKey = 'simulated-brevo-key'
const refuse = (message: string): Told => ({ status: 400, json: { code: 'invalid_parameter', message } })

/** Brevo, the part of its API of SMS that the product uses, with its refusals. Source: docs/integrations.md. */
export async function startBrevoSms(network = startNetwork()): Promise<BrevoSimulator> {
  const service = await startService((asked) => answer(network, asked))
  return { ...service, network }
}

async function answer(network: PhoneNetwork, asked: Asked): Promise<Told> {
  const trouble = await troubleOf(network)
  if (trouble) return trouble
  if (asked.headers['api-key'] !== brevoKey)
    return { status: 401, json: { code: 'unauthorized', message: 'Key not found' } }
  switch (`${asked.method} ${asked.path}`) {
    case 'POST /transactionalSMS/send':
      return send(network, JSON.parse(asked.body.toString('utf8')) as Record<string, unknown>)
    case 'GET /transactionalSMS/statistics/events':
      return { status: 200, json: eventsOf(network, JSON.parse(asked.query.get('tags') ?? '[]') as string[]) }
    default:
      return { status: 404, json: { code: 'not_found', message: 'no such path' } }
  }
}

function send(network: PhoneNetwork, body: Record<string, unknown>): Told {
  const { sender, recipient, content, type, tag } = body
  if (typeof sender !== 'string' || sender.length > 11) return refuse('sender is too long')
  if (typeof content !== 'string' || content === '' || type !== 'transactional') return refuse('content or type')
  if (!network.hasCredit) return { status: 402, json: { code: 'not_enough_credits', message: 'Not enough credits' } }
  const to = `+${String(recipient)}`
  if (!/^\+\d{8,15}$/.test(to) || network.refusedNumbers.includes(to)) return refuse('Invalid telephone number')
  const { id } = receive(network, { to, text: content, sender, ref: String(tag) })
  if (losesThisAnswer(network)) return { status: 504 }
  const smsCount = content.length <= 160 ? 1 : Math.ceil(content.length / 153)
  return { status: 201, json: { reference: `r${id}`, messageId: id, smsCount, usedCredits: 4.5, remainingCredits: 82 } }
}

/** Newest first; a receipt of the network is told twice, as it may happen. */
function eventsOf(network: PhoneNetwork, tags: string[]): { events?: object[] } {
  const events = network.received
    .filter(({ ref }) => tags.includes(ref))
    .flatMap((sms) => {
      const status = lookAt(network, sms)
      const common = {
        phoneNumber: sms.to.slice(1),
        date: sms.receivedAt.toISOString(),
        messageId: String(sms.id),
        tag: sms.ref,
      }
      const receipt = { ...common, event: status === 'lost' ? 'hardBounces' : 'delivered' }
      return [
        ...(status === 'waiting' ? [] : [receipt, receipt]),
        { ...common, event: 'accepted' },
        { ...common, event: 'sent' },
      ]
    })
  return events.length > 0 ? { events } : {}
}
