import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AgreementDecisionsDto } from '@salles-ouvertes/contract'
import { givenNow, givenSeries } from '../../../../../tests/support/given-bookings.ts'
import { givenAgreements, type GivenAgreements } from '../../../../../tests/support/given-agreements.ts'
import { textOfPdf } from '../../../../../tests/support/read-pdf.ts'
import { deciderOf, signedSeasonIn, type SignedSeason } from '../../../../../tests/support/given-season.ts'
import { checkSeal } from '../../../../../tests/support/check-seal.ts'
import { askAmendment, cancelBooking, expireDueBookings, getBooking } from '../bookings/index.ts'
import { balancesOf } from '../ledger/index.ts'
import { inReadOnly } from '../../platform/database.ts'
import { systemActor, type AccountActor } from '../../platform/actor.ts'
import { checkDueEvidence } from './check-evidence.ts'
import { downloadDecision } from './download-decision.ts'
import { endDueAgreements } from './end-due-agreements.ts'
import { giveFormalNotice } from './give-formal-notice.ts'
import { liftSuspension } from './lift-suspension.ts'
import { listDecisions } from './list-decisions.ts'
import { suspendAgreement, type SuspendAgreement } from './suspend-agreement.ts'
import { terminateAgreement, type TerminateAgreement } from './terminate-agreement.ts'
import { verifyAgreement } from './verify-agreement.ts'
import { voidAgreement } from './void-agreement.ts'
import { writeDecisionLetter } from './write-decision-letter.ts'

let given: GivenAgreements
let decider: AccountActor
beforeAll(async () => {
  given = await givenAgreements()
  decider = await deciderOf(given)
})
afterAll(() => given.close())
beforeEach(() => given.setClock(givenNow))

const season = (): Promise<SignedSeason> => signedSeasonIn(given)
const sessionsOf = async ({ bookingId }: SignedSeason): Promise<string[]> => {
  const { rows } = await given.superuser.query<{ status: string }>(
    'SELECT status FROM occurrence WHERE booking_id = $1 ORDER BY starts_at',
    [bookingId],
  )
  return rows.map(({ status }) => status)
}
const statusOf = async ({ id }: SignedSeason): Promise<string> => (await given.rowOf(id)).status
const owedBy = async ({ bookingId, tenantId }: SignedSeason): Promise<number> => {
  const { rows } = await given.superuser.query<{ id: string }>('SELECT id FROM charge WHERE booking_id = $1', [
    bookingId,
  ])
  const ids = rows.map(({ id }) => id)
  const balances = await inReadOnly(given.deps, systemActor(tenantId), (tx) => balancesOf(tx, ids))
  return [...balances.values()].reduce((sum, cents) => sum + cents, 0)
}
const terminate = (
  { id: agreementId }: SignedSeason,
  over: Partial<TerminateAgreement> = {},
  actor = given.delegate,
): Promise<AgreementDecisionsDto> =>
  terminateAgreement(given.deps, actor, {
    ...{ agreementId, party: 'owner', ground: 'safety', effectiveOn: '2026-10-05', reason: 'Plafond fissuré.' },
    ...over,
  })
const suspend = (
  { id: agreementId }: SignedSeason,
  over: Partial<SuspendAgreement> = {},
  actor = decider,
): Promise<AgreementDecisionsDto> =>
  suspendAgreement(given.deps, actor, {
    ...{ agreementId, party: 'establishment', ground: 'safety', reason: 'Plafond fissuré.' },
    ...{ effectiveOn: '2026-10-14', lastDay: '2026-11-04', ...over },
  })
const lift = ({ id: agreementId }: SignedSeason, suspensionId: string) =>
  liftSuspension(given.deps, decider, { agreementId, suspensionId, reason: 'Plafond réparé.' })
const newsOf = async ({ bookingId }: SignedSeason) => given.eventsOf(bookingId)
const hour = 1500 * 2

