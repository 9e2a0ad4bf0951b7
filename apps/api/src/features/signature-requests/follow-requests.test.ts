import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { GivenAgreement } from '../../../../../tests/support/given-agreements.ts'
import {
  givenSignatureService,
  type GivenSignatureService,
} from '../../../../../tests/support/given-signature-service.ts'
import { downloadDocument } from '../agreements/download-document.ts'
import { getBookingAgreement, recordSignature } from '../agreements/index.ts'
import { cancelBooking } from '../bookings/index.ts'
import { voidAgreement } from '../agreements/void-agreement.ts'
import { askSignature } from './ask-signature.ts'
import { listRequests } from './list-requests.ts'
import { withdrawRequest } from './withdraw-request.ts'

let given: GivenSignatureService
beforeAll(async () => {
  given = await givenSignatureService()
})
afterAll(() => given.close())
beforeEach(async () => {
  given.parapheur.mode = 'up'
  given.yousign.mode = 'up'
  await given.endAll()
  await given.useParapheur()
})

/** An agreement that the organiser has signed, in a room of its own. */
async function halfSigned(): Promise<GivenAgreement> {
  const agreement = await given.toSign({ startsAt: '2026-10-13T18:30:00+02:00', endsAt: '2026-10-13T20:30:00+02:00' })
  await given.signedByOrganiser(agreement)
  return agreement
}
async function asked(): Promise<GivenAgreement> {
  const agreement = await halfSigned()
  await given.review(agreement, 'agreement.party-signed')
  await given.follow()
  return agreement
}
const folderOf = async (agreement: GivenAgreement): Promise<string> =>
  String((await given.requestsOf(agreement)).at(-1)?.['reference'])
const dto = ({ bookingId }: GivenAgreement) => getBookingAgreement(given.deps, given.principal, bookingId)

/** The facts of an agreement never change: only a hand in the database may. */
async function postponeAct({ id }: GivenAgreement, days: number): Promise<void> {
  await given.superuser.query(
    `BEGIN;
     ALTER TABLE agreement DISABLE TRIGGER USER;
     UPDATE agreement SET facts = jsonb_set(facts, '{acts}', (
       SELECT jsonb_agg(CASE WHEN act ->> 'of' = 'establishment' THEN act || jsonb_build_object('executoryFrom',
         ((clock.now() AT TIME ZONE 'Europe/Paris')::date + ${days})::text) ELSE act END)
       FROM jsonb_array_elements(facts -> 'acts') act)) WHERE id = '${id}';
     ALTER TABLE agreement ENABLE TRIGGER USER;
     COMMIT`,
  )
}

describe('a signature asked of the parapheur', () => {
  it('is sent once the turn of the party has come, then recorded with its file and its evidence', async () => {
    const agreement = await asked()
    expect(await given.requestsOf(agreement)).toMatchObject([
      { party: 'establishment', provider: 'i-parapheur', status: 'waiting', attempts: 0, last_error: null },
    ])
    const folder = await folderOf(agreement)
    await given.wait(6)
    await given.follow()
    expect(await dto(agreement)).toMatchObject({ nextParty: 'establishment' })

    given.parapheur.decide(folder, 'FINISHED')
    await given.wait(6)
    await given.follow()
    expect(await dto(agreement)).toMatchObject({ nextParty: 'owner', status: 'to-sign', isEvidenceIntact: true })
    expect(await given.signatureOf(agreement, 'establishment')).toMatchObject({
      method: 'signature-provider',
      account_id: given.principal.accountId,
      capacity: 'principale',
      sha256: agreement.sha256,
      authenticated_by: `Signé dans i-Parapheur, demande ${folder} ; l’identité a été contrôlée par ce service`,
      evidence: {
        provider: 'i-Parapheur',
        reference: folder,
        containsSentFile: 'yes',
        signedAtProvider: given.parapheur.folders[0]?.decidedAt?.toISOString(),
      },
    })
    expect(await given.requestsOf(agreement)).toMatchObject([
      { status: 'signed', evidence_file_id: expect.any(String) },
    ])
    const copy = { agreementId: agreement.id, version: 'provider-copy' as const, party: 'establishment' as const }
    const { bytes, fileName } = await downloadDocument(given.deps, given.association.member, copy)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(fileName).toMatch(/-rendue-par-le-service-etablissement\.pdf$/)
  })

  it('goes on to the owner, whose signature is the last', async () => {
    const agreement = await asked()
    for (const party of ['establishment', 'owner']) {
      const [live] = (await given.requestsOf(agreement)).filter((request) => request['ended_at'] === null)
      expect(live).toMatchObject({ party })
      given.parapheur.decide(String(live?.['reference']), 'FINISHED')
      await given.wait(6)
      await given.follow()
      if (party === 'establishment') await given.review(agreement, 'agreement.party-signed')
      await given.follow()
    }
    expect(await dto(agreement)).toMatchObject({ status: 'signed', nextParty: null })
    expect(await given.eventsOf(agreement, 'agreement.signed')).toHaveLength(1)
    expect(await given.signatureOf(agreement, 'owner')).toMatchObject({ delegation_act: 'arrêté d’essai n° 7' })
  })

  it('is not asked twice, however often the news comes, nor by two people at once', async () => {
    const agreement = await asked()
    await given.review(agreement, 'agreement.party-signed')
    await given.follow()
    expect(await given.requestsOf(agreement)).toHaveLength(1)
    const again = () => askSignature(given.deps, given.decider, { agreementId: agreement.id, party: 'establishment' })
    const outcomes = await Promise.allSettled([again(), again()])
    expect(outcomes).toMatchObject([
      { status: 'rejected', reason: { code: 'signature-requests.already-asked' } },
      { status: 'rejected', reason: { code: 'signature-requests.already-asked' } },
    ])
  })

  it('is sent once too when the worker dies after sending', async () => {
    const agreement = await halfSigned()
    await given.review(agreement, 'agreement.party-signed')
    const before = given.parapheur.folders.length
    const { signatureProviders } = given.deps
    const dying = {
      ...given.deps,
      signatureProviders: {
        open: (access: Parameters<typeof signatureProviders.open>[0]) => {
          const provider = signatureProviders.open(access)
          const start: typeof provider.start = async (document) => {
            await provider.start(document)
            throw new Error('killed')
          }
          return { ...provider, start }
        },
      },
    }
    const { followDueRequests } = await import('./follow-requests.ts')
    await expect(followDueRequests(dying)).rejects.toThrow('killed')
    await given.wait(3)
    await given.follow()
    expect(given.parapheur.folders.length - before).toBe(1)
    expect(await given.requestsOf(agreement)).toMatchObject([{ status: 'waiting' }])
  })
})

