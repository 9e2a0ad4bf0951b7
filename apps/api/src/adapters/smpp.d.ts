declare module 'smpp' {
  import type { EventEmitter } from 'node:events'
  import type { Server as NetServer } from 'node:net'

  export type Pdu = Record<string, unknown> & {
    command: string
    command_status: number
    sequence_number: number
    response: (fields?: Record<string, unknown>) => Pdu
  }
  type Ask = (fields: Record<string, unknown>, answered?: (answer: Pdu) => void) => boolean

  export class Session extends EventEmitter {
    bind_transceiver: Ask
    submit_sm: Ask
    query_sm: Ask
    unbind: Ask
    send: (pdu: Pdu) => boolean
    close: (closed?: () => void) => void
    destroy: (closed?: () => void) => void
  }

  type Status =
    | 'ESME_RSYSERR'
    | 'ESME_RINVBNDSTS'
    | 'ESME_RINVSRCADR'
    | 'ESME_RINVDSTADR'
    | 'ESME_RBINDFAIL'
    | 'ESME_RMSGQFUL'
    | 'ESME_RSUBMITFAIL'
    | 'ESME_RTHROTTLED'
    | 'ESME_RQUERYFAIL'
  const smpp: {
    connect: (
      options: { host: string; port: number; tls: boolean; servername?: string },
      connected: () => void,
    ) => Session
    createServer: (listener: (session: Session) => void) => NetServer
  } & Record<Status, number>
  export { smpp as default }
}