describe('terminateAgreement', () => {
  it('ends the whole agreement at once on a ground without notice: places free, nothing owed, booking over', async () => {
    const signed = await season()
    expect(await owedBy(signed)).toBe(4 * hour)
    const { items, endsOn, options } = await terminate(signed)
    expect(items).toMatchObject([
      { kind: 'termination', ground: 'safety', party: 'owner', decidedBy: 'Camille Déléguée' },
    ])
    expect(items[0]?.sessions.map(({ startsAt }) => startsAt)).toEqual(givenSeries.map(({ startsAt }) => startsAt))
    expect({ endsOn, options }).toEqual({ endsOn: '2026-10-05', options: [] })
    expect(await sessionsOf(signed)).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled'])
    expect(await given.placesOf(signed.bookingId)).toEqual([])
    expect(await given.statusOf(signed.bookingId)).toBe('cancelled')
    expect(await owedBy(signed)).toBe(0)
    expect(await statusOf(signed)).toBe('terminated')
    const { cancelledSide } = await getBooking(given.deps, given.association.member, signed.bookingId)
    expect(cancelledSide).toBe('owner')
    expect(await newsOf(signed)).toContain('booking.sessions-stopped')
    expect(await newsOf(signed)).not.toContain('booking.cancelled')
  })

  it('respects the notice of its ground, then ends when the day comes, sessions before it kept', async () => {
    const signed = await season()
    await expect(terminate(signed, { ground: 'general-interest', effectiveOn: '2026-11-03' })).rejects.toMatchObject({
      code: 'agreements.notice-too-short',
      details: { earliest: '2026-11-04' },
    })
    await terminate(signed, { ground: 'general-interest', effectiveOn: '2026-11-04' })
    expect(await sessionsOf(signed)).toEqual(['accepted', 'accepted', 'accepted', 'cancelled'])
    expect(await owedBy(signed)).toBe(3 * hour)
    await endDueAgreements(given.deps)
    expect(await statusOf(signed)).toBe('signed')
    const { verification_token: token } = await given.rowOf(signed.id)
    expect(await verifyAgreement(given.deps, token)).toMatchObject({ status: 'signed', endsOn: '2026-11-04' })
    await given.setClock('2026-11-03T23:00:00Z')
    await endDueAgreements(given.deps)
    await endDueAgreements(given.deps)
    expect(await statusOf(signed)).toBe('terminated')
    await expireDueBookings(given.deps)
    expect(await given.statusOf(signed.bookingId)).toBe('ended')
  })

  it('ends the others when one of them is in trouble', async () => {
    const troubled = await season()
    const sound = await season()
    for (const signed of [troubled, sound])
      await terminate(signed, { ground: 'general-interest', effectiveOn: '2026-11-04' })
    await given.superuser.query(`
      CREATE FUNCTION in_trouble() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'in trouble'; END $$;
      CREATE TRIGGER in_trouble BEFORE UPDATE ON agreement
        FOR EACH ROW WHEN (OLD.id = '${troubled.id}') EXECUTE FUNCTION in_trouble()`)
    await given.setClock('2026-11-03T23:00:00Z')
    await endDueAgreements(given.deps)
    expect([await statusOf(troubled), await statusOf(sound)]).toEqual(['signed', 'terminated'])
    await given.superuser.query('DROP TRIGGER in_trouble ON agreement; DROP FUNCTION in_trouble()')
    await endDueAgreements(given.deps)
    expect(await statusOf(troubled)).toBe('terminated')
  })

  it('keeps sessions from moving beyond the announced end, and only lets the end come nearer', async () => {
    const signed = await season()
    await terminate(signed, { ground: 'general-interest', effectiveOn: '2026-11-04' })
    const [, second = ''] = await given.standingOf(signed.bookingId)
    const beyond = { startsAt: '2026-11-05T18:30:00+01:00', endsAt: '2026-11-05T20:30:00+01:00' }
    await expect(
      askAmendment(given.deps, given.association.member, {
        ...{ bookingId: signed.bookingId, message: '', moves: [{ occurrenceId: second, ...beyond }] },
      }),
    ).rejects.toMatchObject({ code: 'bookings.agreement-ends' })
    await expect(terminate(signed, { effectiveOn: '2026-11-10' })).rejects.toMatchObject({
      code: 'agreements.no-session-concerned',
    })
    await terminate(signed, { effectiveOn: '2026-10-14' })
    expect(await sessionsOf(signed)).toEqual(['accepted', 'cancelled', 'cancelled', 'cancelled'])
    expect((await given.rowOf(signed.id)).end_ground).toBe('safety')
  })

  it('follows a formal notice without effect, on the same ground', async () => {
    const signed = await season()
    await expect(terminate(signed, { ground: 'breach' })).rejects.toMatchObject({
      code: 'agreements.formal-notice-required',
    })
    const notice = {
      ...{ agreementId: signed.id, party: 'owner' as const, ground: 'breach' as const },
      reason: 'La salle est rendue sale.',
    }
    await expect(
      giveFormalNotice(given.deps, given.delegate, { ...notice, answerBy: '2026-10-12' }),
    ).rejects.toMatchObject({ code: 'agreements.notice-too-short', details: { earliest: '2026-10-20' } })
    await giveFormalNotice(given.deps, given.delegate, { ...notice, answerBy: '2026-10-20' })
    expect(await sessionsOf(signed)).toEqual(['accepted', 'accepted', 'accepted', 'accepted'])
    await expect(terminate(signed, { ground: 'breach', effectiveOn: '2026-10-20' })).rejects.toMatchObject({
      code: 'agreements.notice-too-short',
    })
    await terminate(signed, { ground: 'breach', effectiveOn: '2026-10-21' })
    expect(await sessionsOf(signed)).toEqual(['accepted', 'accepted', 'cancelled', 'cancelled'])
  })

  it('lets the organiser resign, and nobody else in its name', async () => {
    const signed = await season()
    const resignation = { party: 'organiser', ground: 'resignation', effectiveOn: '2026-10-14' } as const
    await expect(terminate(signed, resignation)).rejects.toMatchObject({ code: 'agreements.decision-not-allowed' })
    await terminate(signed, resignation, given.association.member)
    expect(await sessionsOf(signed)).toEqual(['accepted', 'cancelled', 'cancelled', 'cancelled'])
  })

  it('belongs to those who may sign for the party, on a ground of that party', async () => {
    const signed = await season()
    const refused = { code: 'agreements.decision-not-allowed' }
    await expect(terminate(signed, {}, decider)).rejects.toMatchObject(refused)
    await expect(terminate(signed, {}, given.departement.officer)).rejects.toMatchObject(refused)
    await expect(terminate(signed, {}, given.principal)).rejects.toMatchObject(refused)
    await expect(terminate(signed, { party: 'owner' }, given.association.member)).rejects.toMatchObject(refused)
    await expect(terminate(signed, {}, given.mayor)).rejects.toMatchObject({ code: 'agreements.not-found' })
    await expect(
      terminate(signed, { party: 'establishment', ground: 'general-interest' }, given.principal),
    ).rejects.toMatchObject({ code: 'agreements.ground-not-lawful' })
  })

  it('is refused once over, and for an agreement that is not signed', async () => {
    const signed = await season()
    await terminate(signed)
    await expect(terminate(signed)).rejects.toMatchObject({ code: 'agreements.wrong-status' })
    const waiting = await given.toSign(givenSeries[0])
    await expect(terminate({ ...signed, id: waiting.id })).rejects.toMatchObject({ code: 'agreements.wrong-status' })
  })
})

