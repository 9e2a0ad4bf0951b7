import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentToSign, SignatureProvider } from '../features/signature-requests/signature-provider.ts'

type Mode = 'up' | 'down' | 'busy' | 'silent' | 'corrupted' | 'rewriting'

/** A service on loopback and how its people and its troubles are played. */
export type SimulatedService = {
  provider: SignatureProvider
  /** The same account, with a wrong key. */
  stranger: SignatureProvider
  /** The same account, by a caller that gives up at once when nothing comes. */
  hasty: SignatureProvider
  /** Every secret of the account. */
  secrets: string[]
  countRequests: () => number
  sign: (reference: string) => void
  refuse: (reference: string, reason: string) => void
  setMode: (mode: Mode) => void
  /** What is sent to be signed. */
  pdf: Buffer
  /** Whether the signature in a file is intact and covers all of it. */
  isSignatureIntact: (bytes: Buffer) => boolean
  stop: () => Promise<void>
}

const toSignOf = (pdf: Buffer): DocumentToSign => ({
  externalId: randomUUID(),
  title: 'Convention <essai> & suite',
  fileName: 'convention-essai.pdf',
  bytes: pdf,
  signer: { givenName: 'Camille', familyName: 'Essai', email: 'camille@essai.example', phone: null },
  expiresOn: null,
})

const beginsWith = (bytes: Uint8Array, start: Buffer): boolean => start.equals(bytes.subarray(0, start.length))

/** What every service that signs must do, whatever its brand. Run against the simulator of each adapter. */
export function describeSignatureProvider(name: string, make: () => Promise<SimulatedService>): void {
  describe(`${name}, as a service that signs`, () => {
    let service: SimulatedService
    const toSign = () => toSignOf(service.pdf)
    beforeEach(async () => {
      service = await make()
    })
    afterEach(() => service.stop())

    it('says that its account is right, and sends nothing to know it', async () => {
      await service.provider.test()
      expect(service.countRequests()).toBe(0)
    })

    it('is sent a file once, however often', async () => {
      const document = toSign()
      expect(await service.provider.find(document.externalId)).toBeNull()
      const reference = await service.provider.start(document)
      expect(await service.provider.start(document)).toBe(reference)
      expect(await service.provider.find(document.externalId)).toBe(reference)
      expect(service.countRequests()).toBe(1)
      expect(await service.provider.start(toSign())).not.toBe(reference)
      expect(await service.provider.stateOf(reference)).toEqual({ state: 'waiting' })
    })

    it('gives back the signed file, which begins with the bytes sent, and its evidence', async () => {
      const reference = await service.provider.start(toSign())
      service.sign(reference)
      expect(await service.provider.stateOf(reference)).toMatchObject({ state: 'signed' })
      const { bytes, mediaType } = await service.provider.fetchSigned(reference)
      expect(mediaType).toBe('application/pdf')
      expect(bytes.length).toBeGreaterThan(service.pdf.length)
      expect(beginsWith(bytes, service.pdf)).toBe(true)
      expect(service.isSignatureIntact(Buffer.from(bytes))).toBe(true)
      expect((await service.provider.fetchEvidence(reference))?.bytes.length).toBeGreaterThan(0)
    })

    it('tells a refusal in the words of whoever refused', async () => {
      const reference = await service.provider.start(toSign())
      service.refuse(reference, 'La salle < 100 m² & le nom sont faux')
      expect(await service.provider.stateOf(reference)).toMatchObject({
        state: 'refused',
        reason: 'La salle < 100 m² & le nom sont faux',
      })
    })

    it('takes back what waits, or says that only people can', async () => {
      const waiting = await service.provider.start(toSign())
      const state = (await service.provider.cancel(waiting)) === 'left' ? 'waiting' : 'cancelled'
      expect(await service.provider.stateOf(waiting)).toEqual({ state })
    })

    it('leaves as it is what has ended: nobody has anything to take back there', async () => {
      const [signed, refused] = [await service.provider.start(toSign()), await service.provider.start(toSign())]
      service.sign(signed)
      service.refuse(refused, 'Non')
      expect(await service.provider.cancel(signed)).toBe('cancelled')
      expect(await service.provider.cancel(refused)).toBe('cancelled')
      expect(await service.provider.stateOf(signed)).toMatchObject({ state: 'signed' })
      expect(await service.provider.stateOf(refused)).toMatchObject({ state: 'refused' })
    })

    it.each(['down', 'busy'] as const)('says that it is out of reach when it is %s', async (mode) => {
      const reference = await service.provider.start(toSign())
      service.setMode(mode)
      const unavailable = { code: 'signature-requests.provider-unavailable' }
      await expect(service.provider.test()).rejects.toMatchObject(unavailable)
      await expect(service.provider.start(toSign())).rejects.toMatchObject(unavailable)
      await expect(service.provider.stateOf(reference)).rejects.toMatchObject(unavailable)
      service.setMode('up')
      expect(await service.provider.stateOf(reference)).toEqual({ state: 'waiting' })
    })

    it('says that it is out of reach when nobody is there', async () => {
      await service.stop()
      await expect(service.provider.test()).rejects.toMatchObject({ code: 'signature-requests.provider-unavailable' })
    })

    it('says that it is out of reach when nothing comes in time', async () => {
      service.setMode('silent')
      await expect(service.hasty.test()).rejects.toMatchObject({ code: 'signature-requests.provider-unavailable' })
    })

    it('refuses a wrong key, and no error says a secret', async () => {
      const errorOf = (work: Promise<unknown>): Promise<unknown> =>
        work.then(
          () => null,
          (cause: unknown) => cause,
        )
      const wrong = await errorOf(service.stranger.test())
      expect(wrong).toMatchObject({ code: 'signature-requests.provider-refused', details: { status: 401 } })
      service.setMode('down')
      const [down, lost] = [await errorOf(service.provider.test()), await errorOf(service.provider.start(toSign()))]
      for (const error of [wrong, down, lost]) {
        // Everything that a log could write of it, its stack and its causes too.
        const written = inspect(error, { depth: null, showHidden: true })
        for (const secret of [...service.secrets, 'a-wrong-key']) expect(written).not.toContain(secret)
      }
    })

    it('gives back a file that is not whole: it is refused, not kept', async () => {
      const reference = await service.provider.start(toSign())
      service.sign(reference)
      service.setMode('corrupted')
      await expect(service.provider.fetchSigned(reference)).rejects.toMatchObject({
        code: 'signature-requests.signed-file-unreadable',
      })
    })

    it('may write the file again: it is taken, and known not to bear on the bytes sent', async () => {
      const reference = await service.provider.start(toSign())
      service.sign(reference)
      service.setMode('rewriting')
      expect(beginsWith((await service.provider.fetchSigned(reference)).bytes, service.pdf)).toBe(false)
    })
  })
}
