import type { BookingDto } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../support/app.ts'
import { givenNow } from '../support/given-bookings.ts'
import { playBookings, type Play } from '../support/play-booking.ts'

let test: TestApp
let play: Play
beforeAll(async () => {
  test = await createTestApp()
  play = await playBookings(test)
})
afterAll(() => test.close())

type Charges = { items: { status: string; amountCents: number; payeeName: string; bookingId: string }[] }
type Access = { items: { secret: string | null; waitingFor: string | null; status: string }[] }
const statusOf = async (bookingId: string): Promise<string> =>
  (await play.must<BookingDto>(test.given.association.member, 'GET', `/bookings/${bookingId}`)).status
const mailsAbout = async (start: string): Promise<string[]> =>
  (await test.mails()).filter(({ subject }) => subject.startsWith(start)).map(({ to }) => to)

describe('a room of a collège, from the request to the end', () => {
  it('is asked, accepted, signed by three parties, charged, opened at its time, and ended', async () => {
    const { association, staff, college, eple, superuser } = test.given
    const roomId = await test.given.roomWith('fixed-code', 'CODE-5120')

    const draft = await play.drafted({ roomId })
    expect(draft).toMatchObject({ status: 'draft', allowedActions: ['submit'], quote: { totalCents: 3000 } })
    expect(await play.as(staff.head, 'GET', `/bookings/${draft.id}`)).toMatchObject({ statusCode: 404 })
    const sent = await play.must<BookingDto>(association.member, 'POST', `/bookings/${draft.id}/submit`, {
      houseRulesRead: true,
    })
    expect(sent.status).toBe('submitted')
    const inbox = await play.must<{ items: { id: string }[] }>(
      staff.head,
      'GET',
      `/establishments/${college.id}/bookings`,
    )
    expect(inbox.items.map(({ id }) => id)).toEqual([draft.id])

    const accepted = await play.must<BookingDto>(staff.head, 'POST', `/bookings/${draft.id}/approve`, {})
    expect(accepted).toMatchObject({
      status: 'approved',
      allowedActions: ['undo-approval', 'cancel', 'cancel-occurrences'],
    })
    await superuser.query('UPDATE clock_offset SET offset_ms = offset_ms + 15000')
    await test.runDueWork()
    const agreement = await play.agreementOf(draft.id)
    expect(agreement).toMatchObject({ status: 'to-sign', nextParty: 'organiser' })
    expect(agreement.parties.map(({ role }) => role)).toEqual(['organiser', 'establishment', 'owner'])
    expect(await statusOf(draft.id)).toBe('approved')

    await play.sign(draft.id)
    expect(await play.agreementOf(draft.id)).toMatchObject({ status: 'signed', nextParty: null })
    expect(await statusOf(draft.id)).toBe('confirmed')
    const charges = await play.must<Charges>(staff.bursar, 'GET', `/establishments/${college.id}/charges`)
    expect(charges.items).toMatchObject([{ bookingId: draft.id, status: 'due', amountCents: 3000 }])
    const { rows } = await superuser.query('SELECT payee_entity_id FROM charge WHERE booking_id = $1', [draft.id])
    expect(rows).toEqual([{ payee_entity_id: eple }])

    const access = () => play.must<Access>(association.member, 'GET', `/bookings/${draft.id}/access`)
    expect((await access()).items).toMatchObject([{ status: 'planned', secret: null, waitingFor: 'window' }])
    await play.at('2026-10-12T16:31:00Z')
    await test.runDueWork()
    expect((await access()).items).toMatchObject([{ status: 'delivered', secret: 'CODE-5120' }])
    const { rows: applicant } = await superuser.query('SELECT email FROM account WHERE id = $1', [
      association.member.accountId,
    ])
    const carriers = (await test.mails()).filter(({ text }) => text.includes('CODE-5120'))
    expect(carriers.map(({ to }) => to)).toEqual([applicant[0].email])

    await play.at('2026-10-13T21:30:00Z')
    await test.runDueWork()
    expect(await statusOf(draft.id)).toBe('ended')
    expect((await access()).items).toMatchObject([{ secret: null }])
  })
})

describe('a request that goes another way', () => {
  beforeAll(() => play.at(givenNow))

  it('is cancelled after the signatures: the charge is reversed, the code revoked, the slot free again', async () => {
    const { association, rival, staff, college } = test.given
    const query = (text: string, values: unknown[]) => test.given.superuser.query(text, values)
    const roomId = await test.given.roomWith('fixed-code', 'CODE-5121')
    const { id } = await play.confirmed({ roomId })
    await play.must(association.member, 'POST', `/bookings/${id}/cancel`, { reason: 'Le concert est annulé' })
    await test.runDueWork()
    expect(await statusOf(id)).toBe('cancelled')
    const charges = await play.must<Charges>(
      staff.bursar,
      'GET',
      `/establishments/${college.id}/charges?status=cancelled`,
    )
    expect(charges.items.map(({ bookingId }) => bookingId)).toContain(id)
    const owed = await query(
      `SELECT sum(l.amount_cents)::int AS cents FROM ledger_line l
       JOIN ledger_entry e ON e.id = l.entry_id JOIN ledger_account a ON a.id = l.account_id
       JOIN charge c ON c.id = e.charge_id WHERE c.booking_id = $1 AND a.kind = 'receivable'`,
      [id],
    )
    expect(owed.rows).toEqual([{ cents: 0 }])
    const grants = await query('SELECT status FROM access_grant WHERE booking_id = $1', [id])
    expect(grants.rows).toEqual([{ status: 'revoked' }])
    expect((await play.submitted({ roomId, by: rival })).status).toBe('submitted')
  })

  it('is refused in words that the applicant receives, and frees the slot', async () => {
    const { association, rival, staff } = test.given
    const { id, room } = await play.submitted()
    const refusal = { reason: 'establishment-use', text: 'Conseil de classe ce soir-là.' }
    const { text } = await play.must<{ text: string }>(staff.head, 'POST', `/bookings/${id}/refusal-preview`, refusal)
    expect(text).toContain('Conseil de classe')
    const before = (await mailsAbout('')).length
    await play.must(staff.head, 'POST', `/bookings/${id}/refuse`, refusal)
    await test.runDueWork()
    expect(await statusOf(id)).toBe('refused')
    expect((await test.mails()).slice(before).some(({ text: body }) => body.includes('Conseil de classe'))).toBe(true)
    expect((await play.submitted({ roomId: room.id, by: rival })).status).toBe('submitted')
    const again = await play.as(association.member, 'POST', `/bookings/${id}/submit`, { houseRulesRead: true })
    expect(again.json()).toMatchObject({ status: 409, code: 'bookings.wrong-status' })
  })
})