describe('suspendAgreement', () => {
  it('stops the sessions of its days, which are free and not due, and gives them back when it is lifted', async () => {
    const signed = await season()
    const { items } = await suspend(signed)
    expect(await sessionsOf(signed)).toEqual(['accepted', 'suspended', 'suspended', 'accepted'])
    expect(await given.placesOf(signed.bookingId)).toHaveLength(2)
    expect(await owedBy(signed)).toBe(2 * hour)
    expect(items[0]).toMatchObject({ kind: 'suspension', mayLift: true, lastDay: '2026-11-04' })
    const { items: after } = await lift(signed, items[0]?.id ?? '')
    expect(after[0]).toMatchObject({ kind: 'lifting', lostSessions: [] })
    expect(after[1]?.mayLift).toBe(false)
    expect(await sessionsOf(signed)).toEqual(['accepted', 'accepted', 'accepted', 'accepted'])
    expect(await given.placesOf(signed.bookingId)).toHaveLength(4)
    expect(await owedBy(signed)).toBe(4 * hour)
    await expect(lift(signed, items[0]?.id ?? '')).rejects.toMatchObject({ code: 'agreements.suspension-over' })
  })

  it('gives up a session whose place went to somebody else meanwhile', async () => {
    const signed = await season()
    const { items } = await suspend(signed)
    const other = await given.organisation()
    await given.confirmed({ by: other, roomId: signed.roomId, ...givenSeries[1] })
    const { items: after } = await lift(signed, items[0]?.id ?? '')
    expect(after[0]?.sessions).toHaveLength(1)
    expect(after[0]?.lostSessions).toHaveLength(1)
    expect(await sessionsOf(signed)).toEqual(['accepted', 'cancelled', 'accepted', 'accepted'])
    expect(await owedBy(signed)).toBe(3 * hour)
  })

  it('may be of some sessions only, and needs one to come', async () => {
    const signed = await season()
    const [, , third = ''] = await given.standingOf(signed.bookingId)
    await suspend(signed, { occurrenceIds: [third] })
    expect(await sessionsOf(signed)).toEqual(['accepted', 'accepted', 'suspended', 'accepted'])
    await expect(suspend(signed, { effectiveOn: '2026-10-16', lastDay: '2026-10-30' })).rejects.toMatchObject({
      code: 'agreements.no-session-concerned',
    })
    await expect(suspend(signed, { lastDay: '2026-10-06' })).rejects.toMatchObject({
      code: 'agreements.period-reversed',
    })
    await expect(suspend(signed, { ground: 'resignation' })).rejects.toMatchObject({
      code: 'agreements.ground-not-lawful',
    })
    await expect(
      suspend(signed, { ground: 'works', effectiveOn: '2026-10-06', lastDay: '2026-10-20' }),
    ).rejects.toMatchObject({ code: 'agreements.notice-too-short', details: { earliest: '2026-10-12' } })
  })

  it('keeps the booking open until its last suspended session has passed, then ends both', async () => {
    const signed = await season()
    await suspend(signed, { lastDay: '2026-11-30' })
    await given.setClock('2026-10-14T08:00:00Z')
    await expireDueBookings(given.deps)
    expect(await given.statusOf(signed.bookingId)).toBe('confirmed')
    await given.setClock('2026-11-06T08:00:00Z')
    await expireDueBookings(given.deps)
    expect(await given.statusOf(signed.bookingId)).toBe('ended')
    expect(await sessionsOf(signed)).toEqual(['done', 'suspended', 'suspended', 'suspended'])
  })

  it('does not keep the agreement from ending when only suspended sessions are to come', async () => {
    const signed = await season()
    await suspend(signed, { lastDay: '2026-11-30' })
    await given.setClock('2026-10-14T08:00:00Z')
    await terminate(signed, { effectiveOn: '2026-10-14' })
    expect(await sessionsOf(signed)).toEqual(['done', 'cancelled', 'cancelled', 'cancelled'])
    expect(await owedBy(signed)).toBe(hour)
    expect(await statusOf(signed)).toBe('terminated')
  })

  it('ends with the agreement, its sessions given up', async () => {
    const signed = await season()
    await suspend(signed)
    await terminate(signed, { effectiveOn: '2026-10-14' })
    expect(await sessionsOf(signed)).toEqual(['accepted', 'cancelled', 'cancelled', 'cancelled'])
  })
})