describe('a service that does not answer for six hours', () => {
  it('loses nothing, is asked less and less often, and those who run the tenant are told once', async () => {
    const agreement = await halfSigned()
    await given.review(agreement, 'agreement.party-signed')
    given.parapheur.mode = 'down'
    for (let minutes = 0; minutes < 6 * 60; minutes += 5) {
      await given.follow()
      await given.wait(5)
    }
    const [request] = await given.requestsOf(agreement)
    expect(request).toMatchObject({
      status: 'to-send',
      last_error: 'signature-requests.provider-unavailable',
      told_of_delay: true,
    })
    expect(request?.['attempts']).toBeLessThan(15)
    expect(await given.eventsOf(agreement, 'signature-request.delayed')).toHaveLength(1)
    given.parapheur.mode = 'up'
    await given.wait(60)
    await given.follow()
    expect(await given.requestsOf(agreement)).toMatchObject([{ status: 'waiting', attempts: 0, last_error: null }])
    expect(given.parapheur.folders.filter(({ name }) => name.includes(String(request?.['id'])))).toHaveLength(1)
  })

  it('keeps a signature given meanwhile, also when its file comes back cut in half', async () => {
    const agreement = await asked()
    given.parapheur.decide(await folderOf(agreement), 'FINISHED')
    given.parapheur.mode = 'corrupted'
    await given.wait(6)
    await given.follow()
    expect(await given.requestsOf(agreement)).toMatchObject([
      { status: 'waiting', last_error: 'signature-requests.signed-file-unreadable' },
    ])
    expect(await given.signatureOf(agreement, 'establishment')).toBeUndefined()
    given.parapheur.mode = 'rewriting'
    await given.wait(6)
    await given.follow()
    const signature = await given.signatureOf(agreement, 'establishment')
    expect(signature).toMatchObject({ evidence: { containsSentFile: 'no' } })
  })
})

