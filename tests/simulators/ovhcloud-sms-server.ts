import { createHash } from 'node:crypto'
import { type Asked, type Service, startService, type Told } from './http-service.ts'
import { lookAt, losesThisAnswer, type PhoneNetwork, receive, startNetwork, troubleOf } from './phone-network.ts'

export type OvhcloudSimulator = Service & { network: PhoneNetwork }

export const ovhcloudAccount = {
  serviceName: 'sms-ab12345-1',
  applicationKey: 'simulated-application',
  applicationSecret: 'simulated-application-secret',
  consumerKey: 'simulated-consumer-key',
}
/** Its clock is not ours: what is signed with another time than its own is refused. */
const clockAheadSeconds = 20 * 60
const body400 = (message: string): Told => ({ status: 400, json: { class: 'Client::BadRequest', message } })

/** OVHcloud, the part of its API of SMS that the product uses, with its refusals. Source: docs/integrations.md. */
export async function startOvhcloudSms(network = startNetwork()): Promise<OvhcloudSimulator> {
  const service = await startService((asked) => answer(simulator, asked))
  const simulator: OvhcloudSimulator = { ...service, network }
  return simulator
}

const ownTime = (): number => Math.floor(Date.now() / 1000) + clockAheadSeconds

async function answer(simulator: OvhcloudSimulator, asked: Asked): Promise<Told> {
  const { network } = simulator
  const trouble = await troubleOf(network)
  if (trouble) return trouble
  if (asked.path === '/auth/time') return { status: 200, json: ownTime() }
  if (!isSigned(simulator, asked))
    return { status: 403, json: { errorCode: 'INVALID_SIGNATURE', message: 'Invalid signature' } }
  const [root, service, what, id] = asked.path.split('/').filter(Boolean)
  if (root !== 'sms' || service !== ovhcloudAccount.serviceName)
    return { status: 404, json: { message: 'no such service' } }
  const sms = network.received.find((each) => String(each.id) === id)
  switch (`${asked.method} ${what}${id ? ' :id' : ''}`) {
    case 'POST jobs':
      return addJob(network, JSON.parse(asked.body.toString('utf8')) as Record<string, unknown>)
    // The network takes at once: none is left to wait.
    case 'GET jobs':
      return { status: 200, json: [] }
    case 'GET outgoing':
      return {
        status: 200,
        json: network.received.filter(({ ref }) => ref === asked.query.get('tag')).map((each) => each.id),
      }
    case 'GET outgoing :id':
      return sms
        ? { status: 200, json: { id: sms.id, deliveryReceipt: receipts[lookAt(network, sms)] } }
        : { status: 404 }
    default:
      return { status: 404 }
  }
}

const receipts = { waiting: 8, delivered: 1, lost: 2 }

function addJob(network: PhoneNetwork, body: Record<string, unknown>): Told {
  const { message, receivers, sender, tag, noStopClause, coding, charset } = body
  if (typeof message !== 'string' || message === '') return body400('message is empty')
  if (coding !== '7bit' || charset !== 'UTF-8' || noStopClause !== true) return body400('coding, charset or clause')
  if (typeof sender !== 'string' || sender.length > 11) return body400('sender is not declared')
  if (!network.hasCredit) return { status: 403, json: { message: 'Not enough credits to send' } }
  const to = Array.isArray(receivers) ? String(receivers[0]) : ''
  if (!/^\+\d{8,15}$/.test(to) || network.refusedNumbers.includes(to)) {
    return { status: 200, json: { ids: [], validReceivers: [], invalidReceivers: [to], totalCreditsRemoved: 0 } }
  }
  const { id } = receive(network, { to, text: message, sender, ref: String(tag) })
  if (losesThisAnswer(network)) return { status: 502 }
  return { status: 200, json: { ids: [id], validReceivers: [to], invalidReceivers: [], totalCreditsRemoved: 1 } }
}

/** The signature that its own documentation gives, over the address as it was called. */
function isSigned({ url }: OvhcloudSimulator, { method, path, query, headers, body }: Asked): boolean {
  const { applicationKey, applicationSecret, consumerKey } = ovhcloudAccount
  const time = Number(headers['x-ovh-timestamp'])
  if (headers['x-ovh-application'] !== applicationKey || headers['x-ovh-consumer'] !== consumerKey) return false
  if (Math.abs(time - ownTime()) > 30) return false
  const called = `${String(headers['x-called-as'] ?? url)}${path}${query.size > 0 ? `?${query}` : ''}`
  const words = [applicationSecret, consumerKey, method, called, body.toString('utf8'), time].join('+')
  return headers['x-ovh-signature'] === `$1$${createHash('sha1').update(words).digest('hex')}`
}
