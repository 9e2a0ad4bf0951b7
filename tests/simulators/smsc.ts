import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import smpp, { type Pdu, type Session } from 'smpp'
import { lookAt, losesThisAnswer, type PhoneNetwork, receive, startNetwork } from './phone-network.ts'

export type Smsc = { url: string; network: PhoneNetwork; stop: () => Promise<void> }

export const smppAccount = { systemId: 'simulated-esme', password: 'smpp-pwd' }
const states = { waiting: 1, delivered: 2, lost: 5 }

/** An SMSC that speaks SMPP 3.4 on loopback: it binds, takes messages and says what became of them. */
export async function startSmsc(network = startNetwork()): Promise<Smsc> {
  const server = smpp.createServer((session) => serve(session, network))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const open = new Set<Session>()
  server.on('session', (session: Session) => {
    open.add(session)
    session.on('close', () => open.delete(session))
  })
  return {
    url: `smpp://127.0.0.1:${port}`,
    network,
    stop: async () => {
      for (const session of open) session.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function serve(session: Session, network: PhoneNetwork): void {
  let isBound = false
  session.on('error', () => session.destroy())
  session.on('pdu', (pdu: Pdu) => {
    if (network.mode === 'silent') return
    if (network.mode === 'down') return session.destroy()
    const refuse = (status: number) => void session.send(pdu.response({ command_status: status }))
    if (network.mode === 'busy') return refuse(smpp.ESME_RTHROTTLED)
    switch (pdu.command) {
      case 'bind_transceiver':
        isBound = pdu['system_id'] === smppAccount.systemId && pdu['password'] === smppAccount.password
        return isBound ? void session.send(pdu.response({ system_id: 'SMSC' })) : refuse(smpp.ESME_RBINDFAIL)
      case 'submit_sm':
        return isBound ? submit(session, network, pdu) : refuse(smpp.ESME_RINVBNDSTS)
      case 'query_sm':
        return isBound ? query(session, network, pdu) : refuse(smpp.ESME_RINVBNDSTS)
      case 'unbind':
        session.send(pdu.response())
        return session.close()
    }
  })
}

function submit(session: Session, network: PhoneNetwork, pdu: Pdu): void {
  const refuse = (status: number) => void session.send(pdu.response({ command_status: status }))
  const to = `+${String(pdu['destination_addr'])}`
  if (pdu['source_addr_ton'] !== 5 || String(pdu['source_addr']).length > 11) return refuse(smpp.ESME_RINVSRCADR)
  if (pdu['dest_addr_ton'] !== 1 || network.refusedNumbers.includes(to)) return refuse(smpp.ESME_RINVDSTADR)
  if (!network.hasCredit) return refuse(smpp.ESME_RSUBMITFAIL)
  const { id } = receive(network, { to, text: textOf(pdu), sender: String(pdu['source_addr']), ref: '' })
  if (losesThisAnswer(network)) return session.destroy()
  session.send(pdu.response({ message_id: String(id) }))
}

function query(session: Session, network: PhoneNetwork, pdu: Pdu): void {
  const sms = network.received.find(({ id }) => String(id) === pdu['message_id'])
  const status = sms ? { message_state: states[lookAt(network, sms)] } : { command_status: smpp.ESME_RQUERYFAIL }
  session.send(pdu.response({ message_id: pdu['message_id'], ...status }))
}

function textOf(pdu: Pdu): string {
  const payload = pdu['message_payload'] ?? pdu['short_message']
  return typeof payload === 'object' && payload && 'message' in payload ? String(payload.message) : String(payload)
}