describe('the evidence of decisions', () => {
  const write = ({ id: agreementId, bookingId, tenantId }: SignedSeason, decisionId: string) =>
    writeDecisionLetter(given.deps, { type: 'agreement.decided', tenantId, agreementId, bookingId, decisionId })

  it('is a sealed letter, written once, that both sides read', async () => {
    const signed = await season()
    const { items } = await suspend(signed)
    const decisionId = items[0]?.id ?? ''
    const ids = { agreementId: signed.id, decisionId }
    await expect(downloadDecision(given.deps, given.principal, ids)).rejects.toMatchObject({
      code: 'agreements.decision-not-found',
    })
    await write(signed, decisionId)
    await write(signed, decisionId)
    expect((await newsOf(signed)).filter((name) => name === 'agreement.decision-written')).toHaveLength(1)
    const { bytes } = await downloadDecision(given.deps, given.association.member, ids)
    expect(checkSeal(bytes)).toMatchObject({ isIntact: true })
    const text = await textOfPdf(bytes)
    for (const words of [
      'Suspension de la convention',
      'Plafond fissuré.',
      'jeudi 15 octobre 2026',
      'ne sont pas dues',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('follows the signatures: a forged decision shows, at once and in the daily check', async () => {
    const signed = await season()
    await suspend(signed)
    expect((await listDecisions(given.deps, given.principal, signed.id)).isEvidenceIntact).toBe(true)
    await given.superuser.query(`UPDATE agreement_decision SET reason = 'Autre chose' WHERE agreement_id = $1`, [
      signed.id,
    ])
    expect((await listDecisions(given.deps, given.principal, signed.id)).isEvidenceIntact).toBe(false)
    await given.setClock('2026-10-07T08:00:00Z')
    await checkDueEvidence(given.deps)
    expect((await given.rowOf(signed.id)).evidence_broken_at).not.toBeNull()
  })

  it('is kept by the database: no decision out of its chain, no agreement that comes back', async () => {
    const signed = await season()
    await suspend(signed)
    const again = given.superuser.query(
      `INSERT INTO agreement_decision SELECT (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(),
         'rank', 2, 'entry_sha256', 'x', 'previous_sha256', 'y'))).* FROM agreement_decision d WHERE agreement_id = $1`,
      [signed.id],
    )
    await expect(again).rejects.toMatchObject({ constraint: 'decision_follows_evidence' })
    await terminate(signed)
    for (const change of [`status = 'signed'`, `ends_on = '2027-01-01'`, `end_ground = 'breach'`]) {
      await expect(
        given.superuser.query(`UPDATE agreement SET ${change} WHERE id = $1`, [signed.id]),
      ).rejects.toMatchObject({ constraint: 'agreement_is_immutable' })
    }
  })

  it('names the cancellation of the booking when no decision ended the agreement', async () => {
    const signed = await season()
    const { bookingId, tenantId } = signed
    await cancelBooking(given.deps, given.association.member, { bookingId, reason: 'Empêchés' })
    await voidAgreement(given.deps, { type: 'booking.cancelled', tenantId, bookingId })
    const { status, end_ground: ground } = await given.rowOf(signed.id)
    expect({ status, ground }).toEqual({ status: 'terminated', ground: 'cancellation' })
  })
})