describe('a signature that is not given', () => {
  it('is told to those who decide, with its words, and may be asked again', async () => {
    const agreement = await asked()
    given.parapheur.decide(await folderOf(agreement), 'REJECTED', 'Le tarif n’est pas le bon')
    await given.wait(6)
    await given.follow()
    expect(await given.requestsOf(agreement)).toMatchObject([
      { status: 'refused', refusal: 'Le tarif n’est pas le bon' },
    ])
    expect(await given.eventsOf(agreement, 'signature-request.ended')).toHaveLength(1)
    expect(await dto(agreement)).toMatchObject({ status: 'to-sign', nextParty: 'establishment' })
    const seen = await listRequests(given.deps, given.decider, agreement.id)
    expect(seen).toMatchObject({ items: [{ status: 'refused' }], allowedActions: ['ask'] })
    await askSignature(given.deps, given.decider, { agreementId: agreement.id, party: 'establishment' })
    await given.follow()
    expect(await given.requestsOf(agreement)).toMatchObject([{ status: 'refused' }, { status: 'waiting' }])
  })

  it('waits for the act that empowers the party, and is then sent', async () => {
    const agreement = await halfSigned()
    await postponeAct(agreement, 2)
    await given.review(agreement, 'agreement.party-signed')
    await given.follow()
    expect(await given.requestsOf(agreement)).toMatchObject([{ status: 'to-send', attempts: 0 }])
    await given.wait(2 * 24 * 60)
    await given.follow()
    expect(await given.requestsOf(agreement)).toMatchObject([{ status: 'waiting' }])
  })
})

describe('a request that is no longer needed', () => {
  it('is taken back when the party signed another way', async () => {
    await given.useYousign()
    const agreement = await asked()
    const { id: agreementId, sha256 } = agreement
    await recordSignature(given.deps, given.principal, { agreementId, party: 'establishment', sha256, note: '' })
    await given.review(agreement, 'agreement.party-signed')
    await given.follow()
    expect(await given.requestsOf(agreement)).toMatchObject([
      { party: 'establishment', status: 'cancelled' },
      { party: 'owner', status: 'waiting' },
    ])
    expect(given.yousign.requests.at(-2)).toMatchObject({ status: 'canceled' })
  })

  it('is taken back when the booking is cancelled; a parapheur says that people must do it there', async () => {
    const agreement = await asked()
    const { bookingId, tenantId } = agreement
    await cancelBooking(given.deps, given.decider, { bookingId, reason: 'Travaux', side: 'establishment' })
    await voidAgreement(given.deps, { type: 'booking.cancelled', tenantId, bookingId })
    await given.wait(6)
    await given.follow()
    expect(await given.requestsOf(agreement)).toMatchObject([
      { status: 'cancelled', last_error: 'signature-requests.left-at-provider' },
    ])
  })

  it('is withdrawn by the desk: at once before it was sent, at the service after', async () => {
    await given.useYousign()
    const early = await halfSigned()
    await given.review(early, 'agreement.party-signed')
    await withdrawRequest(given.deps, given.decider, { agreementId: early.id, party: 'establishment' })
    await given.follow()
    expect(await given.requestsOf(early)).toMatchObject([{ status: 'cancelled', reference: null }])
    const sent = await asked()
    await withdrawRequest(given.deps, given.decider, { agreementId: sent.id, party: 'establishment' })
    await given.follow()
    expect(await given.requestsOf(sent)).toMatchObject([{ status: 'cancelled' }])
    expect(given.yousign.requests.at(-1)).toMatchObject({ status: 'canceled' })
    await expect(
      withdrawRequest(given.deps, given.decider, { agreementId: sent.id, party: 'establishment' }),
    ).rejects.toMatchObject({ code: 'signature-requests.not-waiting' })
  })

  it('is spoken of no more by the database either', async () => {
    const agreement = await asked()
    given.parapheur.decide(await folderOf(agreement), 'FINISHED')
    await given.wait(6)
    await given.follow()
    await expect(
      given.superuser.query(`UPDATE signature_request SET refusal = 'x' WHERE agreement_id = $1`, [agreement.id]),
    ).rejects.toThrow('has ended')
  })
})

describe('who asks', () => {
  it('is the desk, of its own establishment; refusals say why', async () => {
    const agreement = await halfSigned()
    const ask = (actor: Parameters<typeof askSignature>[1], party: 'establishment' | 'owner' | 'organiser') =>
      askSignature(given.deps, actor, { agreementId: agreement.id, party })
    await expect(ask(given.association.member, 'establishment')).rejects.toMatchObject({
      code: 'agreements.not-allowed',
    })
    await expect(ask(given.clerk, 'establishment')).rejects.toMatchObject({ code: 'agreements.not-found' })
    await expect(ask(given.decider, 'organiser')).rejects.toMatchObject({ code: 'signature-requests.no-provider' })
    await expect(ask(given.decider, 'owner')).rejects.toMatchObject({ code: 'agreements.not-your-turn' })
    await given.superuser.query(`UPDATE role_grant SET revoked_at = clock.now() WHERE account_id = $1`, [
      given.principal.accountId,
    ])
    await expect(ask(given.decider, 'establishment')).rejects.toMatchObject({
      code: 'signature-requests.nobody-to-sign',
    })
    await given.superuser.query(`UPDATE role_grant SET revoked_at = NULL WHERE account_id = $1`, [
      given.principal.accountId,
    ])
    await ask(given.decider, 'establishment')
  })
})
