import { lookup } from 'node:dns/promises'
import { isIPv4 } from 'node:net'
import smpp, { type Pdu, type Session } from 'smpp'
import type { SmsAccess, SmsSender, SmsStatus } from '../features/sms/sms-sender.ts'
import { Failure } from '../platform/errors.ts'
import { isSimulatorAddress } from '../platform/simulator-address.ts'

type SmppAccess = Extract<SmsAccess, { kind: 'smpp' }>
type Limits = {
  /** Only TLS, to an address of the public internet. */
  publicOnly: boolean
  /** For one exchange, whole. */
  patienceMs?: number
}
type Command = 'bind_transceiver' | 'submit_sm' | 'query_sm'
type Ask = (command: Command, fields: Record<string, unknown>) => Promise<Pdu>

/** Alphabets and kinds of addresses. Source: SMPP 3.4 §5.2.5, §5.2.6, §5.2.19. */
const alphanumeric = { source_addr_ton: 5, source_addr_npi: 0 }
const international = { dest_addr_ton: 1, dest_addr_npi: 1 }
const defaultAlphabet = 0

/** States of a message (§5.2.28); any other is one on the way. */
const states = new Map<unknown, SmsStatus>([
  [2, 'delivered'],
  [3, 'lost'],
  [4, 'lost'],
  [5, 'lost'],
  [8, 'lost'],
])
const passing = [smpp.ESME_RSYSERR, smpp.ESME_RMSGQFUL, smpp.ESME_RTHROTTLED]

/**
 * SMPP 3.4, the protocol of most operators: a session per exchange, opened, used and closed. Nothing of it finds an SMS by
 * our reference, so that a lost answer may cost a second one. Receipts are asked for by `query_sm`: a session that is
 * closed receives none.
 */
export function createSmppSms(access: SmppAccess, { publicOnly, patienceMs = 10_000 }: Limits): SmsSender {
  const bound = async <T>(use: (ask: Ask) => Promise<T>): Promise<T> => {
    const session = await connect(access, publicOnly, patienceMs)
    const timer = setTimeout(() => session.destroy(), patienceMs)
    try {
      const ask = askerOf(session)
      const welcome = await ask('bind_transceiver', { system_id: access.systemId, password: access.password })
      if (welcome.command_status !== 0) throw refusalOf(welcome)
      return await use(ask)
    } finally {
      clearTimeout(timer)
      session.unbind({})
      session.close()
    }
  }
  return {
    send: ({ to, text, parts, sender }) =>
      bound(async (ask) => {
        const answer = await ask('submit_sm', {
          ...alphanumeric,
          source_addr: sender,
          ...international,
          destination_addr: to.slice(1),
          data_coding: defaultAlphabet,
          // What is longer than a part goes in the field that the operator cuts by itself (§5.3.2.32).
          ...(parts === 1 ? { short_message: text } : { message_payload: text }),
        })
        if (answer.command_status === smpp.ESME_RINVDSTADR) throw new Failure('sms.number-refused')
        if (answer.command_status !== 0) throw refusalOf(answer)
        return { providerId: String(answer['message_id']), parts, status: 'waiting' }
      }),
    look: ({ providerId, sender }) =>
      bound(async (ask) => {
        const answer = await ask('query_sm', { ...alphanumeric, source_addr: sender, message_id: providerId })
        return answer.command_status === 0 ? (states.get(answer['message_state']) ?? 'waiting') : 'waiting'
      }),
  }
}

/** Connects to an address that was checked, so that its name cannot lead elsewhere a moment later. */
async function connect({ baseUrl }: SmppAccess, publicOnly: boolean, patienceMs: number): Promise<Session> {
  const tls = baseUrl.startsWith('ssmpp:')
  if (publicOnly && !tls) throw new Failure('sms.provider-refused')
  // The scheme is not one that the standard reads fully: under this one, numbers are written in four parts.
  const { hostname } = new URL(baseUrl.replace(/^s?smpp:/, 'https:'))
  const { port } = new URL(baseUrl)
  const { address } = await lookup(hostname, { family: 4 }).catch(unavailable)
  if (publicOnly && isSimulatorAddress(`https://${address}`)) throw new Failure('sms.provider-refused')
  return new Promise((resolve, reject) => {
    const options = { host: address, port: Number(port || (tls ? 3550 : 2775)), tls }
    const session = smpp.connect(isIPv4(hostname) ? options : { ...options, servername: hostname }, () => {
      clearTimeout(timer)
      resolve(session)
    })
    const timer = setTimeout(() => session.destroy(), patienceMs)
    session.on('error', () => session.destroy())
    session.on('close', () => {
      clearTimeout(timer)
      reject(new Failure('sms.provider-unavailable'))
    })
    // Receipts of other sessions: taken, so that the operator stops sending them.
    session.on('deliver_sm', (pdu: Pdu) => session.send(pdu.response()))
  })
}

/** One command and its answer; a session that ends meanwhile has none. */
const askerOf =
  (session: Session): Ask =>
  (command, fields) =>
    new Promise((resolve, reject) => {
      const lost = () => reject(new Failure('sms.provider-unavailable'))
      session.once('close', lost)
      const isWritten = session[command](fields, (answer) => {
        session.off('close', lost)
        resolve(answer)
      })
      if (!isWritten) lost()
    })

const refusalOf = ({ command_status: status }: Pdu): Failure =>
  passing.includes(status)
    ? new Failure('sms.provider-unavailable', { status })
    : new Failure('sms.provider-refused', { status })

function unavailable(): never {
  throw new Failure('sms.provider-unavailable')
}
