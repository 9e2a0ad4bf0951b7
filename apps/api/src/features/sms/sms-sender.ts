import type { SmsAccountSettings } from '@salles-ouvertes/contract'

/** One SMS to one phone. */
export type Sms = {
  /** E.164, such as `+33612345678`. */
  to: string
  /** Written with the signs of GSM-7. */
  text: string
  /** As we count them; operators that count too are believed instead. */
  parts: number
  sender: string
  /** Ours, the same from one try to the next: what the operator already has is found by it. */
  ref: string
  /** An earlier try had no answer: where the operator allows it, it is looked for before anything is sent. */
  mayHaveLeft: boolean
}

/** Where an SMS is: with the operator or the network, on the phone, or never to arrive. */
export type SmsStatus = 'waiting' | 'delivered' | 'lost'
/** `parts` are those that the operator bills; `providerId` is the name it gave to the SMS. */
export type SentSms = { providerId: string; parts: number; status: SmsStatus }

/**
 * Port of the operators of SMS. Calls have a time limit. All throw `sms.provider-unavailable` (no answer, busy, 5xx: try
 * later) or `sms.provider-refused` (wrong key, wrong sender: somebody must look), never a secret, a number or a text.
 */
export type SmsSender = {
  /** @throws sms.number-refused, sms.no-credit */
  send: (sms: Sms) => Promise<SentSms>
  /** What became of an SMS that was taken; `waiting` also when the operator does not know it yet. */
  look: (sent: { providerId: string; ref: string; sender: string }) => Promise<SmsStatus>
}

/** How to reach the account of a tenant; secrets are in clear, in memory only. */
export type SmsAccess =
  | (Extract<SmsAccountSettings, { kind: 'ovhcloud' }> & { applicationSecret: string; consumerKey: string })
  | (Extract<SmsAccountSettings, { kind: 'brevo' }> & { apiKey: string })
  | (Extract<SmsAccountSettings, { kind: 'smpp' }> & { password: string })

/** Opens the account of a tenant; nothing is sent yet. */
export type SmsSenders = { open: (access: SmsAccess) => SmsSender }
