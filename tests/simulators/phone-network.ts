import type { Told } from './http-service.ts'

/** How an operator behaves: as usual, out of reach, too busy, or never answering. */
export type OperatorMode = 'up' | 'down' | 'busy' | 'silent'
/** When the network says what became of an SMS: at the first look, after some, or that the phone is never reached. */
export type Receipts = 'prompt' | 'late' | 'lost'

export type ReceivedSms = {
  id: number
  to: string
  text: string
  sender: string
  /** Our reference; empty where the operator takes none. */
  ref: string
  receivedAt: Date
  looks: number
}

/** What operators share: the phones, with the troubles that tests and demonstrations play. */
export type PhoneNetwork = {
  mode: OperatorMode
  hasCredit: boolean
  receipts: Receipts
  /** Answers still to be lost, after the SMS has left. */
  lostAnswers: number
  refusedNumbers: string[]
  /** Newest first. */
  received: ReceivedSms[]
}

/** Looks after which a late receipt shows. */
const lateLooks = 3

export const startNetwork = (): PhoneNetwork => ({
  mode: 'up',
  hasCredit: true,
  receipts: 'prompt',
  lostAnswers: 0,
  refusedNumbers: ['+33600000000'],
  received: [],
})

/** An SMS reaches the network, under a number of its own. */
export function receive(network: PhoneNetwork, sms: Pick<ReceivedSms, 'to' | 'text' | 'sender' | 'ref'>): ReceivedSms {
  const kept = { ...sms, id: 100_000 + network.received.length, receivedAt: new Date(), looks: 0 }
  network.received.unshift(kept)
  return kept
}

/** What the network says of an SMS at one more look. */
export function lookAt({ receipts }: PhoneNetwork, sms: ReceivedSms): 'waiting' | 'delivered' | 'lost' {
  sms.looks += 1
  if (receipts === 'late') return sms.looks > lateLooks ? 'delivered' : 'waiting'
  return receipts === 'lost' ? 'lost' : 'delivered'
}

/** Whether the answer to what has just been done must be lost. */
export function losesThisAnswer(network: PhoneNetwork): boolean {
  if (network.lostAnswers === 0) return false
  network.lostAnswers -= 1
  return true
}

/** What an operator over HTTP answers when it is in trouble; null when it works. */
export async function troubleOf({ mode }: PhoneNetwork): Promise<Told | null> {
  if (mode === 'silent') return new Promise<never>(() => {})
  return mode === 'up' ? null : { status: mode === 'down' ? 503 : 429 }
}
