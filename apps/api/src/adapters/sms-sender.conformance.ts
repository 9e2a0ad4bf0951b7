import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Sms, SmsSender } from '../features/sms/sms-sender.ts'

/** The phones behind an operator, and the troubles to play. */
type Phones = {
  mode: 'up' | 'down' | 'busy' | 'silent'
  hasCredit: boolean
  /** A late receipt shows after three looks. */
  receipts: 'prompt' | 'late' | 'lost'
  lostAnswers: number
  received: { id: number; to: string; text: string; sender: string }[]
}

/** An operator to be tried: the adapter, the phones behind it, and what it must never say. */
export type OperatorToTry = {
  sender: SmsSender
  /** The same account, without the patience to wait. */
  hasty: SmsSender
  /** The same place, with a wrong key. */
  stranger: SmsSender
  network: Phones
  /** Whether the operator finds an SMS by our reference, and has a word for an account without credit. */
  speaksOfOurs: boolean
  secrets: readonly string[]
  stop: () => Promise<void>
}

const to = '+33612345678'
const text = "Code 483920 pour la réservation COL-2026-14, à 18 h. Fete de l'école: 5€ {~}"

/** What every operator of SMS must do. Run against each adapter and its simulator. */
export function describeSmsSender(name: string, make: () => Promise<OperatorToTry>): void {
  let tried: OperatorToTry
  beforeEach(async () => {
    tried = await make()
  })
  afterEach(() => tried.stop())

  const sms = (changed: Partial<Sms> = {}): Sms => ({
    ...{ to, text, parts: 1, sender: 'Mairie', ref: randomUUID(), mayHaveLeft: false },
    ...changed,
  })
  const phone = () => tried.network.received

  describe(`${name}, as an operator of SMS`, () => {
    it('puts the text on the phone, sign for sign, under the name of the sender', async () => {
      const sent = await tried.sender.send(sms())
      expect(sent).toMatchObject({ parts: 1, status: 'waiting' })
      expect(sent.providerId).not.toBe('')
      expect(phone()).toMatchObject([{ to, text, sender: 'Mairie' }])
    })

    it('sends a text of several parts whole', async () => {
      const long = 'Répété, à la même école. '.replace('ê', 'e').repeat(12)
      await tried.sender.send(sms({ text: long, parts: 2 }))
      expect(phone()[0]?.text).toBe(long)
    })

    it('says what became of an SMS, also when the network says it late, or twice', async () => {
      tried.network.receipts = 'late'
      const wanted = sms()
      const { providerId } = await tried.sender.send(wanted)
      const sent = { providerId, ref: wanted.ref, sender: wanted.sender }
      const seen = []
      for (let looks = 0; looks < 4; looks += 1) seen.push(await tried.sender.look(sent))
      expect(seen).toEqual(['waiting', 'waiting', 'waiting', 'delivered'])
      expect(await tried.sender.look(sent)).toBe('delivered')
    })

    it('says that a phone is never reached', async () => {
      tried.network.receipts = 'lost'
      const wanted = sms()
      const { providerId } = await tried.sender.send(wanted)
      expect(await tried.sender.look({ providerId, ref: wanted.ref, sender: wanted.sender })).toBe('lost')
    })

    it('takes an SMS that it does not know yet for one on the way', async () => {
      expect(await tried.sender.look({ providerId: '1', ref: randomUUID(), sender: 'Mairie' })).toBe('waiting')
    })

    it('finds an SMS whose answer was lost instead of sending a second one, where it can', async () => {
      tried.network.lostAnswers = 1
      const wanted = sms()
      await expect(tried.sender.send(wanted)).rejects.toMatchObject({ code: 'sms.provider-unavailable' })
      const again = await tried.sender.send({ ...wanted, mayHaveLeft: true })
      expect(phone()).toHaveLength(tried.speaksOfOurs ? 1 : 2)
      expect(again.providerId).toBe(String(phone()[0]?.id))
      // Another message to the same phone is another message.
      await tried.sender.send(sms({ mayHaveLeft: true }))
      expect(phone()).toHaveLength(tried.speaksOfOurs ? 2 : 3)
    })

    it('refuses a number that no phone has', async () => {
      const refused = sms({ to: '+33600000000' })
      await expect(tried.sender.send(refused)).rejects.toMatchObject({ code: 'sms.number-refused' })
      expect(phone()).toEqual([])
    })

    it('says that nothing can be sent any more', async () => {
      tried.network.hasCredit = false
      const error = await tried.sender.send(sms()).catch((reason: unknown) => reason)
      // The protocol has no word for it: somebody must look at the account.
      expect(['sms.no-credit', 'sms.provider-refused']).toContain((error as { code: string }).code)
      expect((error as { code: string }).code === 'sms.no-credit').toBe(tried.speaksOfOurs)
      expect(phone()).toEqual([])
    })

    it('says that it is out of reach, without a word of it, and goes on afterwards', async () => {
      for (const mode of ['down', 'busy', 'silent'] as const) {
        tried.network.mode = mode
        const through = mode === 'silent' ? tried.hasty : tried.sender
        const looked = { providerId: '1', ref: 'r', sender: 'Mairie' }
        for (const call of [() => through.send(sms()), () => through.look(looked)]) {
          const error = await call().catch((reason: unknown) => reason)
          expect(error).toMatchObject({ code: 'sms.provider-unavailable' })
          const words = JSON.stringify(error) + String(error)
          for (const secret of [...tried.secrets, text, to, to.slice(1)]) expect(words).not.toContain(secret)
        }
      }
      tried.network.mode = 'up'
      await tried.sender.send(sms())
      expect(phone()).toHaveLength(1)
    })

    it('says that somebody must look at a wrong key', async () => {
      await expect(tried.stranger.send(sms())).rejects.toMatchObject({ code: 'sms.provider-refused' })
      expect(phone()).toEqual([])
    })
  })
}
