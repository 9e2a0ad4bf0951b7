import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  givenAgreements,
  type GivenAgreement,
  type GivenAgreements,
} from '../../../../../tests/support/given-agreements.ts'
import { cancelBooking } from '../bookings/index.ts'
import { requestSignatureCode } from './request-signature-code.ts'
import { signAgreement } from './sign-agreement.ts'

let given: GivenAgreements
beforeAll(async () => {
  given = await givenAgreements()
})
afterAll(() => given.close())

let day = 13
/** Another school evening each time: the room is free. */
async function toSign(): Promise<GivenAgreement> {
  const evenings = ['13', '14', '15', '16']
  const index = day++ - 13
  const date = `2026-10-${evenings[index % 4]}`
  const roomId = [given.gym.id, given.meeting.id, given.villageHall.id][Math.floor(index / 4)]
  return given.toSign({ roomId, startsAt: `${date}T18:30:00+02:00`, endsAt: `${date}T20:30:00+02:00` })
}
const sign = async (
  agreement: GivenAgreement,
  change: { code?: string; sha256?: string; actor?: GivenAgreements['decider'] } = {},
) =>
  signAgreement(given.deps, change.actor ?? given.association.member, {
    agreementId: agreement.id,
    code: change.code ?? (await given.code(agreement)),
    sha256: change.sha256 ?? agreement.sha256,
    consent: true,
  })
const refusal = (code: string) => expect.objectContaining({ code })
const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('requestSignatureCode', () => {
  it('tells where the code goes without the address, and asks for the mail', async () => {
    const { id } = await toSign()
    const { sentTo, expiresAt } = await requestSignatureCode(given.deps, given.association.member, id)
    expect(sentTo).toMatch(/^e•••@essai\.example$/)
    expect(expiresAt).toMatch(/^2026-10-05T10:1\d:\d\d/)
    const { rows } = await given.superuser.query(
      `SELECT payload ->> 'accountId' AS account FROM outbox WHERE event_type = 'agreement.code-requested'
       AND payload ->> 'agreementId' = $1`,
      [id],
    )
    expect(rows).toContainEqual({ account: given.association.member.accountId })
  })

  it('refuses staff, an address nobody verified, and a stranger', async () => {
    const { id } = await toSign()
    const ask = (actor: GivenAgreements['decider']) => requestSignatureCode(given.deps, actor, id)
    await expect(ask(given.decider)).rejects.toEqual(refusal('agreements.not-allowed'))
    const stranger = await given.person('Inconnue')
    await expect(ask(stranger)).rejects.toEqual(refusal('agreements.not-found'))
    const newcomer = await given.person('Nouvelle')
    const memberships = [{ organisationId: given.association.id, membership: 'member' as const }]
    await expect(ask({ ...newcomer, memberships })).rejects.toEqual(refusal('agreements.not-allowed'))
  })

  it('bounds the codes of an hour', async () => {
    const agreement = await toSign()
    for (let count = 0; count < 5; count++) await given.code(agreement)
    await expect(requestSignatureCode(given.deps, given.association.member, agreement.id)).rejects.toEqual(
      refusal('request.too-many'),
    )
  })
})

describe('signAgreement', () => {
  it('keeps who signed, how, when and which bytes', async () => {
    const agreement = await toSign()
    const { parties, nextParty, status } = await sign(agreement)
    expect({ nextParty, status }).toEqual({ nextParty: 'establishment', status: 'to-sign' })
    expect(parties[0]).toMatchObject({ role: 'organiser', method: 'one-time-code', capacity: 'présidente' })
    const { rows } = await given.superuser.query('SELECT * FROM signature WHERE agreement_id = $1', [agreement.id])
    expect(rows[0]).toMatchObject({ party: 'organiser', signer_name: 'Camille Essai', sha256: agreement.sha256 })
    expect(rows[0].authenticated_by).toMatch(/e•••@essai\.example$/)
    const [account] = (await given.superuser.query('SELECT email FROM account WHERE id = $1', [rows[0].account_id]))
      .rows
    expect(JSON.stringify(rows[0])).not.toContain(account.email)
    expect(rows[0].signed_at.toISOString()).toMatch(/^2026-10-05T08:/)
  })

  it('refuses a wrong code, counts the attempts, and gives up after five', async () => {
    const agreement = await toSign()
    const code = await given.code(agreement)
    for (let attempt = 0; attempt < 5; attempt++) {
      await expect(sign(agreement, { code: another(code) })).rejects.toEqual(refusal('agreements.wrong-code'))
    }
    await expect(sign(agreement, { code })).rejects.toEqual(refusal('agreements.code-expired'))
  })

  it('refuses a code after ten minutes, one that a newer replaced, and one already used', async () => {
    const agreement = await toSign()
    const first = await given.code(agreement)
    const second = await given.code(agreement)
    if (first !== second)
      await expect(sign(agreement, { code: first })).rejects.toEqual(refusal('agreements.wrong-code'))
    await given.superuser.query(`UPDATE link_token SET expires_at = clock.now() WHERE subject_id = $1`, [agreement.id])
    await expect(sign(agreement, { code: second })).rejects.toEqual(refusal('agreements.code-expired'))
  })

  it('refuses another document than the one to sign', async () => {
    const agreement = await toSign()
    await expect(sign(agreement, { sha256: 'a'.repeat(64) })).rejects.toEqual(refusal('agreements.hash-mismatch'))
  })

  it('takes one signature per party, also of two people at once', async () => {
    const agreement = await toSign()
    const code = await given.code(agreement)
    const outcomes = await Promise.allSettled([sign(agreement, { code }), sign(agreement, { code })])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(sign(agreement)).rejects.toEqual(refusal('agreements.already-signed'))
    await expect(requestSignatureCode(given.deps, given.association.member, agreement.id)).rejects.toEqual(
      refusal('agreements.already-signed'),
    )
  })

  it('refuses staff, strangers and other organisations', async () => {
    const agreement = await given.toSign({
      roomId: given.villageHall.id,
      startsAt: '2026-10-24T18:30:00+02:00',
      endsAt: '2026-10-24T20:30:00+02:00',
    })
    await expect(sign(agreement, { actor: given.clerk })).rejects.toEqual(refusal('agreements.not-allowed'))
    const { member } = await given.organisation({ name: 'Fanfare d’essai' })
    await expect(sign(agreement, { actor: member })).rejects.toEqual(refusal('agreements.not-found'))
    await expect(sign(agreement, { actor: given.decider })).rejects.toEqual(refusal('agreements.not-found'))
  })

  it('refuses as soon as the booking is cancelled, before the agreement is void', async () => {
    const agreement = await toSign()
    const code = await given.code(agreement)
    await cancelBooking(given.deps, given.association.member, { bookingId: agreement.bookingId, reason: 'Reporté' })
    await expect(sign(agreement, { code })).rejects.toEqual(refusal('agreements.wrong-status'))
  })
})
